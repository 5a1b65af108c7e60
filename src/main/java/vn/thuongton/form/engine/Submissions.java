package vn.thuongton.form.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
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
import vn.thuongton.form.SubmissionRefused;
import vn.thuongton.form.schema.FormCheck;
import vn.thuongton.form.schema.FormSchema;
import vn.thuongton.form.schema.Outcome;

/** What is submitted to a task or a start event, checked and made ready to be stored. */
class Submissions {

    private static final String NOT_CLAIMED = "Bạn chưa nhận công việc này: hãy bấm Nhận việc rồi gửi lại.";
    private static final String NO_FORM = "Bước này không có biểu mẫu nên không nhận thông tin gửi kèm.";

    private final Clock clock;
    private final DeployedForms forms;

    Submissions(Clock clock, DeployedForms forms) {
        this.clock = clock;
        this.forms = forms;
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
        Map<String, Object> stored = checked(form.get(), values, name -> current(task, name), true);
        stored.entrySet().removeIf(entry -> holds(task.getVariableTyped(entry.getKey(), false), entry.getValue()));
        return stored;
    }

    /**
     * Checks the variables a new process instance begins with and sets them right.
     *
     * @param fromOutside by a user or a program, not by another process
     */
    void checkStart(DelegateExecution execution, boolean fromOutside) {
        ProcessEngineServices engine = execution.getProcessEngineServices();
        VariableMap values = execution.getVariablesLocalTyped(false);
        FlowElement element = execution.getBpmnModelElementInstance();
        Optional<FormSchema> form = Optional.empty();
        if (element instanceof StartEvent start) {
            removeInitiator(engine, start, values);
            form = forms.of(engine, execution.getProcessDefinitionId(), start);
        }
        if (form.isPresent()) {
            checked(form.get(), values, name -> NullNode.instance, fromOutside).forEach((key, value) -> {
                if (!holds(values.getValueTyped(key), value)) {
                    execution.setVariable(key, value);
                }
            });
        } else if (!values.isEmpty() && fromOutside && signedIn(engine)) {
            throw new SubmissionRefused(NO_FORM);
        }
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
        Map<String, Object> stored = new LinkedHashMap<>();
        outcome.values().forEach((key, value) -> stored.put(key, Values.write(value)));
        return stored;
    }

    private static JsonNode current(VariableScope scope, String name) {
        TypedValue value = scope.getVariableTyped(name, false);
        return value == null ? NullNode.instance : Values.read(value).orElse(NullNode.instance);
    }
}
