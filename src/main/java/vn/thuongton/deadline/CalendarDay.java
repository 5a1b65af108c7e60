package vn.thuongton.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * A day that is not what its weekday says.
 *
 * @param reason in Vietnamese, for the people who read and maintain the calendar
 * @param source the law or notice that orders it
 * @param confirmed false until the official notice for the year has been seen
 */
public record CalendarDay(LocalDate date, CalendarDayKind kind, String reason, String source, boolean confirmed) {

    /** The five-day week of state offices: Quyết định 188/1999/QĐ-TTg. */
    private static final Set<DayOfWeek> WEEKLY_REST = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** @throws IllegalArgumentException with a Vietnamese sentence when the kind does not fit the weekday or a text is empty */
    public CalendarDay {
        if (date == null || kind == null) {
            throw new IllegalArgumentException("phải ghi ngày (date) và loại ngày (kind).");
        }
        if (reason == null || reason.isBlank() || source == null || source.isBlank()) {
            throw new IllegalArgumentException("phải ghi lý do (reason) và căn cứ (source).");
        }
        if (kind == CalendarDayKind.SWAP_WORKDAY && !isWeeklyRest(date)) {
            throw new IllegalArgumentException("ngày làm bù (SWAP_WORKDAY) phải là thứ Bảy hoặc Chủ nhật.");
        }
        if (kind == CalendarDayKind.COMPENSATORY_OFF && isWeeklyRest(date)) {
            throw new IllegalArgumentException("ngày nghỉ bù (COMPENSATORY_OFF) không thể là thứ Bảy, Chủ nhật.");
        }
    }

    static boolean isWeeklyRest(LocalDate date) {
        return WEEKLY_REST.contains(date.getDayOfWeek());
    }

    boolean isWorked() {
        return kind == CalendarDayKind.SWAP_WORKDAY;
    }
}
