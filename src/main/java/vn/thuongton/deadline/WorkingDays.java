package vn.thuongton.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** On which days the ward's offices work. Knows only the years it has a calendar for. */
public class WorkingDays {

    private final Map<Integer, Map<LocalDate, CalendarDay>> years = new TreeMap<>();

    /** @param calendars the special days of each year, by year */
    public WorkingDays(Map<Integer, List<CalendarDay>> calendars) {
        calendars.forEach((year, days) ->
                years.put(year, days.stream().collect(Collectors.toMap(CalendarDay::date, Function.identity()))));
    }

    /** @throws CalendarYearMissing when there is no calendar for the year of {@code date} */
    public boolean isWorkingDay(LocalDate date) {
        CalendarDay special = year(date.getYear()).get(date);
        return special == null ? !CalendarDay.isWeeklyRest(date) : special.isWorked();
    }

    /**
     * The day itself when it is worked, else the next one that is.
     *
     * @throws CalendarYearMissing when the search enters a year without a calendar
     */
    public LocalDate sameOrNext(LocalDate date) {
        LocalDate day = date;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The days that are not what their weekday says, and whether they are worked. */
    SortedMap<LocalDate, Boolean> exceptions() {
        SortedMap<LocalDate, Boolean> exceptions = new TreeMap<>();
        years.values()
                .forEach(days -> days.forEach((date, day) -> {
                    if (day.isWorked() == CalendarDay.isWeeklyRest(date)) {
                        exceptions.put(date, day.isWorked());
                    }
                }));
        return exceptions;
    }

    /**
     * How many days after {@code from} up to and including {@code to} are worked: by so many working days what was due on
     * {@code from} is late on {@code to}.
     *
     * @throws CalendarYearMissing when a day between lies in a year without a calendar
     */
    public long between(LocalDate from, LocalDate to) {
        return from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    private Map<LocalDate, CalendarDay> year(int year) {
        Map<LocalDate, CalendarDay> days = years.get(year);
        if (days == null) {
            throw new CalendarYearMissing(year);
        }
        return days;
    }
}
