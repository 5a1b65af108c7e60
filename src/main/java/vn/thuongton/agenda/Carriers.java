package vn.thuongton.agenda;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;
import vn.thuongton.engine.ProcessProperties;

/** Which process carries which kind of item: the one whose process property {@code opens} names the kind. */
@Component
class Carriers {

    private final RepositoryService repository;
    private final Map<String, Optional<String>> kinds = new ConcurrentHashMap<>();

    Carriers(RepositoryService repository) {
        this.repository = repository;
    }

    /** Its newest version. */
    String processDefinition(String kind) {
        List<ProcessDefinition> carriers =
                repository.createProcessDefinitionQuery().latestVersion().active().list().stream()
                        .filter(definition ->
                                opens(definition).filter(kind::equals).isPresent())
                        .toList();
        if (carriers.size() != 1) {
            throw new CarrierUnclear(
                    kind, carriers.stream().map(ProcessDefinition::getKey).toList());
        }
        return carriers.get(0).getId();
    }

    private Optional<String> opens(ProcessDefinition definition) {
        return kinds.computeIfAbsent(
                definition.getId(),
                id -> Optional.ofNullable(ProcessProperties.of(repository.getBpmnModelInstance(id))
                        .get("opens")));
    }
}
