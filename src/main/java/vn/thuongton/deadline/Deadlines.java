package vn.thuongton.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
    private final ActsOfCases acts;
    private final Clock clock;

    Deadlines(StatutoryTimeLimits timeLimits, Counting counting, ActsOfCases acts, Clock clock) {
        this.timeLimits = timeLimits;
        this.counting = counting;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * The last second of the last day of a statutory time limit, under the law in force when the case was received (its
     * variable {@code receivedOn}) and with what has been decided about the clock of the case; null when the law sets no
     * limit.
     *
     * @param code a row of the table {@code statutoryTimeLimit}: {@code <procedure>.<step>}
     * @throws EventDateMissing when {@code receivedOn}, or the day the row counts from, is not set or is no date
     * @throws TimeLimitMissing when no row of that code was in force
     * @throws CalendarYearMissing when the limit leads into a year without a calendar
     */
    public Date due(DelegateExecution execution, String code) {
        return due(
                code, execution.getTenantId(), execution::getVariable, () -> LocalDate.now(clock), acts.of(execution));
    }

    /**
     * The same for a date given out before.
     *
     * @param ward of the case; null when it has none
     * @param variables of the case, by name
     * @param openedOn what "today" was when the date was given out
     */
    Date due(
            String code,
            String ward,
            Function<String, Object> variables,
            Supplier<LocalDate> openedOn,
            ClockActs acts) {
        TimeLimit limit = timeLimits.require(code, day(variables, code, CASE_DATE), ward);
        if (limit.isUnlimited()) {
            return null;
        }
        LocalDate event = limit.isCountedFromToday() ? openedOn.get() : day(variables, code, limit.countedFrom());
        return at(counting.lastDay(event, spans(limit, acts), paused(limit, acts)), LAST_SECOND);
    }

    private static List<Span> spans(TimeLimit limit, ClockActs acts) {
        return Stream.concat(
                        Stream.of(new Span(limit.amount(), limit.unit())),
                        acts.extensions(limit.code()).stream().map(act -> new Span(act.amount(), act.unit())))
                .toList();
    }

    private static Predicate<LocalDate> paused(TimeLimit limit, ClockActs acts) {
        return limit.isSuspendable() ? acts::isPaused : day -> false;
    }

    /** The start of today. */
    public Date today() {
        return at(LocalDate.now(clock), LocalTime.MIDNIGHT);
    }

    /** The last second of a day that an officer has set, as forms submit it: 2026-12-02. */
    public Date endOf(String day) {
        return at(LocalDate.parse(day), LAST_SECOND);
    }

    /** "02/12/2026"; "không quy định" for null. */
    public String text(Date date) {
        return date == null ? "không quy định" : VietnameseDate.text(dayOf(date));
    }

    private LocalDate day(Function<String, Object> variables, String code, String variable) {
        Object value = variables.apply(variable);
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
