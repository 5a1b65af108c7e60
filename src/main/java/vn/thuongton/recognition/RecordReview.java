package vn.thuongton.recognition;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Keeps what the unit of the dossier answers to the self-assessment of variable {@code indicator}: {@code review} and
 * {@code reviewNote}. Synchronous after the task, so that what is refused leaves the task as it was.
 */
@Component
class RecordReview implements JavaDelegate {

    private final DossierWork work;

    RecordReview(DossierWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        work.review(
                CaseVariables.dossier(execution),
                CaseVariables.text(execution, "indicator"),
                CaseVariables.text(execution, "review"),
                CaseVariables.text(execution, "reviewNote"),
                CaseVariables.author(execution));
    }
}
