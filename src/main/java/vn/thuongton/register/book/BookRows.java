package vn.thuongton.register.book;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thuongton.deadline.VietnameseDate;
import vn.thuongton.organization.Names;

/** Puts the entries of the book into words, with the persons for whom may see them and masked for others. */
@Component
class BookRows {

    static final String MASKED = "(đã che)";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final BookCorrections corrections;
    private final CaseResults results;
    private final SealedTexts sealed;
    private final Names names;
    private final Clock clock;

    BookRows(BookCorrections corrections, CaseResults results, SealedTexts sealed, Names names, Clock clock) {
        this.corrections = corrections;
        this.results = results;
        this.sealed = sealed;
        this.names = names;
        this.clock = clock;
    }

    /** @param named whether the reader may see the persons; otherwise they are not decrypted */
    List<BookRow> of(List<BookEntries.Entry> entries, boolean named) {
        Map<String, String> outcomes = results.of(entries.stream()
                .map(BookEntries.Entry::caseId)
                .filter(Objects::nonNull)
                .toList());
        Map<UUID, List<BookCorrections.Entered>> entered =
                corrections.of(entries.stream().map(BookEntries.Entry::id).toList());
        return entries.stream()
                .map(entry -> row(
                        entry,
                        texts(entry, named, outcomes.get(entry.caseId())),
                        entered.getOrDefault(entry.id(), List.of()),
                        named))
                .toList();
    }

    private BookRow row(
            BookEntries.Entry entry, BookTexts entered, List<BookCorrections.Entered> corrected, boolean named) {
        BookTexts texts = entered;
        List<BookRow.Correction> shown = new ArrayList<>();
        for (BookCorrections.Entered correction : corrected) {
            BookField field = BookField.of(correction.field()).orElseThrow();
            BookCorrections.Written written = corrections.open(correction);
            String after = named || !field.tellsPersons() ? written.text() : MASKED;
            shown.add(new BookRow.Correction(
                    field.key(),
                    field.title(),
                    field.in(texts),
                    after,
                    named ? written.reason() : MASKED,
                    names.ofOfficer(correction.author()),
                    MOMENT.format(correction.correctedAt().atZone(clock.getZone()))));
            texts = texts.with(field, after);
        }
        return new BookRow(entry.id().toString(), entry.number(), texts, shown);
    }

    private BookTexts texts(BookEntries.Entry entry, boolean named, String outcome) {
        Persons persons = named
                ? sealed.open(entry.persons(), ReceptionBook.personsOf(entry.id()), Persons.class)
                : new Persons(MASKED, MASKED);
        return new BookTexts(
                VietnameseDate.text(entry.receivedOn()),
                persons.names(),
                persons.identityNumbers(),
                entry.content(),
                entry.kind(),
                String.valueOf(entry.people()),
                text(entry.resolvedBy()),
                entry.ours() ? "x" : "",
                text(entry.guidedTo()),
                Stream.of(entry.acceptedBy(), entry.transferPaper())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("; ")),
                text(outcome == null ? entry.result() : outcome),
                text(entry.note()));
    }

    private static String text(String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
