package vn.thuongton.form.engine;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;

/**
 * Submits a start form. One with protected fields is checked here, because the engine writes variables and their history
 * as soon as it has them; all others where every start is checked.
 */
class CheckedStart extends SubmitStartFormCmd {

    private final transient Submissions submissions;
    private transient boolean checked;

    CheckedStart(
            Submissions submissions, String processDefinitionId, String businessKey, Map<String, Object> properties) {
        super(processDefinitionId, businessKey, properties);
        this.submissions = submissions;
    }

    @Override
    public ProcessInstance execute(CommandContext context) {
        if (processDefinitionId != null) {
            DeploymentCache cache = context.getProcessEngineConfiguration().getDeploymentCache();
            ProcessDefinitionEntity definition = cache.findDeployedProcessDefinitionById(processDefinitionId);
            for (CommandChecker checker :
                    context.getProcessEngineConfiguration().getCommandCheckers()) {
                checker.checkCreateProcessInstance(definition);
            }
            FlowElement start = cache.findBpmnModelInstanceForProcessDefinition(definition)
                    .getModelElementById(definition.getInitial().getId());
            submissions
                    .withoutProtected(
                            context.getProcessEngineConfiguration().getProcessEngine(),
                            processDefinitionId,
                            start,
                            businessKey,
                            variables)
                    .ifPresent(stored -> {
                        variables = stored;
                        checked = true;
                    });
        }
        return super.execute(context);
    }

    /** Whether this start of a process is one of which everything is checked already. */
    static boolean hasChecked(DelegateExecution execution) {
        return execution.getSuperExecution() == null
                && Context.getCommandInvocationContext().getCommand() instanceof CheckedStart start
                && start.checked;
    }
}
