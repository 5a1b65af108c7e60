package vn.thuongton.organization;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

@Component
class OrganizationPlugin extends AbstractProcessEnginePlugin {

    private final CurrentWard currentWard;

    OrganizationPlugin(CurrentWard currentWard) {
        this.currentWard = currentWard;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setTenantIdProvider(currentWard);
    }
}
