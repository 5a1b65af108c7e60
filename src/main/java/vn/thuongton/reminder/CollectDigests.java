package vn.thuongton.reminder;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.Spin;
import org.springframework.stereotype.Component;
import vn.thuongton.organization.Wards;

/** Sets {@code recipients}, the JSON list of the user ids that get a digest now. */
@Component
class CollectDigests implements JavaDelegate {

    private final Wards wards;
    private final Digests digests;

    CollectDigests(Wards wards, Digests digests) {
        this.wards = wards;
        this.digests = digests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                "recipients", Spin.JSON(digests.recipients(wards.require(execution.getProcessBusinessKey()))));
    }
}
