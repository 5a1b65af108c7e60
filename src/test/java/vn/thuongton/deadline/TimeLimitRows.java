package vn.thuongton.deadline;

import java.time.LocalDate;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/** The table of time limits in the bare decision engine. */
final class TimeLimitRows {

    static final DmnModelInstance MODEL = Dmn.readModelFromStream(
            TimeLimitRows.class.getResourceAsStream("/processes/shared/statutoryTimeLimit.dmn"));
    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final DmnDecision TABLE = ENGINE.parseDecision("statutoryTimeLimit", MODEL);

    private TimeLimitRows() {}

    /** The one row of the code that is in force for a case received on that day; null when there is none. */
    static DmnDecisionRuleResult of(String code, LocalDate caseDate) {
        return ENGINE.evaluateDecisionTable(
                        TABLE, Variables.putValue("code", code).putValue("caseDate", caseDate + "T00:00:00"))
                .getSingleResult();
    }
}
