package vn.thuongton.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What models ask about dates, under the bean name {@code deadlines}. All days are Vietnamese days. */
@Component
public class Deadlines {

    /** The variable with the day the case was received. */
    static final String CASE_DATE = "receivedOn";

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private final StatutoryTimeLimits timeLimits;
    private final Counting counting;
    private final Clock clock;

    Deadlines(StatutoryTimeLimits timeLimits, Counting counting, Clock clock) {
        this.timeLimits = timeLimits;
        this.counting = counting;
        this.clock = clock;
    }

    /**
     * The last second of the last day of a statutory time limit, under the law in force when the case was received (its
     * variable {@code receivedOn}); null when the law sets no limit.
     *
     * @param code a row of the table {@code statutoryTimeLimit}: {@code <procedure>.<step>}
     * @throws EventDateMissing when {@code receivedOn}, or the day the row counts from, is not set or is no date
     * @throws TimeLimitMissing when no row of that code was in force
     * @throws CalendarYearMissing when the limit leads into a year without a calendar
     */
    public Date due(DelegateExecution execution, String code) {
        TimeLimit limit = timeLimits.require(code, day(execution, code, CASE_DATE));
        if (limit.isUnlimited()) {
            return null;
        }
        LocalDate event = limit.isCountedFromToday() ? LocalDate.now(clock) : day(execution, code, limit.countedFrom());
        return at(counting.lastDay(event, limit.amount(), limit.unit()), LAST_SECOND);
    }

    /** The start of today. */
    public Date today() {
        return at(LocalDate.now(clock), LocalTime.MIDNIGHT);
    }

    /** "02/12/2026"; "không quy định" for null. */
    public String text(Date date) {
        return date == null ? "không quy định" : VietnameseDate.text(dayOf(date));
    }

    private LocalDate day(DelegateExecution execution, String code, String variable) {
        Object value = execution.getVariable(variable);
        if (value == null) {
            throw new EventDateMissing(code, variable);
        }
        if (value instanceof Date date) {
            return dayOf(date);
        }
        try {
            return LocalDate.parse(value.toString());
        } catch (DateTimeParseException e) {
            throw new EventDateMissing(code, variable, value);
        }
    }

    private LocalDate dayOf(Date date) {
        return LocalDate.ofInstant(date.toInstant(), clock.getZone());
    }

    private Date at(LocalDate day, LocalTime time) {
        return Date.from(day.atTime(time).atZone(clock.getZone()).toInstant());
    }
}
