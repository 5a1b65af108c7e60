package vn.thuongton.protection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thuongton.form.engine.ProtectedFacts;
import vn.thuongton.form.schema.Contents;

/** Takes what forms protect into the records. Who submits it knows it, and may read it again. */
@Component
class SubmittedIdentities implements ProtectedFacts {

    private final Records records;
    private final Readers readers;
    private final Identities identities;

    SubmittedIdentities(Records records, Readers readers, Identities identities) {
        this.records = records;
        this.readers = readers;
        this.identities = identities;
    }

    @Override
    public String keep(String submitter, ObjectNode form, ObjectNode values) {
        UUID record = records.create(Content.of(form, values));
        nameReader(record, submitter);
        return record.toString();
    }

    @Override
    public void add(String recordId, String submitter, ObjectNode form, ObjectNode values) {
        UUID record = UUID.fromString(recordId);
        Records.Version before = records.newestToChange(record);
        records.add(record, before, before.content().with(form, values));
        nameReader(record, submitter);
    }

    private void nameReader(UUID record, String submitter) {
        if (submitter != null) {
            readers.add(record, submitter, null, null);
        }
    }

    @Override
    public void assign(String recordId, String caseId, String ward) {
        records.assign(UUID.fromString(recordId), caseId, ward);
    }

    @Override
    public Optional<String> ofCase(String caseId) {
        return records.ofCase(caseId).map(record -> record.id().toString());
    }

    @Override
    public void requireNotMentioned(String recordId, List<Contents.Line> written) {
        identities.requireNotMentioned(UUID.fromString(recordId), written);
    }
}
