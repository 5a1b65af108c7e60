package vn.thuongton.organization;

import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A model that is deployed while the application runs is started and watched by the right units at once. Models that are
 * there at the start get their rights from {@link WardSetup}; it would also mend what a crash right after a deployment left
 * out.
 */
@Component
class RightsAfterDeployment extends CommandInterceptor {

    private final ObjectProvider<ProcessRights> rights;
    private volatile boolean running;

    RightsAfterDeployment(ObjectProvider<ProcessRights> rights) {
        this.rights = rights;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(StartOrder.WARDS)
    void begin() {
        running = true;
    }

    @Override
    public <T> T execute(Command<T> command) {
        T result = next.execute(command);
        if (running
                && command instanceof DeployCmd
                && result instanceof DeploymentWithDefinitions deployed
                && deployed.getDeployedProcessDefinitions() != null) {
            rights.getObject().grant();
        }
        return result;
    }
}
