package vn.thuongton.recognition;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/**
 * Keeps who answers for which indicator, as variable {@code assignments} says it: rows {@code indicator}, {@code unit} and,
 * where points are given, {@code maxPoints}. Synchronous after the task, so that what is refused leaves the task as it was.
 */
@Component
class BeginDossier implements JavaDelegate {

    private final DossierWork work;

    BeginDossier(DossierWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SpinJsonNode rows = (SpinJsonNode) execution.getVariable("assignments");
        work.assign(CaseVariables.dossier(execution), (JsonNode) rows.unwrap(), CaseVariables.author(execution));
    }
}
