package vn.thuongton.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thuongton.engine.ClockConfiguration;

@DisplayName("Thông báo đối thoại gửi ít nhất 05 ngày trước (Nghị định 124/2020/NĐ-CP, Điều 28)")
class ComplaintDialogueNoticeTest {

    private static final DecisionTable TABLE = new DecisionTable("complaintDialogueNotice");

    @ParameterizedTest
    @CsvSource({"2026-11-18, LATE", "2026-11-19, IN_TIME", "2026-11-20, IN_TIME"})
    @DisplayName("Đúng ngày được phép là đủ, sớm hơn một ngày là thiếu")
    void anEarlierDayIsTooEarly(String dialogueOn, String state) {
        Date earliest = Date.from(LocalDate.of(2026, 11, 19)
                .atTime(LocalTime.of(23, 59, 59))
                .atZone(ClockConfiguration.VIETNAM)
                .toInstant());

        assertThat(TABLE.answer(Variables.putValue("dialogueOn", dialogueOn).putValue("earliestDialogueAt", earliest)))
                .isEqualTo(state);
    }

    @Test
    @DisplayName("Dòng mới của bảng phải có phép thử của nó")
    void everyRuleIsTested() {
        assertThat(TABLE.rules()).isEqualTo(2);
    }
}
