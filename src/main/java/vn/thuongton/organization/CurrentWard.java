package vn.thuongton.organization;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * Gives each case that starts its ward: the one ward of the person at work, or, where no person is at work (a job), the
 * ward that the caller names.
 */
@Component
public class CurrentWard implements TenantIdProvider {

    private final ThreadLocal<String> named = new ThreadLocal<>();

    /** Runs {@code work} so that what it starts belongs to the ward, whoever is at work. */
    public <T> T in(String wardId, Supplier<T> work) {
        String outer = named.get();
        named.set(wardId);
        try {
            return work.get();
        } finally {
            if (outer == null) {
                named.remove();
            } else {
                named.set(outer);
            }
        }
    }

    @Override
    public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
        return context.getSuperExecution() == null
                ? current()
                : context.getSuperExecution().getTenantId();
    }

    @Override
    public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext context) {
        return context.getExecution() == null
                ? current()
                : context.getExecution().getTenantId();
    }

    @Override
    public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
        return current();
    }

    private String current() {
        if (named.get() != null) {
            return named.get();
        }
        IdentityService identity = Context.getProcessEngineConfiguration().getIdentityService();
        Authentication authentication = identity.getCurrentAuthentication();
        List<String> wards = authentication == null ? List.of() : authentication.getTenantIds();
        return wards != null && wards.size() == 1 ? wards.get(0) : null;
    }
}
