package vn.thuongton.document;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.thuongton.engine.OutermostExecution;

/** What models ask about the documents of their case: {@code ${documents.count(execution, indicator)}}. */
@Component("documents")
public class DocumentsOfStep {

    private final DocumentStore store;

    DocumentsOfStep(DocumentStore store) {
        this.store = store;
    }

    /** How many documents the case has in a folder; papers that could not be made are none. */
    public int count(DelegateExecution step, String folder) {
        return store.count(OutermostExecution.of(step).getId(), folder);
    }
}
