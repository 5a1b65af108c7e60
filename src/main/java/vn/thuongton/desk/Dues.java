package vn.thuongton.desk;

import java.time.Clock;
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
    Due of(Date due) {
        if (due == null) {
            return null;
        }
        LocalDate day = day(due);
        LocalDate today = LocalDate.now(clock);
        return new Due(VietnameseDate.text(day), words.of(day, today), nearness(day, today));
    }

    /** As of today when {@code ended} is null, else as of that day. */
    Due of(Date due, Date ended) {
        if (due == null || ended == null) {
            return of(due);
        }
        LocalDate day = day(due);
        LocalDate last = day(ended);
        return last.isAfter(day)
                ? new Due(VietnameseDate.text(day), words.of(day, last), Nearness.OVERDUE)
                : new Due(VietnameseDate.text(day), "đúng hạn", Nearness.LATER);
    }

    private Nearness nearness(LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            return Nearness.OVERDUE;
        }
        return day.isAfter(words.soonUntil(today)) ? Nearness.LATER : Nearness.SOON;
    }

    private LocalDate day(Date date) {
        return LocalDate.ofInstant(date.toInstant(), clock.getZone());
    }
}
