package vn.thuongton.reminder;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Removes from the outbox what the ward's mails said once they were sent long enough ago. */
@Component
class ForgetSentMails implements JavaDelegate {

    private final Letters letters;
    private final ReminderProperties properties;
    private final Clock clock;

    ForgetSentMails(Letters letters, ReminderProperties properties, Clock clock) {
        this.letters = letters;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.forgetTexts(
                execution.getProcessBusinessKey(),
                clock.instant().minus(properties.mail().keepTexts()));
    }
}
