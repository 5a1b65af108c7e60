package vn.thuongton.petition;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DenunciationScreeningTest {

    private static final DecisionTable TABLE = new DecisionTable("denunciationScreening");

    @ParameterizedTest(name = "{0}, thông tin rõ {1}, nơi khác {2}, thẩm quyền {3}, a {4}, b {5}, d {6}: {7}")
    @CsvSource({
        "anonymous, yes, , , , , , INSPECT",
        "anonymous, no, , , , , , FILE_AWAY",
        "verified, , sent, city, , , , FILE_AWAY",
        "verified, , no, city, , , , TRANSFER",
        "verified, , no, other, , , , TRANSFER",
        "verified, , settled, ward, yes, yes, yes, REFUSE",
        "verified, , no, ward, no, yes, yes, REFUSE",
        "verified, , no, ward, yes, no, yes, REFUSE",
        "verified, , no, ward, yes, yes, no, REFUSE",
        "verified, , no, ward, yes, yes, yes, ACCEPT",
    })
    @DisplayName(
            "Chỉ thụ lý khi rõ người tố cáo, đúng thẩm quyền và đạt các điều kiện a, b, d; còn lại luật nói làm gì")
    void theLawAnswers(
            String denouncer,
            String clear,
            String elsewhere,
            String competence,
            String a,
            String b,
            String d,
            String answer) {
        assertThat(TABLE.answer(Variables.putValue("denouncerVerified", denouncer)
                        .putValue("informationClear", clear)
                        .putValue("settledBefore", elsewhere)
                        .putValue("competence", competence)
                        .putValue("properForm", a)
                        .putValue("capable", b)
                        .putValue("identifiable", d)))
                .isEqualTo(answer);
    }

    @Test
    @DisplayName("Dòng mới của bảng phải có phép thử của nó")
    void everyRuleIsTested() {
        assertThat(TABLE.rules()).isEqualTo(10);
    }
}
