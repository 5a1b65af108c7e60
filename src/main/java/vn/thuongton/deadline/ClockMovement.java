package vn.thuongton.deadline;

import java.util.List;
import java.util.Set;
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
    private final Concerned concerned;
    private final RuntimeService runtime;

    ClockMovement(
            CaseProcesses processes, CaseDates dates, ClockNews news, Concerned concerned, RuntimeService runtime) {
        this.processes = processes;
        this.dates = dates;
        this.news = news;
        this.concerned = concerned;
        this.runtime = runtime;
    }

    /**
     * The processes are suspended meanwhile, so that no step opens under the old clock unseen; what somebody else has
     * suspended in Cockpit stays so.
     *
     * @param acts with the new one
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(OpenCase file, ClockAct act, ClockActs acts) {
        runtime.setVariable(file.id(), ActsOfCases.CHANGED, true);
        List<ProcessInstance> all = processes.all(file.id());
        boolean ours = file.acts().suspension().isPresent();
        List<ProcessInstance> going =
                all.stream().filter(process -> ours || !process.isSuspended()).toList();
        processes.suspend(all);
        dates.recount(all, acts);
        if (acts.suspension().isEmpty()) {
            processes.activate(going);
        }
        news.tell(file, act);
    }

    /**
     * Counts the dates of a case anew under the acts it has.
     *
     * @return the ids of the people at work on it, and of units where nobody has claimed the step, when a date has moved
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<String> recount(OpenCase file) {
        return dates.recount(processes.all(file.id()), file.acts())
                ? concerned.of(file.id(), file.confidential()).keySet()
                : Set.of();
    }
}
