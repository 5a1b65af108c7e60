package vn.thuongton.document;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thuongton.deadline.CasePapers;

/** Decisions about the clock of a case name the paper that orders them. */
@Component
class PapersForTheClock implements CasePapers {

    private final DocumentStore store;

    PapersForTheClock(DocumentStore store) {
        this.store = store;
    }

    @Override
    public boolean belongs(UUID documentId, String caseId) {
        return store.belongs(documentId, caseId);
    }
}
