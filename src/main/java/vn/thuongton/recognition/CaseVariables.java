package vn.thuongton.recognition;

import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.lang.Nullable;
import vn.thuongton.engine.OutermostExecution;

/** What the delegates read of a case. */
final class CaseVariables {

    private CaseVariables() {}

    static DossierCase dossier(DelegateExecution execution) {
        return new DossierCase(
                OutermostExecution.of(execution).getId(),
                execution.getTenantId(),
                text(execution, "programme"),
                (Integer) execution.getVariable("assessmentYear"));
    }

    @Nullable
    static String text(DelegateExecution execution, String variable) {
        return (String) execution.getVariable(variable);
    }

    @Nullable
    static BigDecimal number(DelegateExecution execution, String variable) {
        Object value = execution.getVariable(variable);
        return value == null ? null : new BigDecimal(value.toString());
    }

    /** The id of the person at work; null in a job. */
    @Nullable
    static String author(DelegateExecution execution) {
        Authentication person =
                execution.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        return person == null ? null : person.getUserId();
    }
}
