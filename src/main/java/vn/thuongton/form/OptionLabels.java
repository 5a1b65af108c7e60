package vn.thuongton.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.stereotype.Component;
import vn.thuongton.engine.AsApplication;
import vn.thuongton.engine.ProcessProperties;

/**
 * What an officer read beside the option he chose on the form a case began with. A case that no form began has its labels in
 * the process properties {@code <key>.<value>}, for instance {@code field.plan}.
 */
@Component
public class OptionLabels {

    private final RepositoryService repository;
    private final AsApplication asApplication;
    private final ObjectMapper json;
    private final Map<String, Optional<JsonNode>> forms = new ConcurrentHashMap<>();

    OptionLabels(RepositoryService repository, AsApplication asApplication, ObjectMapper json) {
        this.repository = repository;
        this.asApplication = asApplication;
        this.json = json;
    }

    /** The label of the option {@code value} of the field {@code key}; the value itself when form and process have none. */
    public String of(String processDefinitionId, String key, String value) {
        return forms.computeIfAbsent(processDefinitionId, id -> asApplication.call(() -> startForm(id)))
                .flatMap(form -> label(form, key, value))
                .or(() -> asApplication.call(() -> property(processDefinitionId, key + "." + value)))
                .orElse(value);
    }

    private Optional<String> property(String processDefinitionId, String name) {
        return Optional.ofNullable(ProcessProperties.of(repository.getBpmnModelInstance(processDefinitionId))
                .get(name));
    }

    private Optional<JsonNode> startForm(String processDefinitionId) {
        String deployment = repository.getProcessDefinition(processDefinitionId).getDeploymentId();
        return repository.getBpmnModelInstance(processDefinitionId).getModelElementsByType(StartEvent.class).stream()
                .map(StartEvent::getCamundaFormRef)
                .filter(form -> form != null)
                .flatMap(form -> repository.getDeploymentResourceNames(deployment).stream()
                        .filter(name -> name.equals(form + ".form") || name.endsWith("/" + form + ".form")))
                .map(name -> read(deployment, name))
                .findFirst();
    }

    private JsonNode read(String deployment, String name) {
        try (InputStream content = repository.getResourceAsStream(deployment, name)) {
            return json.readTree(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> label(JsonNode component, String key, String value) {
        if (component.path("key").asText().equals(key)) {
            return stream(component.path("values"))
                    .filter(option -> option.path("value").asText().equals(value))
                    .map(option -> option.path("label").asText())
                    .findFirst();
        }
        return stream(component.path("components"))
                .flatMap(child -> label(child, key, value).stream())
                .findFirst();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
