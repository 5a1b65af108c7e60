package vn.thuongton.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thuongton.engine.ClockConfiguration;
import vn.thuongton.organization.Ward;
import vn.thuongton.testing.November2026;
import vn.thuongton.testing.WardOfTests;

class DigestTimesTest {

    private static final Ward WARD = WardOfTests.of("an-duong", "AD");

    @ParameterizedTest(name = "lúc {1} ngày {0}: hẹn {2}")
    @CsvSource({
        "2026-11-02, 07:29, 2026-11-02",
        "2026-11-02, 07:30, 2026-11-03",
        "2026-11-02, 23:59, 2026-11-03",
        "2026-11-06, 08:00, 2026-11-09",
        "2026-11-07, 06:00, 2026-11-09",
        "2026-11-23, 07:31, 2026-11-25",
    })
    @DisplayName("Lượt kế tiếp luôn là một sáng làm việc, sau thời điểm hiện tại")
    void nextIsAWorkingMorning(LocalDate day, String time, LocalDate expected) {
        assertThat(times(day, time).next(WARD)).isEqualTo(November2026.at(expected, "07:30"));
    }

    @ParameterizedTest(name = "lúc {1} ngày {0}: {2}")
    @CsvSource({
        "2026-11-02, 07:29, false",
        "2026-11-02, 07:30, true",
        "2026-11-02, 22:00, true",
        "2026-11-01, 08:00, false",
        "2026-11-24, 08:00, false",
    })
    @DisplayName("Chỉ gửi trong ngày làm việc, từ giờ của phường")
    void opensAtTheHourOfAWorkingDay(LocalDate day, String time, boolean open) {
        assertThat(times(day, time).isOpen(WARD)).isEqualTo(open);
    }

    private static DigestTimes times(LocalDate day, String time) {
        return new DigestTimes(
                November2026.WORKING_DAYS,
                Clock.fixed(November2026.at(day, time).toInstant(), ClockConfiguration.VIETNAM));
    }
}
