package vn.thuongton.reform;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Gives the open tasks of a unit to the one that takes over; who has claimed one keeps it. */
@Component
class OpenTasks {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final AuthorizationService authorizations;

    OpenTasks(TaskService tasks, RuntimeService runtime, AuthorizationService authorizations) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.authorizations = authorizations;
    }

    /**
     * Within a command of the engine.
     *
     * @param moved is told the unit that ended and the outermost process of each task
     */
    void move(Replacement replacement, BiConsumer<String, String> moved) {
        List<Task> open = tasks.createTaskQuery()
                .tenantIdIn(replacement.ward().id())
                .taskCandidateGroupIn(List.copyOf(replacement.replaced().keySet()))
                .includeAssignedTasks()
                .list();
        Map<String, String> roots = roots(open);
        open.forEach(task -> awake(
                task,
                () -> move(task, replacement, from -> moved.accept(from, roots.get(task.getProcessInstanceId())))));
    }

    /** The engine changes nothing about a suspended task, and nobody sees that this one goes on for a moment. */
    private static void awake(Task task, Runnable change) {
        if (!task.isSuspended()) {
            change.run();
            return;
        }
        TaskEntity entity = (TaskEntity) task;
        entity.setSuspensionState(SuspensionState.ACTIVE.getStateCode());
        change.run();
        entity.setSuspensionState(SuspensionState.SUSPENDED.getStateCode());
    }

    private void move(Task task, Replacement replacement, Consumer<String> moved) {
        Set<String> groups = groups(task);
        replacement.replaced().forEach((from, to) -> {
            if (groups.contains(from)) {
                if (groups.add(to)) {
                    tasks.addCandidateGroup(task.getId(), to);
                }
                tasks.deleteCandidateGroup(task.getId(), from);
                withdraw(task, from);
                moved.accept(from);
            }
        });
    }

    private Map<String, String> roots(List<Task> open) {
        Set<String> processes = open.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        return processes.isEmpty()
                ? Map.of()
                : runtime.createProcessInstanceQuery().processInstanceIds(processes).list().stream()
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getRootProcessInstanceId));
    }

    private Set<String> groups(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .map(IdentityLink::getGroupId)
                .collect(Collectors.toSet());
    }

    /** The engine leaves the right to work on the task when the candidate goes; that to its history stays. */
    private void withdraw(Task task, String unit) {
        authorizations
                .createAuthorizationQuery()
                .groupIdIn(unit)
                .resourceType(Resources.TASK)
                .resourceId(task.getId())
                .list()
                .forEach(grant -> authorizations.deleteAuthorization(grant.getId()));
    }
}
