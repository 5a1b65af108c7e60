package vn.thuongton.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * Work the application does in its own name: the engine asks for nobody's rights and ward meanwhile. Who calls has made
 * sure that the person at work may have it done.
 */
@Component
public class AsApplication {

    private final IdentityService identity;

    AsApplication(IdentityService identity) {
        this.identity = identity;
    }

    public <T> T call(Supplier<T> work) {
        Authentication person = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return work.get();
        } finally {
            if (person != null) {
                identity.setAuthentication(person.getUserId(), person.getGroupIds(), person.getTenantIds());
            }
        }
    }

    public void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }
}
