package vn.thuongton.form.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.spin.plugin.variable.value.JsonValue;
import vn.thuongton.engine.OutermostExecution;
import vn.thuongton.form.SubmissionRefused;
import vn.thuongton.form.schema.Contents;
import vn.thuongton.form.schema.FormCheck;
import vn.thuongton.form.schema.FormSchema;
import vn.thuongton.form.schema.Outcome;

/** What is submitted to a task or a start event, checked and made ready to be stored. */
class Submissions {

    private static final String NOT_CLAIMED = "Bạn chưa nhận công việc này: hãy bấm Nhận việc rồi gửi lại.";
    private static final String NO_FORM = "Bước này không có biểu mẫu nên không nhận thông tin gửi kèm.";

    private final Clock clock;
    private final DeployedForms forms;

    private final Supplier<ProtectedFacts> protectedFacts;

    Submissions(Clock clock, DeployedForms forms, Supplier<ProtectedFacts> protectedFacts) {
        this.clock = clock;
        this.forms = forms;
        this.protectedFacts = protectedFacts;
    }

    /** @throws SubmissionRefused when a user is signed in who is not the assignee */
    void requireAssignee(DelegateTask task) {
        ProcessEngineServices engine = task.getProcessEngineServices();
        if (DirectCommand.isRunning()
                && signedIn(engine)
                && !user(engine).getUserId().equals(task.getAssignee())) {
            throw new SubmissionRefused(NOT_CLAIMED);
        }
    }

    /**
     * @return what to store in place of {@code submitted}: what changes
     * @throws SubmissionRefused naming what to correct
     */
    Map<String, Object> checked(DelegateTask task, Map<String, Object> submitted) {
        VariableMap values = submitted == null ? Variables.createVariables() : Variables.fromMap(submitted);
        ProcessEngineServices engine = task.getProcessEngineServices();
        UserTask element = task.getBpmnModelElementInstance();
        Optional<FormSchema> form =
                element == null ? Optional.empty() : forms.of(engine, task.getProcessDefinitionId(), element);
        if (form.isEmpty()) {
            if (!values.isEmpty() && DirectCommand.isRunning() && signedIn(engine)) {
                throw new SubmissionRefused(NO_FORM);
            }
            return submitted;
        }
        Map<String, Object> outcome = checked(form.get(), values, name -> current(task, name), true);
        Map<String, Object> stored = kept(form.get(), outcome, task);
        stored.entrySet().removeIf(entry -> holds(task.getVariableTyped(entry.getKey(), false), entry.getValue()));
        return stored;
    }

    /** @throws SubmissionRefused when the text names whom nobody in the case may name */
    void requireNotMentioned(String caseId, String label, String text) {
        ProtectedFacts facts = protectedFacts.get();
        Contents.Line line = new Contents.Line("", label, text == null ? "" : text, true, false, List.of());
        facts.ofCase(caseId).ifPresent(record -> facts.requireNotMentioned(record, List.of(line)));
    }

    /** @return what is left for the engine */
    private Map<String, Object> kept(FormSchema form, Map<String, Object> outcome, DelegateTask task) {
        Secrets secrets = Secrets.of(form, outcome);
        if (secrets.values().isEmpty() && !secrets.hasTexts()) {
            return secrets.stored();
        }
        DelegateExecution root = OutermostExecution.of(task.getExecution());
        String caseId = root.getProcessInstanceId();
        ProtectedFacts facts = protectedFacts.get();
        Optional<String> record = facts.ofCase(caseId);
        if (!secrets.values().isEmpty()) {
            String submitter = submitter(task.getProcessEngineServices());
            if (record.isPresent()) {
                facts.add(record.get(), submitter, secrets.form(), secrets.values());
            } else {
                record = Optional.of(facts.keep(submitter, secrets.form(), secrets.values()));
                facts.assign(record.get(), caseId, root.getTenantId());
            }
            secrets.stored().put(ProtectedFacts.VARIABLE, record.get());
        }
        record.ifPresent(id -> facts.requireNotMentioned(id, secrets.texts()));
        return secrets.stored();
    }

    private static String submitter(ProcessEngineServices engine) {
        return signedIn(engine) ? user(engine).getUserId() : null;
    }

    /**
     * Checks a start form with protected fields and keeps what stands in these.
     *
     * @param businessKey as the caller gives it; null for none
     * @return what is left for the engine; empty when the form has none, and nothing was checked
     * @throws SubmissionRefused naming what to correct
     */
    Optional<VariableMap> withoutProtected(
            ProcessEngineServices engine,
            String processDefinitionId,
            FlowElement start,
            String businessKey,
            VariableMap submitted) {
        Optional<FormSchema> form = forms.of(engine, processDefinitionId, start);
        if (form.isEmpty() || form.get().protectedKeys().isEmpty()) {
            return Optional.empty();
        }
        VariableMap values = submitted == null ? Variables.createVariables() : submitted;
        Secrets secrets = Secrets.of(
                form.get(), checked(form.get(), values, name -> NullNode.instance, DirectCommand.isRunning()));
        VariableMap stored = Variables.createVariables();
        values.keySet().stream()
                .filter(name -> !form.get().asksFor(name))
                .forEach(name -> stored.putValueTyped(name, values.getValueTyped(name)));
        stored.putAll(secrets.stored());
        if (!secrets.values().isEmpty()) {
            ProtectedFacts facts = protectedFacts.get();
            String record = facts.keep(submitter(engine), secrets.form(), secrets.values());
            facts.requireNotMentioned(record, secrets.texts());
            facts.requireNotMentioned(record, written("Mã tham chiếu", businessKey));
            stored.put(ProtectedFacts.VARIABLE, record);
        }
        return Optional.of(stored);
    }

    private static List<Contents.Line> written(String label, String text) {
        return text == null ? List.of() : List.of(new Contents.Line("", label, text, true, false, List.of()));
    }

    /** What a start brings along of protected facts belongs to the case that begins with it. */
    private void assign(DelegateExecution execution) {
        if (execution.getVariableLocal(ProtectedFacts.VARIABLE) instanceof String record) {
            protectedFacts.get().assign(record, execution.getProcessInstanceId(), execution.getTenantId());
        }
    }

    /**
     * Checks the variables a new process instance begins with and sets them right.
     *
     * @param fromOutside by a user or a program, not by another process
     */
    void checkStart(DelegateExecution execution, boolean fromOutside) {
        if (!CheckedStart.hasChecked(execution)) {
            check(execution, fromOutside);
        }
        assign(execution);
    }

    private void check(DelegateExecution execution, boolean fromOutside) {
        ProcessEngineServices engine = execution.getProcessEngineServices();
        VariableMap values = execution.getVariablesLocalTyped(false);
        FlowElement element = execution.getBpmnModelElementInstance();
        Optional<FormSchema> form = Optional.empty();
        if (element instanceof StartEvent start) {
            removeInitiator(engine, start, values);
            form = forms.of(engine, execution.getProcessDefinitionId(), start);
        }
        if (form.isPresent()) {
            FormSchema asked = asked(form.get(), values);
            Set<String> protectedKeys = form.get().protectedKeys();
            checked(asked, values, name -> NullNode.instance, fromOutside).forEach((key, checked) -> {
                Object value = Values.write(checked);
                if (!protectedKeys.contains(key) && !holds(values.getValueTyped(key), value)) {
                    execution.setVariable(key, value);
                }
            });
        } else if (!values.isEmpty() && fromOutside && signedIn(engine)) {
            throw new SubmissionRefused(NO_FORM);
        }
    }

    /** Plain variables carry no protected facts: the engine would have written them into its history. */
    private static FormSchema asked(FormSchema form, VariableMap values) {
        for (String key : form.protectedKeys()) {
            boolean empty = !values.containsKey(key)
                    || Values.read(values.getValueTyped(key))
                            .filter(Secrets::empty)
                            .isPresent();
            if (!empty) {
                throw new SubmissionRefused(form.onlyByForm(key));
            }
        }
        return values.containsKey(ProtectedFacts.VARIABLE) ? form.withoutProtected() : form;
    }

    /** Whether the variable has this value already; writing it again would be one more line of history. */
    private static boolean holds(TypedValue before, Object value) {
        if (before instanceof JsonValue was && value instanceof JsonValue now) {
            return Values.read(was).equals(Values.read(now));
        }
        return before != null && Objects.equals(before.getValue(), value);
    }

    /** The engine itself has set this one, before what the user sent. */
    private static void removeInitiator(ProcessEngineServices engine, StartEvent start, VariableMap values) {
        String name = start.getCamundaInitiator();
        if (name != null
                && Objects.equals(
                        values.get(name), signedIn(engine) ? user(engine).getUserId() : null)) {
            values.remove(name);
        }
    }

    private static boolean signedIn(ProcessEngineServices engine) {
        return user(engine) != null && user(engine).getUserId() != null;
    }

    private static Authentication user(ProcessEngineServices engine) {
        return engine.getIdentityService().getCurrentAuthentication();
    }

    private Map<String, Object> checked(
            FormSchema form, VariableMap values, Function<String, JsonNode> current, boolean strangersRefused) {
        ObjectNode submitted = JsonNodeFactory.instance.objectNode();
        for (String name : values.keySet()) {
            Optional<JsonNode> value = Values.read(values.getValueTyped(name));
            if (value.isPresent()) {
                submitted.set(name, value.get());
            } else if (strangersRefused || form.asksFor(name)) {
                throw new SubmissionRefused(form.unreadable(name));
            }
        }
        Outcome outcome = FormCheck.check(form, submitted, current, clock, strangersRefused);
        if (!outcome.refusals().isEmpty()) {
            throw new SubmissionRefused(outcome.refusals());
        }
        return outcome.values();
    }

    private static JsonNode current(VariableScope scope, String name) {
        TypedValue value = scope.getVariableTyped(name, false);
        return value == null ? NullNode.instance : Values.read(value).orElse(NullNode.instance);
    }
}
