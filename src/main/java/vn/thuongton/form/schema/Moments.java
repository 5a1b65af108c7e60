package vn.thuongton.form.schema;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalQuery;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates and times as forms submit them. */
final class Moments {

    static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");

    private static final DateTimeFormatter TYPED_DAY = DateTimeFormatter.ofPattern("d/M/uuuu");
    private static final DateTimeFormatter TYPED_MINUTE = DateTimeFormatter.ofPattern("d/M/uuuu H:mm");
    private static final DateTimeFormatter WRITTEN_MINUTE = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private Moments() {}

    /** 05/11/2026 or 05/11/2026 08:30; other text as it is. */
    static String written(String value) {
        return moment(value)
                .map(moment -> moment.at.format(moment.timed ? WRITTEN_MINUTE : DAY))
                .orElse(value);
    }

    /** 5/11/2026 as forms submit it; what is no day as it is. */
    static String readDate(String written) {
        return parsed(written, TYPED_DAY, LocalDate::from)
                .map(LocalDate::toString)
                .orElse(written);
    }

    /** 5/11/2026 8:30 as forms submit it; what is no minute as it is. */
    static String readDateTime(String written, boolean withOffset) {
        return parsed(written, TYPED_MINUTE, LocalDateTime::from)
                .map(at -> withOffset ? at.atZone(VIETNAM).toOffsetDateTime().toString() : at.toString())
                .orElse(written);
    }

    private static <T> Optional<T> parsed(String text, DateTimeFormatter format, TemporalQuery<T> kind) {
        try {
            return Optional.of(format.withResolverStyle(ResolverStyle.STRICT).parse(text, kind));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A day, or a minute of one, in Vietnam. */
    record Moment(LocalDateTime at, boolean timed) {

        /** By the minute when both have one, otherwise by the day. */
        boolean isBefore(Moment other) {
            return timed && other.timed
                    ? at.isBefore(other.at)
                    : at.toLocalDate().isBefore(other.at.toLocalDate());
        }

        Moment wholeDay() {
            return of(at.toLocalDate());
        }

        static Moment of(LocalDate day) {
            return new Moment(day.atStartOfDay(), false);
        }

        @Override
        public String toString() {
            return at.format(timed ? MINUTE : DAY);
        }
    }

    /** @return empty unless this is a real day of the years 1900 to 2199 */
    static Optional<LocalDate> date(String text) {
        if (!DATE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.parse(text);
            return date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<LocalDateTime> dateTime(String text, boolean withOffset) {
        try {
            LocalDateTime at = withOffset
                    ? OffsetDateTime.parse(text).atZoneSameInstant(VIETNAM).toLocalDateTime()
                    : LocalDateTime.parse(text);
            return date(at.toLocalDate().toString()).map(day -> at);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static boolean time(String text, boolean withOffset) {
        try {
            if (withOffset) {
                OffsetTime.parse(text);
            } else {
                LocalTime.parse(text);
            }
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Reads whatever a field or variable may hold. */
    static Optional<Moment> moment(String text) {
        return date(text)
                .map(Moment::of)
                .or(() -> dateTime(text, true).or(() -> dateTime(text, false)).map(at -> new Moment(at, true)));
    }
}
