package vn.thuongton.form.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;
import vn.thuongton.form.schema.FormSchema;

/** The forms that were deployed together with a process definition; each is read once. */
@Component
public class DeployedForms {

    private static final String DEPLOYMENT = "deployment";

    private final FeelConditions conditions = new FeelConditions();
    private final Map<Place, Optional<FormSchema>> read = new ConcurrentHashMap<>();

    private record Place(String processDefinitionId, String elementId) {}

    /**
     * To be called inside a command of the engine; whether the user at work may read the model is not asked.
     *
     * @return empty when the step has no form, or is neither a start event nor a user task
     */
    public Optional<FormSchema> of(ProcessEngineServices engine, String processDefinitionId, FlowElement step) {
        if (step instanceof UserTask task) {
            return of(engine, processDefinitionId, step, task.getCamundaFormRef(), task.getCamundaFormRefBinding());
        } else if (step instanceof StartEvent start) {
            return of(engine, processDefinitionId, step, start.getCamundaFormRef(), start.getCamundaFormRefBinding());
        }
        return Optional.empty();
    }

    private Optional<FormSchema> of(
            ProcessEngineServices engine, String processDefinitionId, FlowElement step, String form, String binding) {
        return read.computeIfAbsent(
                new Place(processDefinitionId, step.getId()), place -> read(engine, place, form, binding));
    }

    private Optional<FormSchema> read(ProcessEngineServices engine, Place place, String form, String binding) {
        if (form == null) {
            return Optional.empty();
        }
        if (!DEPLOYMENT.equals(binding)) {
            throw new ProcessEngineException("Form " + form + " of " + place + " is not bound to its deployment");
        }
        // an officer may submit the form of a model he may not read
        return Context.getCommandContext()
                .runWithoutAuthorization(() ->
                        Optional.of(FormSchema.read(source(engine.getRepositoryService(), place, form), conditions)));
    }

    private static String source(RepositoryService repository, Place place, String form) {
        String deployment =
                repository.getProcessDefinition(place.processDefinitionId()).getDeploymentId();
        String file = form + ".form";
        String resource = repository.getDeploymentResourceNames(deployment).stream()
                .filter(name -> name.equals(file) || name.endsWith("/" + file))
                .findFirst()
                .orElseThrow(() -> new ProcessEngineException("No " + file + " deployed with " + place));
        try (InputStream content = repository.getResourceAsStream(deployment, resource)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
