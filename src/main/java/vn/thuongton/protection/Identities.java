package vn.thuongton.protection;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thuongton.form.engine.FeelConditions;
import vn.thuongton.form.schema.Contents;
import vn.thuongton.form.schema.FormSchema;

/** What the protected records say, whoever asks. */
@Component
class Identities {

    private static final FeelConditions CONDITIONS = new FeelConditions();

    private final Records records;

    Identities(Records records) {
        this.records = records;
    }

    static FormSchema schema(Content content) {
        return FormSchema.read(content.form().toString(), CONDITIONS);
    }

    static List<Contents.Line> lines(Content content) {
        return Contents.of(schema(content), content.values());
    }

    /** @throws IdentityMentioned naming the first field that mentions whom nobody may mention */
    void requireNotMentioned(UUID record, List<Contents.Line> written) {
        Mentions mentions = new Mentions(lines(records.newest(record).content()).stream()
                .flatMap(Contents.Line::all)
                .filter(Contents.Line::neverMentioned)
                .map(Contents.Line::text)
                .toList());
        written.stream()
                .flatMap(Contents.Line::all)
                .filter(line -> mentions.in(line.text()))
                .findFirst()
                .ifPresent(line -> {
                    throw new IdentityMentioned(line.label());
                });
    }

    /** As {@link #requireNotMentioned(UUID, List)} for one text. */
    void requireNotMentioned(UUID record, String label, String text) {
        if (text != null && !text.isBlank()) {
            requireNotMentioned(record, List.of(new Contents.Line("", label, text, true, false, List.of())));
        }
    }

    Optional<Content> content(String caseId) {
        return records.ofCase(caseId).map(found -> records.newest(found.id()).content());
    }
}
