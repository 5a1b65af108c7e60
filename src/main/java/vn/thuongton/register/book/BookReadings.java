package vn.thuongton.register.book;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thuongton.organization.Names;

/** Who has opened the book; only added to. */
@Component
class BookReadings {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final int SHOWN = 100;

    private final JdbcClient jdbc;
    private final Names names;
    private final Clock clock;

    enum Purpose {
        OPENED,
        EXPORTED
    }

    private record Entered(String reader, Instant readAt, String period, Purpose purpose, boolean named, int entries) {}

    BookReadings(JdbcClient jdbc, Names names, Clock clock) {
        this.jdbc = jdbc;
        this.names = names;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(BookReader reader, BookPeriod period, Purpose purpose, int entries) {
        jdbc.sql("""
                        insert into reception_book_reading (ward, reader, read_at, period, purpose, named, entries)
                        values (:ward, :reader, :now, :period, :purpose, :named, :entries)""")
                .param("ward", reader.ward())
                .param("reader", reader.user())
                .param("now", Timestamp.from(clock.instant()))
                .param("period", period.words())
                .param("purpose", purpose.name())
                .param("named", reader.named())
                .param("entries", entries)
                .update();
    }

    /** The last ones, the newest first. */
    List<BookReading> of(String ward) {
        return jdbc.sql("""
                        select reader, read_at, period, purpose, named, entries from reception_book_reading
                        where ward = :ward order by id desc limit :shown""").param("ward", ward).param("shown", SHOWN).query(Entered.class).list().stream()
                .map(entered -> new BookReading(
                        names.ofOfficer(entered.reader()),
                        MOMENT.format(entered.readAt().atZone(clock.getZone())),
                        entered.period(),
                        entered.purpose() == Purpose.EXPORTED ? "xuất tệp Word" : "mở xem",
                        entered.named(),
                        entered.entries()))
                .toList();
    }
}
