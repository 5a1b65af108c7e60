package vn.thuongton.register;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Component;
import vn.thuongton.engine.AsApplication;
import vn.thuongton.engine.OutermostExecution;
import vn.thuongton.form.engine.ProtectedFacts;
import vn.thuongton.form.engine.Values;
import vn.thuongton.organization.CurrentWard;
import vn.thuongton.protection.HandedOverIdentities;

/**
 * Carries a case on in another procedure of the same ward: starts {@code targetProcedure} with the {@code variables} of
 * this step, named with commas between, and notes the new case's number in {@code handedOverTo}; the steps that follow in
 * the same transaction find its id in {@code startedCaseId}. In a synchronous step the officer reads it when the start
 * form of the procedure refuses what is handed over. Whether he may start the procedure himself is not asked.
 *
 * <p>Of what the case keeps protected, {@code revealed} names what the new case may have as variables (a list among the
 * {@code variables}, too, follows with its own rows), and {@code keptProtected} what goes into a protected record of its
 * own. With {@code keptProtected} nobody shall come from this case to the new one: its number stands in this case's
 * protected record only, and the application starts it in its own name.
 */
@Component("handOverCase")
class HandOverCase implements JavaDelegate {

    private final RuntimeService runtime;
    private final HandedOverIdentities identities;
    private final CurrentWard ward;
    private final AsApplication asApplication;

    HandOverCase(
            RuntimeService runtime, HandedOverIdentities identities, CurrentWard ward, AsApplication asApplication) {
        this.runtime = runtime;
        this.identities = identities;
        this.ward = ward;
        this.asApplication = asApplication;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String procedure = text(execution, "targetProcedure");
        String caseId = OutermostExecution.of(execution).getProcessInstanceId();
        VariableMap handedOver = Variables.createVariables();
        for (String name : text(execution, "variables").split(", *")) {
            handedOver.put(name, execution.getVariable(name));
        }
        input(execution, "revealed")
                .map(columns -> identities.revealed(caseId, columns))
                .orElse(Map.of())
                .forEach((key, value) -> handedOver.merge(
                        key, Values.write(value), (unprotected, revealed) -> joined(revealed, unprotected)));
        Optional<String> keptProtected = input(execution, "keptProtected");
        if (keptProtected.isPresent()) {
            identities
                    .kept(caseId, keptProtected.get())
                    .ifPresent(record -> handedOver.put(ProtectedFacts.VARIABLE, record));
            ProcessInstance newCase = asApplication.call(() -> start(procedure, handedOver, execution.getTenantId()));
            identities.note(caseId, newCase.getBusinessKey(), procedure);
            passOn(newCase, execution);
        } else {
            ProcessInstance newCase = start(procedure, handedOver, execution.getTenantId());
            execution.setVariable("handedOverTo", newCase.getBusinessKey());
            passOn(newCase, execution);
        }
    }

    /** To the steps of the same transaction only; it is written nowhere. */
    private static void passOn(ProcessInstance newCase, DelegateExecution execution) {
        execution.setVariable("startedCaseId", Variables.stringValue(newCase.getId(), true));
    }

    /** A list that is named on both sides has the revealed rows first. */
    private static Object joined(Object revealed, Object unprotected) {
        if (revealed instanceof JsonValue first && unprotected instanceof SpinJsonNode more && more.isArray()) {
            SpinJsonNode rows = Spin.JSON(first.getValueSerialized());
            more.elements().forEach(row -> rows.append(Spin.JSON(row.toString())));
            return rows;
        }
        return revealed;
    }

    private ProcessInstance start(String procedure, VariableMap variables, String tenant) {
        return ward.in(tenant, () -> runtime.startProcessInstanceByKey(procedure, variables));
    }

    private static Optional<String> input(DelegateExecution execution, String name) {
        return Optional.ofNullable((String) execution.getVariableLocal(name)).filter(columns -> !columns.isBlank());
    }

    private static String text(DelegateExecution execution, String variable) {
        return (String) execution.getVariable(variable);
    }
}
