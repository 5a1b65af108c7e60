package vn.thuongton.form.engine;

import java.util.Map;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;

/** Completes a task with what its form allows. */
class CheckedCompletion extends CompleteTaskCmd {

    private final transient Submissions submissions;

    CheckedCompletion(
            Submissions submissions,
            String taskId,
            Map<String, Object> variables,
            boolean returnVariables,
            boolean deserializeReturnedVariables) {
        super(taskId, variables, returnVariables, deserializeReturnedVariables);
        this.submissions = submissions;
    }

    @Override
    public VariableMap execute(CommandContext context) {
        return OpenTask.whileOpen(context, taskId, task -> super.execute(context));
    }

    @Override
    protected void checkCompleteTask(TaskEntity task, CommandContext context) {
        super.checkCompleteTask(task, context);
        submissions.requireAssignee(task);
        variables = submissions.checked(task, variables);
    }
}
