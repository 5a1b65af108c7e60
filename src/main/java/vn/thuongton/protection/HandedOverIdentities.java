package vn.thuongton.protection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries protected facts of a case on to another case, which is begun in the same transaction. Columns are named as {@code
 * parties.name, parties.role}; a key alone is all that stands under it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class HandedOverIdentities {

    private final Records records;
    private final Readers readers;
    private final Identities identities;

    HandedOverIdentities(Records records, Readers readers, Identities identities) {
        this.records = records;
        this.readers = readers;
        this.identities = identities;
    }

    /** What the new case may have in clear, by key: text, number, boolean, or a JSON list or object. */
    public Map<String, Object> revealed(String caseId, String columns) {
        Map<String, Object> values = new HashMap<>();
        identities
                .content(caseId)
                .map(Content::values)
                .map(new Columns(columns)::values)
                .ifPresent(part ->
                        part.fields().forEachRemaining(entry -> values.put(entry.getKey(), plain(entry.getValue()))));
        return values;
    }

    private static Object plain(JsonNode value) {
        if (value.isContainerNode()) {
            return value;
        } else if (value.isBoolean()) {
            return value.booleanValue();
        }
        return value.isNumber() ? value.numberValue() : value.textValue();
    }

    /**
     * Copies facts into a record of their own, which the readers of this case may read, too.
     *
     * @return the id of the new record; empty when there is nothing to copy
     */
    public Optional<String> kept(String caseId, String columns) {
        return records.ofCase(caseId).flatMap(old -> {
            Content content = records.newest(old.id()).content();
            ObjectNode values = new Columns(columns).values(content.values());
            if (values.isEmpty()) {
                return Optional.empty();
            }
            UUID copy = records.create(Content.of(new Columns(columns).form(content.form()), values));
            readers.of(old.id())
                    .forEach(reader -> readers.add(copy, reader.reader(), reader.grantedBy(), reader.reason()));
            return Optional.of(copy.toString());
        });
    }

    /** Notes the new case where only the readers of this one find it. */
    public void note(String caseId, String newNumber, String newProcedure) {
        records.ofCase(caseId).ifPresent(record -> {
            Records.Version before = records.newestToChange(record.id());
            records.add(
                    record.id(),
                    before,
                    before.content().handedOverTo(new Content.HandedOver(newNumber, newProcedure)));
        });
    }
}
