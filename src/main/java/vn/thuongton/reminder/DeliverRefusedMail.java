package vn.thuongton.reminder;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the letter whose key is in {@code letterKey}; refused once more, it is an incident that says what to do. */
@Component
class DeliverRefusedMail implements JavaDelegate {

    private final Deliveries deliveries;

    DeliverRefusedMail(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public void execute(DelegateExecution execution) {
        deliveries.deliver((String) execution.getVariable(Outbox.LETTER_KEY));
    }
}
