package vn.thuongton.register.correction;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.stereotype.Component;
import vn.thuongton.form.engine.DeployedForms;
import vn.thuongton.form.engine.ProtectedFacts;
import vn.thuongton.form.engine.Values;
import vn.thuongton.form.schema.Facts;
import vn.thuongton.form.schema.FormSchema;

/**
 * The steps an open case has behind it, with what was written in their forms. Everything here runs inside a command of the
 * engine and asks for no permission.
 */
@Component
class CaseSteps {

    /** How the engine marks a task that was done, as against one that was withdrawn. */
    private static final String DONE = "completed";

    private final ProcessEngine engine;
    private final DeployedForms forms;

    CaseSteps(ProcessEngine engine, DeployedForms forms) {
        this.engine = engine;
        this.forms = forms;
    }

    /** The request first, then each step once, in the order in which they were first done; only those that told facts. */
    List<StepFacts> of(String caseId) {
        HistoricProcessInstance instance = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(caseId)
                .singleResult();
        String definition = instance.getProcessDefinitionId();
        BpmnModelInstance model = engine.getRepositoryService().getBpmnModelInstance(definition);
        Map<String, JsonNode> variables = variables(caseId);
        Map<String, String> withheld = inOpenForms(caseId, model);
        List<StepFacts> steps = new ArrayList<>();
        Map<String, JsonNode> atStart = new HashMap<>(variables);
        // whatever the form asked for, it asked before the case had it
        atStart.remove(ProtectedFacts.VARIABLE);
        doneSteps(caseId, instance).forEach((id, name) -> {
            FlowElement element = model.getModelElementById(id);
            Map<String, JsonNode> seen = element instanceof StartEvent ? atStart : variables;
            forms.of(engine, definition, element)
                    .map(form ->
                            new StepFacts(id, name == null ? element.getName() : name, new Facts(form, seen), withheld))
                    .filter(step -> !step.facts().all().isEmpty())
                    .ifPresent(steps::add);
        });
        return steps;
    }

    private Map<String, String> doneSteps(String caseId, HistoricProcessInstance instance) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put(instance.getStartActivityId(), null);
        for (HistoricTaskInstance task : engine.getHistoryService()
                .createHistoricTaskInstanceQuery()
                .processInstanceId(caseId)
                .taskDeleteReason(DONE)
                .orderByHistoricTaskInstanceEndTime()
                .asc()
                .list()) {
            names.putIfAbsent(task.getTaskDefinitionKey(), task.getName());
        }
        return names;
    }

    /** Those of the whole case; what was only of one step ended with it. */
    private Map<String, JsonNode> variables(String caseId) {
        Map<String, JsonNode> variables = new HashMap<>();
        VariableMap values = engine.getRuntimeService().getVariablesLocalTyped(caseId, false);
        for (String name : values.keySet()) {
            Values.read(values.getValueTyped(name)).ifPresent(value -> variables.put(name, value));
        }
        return variables;
    }

    /** What an open form asks for again would be overwritten by it unseen. */
    private Map<String, String> inOpenForms(String caseId, BpmnModelInstance model) {
        Map<String, String> sentences = new HashMap<>();
        for (Task task : engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(caseId)
                .list()) {
            FlowElement element = model.getModelElementById(task.getTaskDefinitionKey());
            forms.of(engine, task.getProcessDefinitionId(), element).stream()
                    .flatMap(FormSchema::changeable)
                    .forEach(key ->
                            sentences.put(key, "sửa ngay trong biểu mẫu của việc “" + task.getName() + "” đang mở."));
        }
        return sentences;
    }
}
