package vn.thuongton.deadline;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Counts time limits as Bộ luật Dân sự 2015 has it: the day of the event is not counted (Điều 147 khoản 2), and a last
 * day that is not worked gives way to the next working day (Điều 148 khoản 5).
 */
@Component
public class Counting {

    private final WorkingDays workingDays;

    public Counting(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /**
     * The last day of a time limit. An amount of 0 means at once: the day of the event itself, worked or not. Months end
     * on the same date of the later month, or on its last day where it has no such date (Điều 148 khoản 3).
     *
     * @throws CalendarYearMissing when a day of a year without a calendar has to be looked at
     * @throws IllegalArgumentException when the amount is negative or the unit sets no limit
     */
    public LocalDate lastDay(LocalDate event, int amount, TimeLimitUnit unit) {
        if (amount < 0) {
            throw new IllegalArgumentException("Thời hạn không thể là số âm: " + amount);
        }
        if (amount == 0) {
            return event;
        }
        return switch (unit) {
            case WORKING_DAY -> afterWorkingDays(event, amount);
            case CALENDAR_DAY -> workingDays.sameOrNext(event.plusDays(amount));
            case MONTH -> workingDays.sameOrNext(event.plusMonths(amount));
            case NO_LIMIT -> throw new IllegalArgumentException("Không có thời hạn để tính.");
        };
    }

    private LocalDate afterWorkingDays(LocalDate event, int amount) {
        LocalDate day = event;
        for (int counted = 0; counted < amount; counted++) {
            day = workingDays.sameOrNext(day.plusDays(1));
        }
        return day;
    }
}
