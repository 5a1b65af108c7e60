package vn.thuongton.desk;

import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import vn.thuongton.engine.AsApplication;
import vn.thuongton.form.TaskNoLongerOpen;
import vn.thuongton.register.CaseAccess;

/** Where documents go that are added at a task: its model says so by the input parameter {@code documentFolder}. */
@Component
class TaskFolders {

    private static final String FOLDER = "documentFolder";

    private final CaseAccess access;
    private final TaskService tasks;
    private final AsApplication asApplication;

    TaskFolders(CaseAccess access, TaskService tasks, AsApplication asApplication) {
        this.access = access;
        this.tasks = tasks;
        this.asApplication = asApplication;
    }

    /**
     * @param task null for none
     * @return null when the task files nothing in a folder
     * @throws TaskNoLongerOpen when the case has no such open task that the person is shown: what he adds would go astray
     */
    String of(String caseId, String task) {
        if (task == null) {
            return null;
        }
        if (!isShown(caseId, task)) {
            throw new TaskNoLongerOpen();
        }
        return folder(task);
    }

    /** As {@link #of}, null also when the task is no longer there. */
    String suggested(String caseId, String task) {
        return task != null && isShown(caseId, task) ? folder(task) : null;
    }

    private boolean isShown(String caseId, String task) {
        return tasks.createTaskQuery().taskId(task).count() > 0
                && access.ofTask(task).processInstanceId().equals(caseId);
    }

    private String folder(String task) {
        return asApplication.call(() -> (String) tasks.getVariable(task, FOLDER));
    }
}
