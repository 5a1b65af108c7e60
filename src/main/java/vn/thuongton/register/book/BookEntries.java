package vn.thuongton.register.book;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the entries of a ward's book as they were made. */
@Component
class BookEntries {

    private final JdbcClient jdbc;

    /** @param persons encrypted */
    record Entry(
            UUID id,
            int number,
            LocalDate receivedOn,
            byte[] persons,
            String content,
            String kind,
            int people,
            String resolvedBy,
            boolean ours,
            String guidedTo,
            String acceptedBy,
            String transferPaper,
            String caseId,
            String result,
            String note) {}

    record SecretEntry(int number, int month, String kind) {}

    BookEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By number. */
    List<Entry> of(String ward, BookPeriod period) {
        return jdbc.sql("""
                        select * from reception_book_entry
                        where ward = :ward and received_on between :first and :last order by number""")
                .param("ward", ward)
                .param("first", period.first())
                .param("last", period.last())
                .query(Entry.class)
                .list();
    }

    Optional<Entry> find(String ward, UUID id) {
        return jdbc.sql("select * from reception_book_entry where ward = :ward and id = :id")
                .param("ward", ward)
                .param("id", id)
                .query(Entry.class)
                .optional();
    }

    /** Of the months that are over, by number. */
    List<SecretEntry> secretsOf(String ward, BookPeriod period, LocalDate today) {
        return jdbc.sql("""
                        select number, month, kind from reception_book_secret_entry
                        where ward = :ward and year = :year and month between :first and :last order by number""")
                .param("ward", ward)
                .param("year", period.year())
                .param("first", period.fromMonth())
                .param("last", period.lastMonthOver(today))
                .query(SecretEntry.class)
                .list();
    }
}
