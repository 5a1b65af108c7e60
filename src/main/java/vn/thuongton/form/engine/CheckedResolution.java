package vn.thuongton.form.engine;

import java.util.Map;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;

/** Hands a delegated task back with what its form allows. */
class CheckedResolution extends ResolveTaskCmd {

    private final transient Submissions submissions;

    CheckedResolution(Submissions submissions, String taskId, Map<String, Object> variables) {
        super(taskId, variables);
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
