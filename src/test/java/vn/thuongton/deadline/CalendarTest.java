package vn.thuongton.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class CalendarTest {

    /** Written by hand from the wall calendar and the notices: W worked, O off, one word per week from Monday. */
    private static final List<String> YEAR_2026 = List.of(
            "OOOO WWWWWWO WWWWWOO WWWWWOO WWWWWO",
            "O WWWWWOO WWWWWOO OOOOOOO WWWWWO",
            "O WWWWWOO WWWWWOO WWWWWOO WWWWWOO WW",
            "WWWOO WWWWWOO WWWWWOO WWWWWOO OWWO",
            "OOO WWWWWOO WWWWWOO WWWWWOO WWWWWOO",
            "WWWWWOO WWWWWOO WWWWWOO WWWWWOO WW",
            "WWWOO WWWWWOO WWWWWOO WWWWWOO WWWWW",
            "OO WWWWWOO WWWWWOO WWWWWWO WWWWWOO O",
            "OOWWOO WWWWWOO WWWWWOO WWWWWOO WWW",
            "WWOO WWWWWOO WWWWWOO WWWWWOO WWWWWO",
            "O WWWWWOO WWWWWOO WWWWWOO WOWWWOO W",
            "WWWWOO WWWWWOO WWWWWOO WWWWWOO WWWW");

    private static final List<LocalDate> WEEKDAYS_OFF_2027 =
            days("2027-01-01 2027-02-05 2027-02-08 2027-02-09 2027-02-10 2027-02-11"
                    + " 2027-04-16 2027-04-30 2027-05-03 2027-09-02 2027-09-03 2027-11-24");

    private static final List<LocalDate> WEEKDAYS_OFF_2023 =
            days("2023-01-02 2023-01-20 2023-01-23 2023-01-24 2023-01-25 2023-01-26"
                    + " 2023-05-01 2023-05-02 2023-05-03 2023-09-01 2023-09-04");

    private static final List<LocalDate> WEEKDAYS_OFF_2024 =
            days("2024-01-01 2024-02-08 2024-02-09 2024-02-12 2024-02-13 2024-02-14"
                    + " 2024-04-18 2024-04-29 2024-04-30 2024-05-01 2024-09-02 2024-09-03");

    private static final WorkingDays WORKING_DAYS = ShippedCalendars.read();

    static Stream<LocalDate> everyDayOf2026() {
        return daysOf(2026);
    }

    @Test
    @DisplayName("Bảng đối chiếu có đủ mọi ngày của năm 2026")
    void tableIsComplete() {
        for (int month = 1; month <= 12; month++) {
            assertThat(monthOf2026(month))
                    .as("month %d", month)
                    .hasSize(YearMonth.of(2026, month).lengthOfMonth());
        }
    }

    @ParameterizedTest
    @MethodSource("everyDayOf2026")
    @DisplayName("Mỗi ngày năm 2026 là ngày làm việc hoặc ngày nghỉ đúng theo thông báo")
    void year2026(LocalDate day) {
        assertThat(WORKING_DAYS.isWorkingDay(day))
                .isEqualTo(monthOf2026(day.getMonthValue()).charAt(day.getDayOfMonth() - 1) == 'W');
    }

    static Stream<Arguments> yearsFromTheirWeekdaysOff() {
        return Stream.of(
                Arguments.of(2023, WEEKDAYS_OFF_2023, days("")),
                Arguments.of(2024, WEEKDAYS_OFF_2024, days("2024-05-04")),
                Arguments.of(2027, WEEKDAYS_OFF_2027, days("")));
    }

    @ParameterizedTest
    @MethodSource("yearsFromTheirWeekdaysOff")
    @DisplayName("Các năm khác chỉ nghỉ các ngày trong tuần đã liệt kê; thứ Bảy, Chủ nhật chỉ làm việc khi làm bù")
    void otherYears(int year, List<LocalDate> weekdaysOff, List<LocalDate> workedInstead) {
        assertThat(daysOf(year)
                        .filter(day -> day.getDayOfWeek().getValue() <= 5)
                        .filter(day -> !WORKING_DAYS.isWorkingDay(day)))
                .containsExactlyElementsOf(weekdaysOff);
        assertThat(daysOf(year).filter(day -> day.getDayOfWeek().getValue() > 5).filter(WORKING_DAYS::isWorkingDay))
                .containsExactlyElementsOf(workedInstead);
    }

    @ParameterizedTest
    @ValueSource(ints = {2023, 2024})
    @DisplayName("Trước Nghị quyết 28/2026/QH16 mỗi năm có 11 ngày nghỉ lễ, Tết (Bộ luật Lao động Điều 112)")
    void elevenHolidays(int year) {
        assertThat(shipped(year).days())
                .filteredOn(day -> day.kind() == CalendarDayKind.HOLIDAY)
                .hasSize(11);
    }

    @ParameterizedTest
    @ValueSource(ints = {2026, 2027})
    @DisplayName("Mỗi năm có đủ 12 ngày nghỉ lễ, Tết (Bộ luật Lao động Điều 112, Nghị quyết 28/2026/QH16)")
    void twelveHolidays(int year) {
        assertThat(shipped(year).days())
                .filteredOn(day -> day.kind() == CalendarDayKind.HOLIDAY)
                .hasSize(12);
    }

    @ParameterizedTest
    @CsvSource({
        "2023, ''",
        "2024, ''",
        "2026, ''",
        "2027, 2027-02-05 2027-02-06 2027-02-07 2027-02-08 2027-02-09 2027-02-10 2027-02-11 2027-04-16 2027-05-03 2027-09-03"
    })
    @DisplayName("Ngày chưa có thông báo chính thức được đánh dấu")
    void unconfirmedDays(int year, String unconfirmed) {
        assertThat(shipped(year).days().stream().filter(day -> !day.confirmed()).map(CalendarDay::date))
                .map(LocalDate::toString)
                .isEqualTo(Stream.of(unconfirmed.split(" "))
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-12-30", "2025-12-31", "2028-01-03"})
    @DisplayName("Năm chưa có lịch là lỗi có tên")
    void yearWithoutCalendar(LocalDate day) {
        assertThatThrownBy(() -> WORKING_DAYS.isWorkingDay(day))
                .isInstanceOf(CalendarYearMissing.class)
                .hasMessage("Chưa có lịch ngày làm việc năm " + day.getYear()
                        + " nên không tính được thời hạn: hãy bổ sung tệp wards/calendar-" + day.getYear()
                        + ".yaml theo thông báo nghỉ lễ, Tết.");
    }

    @Test
    @DisplayName("Lịch trong thư mục dữ liệu của phường thay lịch kèm theo ứng dụng của năm đó")
    void ownCalendar(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("calendar-2027.yaml"), """
                - date: 2027-02-12
                  kind: HOLIDAY
                  reason: Tết Đinh Mùi
                  source: Thông báo chính thức
                  confirmed: true
                """);

        WorkingDays own = new CalendarConfiguration()
                .workingDays(new PathMatchingResourcePatternResolver(), "file:" + folder + "/");

        assertThat(own.isWorkingDay(LocalDate.of(2027, 2, 12))).isFalse();
        assertThat(own.isWorkingDay(LocalDate.of(2027, 2, 11))).isTrue();
        assertThat(own.isWorkingDay(LocalDate.of(2026, 11, 24))).isFalse();
    }

    private static Stream<LocalDate> daysOf(int year) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
    }

    private static List<LocalDate> days(String days) {
        return Stream.of(days.split(" "))
                .filter(day -> !day.isEmpty())
                .map(LocalDate::parse)
                .toList();
    }

    private static String monthOf2026(int month) {
        return YEAR_2026.get(month - 1).replace(" ", "");
    }

    private static CalendarFile shipped(int year) {
        return CalendarFile.read(new ClassPathResource("wards/calendar-" + year + ".yaml"));
    }
}
