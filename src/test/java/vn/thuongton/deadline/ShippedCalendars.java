package vn.thuongton.deadline;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The calendars of the project as the application reads them. */
final class ShippedCalendars {

    private ShippedCalendars() {}

    static WorkingDays read() {
        try {
            return new CalendarConfiguration()
                    .workingDays(new PathMatchingResourcePatternResolver(), "classpath:wards/");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
