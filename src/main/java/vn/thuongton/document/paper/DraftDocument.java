package vn.thuongton.document.paper;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Makes a paper of the case. Input parameters: {@code template} = its id, {@code title} = what officers call it, if need be
 * {@code folder} = the part of the case that it belongs to, and {@code identity} = {@code include} for a paper that may say
 * whom the case protects and that only readers of the protected identity open.
 */
@Component("draftDocument")
class DraftDocument implements JavaDelegate {

    private static final String FOLDER = "folder";

    private final Cases cases;
    private final Papers papers;

    DraftDocument(Cases cases, Papers papers) {
        this.cases = cases;
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        papers.draft(
                cases.at(execution),
                (String) execution.getVariable(Procedures.TEMPLATE),
                (String) execution.getVariable(Procedures.TITLE),
                (String) execution.getVariableLocal(FOLDER));
    }
}
