package vn.thuongton.protection;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;
import vn.thuongton.engine.OutermostExecution;

/**
 * Names a person of the ward who may read the protected identity of the case: input {@code reader} = user id, {@code
 * reason}. A case without one stays without.
 */
@Component("grantIdentity")
class GrantIdentity implements JavaDelegate {

    private final Grants grants;

    GrantIdentity(Grants grants) {
        this.grants = grants;
    }

    @Override
    public void execute(DelegateExecution execution) {
        grants.grant(
                OutermostExecution.of(execution).getProcessInstanceId(),
                (String) execution.getVariable("reader"),
                signedIn(execution),
                (String) execution.getVariable("reason"));
    }

    private static String signedIn(DelegateExecution execution) {
        return Optional.ofNullable(execution
                        .getProcessEngineServices()
                        .getIdentityService()
                        .getCurrentAuthentication())
                .map(Authentication::getUserId)
                .orElse(null);
    }
}
