package vn.thuongton.register;

import java.time.LocalDate;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thuongton.protection.ProtectedIdentities;

/**
 * Tells an open case of the same ward that a party took its request back: message {@code <procedure>.withdrawn} with the
 * variables of the form.
 *
 * <p>The engine does not check authorizations inside a delegate, but it does keep to the wards of the person at work; so
 * an officer who may see no task of the case can record the withdrawal, in his own ward only. Of a confidential case only
 * those who may see it can, and who withdraws is not named.
 */
@Component("withdrawCase")
class WithdrawCase implements JavaDelegate {

    private final Withdrawals withdrawals;
    private final RuntimeService runtime;
    private final ProtectedIdentities identities;

    WithdrawCase(Withdrawals withdrawals, RuntimeService runtime, ProtectedIdentities identities) {
        this.withdrawals = withdrawals;
        this.runtime = runtime;
        this.identities = identities;
    }

    @Override
    public void execute(DelegateExecution execution) {
        try {
            CaseFile file = withdrawals.openCase(
                    CaseWard.of(execution), (String) execution.getVariable("caseNumber"), LocalDate.parse((String)
                            execution.getVariable("withdrawnOn")));
            requireNobodyMentioned(file, execution);
            tell(file, execution);
            execution.setVariable("caseNumber", file.number());
        } catch (WithdrawalRefused e) {
            throw new BadUserRequestException(e.getMessage(), e);
        }
    }

    private void requireNobodyMentioned(CaseFile file, DelegateExecution execution) {
        identities.requireNotMentioned(
                file.processInstanceId(), "Người rút yêu cầu", (String) execution.getVariable("withdrawnBy"));
        identities.requireNotMentioned(
                file.processInstanceId(), "Lý do", (String) execution.getVariable("withdrawalReason"));
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
