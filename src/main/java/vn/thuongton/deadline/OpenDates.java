package vn.thuongton.deadline;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Collects the dates that come from time limits: variables first, for steps and timers may read them. */
@Component
class OpenDates {

    private final LimitsInModels limits;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;

    OpenDates(LimitsInModels limits, RuntimeService runtime, TaskService tasks, ManagementService management) {
        this.limits = limits;
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
    }

    List<OpenDate> of(List<ProcessInstance> processes) {
        Map<String, ProcessInstance> byId =
                processes.stream().collect(Collectors.toMap(ProcessInstance::getId, Function.identity()));
        return Stream.of(
                        variables(byId),
                        processes.stream().flatMap(this::steps),
                        processes.stream().flatMap(this::timers))
                .flatMap(Function.identity())
                .toList();
    }

    private Stream<OpenDate> variables(Map<String, ProcessInstance> processes) {
        String[] names = processes.values().stream()
                .flatMap(limits::variables)
                .distinct()
                .toArray(String[]::new);
        if (names.length == 0) {
            return Stream.empty();
        }
        return runtime
                .createVariableInstanceQuery()
                .processInstanceIdIn(processes.keySet().toArray(String[]::new))
                .variableNameIn(names)
                .list()
                .stream()
                .flatMap(variable -> limits
                        .ofVariable(processes.get(variable.getProcessInstanceId()), variable.getName())
                        .map(limit -> variable(variable, limit))
                        .stream());
    }

    private static OpenDate variable(VariableInstance variable, LimitInModel limit) {
        return new OpenDate(
                OpenDate.Kind.VARIABLE,
                variable.getProcessInstanceId(),
                variable.getName(),
                variable.getExecutionId(),
                null,
                (Date) variable.getValue(),
                limit);
    }

    private Stream<OpenDate> steps(ProcessInstance process) {
        return tasks.createTaskQuery().processInstanceId(process.getId()).orderByTaskCreateTime().asc().list().stream()
                .flatMap(task -> limits
                        .ofStep(process, task.getTaskDefinitionKey(), task.getCreateTime())
                        .map(limit -> step(task, limit))
                        .stream());
    }

    private static OpenDate step(Task task, LimitInModel limit) {
        return new OpenDate(
                OpenDate.Kind.STEP,
                task.getProcessInstanceId(),
                task.getId(),
                task.getExecutionId(),
                task.getName(),
                task.getDueDate(),
                limit);
    }

    private Stream<OpenDate> timers(ProcessInstance process) {
        return management.createJobQuery().processInstanceId(process.getId()).timers().list().stream()
                .flatMap(job ->
                        limits
                                .ofTimer(process, activity(job), job.getCreateTime())
                                .map(limit -> timer(job, limit))
                                .stream());
    }

    private static OpenDate timer(Job job, LimitInModel limit) {
        return new OpenDate(
                OpenDate.Kind.TIMER,
                job.getProcessInstanceId(),
                job.getId(),
                job.getExecutionId(),
                null,
                job.getDuedate(),
                limit);
    }

    private String activity(Job job) {
        return Optional.ofNullable(management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult())
                .orElseThrow()
                .getActivityId();
    }
}
