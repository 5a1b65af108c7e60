package vn.thuongton.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Reads the clock of an open case; the caller acts for the application. */
@Component
class OpenCases {

    /** The variable with the last moment of the case as a whole. */
    static final String CASE_DUE = "caseDueAt";

    private static final String CONFIDENTIAL = "confidential";

    private final CaseProcesses processes;
    private final OpenDates dates;
    private final ClockLedger ledger;
    private final StatutoryTimeLimits timeLimits;
    private final RuntimeService runtime;
    private final Clock clock;

    OpenCases(
            CaseProcesses processes,
            OpenDates dates,
            ClockLedger ledger,
            StatutoryTimeLimits timeLimits,
            RuntimeService runtime,
            Clock clock) {
        this.processes = processes;
        this.dates = dates;
        this.ledger = ledger;
        this.timeLimits = timeLimits;
        this.runtime = runtime;
        this.clock = clock;
    }

    /** Empty when the case is closed, or there never was one. */
    Optional<OpenCase> find(String caseId) {
        return processes.open(caseId).map(this::read);
    }

    private OpenCase read(ProcessInstance process) {
        String id = process.getId();
        LocalDate receivedOn = day((Date) runtime.getVariable(id, Deadlines.CASE_DATE));
        return new OpenCase(
                id,
                process.getTenantId(),
                process.getBusinessKey(),
                Boolean.TRUE.equals(runtime.getVariable(id, CONFIDENTIAL)),
                receivedOn,
                ledger.of(id),
                limits(process, receivedOn));
    }

    private List<RunningLimit> limits(ProcessInstance process, LocalDate receivedOn) {
        String caseId = process.getId();
        List<RunningLimit> limits = new ArrayList<>();
        for (OpenDate open : dates.of(processes.all(caseId))) {
            TimeLimit law = timeLimits.require(open.limit().code(), receivedOn, process.getTenantId());
            LocalDate dueOn = open.date() == null ? null : day(open.date());
            if (open.is(OpenDate.Kind.STEP)) {
                limits.add(new RunningLimit(law, open.name(), open.id(), dueOn));
            } else if (open.is(OpenDate.Kind.VARIABLE)
                    && open.id().equals(CASE_DUE)
                    && open.process().equals(caseId)) {
                limits.add(0, new RunningLimit(law, null, null, dueOn));
            }
        }
        return List.copyOf(limits);
    }

    private LocalDate day(Date date) {
        return LocalDate.ofInstant(date.toInstant(), clock.getZone());
    }
}
