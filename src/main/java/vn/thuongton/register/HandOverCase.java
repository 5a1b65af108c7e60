package vn.thuongton.register;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/**
 * Carries a case on in another procedure of the same ward: starts {@code targetProcedure} with the {@code variables} of
 * this step, named with commas between, and notes the new case's number in {@code handedOverTo}.
 *
 * <p>For a synchronous step: the new case takes its ward from the officer at work, who also reads it when the start form
 * of the procedure refuses what is handed over. Whether he may start the procedure himself is not asked.
 */
@Component("handOverCase")
class HandOverCase implements JavaDelegate {

    private final RuntimeService runtime;

    HandOverCase(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        VariableMap handedOver = Variables.createVariables();
        for (String name : text(execution, "variables").split(", *")) {
            handedOver.put(name, execution.getVariable(name));
        }
        ProcessInstance newCase = runtime.startProcessInstanceByKey(text(execution, "targetProcedure"), handedOver);
        execution.setVariable("handedOverTo", newCase.getBusinessKey());
    }

    private static String text(DelegateExecution execution, String variable) {
        return (String) execution.getVariable(variable);
    }
}
