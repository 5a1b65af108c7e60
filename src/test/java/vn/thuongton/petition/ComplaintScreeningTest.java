package vn.thuongton.petition;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Chín căn cứ không thụ lý khiếu nại (Luật Khiếu nại, Điều 11)")
class ComplaintScreeningTest {

    private static final DecisionTable TABLE = new DecisionTable("complaintScreening");

    @Test
    @DisplayName("Không có căn cứ nào thì thụ lý")
    void nothingSpeaksAgainstIt() {
        assertThat(TABLE.answer(admissible())).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource({
        "competent, no, notCompetent",
        "matterKind, internal, internalOrSecret",
        "matterKind, superior, internalOrSecret",
        "matterKind, normative, internalOrSecret",
        "matterKind, secret, internalOrSecret",
        "rightsTouched, no, noDirectInterest",
        "capacity, none, noCapacity",
        "capacity, represented, none",
        "representationState, UNLAWFUL, representativeInvalid",
        "signature, none, unsigned",
        "signature, fingerprint, none",
        "timeBarState, LATE, outOfTime",
        "priorDecision, second, secondDecision",
        "priorDecision, first, notCompetent",
        "formerDiscontinuation, yes, discontinued",
        "courtState, accepted, court",
        "courtState, decided, court",
        "courtState, dismissed, none",
    })
    @DisplayName("Mỗi sự việc một căn cứ, hoặc không phải căn cứ")
    void eachFactHasItsGround(String fact, String value, String ground) {
        assertThat(TABLE.answer(admissible().putValue(fact, value))).isEqualTo(ground);
    }

    @Test
    @DisplayName("Dòng mới của bảng phải có phép thử của nó")
    void everyRuleIsTested() {
        assertThat(TABLE.rules()).isEqualTo(12);
    }

    private static VariableMap admissible() {
        return Variables.putValue("competent", "yes")
                .putValue("priorDecision", "none")
                .putValue("matterKind", "complainable")
                .putValue("rightsTouched", "yes")
                .putValue("capacity", "full")
                .putValue("representationState", "LAWFUL")
                .putValue("signature", "signed")
                .putValue("timeBarState", "IN_TIME")
                .putValue("formerDiscontinuation", "no")
                .putValue("courtState", "none");
    }
}
