package vn.thuongton.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;
import vn.thuongton.deadline.VietnameseDate;
import vn.thuongton.desk.Course.Diagram;
import vn.thuongton.desk.Course.Passage;
import vn.thuongton.desk.Course.State;
import vn.thuongton.engine.AsApplication;
import vn.thuongton.organization.Names;
import vn.thuongton.register.CaseAccess;
import vn.thuongton.register.CaseFile;

/** Tells the course of a case, of called processes too, to whoever may read the case. */
@Component
class CourseOfCase {

    /** What only the model's author cares for. */
    private static final Set<String> SILENT =
            Set.of("subProcess", "multiInstanceBody", "callActivity", "businessRuleTask");

    private static final String GATEWAY = "Gateway";

    private final CaseAccess access;
    private final AsApplication asApplication;
    private final HistoryService history;
    private final RepositoryService repository;
    private final TaskService tasks;
    private final Names names;
    private final Dues dues;
    private final MovesOfCase moves;
    private final Clock clock;

    CourseOfCase(
            CaseAccess access,
            AsApplication asApplication,
            HistoryService history,
            RepositoryService repository,
            TaskService tasks,
            Names names,
            Dues dues,
            MovesOfCase moves,
            Clock clock) {
        this.access = access;
        this.asApplication = asApplication;
        this.history = history;
        this.repository = repository;
        this.tasks = tasks;
        this.names = names;
        this.dues = dues;
        this.moves = moves;
        this.clock = clock;
    }

    Course of(String caseId) {
        CaseFile file = access.readable(caseId);
        return asApplication.call(() -> course(file));
    }

    private Course course(CaseFile file) {
        List<HistoricProcessInstance> processes = history.createHistoricProcessInstanceQuery()
                .rootProcessInstanceId(file.processInstanceId())
                .list();
        List<HistoricActivityInstance> activities = processes.stream()
                .flatMap(process -> activities(process).stream())
                .sorted(Comparator.comparing(HistoricActivityInstance::getStartTime))
                .toList();
        return new Course(passed(file, activities), next(activities), diagram(file, activities));
    }

    private List<HistoricActivityInstance> activities(HistoricProcessInstance process) {
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(process.getId())
                .orderPartiallyByOccurrence()
                .asc()
                .list();
    }

    private List<Passage> passed(CaseFile file, List<HistoricActivityInstance> activities) {
        return Stream.concat(passages(file, activities), moves.of(file))
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Each with the moment it began. */
    private Stream<Map.Entry<Instant, Passage>> passages(CaseFile file, List<HistoricActivityInstance> activities) {
        Map<String, HistoricTaskInstance> byId =
                history
                        .createHistoricTaskInstanceQuery()
                        .rootProcessInstanceId(file.processInstanceId())
                        .list()
                        .stream()
                        .collect(Collectors.toMap(HistoricTaskInstance::getId, Function.identity()));
        return activities.stream()
                .filter(CourseOfCase::isTold)
                .map(activity -> Map.entry(
                        activity.getStartTime().toInstant(), passage(file, activity, byId.get(activity.getTaskId()))));
    }

    private static boolean isTold(HistoricActivityInstance activity) {
        return activity.getActivityName() != null
                && !SILENT.contains(activity.getActivityType())
                && !activity.getActivityType().endsWith(GATEWAY);
    }

    /** @param task null for what no officer does */
    private Passage passage(CaseFile file, HistoricActivityInstance activity, HistoricTaskInstance task) {
        return new Passage(
                activity.getActivityName(),
                task == null ? null : officer(file, task),
                text(activity.getStartTime()),
                text(activity.getEndTime()),
                task == null || activity.isCanceled()
                        ? null
                        : dues.of(Dues.instant(task.getDueDate()), Dues.instant(activity.getEndTime())),
                state(activity));
    }

    private static State state(HistoricActivityInstance activity) {
        if (activity.getEndTime() == null) {
            return State.OPEN;
        }
        return activity.isCanceled() ? State.DROPPED : State.DONE;
    }

    private String officer(CaseFile file, HistoricTaskInstance task) {
        if (task.getAssignee() != null || task.getEndTime() != null) {
            return names.ofOfficer(task.getAssignee());
        }
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .map(unit -> names.ofUnit(file.ward(), unit))
                .collect(Collectors.joining(", "));
    }

    private List<NextStep> next(List<HistoricActivityInstance> activities) {
        return activities.stream()
                .filter(activity -> activity.getEndTime() == null)
                .filter(activity -> !SILENT.contains(activity.getActivityType()))
                .flatMap(activity -> NextSteps.of(
                        repository.getBpmnModelInstance(activity.getProcessDefinitionId()), activity.getActivityId())
                        .stream())
                .distinct()
                .toList();
    }

    private static Diagram diagram(CaseFile file, List<HistoricActivityInstance> activities) {
        List<HistoricActivityInstance> own = activities.stream()
                .filter(activity -> activity.getProcessInstanceId().equals(file.processInstanceId()))
                .toList();
        return new Diagram(
                own.get(0).getProcessDefinitionId(),
                ids(own.stream()
                        .filter(activity -> state(activity) == State.DONE)
                        .toList()),
                ids(own.stream()
                        .filter(activity -> state(activity) == State.OPEN)
                        .toList()));
    }

    private static List<String> ids(List<HistoricActivityInstance> activities) {
        return activities.stream()
                .map(HistoricActivityInstance::getActivityId)
                .distinct()
                .toList();
    }

    private String text(Date date) {
        return date == null ? null : VietnameseDate.text(LocalDate.ofInstant(date.toInstant(), clock.getZone()));
    }
}
