package vn.thuongton.reminder;

import java.time.Clock;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuongton.engine.AsApplication;
import vn.thuongton.organization.CurrentWard;
import vn.thuongton.organization.Wards;

/** Where every mail begins: it is written down with the step that causes it and sent by a job of its own. */
@Component
public class Outbox {

    static final String PROCESS = "mailDelivery";
    static final String LETTER_KEY = "letterKey";

    private static final int BUSINESS_KEY_LENGTH = 255;

    private final Letters letters;
    private final Wards wards;
    private final CurrentWard currentWard;
    private final RuntimeService runtime;
    private final AsApplication asApplication;
    private final Clock clock;

    Outbox(
            Letters letters,
            Wards wards,
            CurrentWard currentWard,
            RuntimeService runtime,
            AsApplication asApplication,
            Clock clock) {
        this.letters = letters;
        this.wards = wards;
        this.currentWard = currentWard;
        this.runtime = runtime;
        this.asApplication = asApplication;
        this.clock = clock;
    }

    /**
     * Sends the letter once the caller's transaction has committed; when it is rolled back, the letter was never there.
     * A second letter with the same key changes nothing, also when the first has long been sent.
     */
    @Transactional
    public void put(Letter letter) {
        String businessKey = wards.require(letter.ward()).name() + ": " + letter.subject();
        if (letters.add(letter, clock.instant())) {
            asApplication.call(() -> currentWard.in(
                    letter.ward(),
                    () -> runtime.startProcessInstanceByKey(
                            PROCESS,
                            businessKey.substring(0, Math.min(businessKey.length(), BUSINESS_KEY_LENGTH)),
                            Variables.putValue(LETTER_KEY, letter.key()))));
        }
    }
}
