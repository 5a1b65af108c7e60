package vn.thuongton.reminder;

import java.time.Clock;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
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
    private final IdentityService identity;
    private final Clock clock;

    Outbox(
            Letters letters,
            Wards wards,
            CurrentWard currentWard,
            RuntimeService runtime,
            IdentityService identity,
            Clock clock) {
        this.letters = letters;
        this.wards = wards;
        this.currentWard = currentWard;
        this.runtime = runtime;
        this.identity = identity;
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
            asNobody(() -> currentWard.in(
                    letter.ward(),
                    () -> runtime.startProcessInstanceByKey(
                            PROCESS,
                            businessKey.substring(0, Math.min(businessKey.length(), BUSINESS_KEY_LENGTH)),
                            Variables.putValue(LETTER_KEY, letter.key()))));
        }
    }

    /** Whoever causes a mail need not have the right to start the housekeeping that sends it. */
    private void asNobody(Supplier<?> work) {
        Authentication caller = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            work.get();
        } finally {
            identity.setAuthentication(caller);
        }
    }
}
