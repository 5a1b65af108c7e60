package vn.thuongton.petition;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Người đại diện khiếu nại (Luật Khiếu nại, Điều 12; Nghị định 155/2026/NĐ-CP, Điều 3 và Điều 4)")
class ComplaintRepresentationTest {

    private static final DecisionTable TABLE = new DecisionTable("complaintRepresentation");

    @ParameterizedTest
    @CsvSource({
        "self, , , 1, , LAWFUL",
        "self, , , 4, , LAWFUL",
        "self, , , 5, , UNLAWFUL",
        "legal, legalProof, , 1, 1, LAWFUL",
        "legal, insufficient, , 1, 1, UNLAWFUL",
        "authorised, certified, 2026-10-20, 1, 1, LAWFUL",
        "authorised, certified, 2027-01-05, 1, 1, LAWFUL",
        "authorised, certified, 2026-10-20, 1, 2, UNLAWFUL",
        "authorised, notarised, 2026-12-31, 1, 1, LAWFUL",
        "authorised, notarised, 2027-01-01, 1, 1, UNLAWFUL",
        "authorised, insufficient, , 1, 1, UNLAWFUL",
        "group, groupMandate, 2026-10-20, 3, 2, LAWFUL",
        "group, groupMandate, 2026-10-20, 5, 2, LAWFUL",
        "group, groupMandate, 2026-10-20, 10, 3, UNLAWFUL",
        "group, groupMandate, 2026-10-20, 11, 5, LAWFUL",
        "group, groupMandate, 2026-10-20, 40, 6, UNLAWFUL",
        "group, insufficient, , 11, 5, UNLAWFUL",
    })
    @DisplayName("Giấy tờ, ngày lập và số người đại diện quyết định có hợp pháp không")
    void papersAndNumbersDecide(
            String representation,
            String paper,
            String paperOn,
            int complainants,
            Integer representatives,
            String state) {
        assertThat(TABLE.answer(Variables.putValue("representation", representation)
                        .putValue("representativePaper", paper)
                        .putValue("representativePaperOn", paperOn)
                        .putValue("complainantCount", complainants)
                        .putValue("representativeCount", representatives)))
                .isEqualTo(state);
    }

    @Test
    @DisplayName("Dòng mới của bảng phải có phép thử của nó")
    void everyRuleIsTested() {
        assertThat(TABLE.rules()).isEqualTo(8);
    }
}
