package vn.thuongton.deadline;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets the engine follow the ledger. */
@Component
class ClockMovement {

    private final CaseProcesses processes;
    private final CaseDates dates;
    private final ClockNews news;
    private final RuntimeService runtime;

    ClockMovement(CaseProcesses processes, CaseDates dates, ClockNews news, RuntimeService runtime) {
        this.processes = processes;
        this.dates = dates;
        this.news = news;
        this.runtime = runtime;
    }

    /** @param acts with the new one */
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(OpenCase file, ClockAct act, ClockActs acts) {
        runtime.setVariable(file.id(), ActsOfCases.CHANGED, true);
        recount(file.id(), file.acts(), acts);
        news.tell(file, act);
    }

    /** What somebody else suspended in Cockpit stays suspended. */
    private List<MovedDate> recount(String caseId, ClockActs before, ClockActs acts) {
        List<ProcessInstance> all = processes.all(caseId);
        boolean ours = before.suspension().isPresent();
        List<ProcessInstance> toActivate =
                all.stream().filter(process -> ours || !process.isSuspended()).toList();
        processes.suspend(all);
        List<MovedDate> moved = dates.recount(all, acts);
        if (acts.suspension().isEmpty()) {
            processes.activate(toActivate);
        }
        return moved;
    }

    /** Counts the dates of a case anew under the acts it has; the caller holds the ledger's lock of the case. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<MovedDate> recount(String caseId, ClockActs acts) {
        return recount(caseId, acts, acts);
    }
}
