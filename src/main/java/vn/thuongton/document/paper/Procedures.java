package vn.thuongton.document.paper;

import static vn.thuongton.document.paper.FieldKind.ANY;
import static vn.thuongton.document.paper.FieldKind.DATE;
import static vn.thuongton.document.paper.FieldKind.GROUP;
import static vn.thuongton.document.paper.FieldKind.LIST;
import static vn.thuongton.document.paper.FieldKind.MOMENT;
import static vn.thuongton.document.paper.FieldKind.TEXT;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;
import vn.thuongton.engine.ProcessProperties;

/** Reads, once for each version of a procedure, which papers it makes and which names their templates may use. */
@Component
class Procedures {

    static final String TEMPLATE = "template";
    static final String TITLE = "title";
    static final String IDENTITY = "identity";
    static final String SEALED = "include";

    private static final String DRAFTS = "${draftDocument}";
    private static final Pattern ON_DEMAND = Pattern.compile("paper\\.([a-z][A-Za-z0-9]*)");
    private static final Pattern MADE_LIST = Pattern.compile("list\\.([a-z][A-Za-z0-9]*)");
    private static final Pattern SET_VARIABLE = Pattern.compile("setVariable\\(\\s*'(\\w+)'");

    /** What every case has without a form or a model saying so: the register's variables and the ward. */
    static final Map<String, Field> ALWAYS = Map.ofEntries(
            Map.entry("caseNumber", Field.of(TEXT)),
            Map.entry("caseDueAt", Field.of(MOMENT)),
            Map.entry("caseDueText", Field.of(TEXT)),
            Map.entry("subject", Field.of(TEXT)),
            Map.entry("partiesText", Field.of(TEXT)),
            Map.entry("receivedOn", Field.of(DATE)),
            Map.entry("receivedOnText", Field.of(TEXT)),
            Map.entry("handlingUnit", Field.of(ANY)),
            Map.entry("procedureName", Field.of(TEXT)),
            Map.entry("formNumber", Field.of(TEXT)),
            Map.entry("today", Field.of(DATE)),
            Map.entry("blank", Field.of(TEXT)),
            Map.entry("blankDay", Field.of(TEXT)),
            Map.entry(
                    "ward",
                    Field.of(
                            GROUP,
                            Map.of(
                                    "name", Field.of(TEXT),
                                    "place", Field.of(TEXT),
                                    "city", Field.of(TEXT),
                                    "issuer", Field.of(LIST, Map.of("line", Field.of(TEXT))),
                                    "issuerText", Field.of(TEXT)))));

    private final RepositoryService repository;
    private final Map<String, Procedure> read = new ConcurrentHashMap<>();

    Procedures(RepositoryService repository) {
        this.repository = repository;
    }

    /** The versions that new cases begin under. */
    List<Procedure> newest() {
        return repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(definition -> of(definition.getId()))
                .toList();
    }

    Procedure of(String definitionId) {
        return read.computeIfAbsent(definitionId, this::read);
    }

    private Procedure read(String definitionId) {
        ProcessDefinition definition = repository.getProcessDefinition(definitionId);
        BpmnModelInstance model = repository.getBpmnModelInstance(definitionId);
        Map<String, String> titles = titles(model);
        Map<String, String> onDemand = onDemand(model);
        if (titles.isEmpty() && onDemand.isEmpty()) {
            return new Procedure(definitionId, definition.getName(), titles, onDemand, Set.of(), Map.of(), Set.of());
        }
        Map<String, Field> fields = new TreeMap<>();
        Set<String> secret = new TreeSet<>();
        forms(model)
                .map(form -> source(definition.getDeploymentId(), form + ".form"))
                .forEach(form -> {
                    FormFields.read(form).forEach((name, field) -> fields.merge(name, field, Field::and));
                    secret.addAll(FormFields.secret(form));
                });
        setByModel(model).forEach(name -> fields.putIfAbsent(name, Field.named(name)));
        fields.putAll(lists(model));
        fields.putAll(ALWAYS);
        return new Procedure(definitionId, definition.getName(), titles, onDemand, sealed(model), fields, secret);
    }

    /**
     * The properties {@code list.<variable>} = names of a row of the process itself: lists that a capability makes and no form
     * shows.
     */
    private static Map<String, Field> lists(BpmnModelInstance model) {
        Map<String, Field> lists = new TreeMap<>();
        properties(model, MADE_LIST).forEach((variable, names) -> {
            Map<String, Field> row = new LinkedHashMap<>();
            for (String name : names.strip().split("\\s*,\\s*")) {
                row.put(name, Field.named(name));
            }
            lists.put(variable, Field.of(LIST, row));
        });
        return lists;
    }

    private static Set<String> sealed(BpmnModelInstance model) {
        return drafts(model)
                .filter(inputs -> SEALED.equals(inputs.get(IDENTITY)))
                .map(inputs -> inputs.get(TEMPLATE))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> titles(BpmnModelInstance model) {
        Map<String, String> titles = new TreeMap<>();
        drafts(model).forEach(inputs -> titles.put(inputs.get(TEMPLATE), inputs.get(TITLE)));
        return titles;
    }

    private static Stream<Map<String, String>> drafts(BpmnModelInstance model) {
        return elements(model, ServiceTask.class)
                .filter(task -> DRAFTS.equals(task.getCamundaDelegateExpression()))
                .map(Procedures::inputs)
                .filter(inputs -> inputs.keySet().containsAll(Set.of(TEMPLATE, TITLE)));
    }

    /** The properties {@code paper.<template>} = title of the process itself, in the order of the model. */
    static Map<String, String> onDemand(BpmnModelInstance model) {
        return properties(model, ON_DEMAND);
    }

    /** Values of the process's own properties by the first group of {@code name}, in the order of the model. */
    private static Map<String, String> properties(BpmnModelInstance model, Pattern name) {
        Map<String, String> values = new LinkedHashMap<>();
        ProcessProperties.of(model).forEach((property, value) -> {
            Matcher matched = name.matcher(property);
            if (matched.matches()) {
                values.put(matched.group(1), value);
            }
        });
        return values;
    }

    static Map<String, String> inputs(ServiceTask task) {
        Map<String, String> inputs = new TreeMap<>();
        task.getChildElementsByType(ExtensionElements.class).stream()
                .flatMap(extensions -> extensions.getChildElementsByType(CamundaInputOutput.class).stream())
                .flatMap(inputOutput -> inputOutput.getCamundaInputParameters().stream())
                .forEach(input -> inputs.put(input.getCamundaName(), input.getTextContent()));
        return inputs;
    }

    private static Stream<String> forms(BpmnModelInstance model) {
        return Stream.concat(
                        elements(model, UserTask.class).map(UserTask::getCamundaFormRef),
                        elements(model, StartEvent.class).map(StartEvent::getCamundaFormRef))
                .filter(Objects::nonNull)
                .distinct()
                .sorted();
    }

    private static Stream<String> setByModel(BpmnModelInstance model) {
        return Stream.of(
                        elements(model, CamundaOutputParameter.class).map(CamundaOutputParameter::getCamundaName),
                        elements(model, CamundaOut.class).map(CamundaOut::getCamundaTarget),
                        elements(model, BusinessRuleTask.class).map(BusinessRuleTask::getCamundaResultVariable),
                        elements(model, ServiceTask.class).map(ServiceTask::getCamundaResultVariable),
                        elements(model, CamundaExecutionListener.class)
                                .map(CamundaExecutionListener::getCamundaExpression)
                                .filter(Objects::nonNull)
                                .flatMap(expression ->
                                        SET_VARIABLE.matcher(expression).results())
                                .map((MatchResult set) -> set.group(1)))
                .flatMap(names -> names)
                .filter(Objects::nonNull);
    }

    private static <T extends ModelElementInstance> Stream<T> elements(BpmnModelInstance model, Class<T> type) {
        Collection<T> elements = model.getModelElementsByType(type);
        return elements.stream();
    }

    private String source(String deployment, String file) {
        String resource = repository.getDeploymentResourceNames(deployment).stream()
                .filter(name -> name.equals(file) || name.endsWith("/" + file))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No " + file + " in deployment " + deployment));
        try (InputStream content = repository.getResourceAsStream(deployment, resource)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
