package vn.thuongton.organization;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings tenants, groups and their rights in the engine in step with the ward files at every start.
 *
 * <p>An officer may open Tasklist, see the models and start what {@link StarterRights} lets his unit start; tasks come to
 * him by his units alone. Only members of a supervising unit open Cockpit.
 */
@Component
class WardSetup {

    private final Wards wards;
    private final EngineDirectory directory;
    private final StarterRights starterRights;

    WardSetup(Wards wards, EngineDirectory directory, StarterRights starterRights) {
        this.wards = wards;
        this.directory = directory;
        this.starterRights = starterRights;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(StartOrder.WARDS)
    @Transactional
    void setUp() {
        directory.group(HeadsOfUnit.GROUP, HeadsOfUnit.NAME);
        for (Ward ward : wards.all()) {
            directory.tenant(ward.id(), ward.name());
            ward.units().forEach(this::setUp);
            starterRights.grant(ward);
        }
    }

    private void setUp(Unit unit) {
        directory.group(unit.id(), unit.name());
        directory.grantToGroup(unit.id(), Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        directory.grantToGroup(unit.id(), Resources.APPLICATION, "welcome", Permissions.ACCESS);
        directory.grantToGroup(unit.id(), Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
        directory.grantToGroup(unit.id(), Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ);
        if (unit.supervises()) {
            supervise(unit);
        }
    }

    private void supervise(Unit unit) {
        directory.grantToGroup(unit.id(), Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        directory.grantToGroup(
                unit.id(),
                Resources.PROCESS_DEFINITION,
                ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.READ_HISTORY);
        directory.grantToGroup(
                unit.id(), Resources.DECISION_DEFINITION, ANY, Permissions.READ, Permissions.READ_HISTORY);
    }
}
