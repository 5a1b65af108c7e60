package vn.thuongton.agenda;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the item {@code workItem} that {@link Agenda#dueKeys} named, in the ward of the process; repeating it changes nothing. */
@Component("openWork")
class OpenWork implements JavaDelegate {

    private final Opener opener;

    OpenWork(Opener opener) {
        this.opener = opener;
    }

    @Override
    public void execute(DelegateExecution execution) {
        opener.openDue(execution.getTenantId(), WorkKey.parse((String) execution.getVariable(Agenda.ITEM)));
    }
}
