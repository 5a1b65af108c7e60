package vn.thuongton.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** What a model says of its process as a whole: the {@code camunda:property} elements of the process itself. */
public final class ProcessProperties {

    private ProcessProperties() {}

    /** Values by name in the order of the model; of the one process of the file. */
    public static Map<String, String> of(BpmnModelInstance model) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (Process process : model.getModelElementsByType(Process.class)) {
            if (process.getExtensionElements() == null) {
                continue;
            }
            process.getExtensionElements()
                    .getElementsQuery()
                    .filterByType(CamundaProperties.class)
                    .list()
                    .forEach(group -> {
                        for (CamundaProperty property : group.getCamundaProperties()) {
                            properties.put(property.getCamundaName(), property.getCamundaValue());
                        }
                    });
        }
        return properties;
    }

    /** Whether the cases of this procedure are seen by the people assigned only: {@code confidential} = {@code true}. */
    public static boolean confidential(BpmnModelInstance model) {
        return Boolean.parseBoolean(of(model).get("confidential"));
    }
}
