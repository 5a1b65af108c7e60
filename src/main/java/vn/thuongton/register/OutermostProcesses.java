package vn.thuongton.register;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Finds the case that called the process a task belongs to, for all tasks at once. */
@Component
class OutermostProcesses {

    private final RuntimeService runtime;

    OutermostProcesses(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /**
     * The outermost process instance by process instance, of those the engine shows the person signed in. May be asked
     * for null, which a task without a process has.
     */
    Map<String, String> of(Collection<Task> tasks) {
        Set<String> instances = tasks.stream()
                .map(Task::getProcessInstanceId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return instances.isEmpty()
                ? new HashMap<>()
                : runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getRootProcessInstanceId));
    }
}
