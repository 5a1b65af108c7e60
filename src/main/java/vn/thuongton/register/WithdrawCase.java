package vn.thuongton.register;

import java.time.LocalDate;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Tells an open case of the same ward that a party took its request back: message {@code <procedure>.withdrawn} with the
 * variables of the form.
 *
 * <p>The engine does not check authorizations inside a delegate, but it does keep to the wards of the person at work; so
 * an officer who may see no task of the case can record the withdrawal, in his own ward only.
 */
@Component("withdrawCase")
class WithdrawCase implements JavaDelegate {

    private final Withdrawals withdrawals;
    private final RuntimeService runtime;

    WithdrawCase(Withdrawals withdrawals, RuntimeService runtime) {
        this.withdrawals = withdrawals;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        try {
            CaseFile file = withdrawals.openCase(
                    CaseWard.of(execution), (String) execution.getVariable("caseNumber"), LocalDate.parse((String)
                            execution.getVariable("withdrawnOn")));
            tell(file, execution);
            execution.setVariable("caseNumber", file.number());
        } catch (WithdrawalRefused e) {
            throw new BadUserRequestException(e.getMessage(), e);
        }
    }

    private void tell(CaseFile file, DelegateExecution execution) {
        try {
            runtime.createMessageCorrelation(file.procedure() + ".withdrawn")
                    .processInstanceId(file.processInstanceId())
                    .setVariable("withdrawnOn", execution.getVariable("withdrawnOn"))
                    .setVariable("withdrawnBy", execution.getVariable("withdrawnBy"))
                    .setVariable("withdrawalReason", execution.getVariable("withdrawalReason"))
                    .correlate();
        } catch (MismatchingMessageCorrelationException e) {
            throw WithdrawalRefused.notInThisProcedure(file.number());
        }
    }
}
