package vn.thuongton.recognition;

import static org.camunda.spin.Spin.JSON;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/**
 * Says in variables how the dossier stands; what a person has answered in {@code conditionsResult} before stays.
 *
 * <p>{@code consolidated}: rows {@code indicator}, {@code criterion}, {@code name}, {@code unit}, {@code assessment}, {@code
 * explanation}, {@code points}, {@code maxPoints}, {@code evidenceCount}, {@code figure}, {@code remark}, all in words.
 * {@code criteriaResult}: rows {@code criterion}, {@code name}, {@code points}, {@code maxPoints}, {@code share}, {@code
 * result}. {@code conditionsResult}: rows {@code text}, {@code met} = {@code yes|no|open}, {@code note}, {@code source}, {@code
 * byPerson}. {@code dossierPasses} = {@code yes|no|open}, {@code dossierPassesText}, {@code missingText}, {@code atRiskText},
 * {@code totalPoints} and {@code proposedLevel} (null where there are none).
 */
@Component
class ConsolidateDossier implements JavaDelegate {

    private static final String CONDITIONS = "conditionsResult";

    private final DossierStanding standing;

    ConsolidateDossier(DossierStanding standing) {
        this.standing = standing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, Answer> answers = execution.getVariable(CONDITIONS) instanceof SpinJsonNode rows
                ? Answers.of((JsonNode) rows.unwrap())
                : Map.of();
        ConsolidatedTexts result = standing.consolidated(CaseVariables.dossier(execution), answers);
        execution.setVariable("consolidated", JSON(result.indicators()));
        execution.setVariable("criteriaResult", JSON(result.criteria()));
        execution.setVariable(CONDITIONS, JSON(result.conditions()));
        execution.setVariable("dossierPasses", result.passes().code());
        execution.setVariable("dossierPassesText", result.passes().words());
        execution.setVariable("missingText", result.missing());
        execution.setVariable("atRiskText", result.atRisk());
        execution.setVariable("totalPoints", result.totalPoints());
        execution.setVariable("proposedLevel", result.level());
    }
}
