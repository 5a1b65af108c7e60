package vn.thuongton.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import vn.thuongton.absence.HandedTask;
import vn.thuongton.absence.HandedTasks;
import vn.thuongton.organization.Unit;
import vn.thuongton.organization.Ward;
import vn.thuongton.register.CaseFacts;

/** The open steps of a ward by due date, oldest first; those of suspended cases are not among them. */
@Component
class DueTasks {

    private static final Comparator<DueTask> OLDEST_FIRST =
            Comparator.comparing(DueTask::dueOn).thenComparing(DueTask::name).thenComparing(DueTask::id);

    private final TaskService tasks;
    private final CaseFacts caseFacts;
    private final HandedTasks handedTasks;
    private final Clock clock;

    DueTasks(TaskService tasks, CaseFacts caseFacts, HandedTasks handedTasks, Clock clock) {
        this.tasks = tasks;
        this.caseFacts = caseFacts;
        this.handedTasks = handedTasks;
        this.clock = clock;
    }

    /** Due up to and including the day; asks the database once per unit, however many steps there are. */
    List<DueTask> of(Ward ward, LocalDate until) {
        List<Task> found = due(ward, until).list();
        CaseFacts.Found cases = caseFacts.of(found);
        Map<String, Set<String>> units = units(ward, until);
        Map<String, HandedTask> handed =
                handedTasks.of(ward.id()).stream().collect(Collectors.toMap(HandedTask::taskId, Function.identity()));
        return found.stream()
                .filter(task -> !cases.isSuspended(task.getProcessInstanceId()))
                .map(task -> new DueTask(
                        task.getId(),
                        task.getName(),
                        cases.caseNumber(task.getProcessInstanceId()),
                        LocalDate.ofInstant(task.getDueDate().toInstant(), clock.getZone()),
                        task.getAssignee(),
                        insteadOf(task, handed.get(task.getId())),
                        units.getOrDefault(task.getId(), Set.of()),
                        cases.isConfidential(task.getProcessInstanceId())))
                .sorted(OLDEST_FIRST)
                .toList();
    }

    private Map<String, Set<String>> units(Ward ward, LocalDate until) {
        Map<String, Set<String>> units = new HashMap<>();
        for (Unit unit : ward.units()) {
            due(ward, until)
                    .taskCandidateGroup(unit.id())
                    .includeAssignedTasks()
                    .list()
                    .forEach(task -> units.computeIfAbsent(task.getId(), id -> new HashSet<>())
                            .add(unit.id()));
        }
        return units;
    }

    private TaskQuery due(Ward ward, LocalDate until) {
        Date nextDay = Date.from(until.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
        return tasks.createTaskQuery().tenantIdIn(ward.id()).active().dueBefore(nextDay);
    }

    private static String insteadOf(Task task, HandedTask handed) {
        return handed != null && handed.standIn().equals(task.getAssignee()) ? handed.officer() : null;
    }
}
