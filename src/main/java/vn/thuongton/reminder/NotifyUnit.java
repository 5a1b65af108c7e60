package vn.thuongton.reminder;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thuongton.organization.WardFunction;
import vn.thuongton.organization.Wards;

/**
 * Mails one fact about the case to everybody in the unit that answers a function. Input parameters {@code function},
 * {@code heading} and {@code sentence}, both without personal data. Of a confidential case no unit is told anything.
 */
@Component
class NotifyUnit implements JavaDelegate {

    private final Wards wards;
    private final Notices notices;

    NotifyUnit(Wards wards, Notices notices) {
        this.wards = wards;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (Boolean.TRUE.equals(execution.getVariable("confidential"))) {
            return;
        }
        String ward = execution.getTenantId();
        WardFunction function = WardFunction.of((String) execution.getVariable("function"));
        notices.tell(
                ward,
                Set.of(wards.require(ward).unitFor(function).id()),
                (String) execution.getVariable("heading"),
                (String) execution.getVariable("caseNumber"),
                (String) execution.getVariable("sentence"),
                null);
    }
}
