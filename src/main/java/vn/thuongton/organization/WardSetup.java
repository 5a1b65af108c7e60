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
 * him by his units alone. What {@link SupervisorRights} gives comes on top.
 */
@Component
class WardSetup {

    private final Wards wards;
    private final EngineDirectory directory;
    private final ProcessRights processRights;

    WardSetup(Wards wards, EngineDirectory directory, ProcessRights processRights) {
        this.wards = wards;
        this.directory = directory;
        this.processRights = processRights;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(StartOrder.WARDS)
    @Transactional
    void setUp() {
        directory.group(HeadsOfUnit.GROUP, HeadsOfUnit.NAME);
        directory.group(Chairman.GROUP, Chairman.NAME);
        directory.group(CitySupervisors.GROUP, CitySupervisors.NAME);
        directory.grantToGroup(CitySupervisors.GROUP, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        directory.grantToGroup(CitySupervisors.GROUP, Resources.APPLICATION, "welcome", Permissions.ACCESS);
        for (Ward ward : wards.all()) {
            directory.tenant(ward.id(), ward.name());
            ward.units().forEach(this::setUp);
        }
        processRights.grant();
    }

    private void setUp(Unit unit) {
        directory.group(unit.id(), unit.name());
        directory.grantToGroup(unit.id(), Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        directory.grantToGroup(unit.id(), Resources.APPLICATION, "welcome", Permissions.ACCESS);
        directory.grantToGroup(unit.id(), Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
        if (!unit.supervises()) {
            directory.grantToGroup(unit.id(), Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ);
        }
    }
}
