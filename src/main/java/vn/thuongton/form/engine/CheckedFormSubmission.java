package vn.thuongton.form.engine;

import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import vn.thuongton.form.SubmissionRefused;

/** Submits a task's form with what it allows. */
class CheckedFormSubmission extends SubmitTaskFormCmd {

    private final transient Submissions submissions;

    CheckedFormSubmission(
            Submissions submissions,
            String taskId,
            Map<String, Object> properties,
            boolean returnVariables,
            boolean deserializeValues) {
        super(taskId, properties, returnVariables, deserializeValues);
        this.submissions = submissions;
    }

    @Override
    public VariableMap execute(CommandContext context) {
        return OpenTask.whileOpen(context, taskId, task -> {
            requireAssignee(context, task);
            properties = Variables.fromMap(submissions.checked(task, properties));
            return super.execute(context);
        });
    }

    /** Whoever may not work on the task learns that first, as the engine says it, and nothing of the assignee. */
    private void requireAssignee(CommandContext context, TaskEntity task) {
        try {
            submissions.requireAssignee(task);
        } catch (SubmissionRefused e) {
            for (CommandChecker checker :
                    context.getProcessEngineConfiguration().getCommandCheckers()) {
                checker.checkTaskWork(task);
            }
            throw e;
        }
    }
}
