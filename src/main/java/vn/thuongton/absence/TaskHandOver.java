package vn.thuongton.absence;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.thuongton.organization.Ward;
import vn.thuongton.organization.WardOfficers;
import vn.thuongton.register.CaseFacts;

/**
 * Hands the steps that somebody has claimed to who stands in while he is away, and back when he is there again. The engine
 * keeps every change of the assignee in its history. Steps of confidential cases stay with the person they were given to.
 */
@Component
public class TaskHandOver {

    private final WardOfficers officers;
    private final Absences absences;
    private final HandedTasks handed;
    private final CaseFacts caseFacts;
    private final TaskService tasks;

    TaskHandOver(WardOfficers officers, Absences absences, HandedTasks handed, CaseFacts caseFacts, TaskService tasks) {
        this.officers = officers;
        this.absences = absences;
        this.handed = handed;
        this.caseFacts = caseFacts;
        this.tasks = tasks;
    }

    /** Puts the ward's steps into the hands of who is there today; may be repeated at any time. */
    public void bringUpToDate(Ward ward) {
        Map<String, StandIn> away = absences.today(ward, officers.of(ward));
        Set<String> alreadyHanded = new HashSet<>();
        for (HandedTask task : handed.of(ward.id())) {
            alreadyHanded.add(task.taskId());
            passOn(task, ward, away.get(task.officer()));
        }
        away.values().stream()
                .filter(standIn -> standIn.by() != null)
                .forEach(standIn -> handOver(standIn, alreadyHanded));
    }

    /** To the officer when he is back, otherwise to whoever stands in for him today. */
    private void passOn(HandedTask handedTask, Ward ward, StandIn standIn) {
        Task task = tasks.createTaskQuery().taskId(handedTask.taskId()).singleResult();
        if (task == null || !handedTask.standIn().equals(task.getAssignee())) {
            handed.remove(handedTask.taskId());
        } else if (!task.isSuspended() && standIn == null) {
            tasks.setAssignee(task.getId(), handedTask.officer());
            handed.remove(task.getId());
        } else if (!task.isSuspended() && standIn.by() != null) {
            assign(task, ward.id(), handedTask.officer(), standIn.by().id());
        }
    }

    /** A suspended case is left alone until it goes on. */
    private void handOver(StandIn standIn, Set<String> alreadyHanded) {
        String ward = standIn.absence().ward();
        String officer = standIn.absence().officer();
        List<Task> claimed = tasks.createTaskQuery().tenantIdIn(ward).taskAssignee(officer).active().list().stream()
                .filter(task -> !alreadyHanded.contains(task.getId()))
                .toList();
        CaseFacts.Found cases = caseFacts.of(claimed);
        claimed.stream()
                .filter(task -> !cases.isConfidential(task.getProcessInstanceId()))
                .forEach(task -> assign(task, ward, officer, standIn.by().id()));
    }

    private void assign(Task task, String ward, String officer, String standIn) {
        if (!standIn.equals(task.getAssignee())) {
            tasks.setAssignee(task.getId(), standIn);
            handed.put(task.getId(), ward, officer, standIn);
        }
    }
}
