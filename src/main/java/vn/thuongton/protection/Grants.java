package vn.thuongton.protection;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.thuongton.form.SubmissionRefused;

/** Names readers. */
@Component
class Grants {

    private final Records records;
    private final Readers readers;
    private final Identities identities;

    Grants(Records records, Readers readers, Identities identities) {
        this.records = records;
        this.readers = readers;
        this.identities = identities;
    }

    /**
     * Does nothing when the case has no protected identity, or he is a reader already.
     *
     * @param grantedBy user id; null when nobody is at work
     * @throws SubmissionRefused when he is not of the ward, or the reason is none
     */
    void grant(String caseId, String user, String grantedBy, String reason) {
        records.ofCase(caseId).ifPresent(record -> {
            String stated = Stated.REASON.accepted(reason);
            identities.requireNotMentioned(record.id(), Stated.REASON.label(), stated);
            if (user == null || !readers.isOfWard(user, record.wardId())) {
                throw new SubmissionRefused(
                        List.of("Người được xem phải là cán bộ của phường: hãy chọn lại người trong danh sách."));
            }
            readers.add(record.id(), user, grantedBy, stated);
        });
    }
}
