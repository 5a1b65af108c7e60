package vn.thuongton.testing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import vn.thuongton.deadline.CalendarDay;
import vn.thuongton.deadline.CalendarDayKind;
import vn.thuongton.deadline.WorkingDays;
import vn.thuongton.engine.ClockConfiguration;

/** The month the tests play in: Monday the 2nd is an ordinary working day, Tuesday the 24th a holiday. */
public final class November2026 {

    public static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    public static final WorkingDays WORKING_DAYS = new WorkingDays(Map.of(
            2026,
            List.of(new CalendarDay(
                    LocalDate.of(2026, 11, 24), CalendarDayKind.HOLIDAY, "Ngày Văn hóa", "NQ 28/2026/QH16", true))));

    private November2026() {}

    public static LocalDate day(int day) {
        return LocalDate.of(2026, 11, day);
    }

    public static ZonedDateTime at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(ClockConfiguration.VIETNAM);
    }
}
