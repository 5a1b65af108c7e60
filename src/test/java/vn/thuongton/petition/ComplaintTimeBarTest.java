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

@DisplayName("Thời hiệu khiếu nại (Luật Khiếu nại, Điều 9)")
class ComplaintTimeBarTest {

    private static final DecisionTable START = new DecisionTable("complaintTimeBarStart");
    private static final DecisionTable STATE = new DecisionTable("complaintTimeBar");

    @ParameterizedTest
    @CsvSource({
        "2026-08-04, , 2026-08-04",
        "2026-06-01, 45, 2026-07-16",
        "2025-11-20, , 2025-11-20",
        "2025-10-01, , LONG_AGO",
        "2019-03-01, 100, LONG_AGO",
        "2019-03-01, 2800, 2026-10-30",
    })
    @DisplayName("Tính từ ngày biết, cộng những ngày có trở ngại; đã quá một năm thì không cần tính")
    void daysOfAnObstacleDoNotCount(String knownOn, Integer obstacleDays, String from) {
        assertThat(START.answer(Variables.putValue("knownOn", knownOn)
                        .putValue("obstacleDays", obstacleDays)
                        .putValue("receivedOn", at("2026-11-02", LocalTime.MIDNIGHT))))
                .isEqualTo(from);
    }

    @Test
    @DisplayName("Trở ngại kéo dài đến lúc khiếu nại thì còn thời hiệu, tính từ lúc khiếu nại")
    void anObstacleMayLastUntilTheComplaint() {
        String from = START.answer(Variables.putValue("knownOn", "2026-01-05")
                .putValue("obstacleDays", 900)
                .putValue("receivedOn", at("2026-11-02", LocalTime.NOON)));

        assertThat(from).isEqualTo("2026-11-02");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-04, 2026-11-02, 2026-11-02, IN_TIME",
        "2026-08-03, 2026-11-02, 2026-11-01, LATE",
        "LONG_AGO, 2026-11-02, , LATE",
    })
    @DisplayName("Nhận đúng ngày cuối là còn thời hiệu, hôm sau là hết")
    void theLastDayIsInTime(String from, String receivedOn, String lastDay, String state) {
        assertThat(STATE.answer(Variables.putValue("timeBarFrom", from)
                        .putValue("receivedOn", at(receivedOn, LocalTime.MIDNIGHT))
                        .putValue("timeBarAt", lastDay == null ? null : at(lastDay, LocalTime.of(23, 59, 59)))))
                .isEqualTo(state);
    }

    @Test
    @DisplayName("Dòng mới của bảng phải có phép thử của nó")
    void everyRuleIsTested() {
        assertThat(START.rules()).isEqualTo(3);
        assertThat(STATE.rules()).isEqualTo(3);
    }

    private static Date at(String day, LocalTime time) {
        return Date.from(LocalDate.parse(day)
                .atTime(time)
                .atZone(ClockConfiguration.VIETNAM)
                .toInstant());
    }
}
