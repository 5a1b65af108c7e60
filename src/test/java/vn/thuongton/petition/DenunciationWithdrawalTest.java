package vn.thuongton.petition;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DenunciationWithdrawalTest {

    private static final DecisionTable TABLE = new DecisionTable("denunciationWithdrawal");

    @ParameterizedTest(name = "rút {0}, còn người khác {1}, dấu hiệu vi phạm {2}, bị ép {3}, vu khống {4}: {5}")
    @CsvSource({
        "whole, no, no, no, no, DISCONTINUE",
        "part, no, no, no, no, GOES_ON",
        "whole, yes, no, no, no, GOES_ON",
        "whole, no, yes, no, no, GOES_ON",
        "whole, no, no, yes, no, GOES_ON",
        "whole, no, no, no, yes, GOES_ON",
    })
    @DisplayName(
            "Rút toàn bộ thì đình chỉ; có dấu hiệu vi phạm, bị ép buộc, vu khống hoặc còn người tố cáo thì vẫn giải quyết")
    void someCasesGoOn(String extent, String others, String signs, String forced, String slander, String answer) {
        assertThat(TABLE.answer(Variables.putValue("withdrawalExtent", extent)
                        .putValue("othersRemain", others)
                        .putValue("signsOfViolation", signs)
                        .putValue("withdrawalForced", forced)
                        .putValue("slander", slander)))
                .isEqualTo(answer);
    }

    @Test
    @DisplayName("Dòng mới của bảng phải có phép thử của nó")
    void everyRuleIsTested() {
        assertThat(TABLE.rules()).isEqualTo(6);
    }
}
