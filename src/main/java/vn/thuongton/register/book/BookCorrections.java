package vn.thuongton.register.book;

import static java.util.stream.Collectors.groupingBy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is written otherwise in the book; only added to. */
@Component
class BookCorrections {

    private final JdbcClient jdbc;
    private final SealedTexts sealed;
    private final Clock clock;

    /** @param written encrypted */
    record Entered(UUID entry, String field, byte[] written, String author, Instant correctedAt) {}

    /** The encrypted part of a correction. */
    record Written(String text, String reason) {}

    BookCorrections(JdbcClient jdbc, SealedTexts sealed, Clock clock) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(UUID entry, BookField field, Written written, String author) {
        jdbc.sql("""
                        insert into reception_book_correction (entry, field, written, author, corrected_at)
                        values (:entry, :field, :written, :author, :now)""")
                .param("entry", entry)
                .param("field", field.key())
                .param("written", sealed.seal(written, place(entry, field.key())))
                .param("author", author)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** By entry, the oldest first. */
    Map<UUID, List<Entered>> of(Collection<UUID> entries) {
        return entries.isEmpty()
                ? Map.of()
                : jdbc.sql("""
                        select entry, field, written, author, corrected_at from reception_book_correction
                        where entry in (:entries) order by id""").param("entries", entries).query(Entered.class).list().stream()
                        .collect(groupingBy(Entered::entry));
    }

    Written open(Entered correction) {
        return sealed.open(correction.written(), place(correction.entry(), correction.field()), Written.class);
    }

    private static String place(UUID entry, String field) {
        return "reception_book_correction/" + entry + "/" + field;
    }
}
