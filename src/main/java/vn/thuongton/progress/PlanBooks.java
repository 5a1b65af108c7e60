package vn.thuongton.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.Task;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import vn.thuongton.form.SubmissionRefused;
import vn.thuongton.organization.Ward;
import vn.thuongton.organization.Wards;
import vn.thuongton.plan.Plan;
import vn.thuongton.plan.Plans;
import vn.thuongton.progress.PlanPage.Choice;
import vn.thuongton.progress.PlanPage.Row;
import vn.thuongton.progress.PlanPage.Total;

/**
 * The plans of a ward for the person signed in to the engine: everybody who belongs to the ward reads them, nobody else. All
 * throw {@link PlansNotReadable} when he may not see them.
 */
@Component
public class PlanBooks {

    private final Wards wards;
    private final Plans plans;
    private final PlanProgress progress;
    private final IdentityService identity;
    private final TaskService tasks;
    private final Clock clock;

    PlanBooks(
            Wards wards, Plans plans, PlanProgress progress, IdentityService identity, TaskService tasks, Clock clock) {
        this.wards = wards;
        this.plans = plans;
        this.progress = progress;
        this.identity = identity;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Whether one of his wards has a plan. */
    public boolean mayOpen() {
        return readable().anyMatch(ward -> !plans.of(ward.id()).isEmpty());
    }

    /**
     * @param wardId null for the first of the person's wards
     * @param planId null for the ward's first plan that the year touches
     * @param year null for this year, or the nearest one of the plan
     * @throws SubmissionRefused when the ward has no such plan, or the plan no such year
     */
    public PlanPage open(@Nullable String wardId, @Nullable String planId, @Nullable Integer year) {
        List<Ward> own = readable().toList();
        Ward ward = own.stream()
                .filter(one -> wardId == null || one.id().equals(wardId))
                .findFirst()
                .orElseThrow(PlansNotReadable::new);
        Plan plan = plan(ward, planId, year);
        int shown = year(plan, year);
        List<WorkLine> lines = progress.of(ward.id(), plan, LocalDate.of(shown, 1, 1), LocalDate.of(shown, 12, 31));
        return new PlanPage(
                ward.id(),
                plan.id(),
                shown,
                own.stream().map(one -> new Choice(one.id(), one.name())).toList(),
                plans.of(ward.id()).stream()
                        .map(one -> new Choice(one.id(), one.name()))
                        .toList(),
                IntStream.rangeClosed(plan.from().getYear(), plan.until().getYear())
                        .boxed()
                        .toList(),
                plan.name(),
                plan.source(),
                plan.assumption(),
                rows(lines),
                totals(lines));
    }

    private Stream<Ward> readable() {
        Authentication person = identity.getCurrentAuthentication();
        List<String> tenants = person == null || person.getTenantIds() == null ? List.of() : person.getTenantIds();
        return wards.all().stream().filter(ward -> tenants.contains(ward.id()));
    }

    private Plan plan(Ward ward, @Nullable String planId, @Nullable Integer year) {
        int wanted = year == null ? thisYear() : year;
        Function<Plan, Boolean> outOfYear =
                plan -> plan.from().getYear() > wanted || plan.until().getYear() < wanted;
        return plans.of(ward.id()).stream()
                .filter(plan -> planId == null || plan.id().equals(planId))
                .min((one, other) -> Boolean.compare(outOfYear.apply(one), outOfYear.apply(other)))
                .orElseThrow(() -> new SubmissionRefused(
                        planId == null
                                ? "Phường chưa có kế hoạch nào trong dữ liệu: hãy báo quản trị viên bổ sung tệp plan.yaml."
                                : "Phường không có kế hoạch này: hãy chọn lại."));
    }

    private int year(Plan plan, @Nullable Integer year) {
        int first = plan.from().getYear();
        int last = plan.until().getYear();
        if (year == null) {
            return Math.max(first, Math.min(last, thisYear()));
        }
        if (year < first || year > last) {
            throw new SubmissionRefused(
                    "Kế hoạch này thực hiện từ năm " + first + " đến năm " + last + ": hãy chọn lại năm.");
        }
        return year;
    }

    private int thisYear() {
        return LocalDate.now(clock).getYear();
    }

    private List<Row> rows(List<WorkLine> lines) {
        Map<String, String> openTasks = openTasks(lines);
        return lines.stream()
                .map(line -> Row.of(line, line.caseId() == null ? null : openTasks.get(line.caseId())))
                .toList();
    }

    /** A step of each case that the engine shows the person. */
    private Map<String, String> openTasks(List<WorkLine> lines) {
        String[] cases = lines.stream()
                .map(WorkLine::caseId)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
        if (cases.length == 0) {
            return Map.of();
        }
        return tasks.createTaskQuery().processInstanceIdIn(cases).list().stream()
                .collect(Collectors.toMap(Task::getProcessInstanceId, Task::getId, (one, other) -> one));
    }

    private static List<Total> totals(List<WorkLine> lines) {
        return Arrays.stream(WorkState.values())
                .map(state -> new Total(
                        state,
                        state.words(),
                        lines.stream().filter(line -> line.state() == state).count()))
                .filter(total -> total.count() > 0)
                .toList();
    }
}
