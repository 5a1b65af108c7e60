package vn.thuongton.deadline;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.thuongton.engine.OutermostExecution;

/** Finds what has been decided about the clock of the case that a step belongs to. */
@Component
class ActsOfCases {

    /** Set on cases whose ledger has entries: the others, nearly all, are not asked for any. */
    static final String CHANGED = "clockChanged";

    private final ClockLedger ledger;

    ActsOfCases(ClockLedger ledger) {
        this.ledger = ledger;
    }

    ClockActs of(DelegateExecution execution) {
        DelegateExecution process = OutermostExecution.of(execution);
        return Boolean.TRUE.equals(process.getVariable(CHANGED))
                ? ledger.of(process.getProcessInstanceId())
                : ClockActs.NONE;
    }
}
