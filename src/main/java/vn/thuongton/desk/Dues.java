package vn.thuongton.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.thuongton.deadline.DueWords;
import vn.thuongton.deadline.VietnameseDate;
import vn.thuongton.desk.Due.Nearness;

/** Says how near due dates are today. */
@Component
class Dues {

    private final DueWords words;
    private final Clock clock;

    Dues(DueWords words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** Null for null: no limit. */
    Due of(Instant dueAt) {
        return of(dueAt == null ? null : LocalDate.ofInstant(dueAt, clock.getZone()));
    }

    /** Null for null: no limit. */
    Due of(LocalDate day) {
        if (day == null) {
            return null;
        }
        LocalDate today = LocalDate.now(clock);
        return new Due(VietnameseDate.text(day), words.of(day, today), nearness(day, today));
    }

    private Nearness nearness(LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            return Nearness.OVERDUE;
        }
        return day.isAfter(words.soonUntil(today)) ? Nearness.LATER : Nearness.SOON;
    }
}
