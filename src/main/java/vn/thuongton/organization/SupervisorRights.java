package vn.thuongton.organization;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;
import vn.thuongton.engine.ProcessProperties;

/**
 * Members of a supervising unit, and of {@link CitySupervisors}, open Cockpit and read every case of their wards, but for those of procedures whose model
 * says {@code confidential}: of these they see not even how many there are. Decisions the engine has made they do not read
 * at all, for the same table serves confidential cases too.
 */
@Component
class SupervisorRights {

    /** To read a model is enough for Cockpit to tell how many cases it has, so that belongs to it too. */
    private static final Permission[] CASES = {READ, READ_INSTANCE, READ_TASK, READ_HISTORY};

    private final RepositoryService repository;
    private final EngineDirectory directory;

    SupervisorRights(RepositoryService repository, EngineDirectory directory) {
        this.repository = repository;
        this.directory = directory;
    }

    /**
     * To the supervising units and to the supervisors of cities, who have them in the wards they are members of. Also takes
     * away what earlier versions of the application granted beyond that.
     */
    void grant(Collection<Ward> wards) {
        Map<String, Boolean> confidential = confidentialByProcess();
        wards.stream()
                .flatMap(ward -> ward.units().stream())
                .filter(Unit::supervises)
                .map(Unit::id)
                .distinct()
                .forEach(unit -> grant(unit, confidential));
        grant(CitySupervisors.GROUP, confidential);
    }

    private void grant(String group, Map<String, Boolean> confidential) {
        directory.grantToGroup(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        directory.revokeFromGroup(group, Resources.PROCESS_DEFINITION, ANY, CASES);
        confidential.forEach((process, secret) -> {
            if (secret) {
                directory.revokeFromGroup(group, Resources.PROCESS_DEFINITION, process, CASES);
            } else {
                directory.grantToGroup(
                        group, Resources.PROCESS_DEFINITION, process, READ, READ_INSTANCE, READ_TASK, READ_HISTORY);
            }
        });
        directory.grantToGroup(group, Resources.DECISION_DEFINITION, ANY, Permissions.READ);
        directory.revokeFromGroup(group, Resources.DECISION_DEFINITION, ANY, Permissions.READ_HISTORY);
    }

    /** A procedure is confidential for good when one version of its model was: its cases may still be there. */
    private Map<String, Boolean> confidentialByProcess() {
        return repository.createProcessDefinitionQuery().list().stream()
                .collect(Collectors.toMap(ProcessDefinition::getKey, this::confidential, Boolean::logicalOr));
    }

    private boolean confidential(ProcessDefinition process) {
        return ProcessProperties.confidential(repository.getBpmnModelInstance(process.getId()));
    }
}
