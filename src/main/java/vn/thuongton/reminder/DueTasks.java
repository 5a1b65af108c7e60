package vn.thuongton.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import vn.thuongton.register.CaseFacts;

/** Open tasks of one ward by due date, oldest first; of confidential cases only what the reader has claimed himself. */
@Component
class DueTasks {

    private static final Comparator<DueTask> OLDEST_FIRST =
            Comparator.comparing(DueTask::dueOn).thenComparing(DueTask::name).thenComparing(DueTask::id);

    private final TaskService tasks;
    private final CaseFacts caseFacts;
    private final Clock clock;

    DueTasks(TaskService tasks, CaseFacts caseFacts, Clock clock) {
        this.tasks = tasks;
        this.caseFacts = caseFacts;
        this.clock = clock;
    }

    /** What the officer has claimed or may claim, due up to and including the day. */
    List<DueTask> ofOfficer(String ward, String userId, LocalDate until) {
        return visible(
                userId,
                Stream.concat(
                                due(ward, until).taskAssignee(userId).list().stream(),
                                due(ward, until).taskCandidateUser(userId).list().stream())
                        .toList());
    }

    /** What the units have to do, claimed or not, due up to and including the day. */
    List<DueTask> ofUnits(String ward, Collection<String> units, String readerId, LocalDate until) {
        return visible(
                readerId,
                due(ward, until)
                        .taskCandidateGroupIn(List.copyOf(units))
                        .includeAssignedTasks()
                        .list());
    }

    private TaskQuery due(String ward, LocalDate until) {
        Date nextDay = Date.from(until.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
        return tasks.createTaskQuery().tenantIdIn(ward).active().dueBefore(nextDay);
    }

    private List<DueTask> visible(String readerId, List<Task> found) {
        CaseFacts.Found facts = caseFacts.of(found);
        return found.stream()
                .filter(task ->
                        !facts.isConfidential(task.getProcessInstanceId()) || readerId.equals(task.getAssignee()))
                .map(task -> new DueTask(
                        task.getId(),
                        task.getName(),
                        facts.caseNumber(task.getProcessInstanceId()),
                        LocalDate.ofInstant(task.getDueDate().toInstant(), clock.getZone()),
                        task.getAssignee()))
                .sorted(OLDEST_FIRST)
                .toList();
    }
}
