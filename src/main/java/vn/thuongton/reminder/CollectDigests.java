package vn.thuongton.reminder;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thuongton.organization.Wards;

/** Puts the digests of the ward into the outbox. */
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
        digests.put(wards.require(execution.getProcessBusinessKey()));
    }
}
