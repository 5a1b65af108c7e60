package vn.thuongton.year;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.context.ApplicationContext;
import vn.thuongton.document.CaseDocuments;
import vn.thuongton.document.DocumentKind;
import vn.thuongton.document.NewDocument;
import vn.thuongton.document.SampleFiles;
import vn.thuongton.form.engine.Values;
import vn.thuongton.testing.Officers;
import vn.thuongton.testing.ProperForm;

/** The people of one ward: whoever a task waits for does it, with a properly filled form. */
public final class Staff {

    private static final int PATIENCE = 100;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ProcessEngine engine;
    private final Clock clock;
    private final CaseDocuments documents;
    private final String ward;
    private final Runnable background;
    private final Officers officers;
    private final Map<String, JsonNode> forms = new HashMap<>();
    private final Map<String, String> membersOfUnits = new HashMap<>();

    /** @param background lets go on, or waits for, what needs no people */
    public Staff(ApplicationContext application, String ward, Runnable background) {
        engine = application.getBean(ProcessEngine.class);
        clock = application.getBean(Clock.class);
        documents = application.getBean(CaseDocuments.class);
        this.ward = ward;
        this.background = background;
        officers = new Officers(engine);
    }

    /** The ward's open tasks, first what is due first. */
    public List<Task> openTasks() {
        return engine.getTaskService()
                .createTaskQuery()
                .tenantIdIn(ward)
                .active()
                .orderByDueDate()
                .asc()
                .orderByTaskCreateTime()
                .asc()
                .list();
    }

    /** The ward's open tasks of this step. */
    public List<Task> openTasks(String step) {
        return openTasks().stream()
                .filter(task -> task.getTaskDefinitionKey().equals(step))
                .toList();
    }

    /**
     * Every task of the case is done as soon as it is there, until the case is closed.
     *
     * @param choices by step
     */
    public void finish(ProcessInstance instance, Map<String, Map<String, ?>> choices) {
        for (int idle = 0; isOpen(instance); idle++) {
            assertThat(idle).as("rounds in which nobody had anything to do").isLessThan(PATIENCE);
            for (Task task : openTasks(instance)) {
                complete(task, facts -> choices.getOrDefault(task.getTaskDefinitionKey(), Map.of()));
                idle = 0;
            }
            background.run();
        }
    }

    private boolean isOpen(ProcessInstance instance) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .count()
                > 0;
    }

    private List<Task> openTasks(ProcessInstance instance) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .list();
    }

    /** What the task knows, dates as ISO text. */
    public Map<String, JsonNode> facts(Task task) {
        VariableMap variables = engine.getTaskService().getVariablesTyped(task.getId(), false);
        return variables.keySet().stream()
                .collect(toMap(
                        name -> name,
                        name -> Values.read(variables.getValueTyped(name)).orElse(NullNode.instance)));
    }

    /** One of those the task waits for claims it. */
    public String claim(Task task) {
        String person = person(task);
        officers.claim(person, task.getId());
        return person;
    }

    /** The task is claimed, its form filled and sent, with a document where one is asked for. */
    public void complete(Task task, Function<Map<String, JsonNode>, Map<String, ?>> choices) {
        String person = claim(task);
        Map<String, JsonNode> facts = facts(task);
        ObjectNode filled = ProperForm.filled(
                form(task),
                name -> facts.getOrDefault(name, NullNode.instance),
                choices.apply(facts),
                LocalDate.now(clock));
        if (facts.containsKey("evidenceRequiredFor")) {
            file(task, facts.get("documentFolder").asText(), person);
        }
        try {
            officers.submit(person, task.getId(), plain(filled));
        } catch (RuntimeException e) {
            throw new AssertionError(
                    "%s cannot complete %s (%s) with %s"
                            .formatted(person, task.getName(), task.getTaskDefinitionKey(), filled),
                    e);
        }
    }

    private void file(Task task, String folder, String person) {
        String title = "Tài liệu " + folder;
        try {
            documents.add(
                    task.getProcessInstanceId(),
                    new NewDocument(DocumentKind.EVIDENCE, title, folder, false),
                    title + ".pdf",
                    new ByteArrayInputStream(SampleFiles.pdf(folder)),
                    person);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A case begun at the counter by somebody of the unit. */
    public ProcessInstance start(String unit, String process, Map<String, ?> values) {
        return officers.start(membersOfUnits.computeIfAbsent(unit, this::member), process, values);
    }

    private String person(Task task) {
        if (task.getAssignee() != null) {
            return task.getAssignee();
        }
        List<IdentityLink> links = engine.getTaskService().getIdentityLinksForTask(task.getId());
        Optional<String> candidate = links.stream()
                .map(IdentityLink::getUserId)
                .filter(Objects::nonNull)
                .findFirst();
        return candidate.orElseGet(() -> links.stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .findFirst()
                .map(unit -> membersOfUnits.computeIfAbsent(unit, this::member))
                .orElseThrow(() -> new AssertionError(task.getName() + " waits for nobody")));
    }

    private String member(String unit) {
        return engine
                .getIdentityService()
                .createUserQuery()
                .memberOfGroup(unit)
                .memberOfTenant(ward)
                .orderByUserId()
                .asc()
                .list()
                .stream()
                .map(User::getId)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody works in " + unit));
    }

    private JsonNode form(Task task) {
        return forms.computeIfAbsent(task.getProcessDefinitionId() + task.getTaskDefinitionKey(), key -> {
            try (InputStream form = engine.getFormService().getDeployedTaskForm(task.getId())) {
                return JSON.readTree(form);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** As a form submits it. */
    private static Map<String, Object> plain(ObjectNode filled) {
        Map<String, Object> values = new HashMap<>();
        filled.fields()
                .forEachRemaining(
                        field -> values.put(field.getKey(), JSON.convertValue(field.getValue(), Object.class)));
        return values;
    }
}
