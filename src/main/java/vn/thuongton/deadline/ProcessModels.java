package vn.thuongton.deadline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.springframework.stereotype.Component;

/** Reads dates out of deployed models; what is deployed never changes, so each is read once. */
@Component
class ProcessModels {

    private final RepositoryService repository;
    private final Map<String, ModelDates> read = new ConcurrentHashMap<>();

    ProcessModels(RepositoryService repository) {
        this.repository = repository;
    }

    /** Outside a model the caller needs the engine's right to read the process definition. */
    ModelDates dates(String processDefinitionId) {
        return read.computeIfAbsent(
                processDefinitionId, id -> datesOf(repository.getBpmnModelInstance(processDefinitionId)));
    }

    private static ModelDates datesOf(BpmnModelInstance model) {
        return new ModelDates(steps(model), timers(model), variables(model));
    }

    private static Map<String, String> steps(BpmnModelInstance model) {
        Map<String, String> steps = new HashMap<>();
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            if (task.getCamundaDueDate() != null) {
                steps.put(task.getId(), task.getCamundaDueDate().strip());
            }
        }
        return steps;
    }

    private static Map<String, String> timers(BpmnModelInstance model) {
        Map<String, String> timers = new HashMap<>();
        for (TimerEventDefinition timer : model.getModelElementsByType(TimerEventDefinition.class)) {
            if (timer.getTimeDate() != null) {
                timers.put(
                        ((BaseElement) timer.getParentElement()).getId(),
                        timer.getTimeDate().getTextContent().strip());
            }
        }
        return timers;
    }

    private static List<ModelDates.Assignment> variables(BpmnModelInstance model) {
        List<ModelDates.Assignment> variables = new ArrayList<>();
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            outputs(node)
                    .forEach(output -> variables.add(new ModelDates.Assignment(
                            node.getId(),
                            output.getCamundaName(),
                            output.getTextContent().strip())));
        }
        return variables;
    }

    private static List<CamundaOutputParameter> outputs(FlowNode node) {
        ExtensionElements extensions = node.getExtensionElements();
        return extensions == null
                ? List.of()
                : extensions.getElementsQuery().filterByType(CamundaInputOutput.class).list().stream()
                        .flatMap(mapping -> mapping.getCamundaOutputParameters().stream())
                        .toList();
    }
}
