package vn.thuongton.register;

import static java.util.Objects.requireNonNull;
import static vn.thuongton.engine.ClockConfiguration.VIETNAM;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;
import vn.thuongton.deadline.VietnameseDate;
import vn.thuongton.engine.ProcessProperties;

/**
 * The first step of every case, synchronous, so that number, case file and start commit together. Input parameter
 * {@code registerCode} = the procedure in the number. A model with the process property {@code confidential} = {@code true}
 * makes its cases confidential, whatever is submitted. From here on the variables that every case has are all there.
 */
@Component("registerCase")
class RegisterCase implements JavaDelegate {

    private final CaseRegister register;

    RegisterCase(CaseRegister register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        complete(execution);
        NewCase newCase = newCase(execution);
        String number = register.register(newCase);
        execution.setVariable("caseNumber", number);
        execution.setVariable("receivedOnText", VietnameseDate.text(newCase.receivedOn()));
        execution.setVariable("partiesText", newCase.parties());
        execution.setProcessBusinessKey(number);
    }

    private static void complete(DelegateExecution execution) {
        if (execution.getVariable("parties") == null) {
            execution.setVariable("parties", Spin.JSON("[]"));
        }
        if (ProcessProperties.confidential(execution.getBpmnModelInstance())) {
            execution.setVariable("confidential", true);
        } else if (execution.getVariable("confidential") == null) {
            execution.setVariable("confidential", false);
        }
    }

    private static NewCase newCase(DelegateExecution execution) {
        Instant receivedAt = requireNonNull(instant(execution, "receivedOn"), "receivedOn");
        SpinJsonNode parties = (SpinJsonNode) execution.getVariable("parties");
        return new NewCase(
                execution.getProcessInstanceId(),
                CaseWard.of(execution),
                procedure(execution),
                text(execution, "registerCode"),
                text(execution, "subject"),
                text(execution, "field"),
                Parties.names((JsonNode) parties.unwrap()),
                text(execution, "handlingUnit"),
                LocalDate.ofInstant(receivedAt, VIETNAM),
                instant(execution, "caseDueAt"),
                (Boolean) execution.getVariable("confidential"));
    }

    private static String procedure(DelegateExecution execution) {
        return execution
                .getProcessEngineServices()
                .getRepositoryService()
                .getProcessDefinition(execution.getProcessDefinitionId())
                .getKey();
    }

    private static String text(DelegateExecution execution, String variable) {
        return (String) execution.getVariable(variable);
    }

    private static Instant instant(DelegateExecution execution, String variable) {
        Date date = (Date) execution.getVariable(variable);
        return date == null ? null : date.toInstant();
    }
}
