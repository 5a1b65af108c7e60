package vn.thuongton.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CountingTest {

    private static final Counting COUNTING = new Counting(ShippedCalendars.read());

    @ParameterizedTest(name = "{0} + {1} ngày làm việc = {2}: {3}")
    @CsvSource({
        "2026-11-18, 7, 2026-11-30, nghỉ ngày Văn hóa Việt Nam 24/11",
        "2026-11-02, 3, 2026-11-05, tuần thường",
        "2026-11-06, 1, 2026-11-09, qua thứ Bảy và Chủ nhật",
        "2026-11-07, 1, 2026-11-09, sự kiện vào thứ Bảy",
        "2026-11-23, 1, 2026-11-25, qua ngày lễ",
        "2026-01-08, 2, 2026-01-10, thứ Bảy làm bù 10/01",
        "2026-01-09, 2, 2026-01-12, qua thứ Bảy làm bù 10/01",
        "2026-08-20, 2, 2026-08-22, thứ Bảy làm bù 22/8",
        "2026-08-28, 1, 2026-09-03, nghỉ hoán đổi và Quốc khánh",
        "2026-02-12, 3, 2026-02-24, qua Tết Bính Ngọ",
        "2026-02-17, 1, 2026-02-23, sự kiện trong Tết",
        "2026-04-24, 3, 2026-05-04, nghỉ bù Giỗ Tổ và nghỉ lễ 30/4 - 01/5",
        "2026-12-30, 3, 2027-01-05, qua năm mới",
        "2027-02-04, 1, 2027-02-12, qua Tết Đinh Mùi",
    })
    void workingDays(LocalDate event, int amount, LocalDate last, String why) {
        assertThat(COUNTING.lastDay(event, amount, TimeLimitUnit.WORKING_DAY)).isEqualTo(last);
    }

    @ParameterizedTest(name = "{0} + {1} ngày = {2}: {3}")
    @CsvSource({
        "2026-11-30, 30, 2026-12-30, ngày làm việc",
        "2026-11-30, 45, 2027-01-14, qua năm mới",
        "2026-11-02, 30, 2026-12-02, hòa giải tranh chấp đất đai",
        "2026-11-04,  3, 2026-11-09, ngày cuối là thứ Bảy",
        "2026-11-21,  3, 2026-11-25, ngày cuối là ngày lễ",
        "2026-08-12, 10, 2026-08-22, ngày cuối là thứ Bảy làm bù",
        "2026-02-04, 10, 2026-02-23, ngày cuối là thứ Bảy liền trước Tết",
        "2026-12-22, 10, 2027-01-04, ngày cuối là Tết Dương lịch thứ Sáu",
        "2025-12-30, 30, 2026-01-29, sự kiện trong năm chưa có lịch",
    })
    void calendarDays(LocalDate event, int amount, LocalDate last, String why) {
        assertThat(COUNTING.lastDay(event, amount, TimeLimitUnit.CALENDAR_DAY)).isEqualTo(last);
    }

    @ParameterizedTest(name = "{0} + {1} tháng = {2}: {3}")
    @CsvSource({
        "2026-11-02, 6, 2027-05-04, ngày tương ứng là Chủ nhật và hôm sau nghỉ bù 01/5",
        "2026-11-05, 6, 2027-05-05, ngày tương ứng",
        "2026-11-30, 3, 2027-03-01, tháng Hai không có ngày 30 và ngày 28 là Chủ nhật",
        "2026-05-31, 1, 2026-06-30, tháng Sáu không có ngày 31",
        "2026-03-31, 1, 2026-05-04, ngày cuối tháng Tư là ngày lễ",
        "2026-06-30, 1, 2026-07-30, không phải ngày cuối tháng Bảy",
        "2026-01-15, 1, 2026-02-23, ngày tương ứng liền trước Tết",
    })
    void months(LocalDate event, int amount, LocalDate last, String why) {
        assertThat(COUNTING.lastDay(event, amount, TimeLimitUnit.MONTH)).isEqualTo(last);
    }

    @ParameterizedTest
    @EnumSource(
            value = TimeLimitUnit.class,
            names = {"WORKING_DAY", "CALENDAR_DAY", "MONTH"})
    @DisplayName("Thời hạn 0 là ngay trong ngày, kể cả ngày nghỉ")
    void atOnce(TimeLimitUnit unit) {
        LocalDate sunday = LocalDate.of(2026, 11, 8);

        assertThat(COUNTING.lastDay(sunday, 0, unit)).isEqualTo(sunday);
    }

    @ParameterizedTest(name = "{0} + {1} {2}: chưa có lịch năm {3}")
    @CsvSource({
        "2027-12-28, 5, WORKING_DAY, 2028",
        "2025-12-29, 3, WORKING_DAY, 2025",
        "2027-12-22, 10, CALENDAR_DAY, 2028",
        "2027-07-15, 6, MONTH, 2028",
    })
    void yearWithoutCalendar(LocalDate event, int amount, TimeLimitUnit unit, int year) {
        assertThatThrownBy(() -> COUNTING.lastDay(event, amount, unit))
                .isInstanceOf(CalendarYearMissing.class)
                .hasMessageContaining("năm " + year);
    }

    @Test
    @DisplayName("Số âm và thời hạn không quy định không tính được")
    void nothingToCount() {
        LocalDate day = LocalDate.of(2026, 11, 2);

        assertThatThrownBy(() -> COUNTING.lastDay(day, -1, TimeLimitUnit.CALENDAR_DAY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> COUNTING.lastDay(day, 1, TimeLimitUnit.NO_LIMIT))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
