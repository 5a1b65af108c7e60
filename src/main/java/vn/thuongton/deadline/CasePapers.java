package vn.thuongton.deadline;

import java.util.UUID;

/** What the clock has to know of the papers of cases; whoever keeps them answers. */
public interface CasePapers {

    /** Whether the document is one of the case. */
    boolean belongs(UUID documentId, String caseId);
}
