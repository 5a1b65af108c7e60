package vn.thuongton.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thuongton.testing.November2026.MONDAY;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thuongton.testing.November2026;

class DueWordsTest {

    private final DueWords words = new DueWords(November2026.WORKING_DAYS);

    @ParameterizedTest(name = "sáng {0}, hạn {1}: {2}")
    @CsvSource({
        "2026-11-02, 2026-11-02, hết hạn hôm nay",
        "2026-11-02, 2026-10-28, quá hạn 3 ngày làm việc",
        "2026-11-02, 2026-10-30, quá hạn 1 ngày làm việc",
        "2026-11-02, 2026-11-01, quá hạn 1 ngày làm việc",
        "2026-11-07, 2026-11-06, vừa quá hạn",
        "2026-11-02, 2026-11-03, còn 1 ngày làm việc",
        "2026-11-02, 2026-11-04, còn 2 ngày làm việc",
        "2026-11-25, 2026-11-23, quá hạn 1 ngày làm việc",
        "2026-11-23, 2026-11-25, còn 1 ngày làm việc",
        "2026-11-06, 2026-11-07, hết hạn trước ngày làm việc kế tiếp",
    })
    @DisplayName("Số ngày quá hạn, còn lại tính theo ngày làm việc")
    void countsWorkingDays(LocalDate today, LocalDate dueOn, String expected) {
        assertThat(words.of(dueOn, today)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "sáng {0}: đến hết {1}")
    @CsvSource({
        "2026-11-02, 2026-11-04",
        "2026-11-05, 2026-11-09",
        "2026-11-06, 2026-11-10",
        "2026-11-23, 2026-11-26",
    })
    @DisplayName("Sắp đến hạn là hai ngày làm việc tới, không kể ngày nghỉ")
    void soonIsTwoWorkingDays(LocalDate today, LocalDate until) {
        assertThat(words.soonUntil(today)).isEqualTo(until);
    }

    @Test
    @DisplayName("Tóm tắt chỉ nêu loại có việc")
    void summaryLeavesOutNothings() {
        assertThat(words.summary(List.of(MONDAY.minusDays(9), MONDAY.minusDays(1), MONDAY), MONDAY))
                .isEqualTo("2 việc quá hạn, 1 việc hết hạn hôm nay");
        assertThat(words.summary(List.of(MONDAY.plusDays(1)), MONDAY)).isEqualTo("1 việc sắp đến hạn");
    }

    @Test
    @DisplayName("Năm chưa có lịch là lỗi, không đoán")
    void refusesToGuessAYear() {
        assertThatThrownBy(() -> words.soonUntil(LocalDate.of(2026, 12, 31))).isInstanceOf(CalendarYearMissing.class);
    }
}
