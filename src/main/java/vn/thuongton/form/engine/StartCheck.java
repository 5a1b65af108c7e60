package vn.thuongton.form.engine;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Stands at the beginning of every process, however it is started. */
class StartCheck extends AbstractBpmnParseListener implements ExecutionListener {

    private final Submissions submissions;

    StartCheck(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        // built in: no option of the API skips it
        process.addBuiltInListener(ExecutionListener.EVENTNAME_START, this, 0);
    }

    /** An asynchronous start would store what was submitted before this check sees it. */
    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl start) {
        if (start.isAsyncBefore() && scope instanceof ProcessDefinitionEntity) {
            throw new ProcessEngineException("Sự kiện bắt đầu " + start.getId() + " không được đặt asyncBefore:"
                    + " biểu mẫu phải được kiểm tra trước khi lưu.");
        }
    }

    @Override
    public void notify(DelegateExecution execution) {
        boolean calledByModel = execution.getSuperExecution() != null;
        submissions.checkStart(execution, !calledByModel && DirectCommand.isRunning());
    }
}
