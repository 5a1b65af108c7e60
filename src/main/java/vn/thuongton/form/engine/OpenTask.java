package vn.thuongton.form.engine;

import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import vn.thuongton.form.TaskNoLongerOpen;

/** A task that is to be ended, which someone else may be ending at this moment. */
final class OpenTask {

    private OpenTask() {}

    /**
     * @throws TaskNoLongerOpen when the task is not there, or goes while {@code end} looks at it: its permissions,
     *     variables and executions go with it, and what is said then would be about one of these
     */
    static <T> T whileOpen(CommandContext context, String taskId, Function<TaskEntity, T> end) {
        TaskEntity task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
        if (task == null) {
            throw new TaskNoLongerOpen();
        }
        try {
            return end.apply(task);
        } catch (RuntimeException e) {
            throw isGone(context, taskId, e) ? new TaskNoLongerOpen() : e;
        }
    }

    private static boolean isGone(CommandContext context, String taskId, RuntimeException failure) {
        try {
            return context.runWithoutAuthorization(() -> context.getProcessEngineConfiguration()
                            .getTaskService()
                            .createTaskQuery()
                            .taskId(taskId)
                            .count()
                    == 0);
        } catch (ProcessEngineException e) {
            // the failure was the database's own, which answers nothing more in this transaction
            failure.addSuppressed(e);
            return false;
        }
    }
}
