package vn.thuongton.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.springframework.stereotype.Component;
import vn.thuongton.deadline.DueWords;
import vn.thuongton.deadline.VietnameseDate;
import vn.thuongton.desk.Due.Nearness;

/** Says how near due dates are, or how well they were kept. Null for null: no limit. */
@Component
class Dues {

    private final DueWords words;
    private final Clock clock;

    Dues(DueWords words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** Of what is open, as of today. */
    Due of(LocalDate day) {
        if (day == null) {
            return null;
        }
        LocalDate today = LocalDate.now(clock);
        return new Due(VietnameseDate.text(day), words.of(day, today), nearness(day, today));
    }

    /** As {@link #of(LocalDate)}. */
    Due of(Instant dueAt) {
        return of(day(dueAt));
    }

    /** As of the day it ended, or of today when that is null. */
    Due of(Instant dueAt, Instant endedAt) {
        if (dueAt == null || endedAt == null) {
            return of(dueAt);
        }
        LocalDate day = day(dueAt);
        LocalDate last = day(endedAt);
        return last.isAfter(day)
                ? new Due(VietnameseDate.text(day), words.of(day, last), Nearness.OVERDUE)
                : new Due(VietnameseDate.text(day), "đúng hạn", Nearness.LATER);
    }

    /** The engine's dates; null for null. */
    static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }

    private Nearness nearness(LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            return Nearness.OVERDUE;
        }
        return day.isAfter(words.soonUntil(today)) ? Nearness.LATER : Nearness.SOON;
    }

    private LocalDate day(Instant instant) {
        return instant == null ? null : LocalDate.ofInstant(instant, clock.getZone());
    }
}
