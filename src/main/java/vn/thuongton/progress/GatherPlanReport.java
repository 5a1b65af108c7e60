package vn.thuongton.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.Spin;
import org.springframework.stereotype.Component;
import vn.thuongton.deadline.VietnameseDate;
import vn.thuongton.organization.Names;
import vn.thuongton.plan.Plan;
import vn.thuongton.plan.Plans;

/**
 * Gathers what has become of the plan {@code planId} from {@code reportFrom} to {@code reportUntil}; for a unit other than the
 * plan's office its own tasks only. Figures and tables are made anew each time, proposed texts as long as nobody has
 * changed them.
 */
@Component("gatherPlanReport")
class GatherPlanReport implements JavaDelegate {

    private final Plans plans;
    private final PlanProgress progress;
    private final WorkFacts facts;
    private final Names names;
    private final Clock clock;

    GatherPlanReport(Plans plans, PlanProgress progress, WorkFacts facts, Names names, Clock clock) {
        this.plans = plans;
        this.progress = progress;
        this.facts = facts;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean ofUnit = !execution.getVariable("handlingUnit").equals(execution.getVariable("officeUnit"));
        Gathered gathered = gathered(execution, ofUnit);
        execution.setVariable("reportOfUnit", ofUnit);
        execution.setVariable("workRows", Spin.JSON(gathered.workRows().toString()));
        execution.setVariable("unitRows", Spin.JSON(gathered.unitRows().toString()));
        execution.setVariable("summaryText", gathered.summary());
        execution.setVariable("gatheredOnText", VietnameseDate.text(LocalDate.now(clock)));
        propose(execution, "resultsText", gathered.results());
        propose(execution, "difficultiesText", gathered.difficulties());
        propose(execution, "recipientsText", ofUnit ? officeName(execution) : "Lãnh đạo UBND phường");
    }

    private Gathered gathered(DelegateExecution execution, boolean ofUnit) {
        List<WorkLine> lines = progress
                .of(
                        execution.getTenantId(),
                        plan(execution),
                        day(execution, "reportFrom"),
                        day(execution, "reportUntil"))
                .stream()
                .filter(line -> !execution.getProcessInstanceId().equals(line.caseId()))
                .filter(line -> !ofUnit || line.unit().equals(execution.getVariable("handlingUnit")))
                .toList();
        return new Gathered(
                lines,
                facts.of(lines.stream()
                        .map(WorkLine::caseId)
                        .filter(Objects::nonNull)
                        .toList()));
    }

    private Plan plan(DelegateExecution execution) {
        String id = (String) execution.getVariable("planId");
        return plans.of(execution.getTenantId()).stream()
                .filter(plan -> plan.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new PlanUnknown(id));
    }

    private LocalDate day(DelegateExecution execution, String variable) {
        return LocalDate.ofInstant(((Date) execution.getVariable(variable)).toInstant(), clock.getZone());
    }

    private String officeName(DelegateExecution execution) {
        return names.ofUnit(execution.getTenantId(), (String) execution.getVariable("officeUnit"));
    }

    private static void propose(DelegateExecution execution, String variable, String text) {
        String proposal = variable + "Proposed";
        String written = text(execution, variable);
        if (written.isEmpty() || written.equals(text(execution, proposal))) {
            execution.setVariable(variable, text);
        }
        execution.setVariable(proposal, text);
    }

    /** Browsers may send other ends of lines than they got. */
    private static String text(DelegateExecution execution, String variable) {
        Object value = execution.getVariable(variable);
        return value == null ? "" : value.toString().replace("\r\n", "\n").strip();
    }
}
