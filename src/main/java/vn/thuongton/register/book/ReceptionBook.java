package vn.thuongton.register.book;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes contents of petitions into the book, in the transaction of the step that caused it. The numbers of a ward and year
 * have no gap; entries of the same ward wait for each other until the transaction ends.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReceptionBook {

    private final JdbcClient jdbc;
    private final SealedTexts sealed;

    ReceptionBook(JdbcClient jdbc, SealedTexts sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    public void enter(NewEntry entry) {
        UUID id = UUID.randomUUID();
        int year = entry.receivedOn().getYear();
        jdbc.sql("""
                        insert into reception_book_entry (id, ward, year, number, received_on, persons, content, kind,
                            people, resolved_by, ours, guided_to, accepted_by, transfer_paper, case_id, result, note)
                        values (:id, :ward, :year, :number, :receivedOn, :persons, :content, :kind,
                            :people, :resolvedBy, :ours, :guidedTo, :acceptedBy, :transferPaper, :caseId, :result, :note)""")
                .param("id", id)
                .param("ward", entry.ward())
                .param("year", year)
                .param("number", next(entry.ward(), year, "OPEN"))
                .param("receivedOn", entry.receivedOn())
                .param("persons", sealed.seal(entry.persons(), personsOf(id)))
                .param("content", entry.content())
                .param("kind", entry.kind())
                .param("people", entry.people())
                .param("resolvedBy", entry.resolvedBy())
                .param("ours", entry.ours())
                .param("guidedTo", entry.guidedTo())
                .param("acceptedBy", entry.acceptedBy())
                .param("transferPaper", entry.transferPaper())
                .param("caseId", entry.caseId())
                .param("result", entry.result())
                .param("note", entry.note())
                .update();
    }

    /** Of the day only the month is kept. */
    public void enterSecret(String ward, LocalDate receivedOn, String kind) {
        jdbc.sql("""
                        insert into reception_book_secret_entry (ward, year, number, month, kind)
                        values (:ward, :year, :number, :month, :kind)""")
                .param("ward", ward)
                .param("year", receivedOn.getYear())
                .param("number", next(ward, receivedOn.getYear(), "SECRET"))
                .param("month", receivedOn.getMonthValue())
                .param("kind", kind)
                .update();
    }

    static String personsOf(UUID entry) {
        return "reception_book_entry/" + entry + "/persons";
    }

    private int next(String ward, int year, String series) {
        return jdbc.sql("""
                        insert into reception_book_number as counter (ward, year, series, last_number)
                        values (:ward, :year, :series, 1)
                        on conflict (ward, year, series) do update set last_number = counter.last_number + 1
                        returning last_number""")
                .param("ward", ward)
                .param("year", year)
                .param("series", series)
                .query(Integer.class)
                .single();
    }
}
