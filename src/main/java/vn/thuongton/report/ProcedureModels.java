package vn.thuongton.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.springframework.stereotype.Component;
import vn.thuongton.engine.ProcessProperties;

/** Reads the outcomes of procedures out of their models and forms. */
@Component
class ProcedureModels {

    /** An end says its outcome itself, or takes it from what a form or a step has said. */
    private static final Pattern OUTCOME =
            Pattern.compile("setVariable\\('caseOutcome',\\s*(?:'(?<code>\\w+)'|(?<variable>\\w+))\\)");

    private final RepositoryService repository;
    private final ObjectMapper json;

    ProcedureModels(RepositoryService repository, ObjectMapper json) {
        this.repository = repository;
        this.json = json;
    }

    /** The version that new cases begin under; empty when there is no such process. */
    Optional<ProcedureModel> newest(String procedure) {
        return Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(procedure)
                        .latestVersion()
                        .singleResult())
                .map(this::read);
    }

    private ProcedureModel read(ProcessDefinition definition) {
        BpmnModelInstance model = repository.getBpmnModelInstance(definition.getId());
        Collection<UserTask> tasks = model.getModelElementsByType(UserTask.class);
        return new ProcedureModel(
                ProcessProperties.confidential(model),
                outcomes(model, definition.getDeploymentId(), tasks),
                tasks.stream().map(UserTask::getId).collect(Collectors.toSet()));
    }

    private Set<String> outcomes(BpmnModelInstance model, String deployment, Collection<UserTask> tasks) {
        Set<String> outcomes = new TreeSet<>();
        for (CamundaExecutionListener listener : model.getModelElementsByType(CamundaExecutionListener.class)) {
            Matcher end = OUTCOME.matcher(String.valueOf(listener.getCamundaExpression()));
            if (!end.find()) {
                continue;
            }
            if (end.group("code") != null) {
                outcomes.add(end.group("code"));
            } else {
                outcomes.addAll(said(model, end.group("variable")));
                tasks.stream()
                        .map(UserTask::getCamundaFormRef)
                        .filter(form -> form != null)
                        .forEach(form -> options(form(deployment, form), end.group("variable"), outcomes));
            }
        }
        return outcomes;
    }

    /** Codes that steps give a variable without asking. */
    private static Set<String> said(BpmnModelInstance model, String variable) {
        return model.getModelElementsByType(CamundaOutputParameter.class).stream()
                .filter(output -> output.getCamundaName().equals(variable))
                .map(output -> output.getTextContent().strip())
                .filter(text -> text.matches("\\w+"))
                .collect(Collectors.toSet());
    }

    private static void options(JsonNode component, String key, Set<String> options) {
        if (component.path("key").asText().equals(key)) {
            component
                    .path("values")
                    .forEach(option -> options.add(option.path("value").asText()));
        }
        component.path("components").forEach(child -> options(child, key, options));
    }

    private JsonNode form(String deployment, String form) {
        String file = repository.getDeploymentResourceNames(deployment).stream()
                .filter(name -> name.equals(form + ".form") || name.endsWith("/" + form + ".form"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No form " + form + " in deployment " + deployment));
        try (InputStream content = repository.getResourceAsStream(deployment, file)) {
            return json.readTree(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
