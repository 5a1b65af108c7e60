package vn.thuongton.recognition;

import static org.camunda.spin.Spin.JSON;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
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
        ConsolidatedTexts result =
                standing.consolidated(CaseVariables.dossier(execution), answers(execution.getVariable(CONDITIONS)));
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

    private static Map<String, Answer> answers(Object given) {
        Map<String, Answer> answers = new HashMap<>();
        if (given instanceof SpinJsonNode rows) {
            for (JsonNode row : (JsonNode) rows.unwrap()) {
                answers.put(
                        row.path("text").asText(),
                        new Answer(
                                Met.of(row.path("met").asText()),
                                row.path("note").asText("")));
            }
        }
        return answers;
    }
}
