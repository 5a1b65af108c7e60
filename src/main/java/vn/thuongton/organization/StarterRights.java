package vn.thuongton.organization;

import java.util.Collection;
import java.util.Objects;
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

    /** Each unit once: within a command of the engine a second grant does not see the first. */
    void grant(Collection<Ward> wards) {
        for (ProcessDefinition process :
                repository.createProcessDefinitionQuery().latestVersion().list()) {
            repository.getIdentityLinksForProcessDefinition(process.getId()).stream()
                    .map(IdentityLink::getGroupId)
                    .filter(Objects::nonNull)
                    .map(WardFunction::of)
                    .flatMap(function -> wards.stream().map(ward -> ward.unitFor(function)))
                    .map(Unit::id)
                    .distinct()
                    .forEach(unit -> grant(unit, process.getKey()));
        }
    }

    private void grant(String unit, String process) {
        directory.grantToGroup(
                unit,
                Resources.PROCESS_DEFINITION,
                process,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.CREATE_INSTANCE);
    }
}
