package vn.thuongton.reminder;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the letter whose key is in {@code letterKey}; a refused one is the BPMN error {@code letterRefused}. */
@Component
class DeliverMail implements JavaDelegate {

    private final Deliveries deliveries;

    DeliverMail(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public void execute(DelegateExecution execution) {
        try {
            deliveries.deliver((String) execution.getVariable(Outbox.LETTER_KEY));
        } catch (LetterRefused e) {
            throw new BpmnError("letterRefused", e.getMessage());
        }
    }
}
