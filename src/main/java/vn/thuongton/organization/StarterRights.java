package vn.thuongton.organization;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;

/**
 * A model says in {@code camunda:candidateStarterGroups} which functions may start it; the units that answer those
 * functions in a ward get the right.
 */
@Component
class StarterRights {

    private final RepositoryService repository;
    private final EngineDirectory directory;

    StarterRights(RepositoryService repository, EngineDirectory directory) {
        this.repository = repository;
        this.directory = directory;
    }

    void grant(Ward ward) {
        for (ProcessDefinition process :
                repository.createProcessDefinitionQuery().latestVersion().list()) {
            for (IdentityLink starter : repository.getIdentityLinksForProcessDefinition(process.getId())) {
                if (starter.getGroupId() != null) {
                    grant(ward, process.getKey(), WardFunction.of(starter.getGroupId()));
                }
            }
        }
    }

    private void grant(Ward ward, String process, WardFunction function) {
        directory.grantToGroup(
                ward.unitFor(function).id(),
                Resources.PROCESS_DEFINITION,
                process,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.CREATE_INSTANCE);
    }
}
