package vn.thuongton.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

@Component
class OrganizationPlugin extends AbstractProcessEnginePlugin {

    private final CurrentWard currentWard;
    private final RightsAfterDeployment rightsAfterDeployment;

    OrganizationPlugin(CurrentWard currentWard, RightsAfterDeployment rightsAfterDeployment) {
        this.currentWard = currentWard;
        this.rightsAfterDeployment = rightsAfterDeployment;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setTenantIdProvider(currentWard);
        List<CommandInterceptor> interceptors = new ArrayList<>(
                Objects.requireNonNullElse(configuration.getCustomPreCommandInterceptorsTxRequired(), List.of()));
        interceptors.add(rightsAfterDeployment);
        configuration.setCustomPreCommandInterceptorsTxRequired(interceptors);
    }
}
