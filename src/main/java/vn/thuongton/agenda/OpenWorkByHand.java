package vn.thuongton.agenda;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the item {@code workItem} of the year {@code workYear} for the person {@code startedBy}; refuses what is open. */
@Component("openWorkByHand")
class OpenWorkByHand implements JavaDelegate {

    private final Opener opener;

    OpenWorkByHand(Opener opener) {
        this.opener = opener;
    }

    @Override
    public void execute(DelegateExecution execution) {
        opener.openByHand(
                execution.getTenantId(),
                Integer.parseInt(String.valueOf(execution.getVariable("workYear"))),
                WorkKey.parse((String) execution.getVariable(Agenda.ITEM)),
                (String) execution.getVariable("startedBy"));
    }
}
