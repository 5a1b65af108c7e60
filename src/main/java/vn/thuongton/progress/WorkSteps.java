package vn.thuongton.progress;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;
import vn.thuongton.engine.AsApplication;

/** At which steps the cases of plans stand. */
@Component
class WorkSteps {

    private static final String STAGE = "stage";
    private static final String CONFIRMATION = "confirmation";

    private final TaskService tasks;
    private final RepositoryService repository;
    private final AsApplication asApplication;

    WorkSteps(TaskService tasks, RepositoryService repository, AsApplication asApplication) {
        this.tasks = tasks;
        this.repository = repository;
        this.asApplication = asApplication;
    }

    /** Those whose open steps all carry the property {@code stage} = {@code confirmation}: the work itself is handed in. */
    Set<String> waitingForConfirmation(Collection<String> cases) {
        if (cases.isEmpty()) {
            return Set.of();
        }
        Map<String, List<Task>> open = asApplication.call(
                () -> tasks.createTaskQuery().processInstanceIdIn(cases.toArray(String[]::new)).list().stream()
                        .collect(Collectors.groupingBy(Task::getProcessInstanceId)));
        return asApplication.call(() -> open.entrySet().stream()
                .filter(ofCase -> ofCase.getValue().stream().allMatch(this::confirms))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()));
    }

    /** As people call the process; its key when none is deployed. */
    String processName(String key) {
        return asApplication.call(() ->
                repository.createProcessDefinitionQuery().processDefinitionKey(key).latestVersion().list().stream()
                        .map(definition -> definition.getName())
                        .findFirst()
                        .orElse(key));
    }

    private boolean confirms(Task task) {
        ModelElementInstance step = repository
                .getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
        return step instanceof UserTask userTask
                && userTask.getChildElementsByType(ExtensionElements.class).stream()
                        .flatMap(extensions -> extensions.getChildElementsByType(CamundaProperties.class).stream())
                        .flatMap(properties -> properties.getCamundaProperties().stream())
                        .anyMatch(property -> STAGE.equals(property.getCamundaName())
                                && CONFIRMATION.equals(property.getCamundaValue()));
    }
}
