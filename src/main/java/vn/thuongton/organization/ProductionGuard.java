package vn.thuongton.organization;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Refuses to start production on a database that still holds users of the demonstration. */
@Component
@Profile("production")
class ProductionGuard implements SmartInitializingSingleton {

    private final IdentityService identity;

    ProductionGuard(IdentityService identity) {
        this.identity = identity;
    }

    /** @throws DemonstrationUsersPresent naming the first such user */
    @Override
    public void afterSingletonsInstantiated() {
        for (User user : identity.createUserQuery().list()) {
            if (user.getEmail() != null && user.getEmail().endsWith(DemonstrationUsers.MAIL_DOMAIN)) {
                throw new DemonstrationUsersPresent(user.getId());
            }
        }
    }
}
