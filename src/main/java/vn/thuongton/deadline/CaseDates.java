package vn.thuongton.deadline;

import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings every date of an open case that comes from a time limit in step with the law, the calendar and its acts. */
@Component
class CaseDates {

    private final OpenDates dates;
    private final LimitsInModels limits;
    private final Deadlines deadlines;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;

    CaseDates(
            OpenDates dates,
            LimitsInModels limits,
            Deadlines deadlines,
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management) {
        this.dates = dates;
        this.limits = limits;
        this.deadlines = deadlines;
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
    }

    /**
     * @param processes of the case
     * @return whether a date has moved
     * @throws CalendarYearMissing when a limit now leads into a year without a calendar
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean recount(List<ProcessInstance> processes, ClockActs acts) {
        boolean moved = false;
        for (OpenDate open : dates.of(processes)) {
            Date date = deadlines.due(
                    open.limit().code(),
                    processes.get(0).getTenantId(),
                    name -> runtime.getVariable(open.scope(), name),
                    open.limit().openedOn(),
                    acts);
            if (!Objects.equals(date, open.date())) {
                move(open, date, processes);
                moved = true;
            }
        }
        return moved;
    }

    private void move(OpenDate open, Date date, List<ProcessInstance> processes) {
        switch (open.kind()) {
            case STEP -> tasks.setDueDate(open.id(), date);
            case TIMER -> management.setJobDuedate(open.id(), date);
            case VARIABLE -> {
                runtime.setVariableLocal(open.scope(), open.id(), date);
                processes.stream()
                        .flatMap(process -> limits.textsOf(process, open.id()).stream())
                        .distinct()
                        .filter(text -> runtime.getVariableLocal(open.scope(), text) != null)
                        .forEach(text -> runtime.setVariableLocal(open.scope(), text, deadlines.text(date)));
            }
        }
    }
}
