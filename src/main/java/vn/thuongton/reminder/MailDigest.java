package vn.thuongton.reminder;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;
import vn.thuongton.organization.Wards;

/** Mails the digest of the user whose id is in {@code recipient}. */
@Component
class MailDigest implements JavaDelegate {

    private final Wards wards;
    private final Digests digests;

    MailDigest(Wards wards, Digests digests) {
        this.wards = wards;
        this.digests = digests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SpinJsonNode recipient = (SpinJsonNode) execution.getVariable("recipient");
        digests.mail(wards.require(execution.getProcessBusinessKey()), recipient.stringValue());
    }
}
