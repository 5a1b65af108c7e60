package vn.thuongton.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
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
        return lastDay(event, List.of(new Span(amount, unit)), day -> false);
    }

    /**
     * The last day of a time limit with its extensions, one counted on from the other. Paused days count for nothing and
     * are no last day; of a limit in months they are made up for day by day.
     *
     * @throws CalendarYearMissing when a day of a year without a calendar has to be looked at
     */
    LocalDate lastDay(LocalDate event, List<Span> spans, Predicate<LocalDate> paused) {
        if (spans.stream().allMatch(span -> span.amount() == 0)) {
            return event;
        }
        LocalDate day = event;
        for (Span span : spans) {
            day = after(day, span, paused);
        }
        LocalDate last = workingDays.sameOrNext(day);
        while (paused.test(last)) {
            last = workingDays.sameOrNext(last.plusDays(1));
        }
        return last;
    }

    private LocalDate after(LocalDate day, Span span, Predicate<LocalDate> paused) {
        return switch (span.unit()) {
            case WORKING_DAY -> after(day, span.amount(), paused.or(Predicate.not(workingDays::isWorkingDay)));
            case CALENDAR_DAY -> after(day, span.amount(), paused);
            case MONTH -> after(day, ChronoUnit.DAYS.between(day, day.plusMonths(span.amount())), paused);
            case NO_LIMIT, WARD -> throw new IllegalStateException("Không có thời hạn để tính.");
        };
    }

    private static LocalDate after(LocalDate event, long days, Predicate<LocalDate> skipped) {
        LocalDate day = event;
        for (long left = days; left > 0; ) {
            day = day.plusDays(1);
            if (!skipped.test(day)) {
                left--;
            }
        }
        return day;
    }
}
