package vn.thuongton.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.thuongton.engine.AsApplication;

/** The law behind the due dates of open steps. */
@Component
public class StepLimits {

    private final LimitsInModels limits;
    private final StatutoryTimeLimits timeLimits;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final AsApplication asApplication;
    private final Clock clock;

    StepLimits(
            LimitsInModels limits,
            StatutoryTimeLimits timeLimits,
            TaskService tasks,
            RuntimeService runtime,
            AsApplication asApplication,
            Clock clock) {
        this.limits = limits;
        this.timeLimits = timeLimits;
        this.tasks = tasks;
        this.runtime = runtime;
        this.asApplication = asApplication;
        this.clock = clock;
    }

    /**
     * The time limit an open task's due date comes from; the caller has made sure that the person may see the task.
     * Empty when the date was agreed with the parties, when there is none, and when the task is not open.
     */
    public Optional<TimeLimit> of(String taskId) {
        return asApplication.call(
                () -> Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
                        .filter(task -> task.getProcessInstanceId() != null)
                        .flatMap(this::of));
    }

    private Optional<TimeLimit> of(Task task) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        if (!(runtime.getVariable(task.getExecutionId(), Deadlines.CASE_DATE) instanceof Date receivedOn)) {
            return Optional.empty();
        }
        return limits.ofStep(instance, task.getTaskDefinitionKey(), task.getCreateTime())
                .map(found -> timeLimits.require(
                        found.code(),
                        LocalDate.ofInstant(receivedOn.toInstant(), clock.getZone()),
                        instance.getTenantId()));
    }
}
