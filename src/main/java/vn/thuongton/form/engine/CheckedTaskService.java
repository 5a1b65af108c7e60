package vn.thuongton.form.engine;

import java.util.Map;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;

/** The engine's task service, whose tasks end only with a correct form. */
class CheckedTaskService extends TaskServiceImpl {

    private final Submissions submissions;

    CheckedTaskService(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, null);
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        commandExecutor.execute(new CheckedCompletion(submissions, taskId, variables, false, false));
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, Map<String, Object> variables, boolean deserializeValues) {
        return commandExecutor.execute(new CheckedCompletion(submissions, taskId, variables, true, deserializeValues));
    }

    @Override
    public void resolveTask(String taskId) {
        resolveTask(taskId, null);
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        commandExecutor.execute(new CheckedResolution(submissions, taskId, variables));
    }
}
