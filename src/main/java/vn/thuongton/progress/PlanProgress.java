package vn.thuongton.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import vn.thuongton.agenda.Opening;
import vn.thuongton.agenda.Openings;
import vn.thuongton.organization.Names;
import vn.thuongton.organization.Wards;
import vn.thuongton.plan.Assignment;
import vn.thuongton.plan.Occurrence;
import vn.thuongton.plan.Plan;
import vn.thuongton.plan.PlanWords;
import vn.thuongton.plan.PlannedReport;
import vn.thuongton.plan.PlannedWork;
import vn.thuongton.register.CaseFile;
import vn.thuongton.register.CaseFiles;
import vn.thuongton.register.CaseState;
import vn.thuongton.register.CaseTally;

/** Puts a plan beside what has become of it. Asks for nobody's rights: what it tells is no secret within the ward. */
@Component
public class PlanProgress {

    /** The outcome of a case whose task is not to be done any more. */
    private static final String STOPPED = "cancelled";

    private final Wards wards;
    private final Names names;
    private final Openings openings;
    private final CaseFiles files;
    private final WorkSteps steps;
    private final Clock clock;

    PlanProgress(Wards wards, Names names, Openings openings, CaseFiles files, WorkSteps steps, Clock clock) {
        this.wards = wards;
        this.names = names;
        this.openings = openings;
        this.files = files;
        this.steps = steps;
        this.clock = clock;
    }

    /** What touches the days from {@code from} to {@code until}, in the order of the plan; reports after the tasks. */
    public List<WorkLine> of(String wardId, Plan plan, LocalDate from, LocalDate until) {
        Reader reader = new Reader(wardId, plan, from, until);
        return Stream.concat(
                        plan.tasks().stream().flatMap(reader::lines),
                        plan.reports().stream().flatMap(reader::lines))
                .toList();
    }

    /** One reading of one plan: the ledger and the case files are asked once. */
    private final class Reader {

        private final String wardId;
        private final Plan plan;
        private final LocalDate from;
        private final LocalDate until;
        private final LocalDate today;
        private final PlanWords words;
        private final Map<String, CaseFile> cases = new HashMap<>();
        private final Set<String> confirming;

        Reader(String wardId, Plan plan, LocalDate from, LocalDate until) {
            this.wardId = wardId;
            this.plan = plan;
            this.from = from;
            this.until = until;
            today = LocalDate.now(clock);
            words = new PlanWords(wards.require(wardId), plan);
            List<Opening> opened = openings.of(wardId);
            Map<String, CaseFile> byCase = files.ofProcessInstances(
                    opened.stream().map(Opening::caseId).toList());
            opened.stream()
                    .filter(opening -> byCase.containsKey(opening.caseId()))
                    .forEach(opening ->
                            cases.put(opening.itemKey() + '|' + opening.period(), byCase.get(opening.caseId())));
            confirming = steps.waitingForConfirmation(cases.values().stream()
                    .filter(file -> file.state() == CaseState.OPEN)
                    .map(CaseFile::processInstanceId)
                    .collect(Collectors.toSet()));
        }

        Stream<WorkLine> lines(PlannedWork work) {
            return plan.assignments(work).stream().flatMap(assignment -> {
                Texts texts = new Texts(
                        work.section(),
                        work.title(),
                        words.coordinating(work),
                        words.product(work),
                        words.time(work.time()));
                return carrier(work)
                        .map(carrier -> Stream.of(carried(texts, assignment, carrier)))
                        .orElseGet(() -> lines(texts, assignment, plan.occurrences(work)));
            });
        }

        Stream<WorkLine> lines(PlannedReport report) {
            Texts texts = new Texts(report.section(), report.title(), "", "Báo cáo", words.time(report.time()));
            return plan.assignments(report).stream()
                    .flatMap(assignment -> lines(texts, assignment, plan.occurrences(report)));
        }

        private Stream<WorkLine> lines(Texts texts, Assignment assignment, List<Occurrence> occurrences) {
            return occurrences.stream()
                    .filter(due -> !due.opensOn().isAfter(until) && !due.dueOn().isBefore(from))
                    .map(due -> line(texts, assignment, due));
        }

        private WorkLine line(Texts texts, Assignment assignment, Occurrence due) {
            CaseFile file = cases.get(assignment.key() + '|' + due.period());
            LocalDate closedOn = file == null || file.closedAt() == null
                    ? null
                    : LocalDate.ofInstant(file.closedAt(), clock.getZone());
            LocalDate ended = closedOn == null ? today : closedOn;
            boolean late = file != null && ended.isAfter(due.dueOn());
            String unit = file == null || file.unit() == null ? assignment.lead() : file.unit();
            return new WorkLine(
                    texts.section(),
                    texts.title(),
                    unit,
                    names.ofUnit(wardId, unit),
                    texts.coordinating(),
                    texts.product(),
                    texts.time(),
                    due.name(),
                    due.dueOn(),
                    file == null ? unopened(due) : opened(file, late),
                    late,
                    file == null ? null : file.processInstanceId(),
                    file == null ? null : file.number(),
                    closedOn,
                    null);
        }

        private WorkState unopened(Occurrence due) {
            if (due.dueOn().isBefore(plan.trackedFrom())) {
                return WorkState.UNTRACKED;
            }
            return due.opensOn().isAfter(today) ? WorkState.NOT_YET : WorkState.TO_OPEN;
        }

        private WorkState opened(CaseFile file, boolean late) {
            return switch (file.state()) {
                case CANCELLED -> WorkState.DELETED;
                case WITHDRAWN -> WorkState.STOPPED;
                case CLOSED ->
                    STOPPED.equals(file.outcome()) ? WorkState.STOPPED : late ? WorkState.DONE_LATE : WorkState.DONE;
                case OPEN ->
                    confirming.contains(file.processInstanceId())
                            ? WorkState.TO_CONFIRM
                            : late ? WorkState.LATE : WorkState.OPEN;
            };
        }

        /** What does the task instead of a case of its own, in words; empty when it has its own. */
        private Optional<String> carrier(PlannedWork work) {
            return Optional.ofNullable(work.period().perCase())
                    .map(this::procedure)
                    .or(() -> Optional.ofNullable(work.period().report()).map(this::report));
        }

        private String procedure(String process) {
            CaseTally tally = files.tally(wardId, process, from, until);
            return "%s (tiếp nhận %d, đã xong %d)"
                    .formatted(steps.processName(process), tally.received(), tally.closed());
        }

        private String report(String id) {
            return plan.reports().stream()
                    .filter(report -> report.id().equals(id))
                    .map(PlannedReport::title)
                    .findFirst()
                    .orElse(id);
        }

        private WorkLine carried(Texts texts, Assignment assignment, @Nullable String carrier) {
            return new WorkLine(
                    texts.section(),
                    texts.title(),
                    assignment.lead(),
                    names.ofUnit(wardId, assignment.lead()),
                    texts.coordinating(),
                    texts.product(),
                    texts.time(),
                    texts.time(),
                    null,
                    WorkState.CARRIED,
                    false,
                    null,
                    null,
                    null,
                    carrier);
        }
    }

    /** What stands in the plan itself. */
    private record Texts(String section, String title, String coordinating, String product, String time) {}
}
