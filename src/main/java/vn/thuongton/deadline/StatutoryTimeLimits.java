package vn.thuongton.deadline;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/**
 * The figures of the law, from the decision table {@code statutoryTimeLimit}. Always the table as last deployed: its rows
 * carry their own dates in force, so an old case still gets the law it began under, and a corrected figure reaches it.
 */
@Component
public class StatutoryTimeLimits {

    private static final String TABLE = "statutoryTimeLimit";

    private final DecisionService decisionService;

    StatutoryTimeLimits(DecisionService decisionService) {
        this.decisionService = decisionService;
    }

    /**
     * Outside a model the caller needs the engine's right to evaluate the table; a model's call does not.
     *
     * @param code {@code <procedure>.<step>}
     * @param caseDate the day the case was received
     * @throws TimeLimitMissing when no row of that code was in force on that day
     */
    public TimeLimit require(String code, LocalDate caseDate) {
        DmnDecisionRuleResult row = decisionService
                .evaluateDecisionTableByKey(TABLE)
                .decisionDefinitionWithoutTenantId()
                .variables(Variables.putValue("code", code).putValue("caseDate", startOf(caseDate)))
                .evaluate()
                .getSingleResult();
        if (row == null) {
            throw new TimeLimitMissing(code, caseDate);
        }
        // an empty entry is not in the result at all
        return new TimeLimit(
                (Integer) row.getOrDefault("amount", 0),
                TimeLimitUnit.valueOf(row.getEntry("unit")),
                (String) row.get("countedFrom"),
                row.getEntry("source"),
                Confidence.valueOf(row.getEntry("confidence")));
    }

    /** As text: the decision engine reads a Date in the zone of the machine, which may still have the day before. */
    private static String startOf(LocalDate day) {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(day.atStartOfDay());
    }
}
