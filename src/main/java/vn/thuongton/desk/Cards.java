package vn.thuongton.desk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.thuongton.register.CaseAccess;
import vn.thuongton.register.CaseFile;

/** Reads the cards of a whole list at once. */
@Component
class Cards {

    private final TaskService tasks;
    private final CaseAccess access;
    private final Dues dues;

    Cards(TaskService tasks, CaseAccess access, Dues dues) {
        this.tasks = tasks;
        this.access = access;
        this.dues = dues;
    }

    /** Tasks that the engine does not show the person are left out. */
    List<Card> of(Collection<String> taskIds) {
        List<Task> shown =
                tasks.createTaskQuery().taskIdIn(taskIds.toArray(String[]::new)).list();
        Map<String, CaseFile> cases = access.ofShown(shown);
        return shown.stream().map(task -> card(task, cases.get(task.getId()))).toList();
    }

    private Card card(Task task, CaseFile file) {
        return new Card(
                task.getId(),
                file == null ? null : file.number(),
                file == null ? null : file.subject(),
                dues.of(Dues.instant(task.getDueDate())),
                task.isSuspended());
    }
}
