package vn.thuongton.plan;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thuongton.agenda.AgendaItem;
import vn.thuongton.agenda.AgendaSource;
import vn.thuongton.organization.Ward;
import vn.thuongton.organization.WardFunction;
import vn.thuongton.organization.Wards;

/** The tasks and reports of the plans, each in each of its periods and for each unit that answers for it. */
@Component
class PlanAgenda implements AgendaSource {

    private static final String TASK = "plan-task";
    private static final String REPORT = "plan-report";

    private final Wards wards;
    private final Plans plans;
    private final Clock clock;

    PlanAgenda(Wards wards, Plans plans, Clock clock) {
        this.wards = wards;
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public List<AgendaItem> until(String wardId, LocalDate day) {
        return items(
                wardId,
                (plan, due) -> !due.opensOn().isAfter(day) && !due.dueOn().isBefore(plan.trackedFrom()));
    }

    @Override
    public List<AgendaItem> ofYear(String wardId, int year) {
        return items(wardId, (plan, due) -> due.touches(year));
    }

    private List<AgendaItem> items(String wardId, BiPredicate<Plan, Occurrence> wanted) {
        Ward ward = wards.require(wardId);
        return plans.of(wardId).stream()
                .flatMap(plan -> Stream.concat(tasks(ward, plan, wanted), reports(ward, plan, wanted)))
                .toList();
    }

    private Stream<AgendaItem> tasks(Ward ward, Plan plan, BiPredicate<Plan, Occurrence> wanted) {
        return plan.tasks().stream()
                .flatMap(work -> plan.occurrences(work).stream()
                        .filter(due -> wanted.test(plan, due))
                        .flatMap(due -> plan.assignments(work).stream()
                                .map(assignment -> assignment.servedBy(ward, today()))
                                .map(assignment -> item(
                                        TASK,
                                        assignment,
                                        due,
                                        work.title(),
                                        task(ward, plan, work, assignment, due)))));
    }

    private Stream<AgendaItem> reports(Ward ward, Plan plan, BiPredicate<Plan, Occurrence> wanted) {
        return plan.reports().stream()
                .flatMap(report -> plan.occurrences(report).stream()
                        .filter(due -> wanted.test(plan, due))
                        .flatMap(due -> plan.assignments(report).stream()
                                .map(assignment -> assignment.servedBy(ward, today()))
                                .map(assignment -> item(
                                        REPORT,
                                        assignment,
                                        due,
                                        report.title(),
                                        report(ward, plan, report, assignment, due)))));
    }

    private static AgendaItem item(
            String kind, Assignment assignment, Occurrence due, String title, Map<String, Object> variables) {
        return new AgendaItem(
                kind,
                assignment.key(),
                due.period(),
                due.opensOn(),
                due.dueOn(),
                title + " (" + due.name() + ")",
                variables);
    }

    private Map<String, Object> task(Ward ward, Plan plan, PlannedWork work, Assignment assignment, Occurrence due) {
        PlanWords words = new PlanWords(ward, plan);
        Map<String, Object> variables = ofPlan(ward, plan, assignment, due);
        variables.put("workTitle", work.title());
        variables.put("workContent", Objects.requireNonNullElse(work.content(), work.title()));
        variables.put("workSection", work.section());
        variables.put("leadUnit", assignment.lead());
        variables.put("leadUnitName", ward.unit(assignment.lead()).name());
        variables.put("coordinatingUnits", json(assignment.coordinating()));
        variables.put("coordinatingText", words.coordinating(work));
        variables.put("product", words.product(work));
        variables.put("timeText", words.time(work.time()));
        variables.put("acceptingUnit", acceptingUnit(ward, plan, assignment));
        variables.put("sourceText", words.source(work.section()));
        variables.put("assumptionText", words.assumptions(work));
        return variables;
    }

    private Map<String, Object> report(
            Ward ward, Plan plan, PlannedReport report, Assignment assignment, Occurrence due) {
        PlanWords words = new PlanWords(ward, plan);
        Map<String, Object> variables = ofPlan(ward, plan, assignment, due);
        variables.put("reportTitle", report.title());
        variables.put("reportFrom", date(report.coversFrom(plan, due)));
        variables.put("reportUntil", date(due.dueOn()));
        variables.put("timeText", words.time(report.time()));
        variables.put("sourceText", words.source(report.section()));
        variables.put("assumptionText", words.assumptions(report));
        return variables;
    }

    private Map<String, Object> ofPlan(Ward ward, Plan plan, Assignment assignment, Occurrence due) {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("field", "plan");
        variables.put("handlingUnit", assignment.lead());
        variables.put("planId", plan.id());
        variables.put("planName", plan.name());
        variables.put("officeUnit", office(ward, plan));
        variables.put("periodText", due.name());
        return variables;
    }

    /** Nobody accepts his own work. */
    private String acceptingUnit(Ward ward, Plan plan, Assignment assignment) {
        String office = office(ward, plan);
        return assignment.lead().equals(office)
                ? ward.unitFor(WardFunction.LEADERSHIP).id()
                : office;
    }

    private String office(Ward ward, Plan plan) {
        return ward.currentUnit(plan.office(), today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static ArrayNode json(List<String> values) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.forEach(array::add);
        return array;
    }

    private Date date(LocalDate day) {
        return Date.from(day.atStartOfDay(clock.getZone()).toInstant());
    }
}
