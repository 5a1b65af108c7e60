package vn.thuongton.deadline;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/** Counts the dates of {@code openCase} anew and adds to {@code concerned} whom it concerns when one has moved. */
@Component
class RecountCase implements JavaDelegate {

    static final String CONCERNED = "concerned";

    private final CaseClock caseClock;

    RecountCase(CaseClock caseClock) {
        this.caseClock = caseClock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SpinJsonNode openCase = (SpinJsonNode) execution.getVariable("openCase");
        SpinJsonNode concerned = (SpinJsonNode) execution.getVariable(CONCERNED);
        caseClock.recount(openCase.stringValue()).forEach(concerned::append);
        execution.getProcessInstance().setVariable(CONCERNED, concerned);
    }
}
