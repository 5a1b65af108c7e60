package vn.thuongton.protection;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What other capabilities may ask about the protected identities of cases. A case is named by its outermost process
 * instance.
 */
@Component
public class ProtectedIdentities {

    static final String FACTS = "Thông tin người được giữ bí mật";

    private final Records records;
    private final Readers readers;
    private final Identities identities;
    private final IdentityService identity;

    ProtectedIdentities(Records records, Readers readers, Identities identities, IdentityService identity) {
        this.records = records;
        this.readers = readers;
        this.identities = identities;
        this.identity = identity;
    }

    public boolean has(String caseId) {
        return records.ofCase(caseId).isPresent();
    }

    /** Whether this person was named a reader; no office and no right of an administrator makes one. */
    public boolean readableBy(String caseId, String user) {
        return user != null
                && records.ofCase(caseId)
                        .filter(record -> readers.mayRead(record, user))
                        .isPresent();
    }

    /**
     * The facts for the person signed in, by key of the form; the reading is logged.
     *
     * @return empty when the case has none or the person is no reader
     * @throws vn.thuongton.form.SubmissionRefused when the purpose is no purpose
     */
    @Transactional
    public Optional<ObjectNode> read(String caseId, String purpose) {
        return opened(caseId, purpose, FACTS) ? identities.content(caseId).map(Content::values) : Optional.empty();
    }

    /**
     * Logs that the person signed in opens something with protected facts in it, such as a paper.
     *
     * @param what in words, without these facts
     * @return whether he may; when not, nothing is logged
     * @throws vn.thuongton.form.SubmissionRefused when the purpose is no purpose
     */
    @Transactional
    public boolean opened(String caseId, String purpose, String what) {
        String user = signedIn();
        Optional<Records.Entry> record =
                records.ofCase(caseId).filter(found -> user != null && readers.mayRead(found, user));
        record.ifPresent(found -> {
            String checked = Stated.PURPOSE.accepted(purpose);
            identities.requireNotMentioned(found.id(), Stated.PURPOSE.label(), checked);
            readers.log(found.id(), user, checked, what);
        });
        return record.isPresent();
    }

    /**
     * To be asked for every text that goes into a case or its papers by another way than a form.
     *
     * @param label of the place it was written in
     * @param text null and blank say nothing
     * @throws IdentityMentioned when it has the name or a number of whom nobody may mention
     */
    public void requireNotMentioned(String caseId, String label, String text) {
        records.ofCase(caseId).ifPresent(record -> identities.requireNotMentioned(record.id(), label, text));
    }

    /** The facts for a paper that only readers will open; nobody is asked and nothing logged. Empty when there are none. */
    public ObjectNode forPaper(String caseId) {
        return identities
                .content(caseId)
                .map(content -> content.values().deepCopy())
                .orElseGet(JsonNodeFactory.instance::objectNode);
    }

    private String signedIn() {
        Authentication person = identity.getCurrentAuthentication();
        return person == null ? null : person.getUserId();
    }
}
