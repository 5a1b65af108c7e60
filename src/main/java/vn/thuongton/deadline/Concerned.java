package vn.thuongton.deadline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Who is at work on a case now. */
@Component
class Concerned {

    private final CaseProcesses processes;
    private final TaskService tasks;

    Concerned(CaseProcesses processes, TaskService tasks) {
        this.processes = processes;
        this.tasks = tasks;
    }

    /**
     * The officers who have claimed an open step, and the units of steps nobody has claimed, each with one such step.
     *
     * @param confidential then units hear nothing
     */
    Map<String, String> of(String caseId, boolean confidential) {
        Map<String, String> stepByPerson = new LinkedHashMap<>();
        for (var process : processes.all(caseId)) {
            for (Task task : tasks.createTaskQuery()
                    .processInstanceId(process.getId())
                    .orderByTaskCreateTime()
                    .asc()
                    .list()) {
                people(task, confidential).forEach(person -> stepByPerson.putIfAbsent(person, task.getId()));
            }
        }
        return stepByPerson;
    }

    private List<String> people(Task task, boolean confidential) {
        if (task.getAssignee() != null) {
            return List.of(task.getAssignee());
        }
        return confidential
                ? List.of()
                : tasks.getIdentityLinksForTask(task.getId()).stream()
                        .filter(link -> link.getType().equals(IdentityLinkType.CANDIDATE) && link.getGroupId() != null)
                        .map(IdentityLink::getGroupId)
                        .toList();
    }
}
