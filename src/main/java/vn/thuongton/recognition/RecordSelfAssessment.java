package vn.thuongton.recognition;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Keeps what the owner says of variable {@code indicator}: {@code selfAssessment}, {@code points} where points are given,
 * {@code explanation}. Synchronous after the task, so that what is refused leaves the task as it was.
 */
@Component
class RecordSelfAssessment implements JavaDelegate {

    private final DossierWork work;

    RecordSelfAssessment(DossierWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        work.assess(
                CaseVariables.dossier(execution),
                CaseVariables.text(execution, "indicator"),
                CaseVariables.text(execution, "selfAssessment"),
                CaseVariables.number(execution, "points"),
                CaseVariables.text(execution, "explanation"),
                CaseVariables.author(execution));
    }
}
