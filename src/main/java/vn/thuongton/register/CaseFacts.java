package vn.thuongton.register;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * What lists of tasks need to know of the cases behind them, read for all tasks at once; a called process counts as part of
 * the case that called it.
 */
@Component
public class CaseFacts {

    private static final String CASE_NUMBER = "caseNumber";
    private static final String CONFIDENTIAL = "confidential";

    private final OutermostProcesses outermost;
    private final RuntimeService runtime;

    CaseFacts(OutermostProcesses outermost, RuntimeService runtime) {
        this.outermost = outermost;
        this.runtime = runtime;
    }

    public Found of(Collection<Task> tasks) {
        Map<String, String> roots = outermost.of(tasks);
        if (roots.isEmpty()) {
            return new Found(roots, new HashMap<>(), new HashSet<>(), new HashSet<>());
        }
        Map<String, String> numbers = new HashMap<>();
        Set<String> confidential = new HashSet<>();
        for (VariableInstance variable : variables(roots.keySet(), roots.values())) {
            if (variable.getName().equals(CASE_NUMBER)) {
                numbers.put(variable.getProcessInstanceId(), (String) variable.getValue());
            } else if (Boolean.TRUE.equals(variable.getValue())) {
                confidential.add(variable.getProcessInstanceId());
            }
        }
        return new Found(roots, numbers, confidential, suspended(roots.values()));
    }

    private Set<String> suspended(Collection<String> roots) {
        return runtime.createProcessInstanceQuery().processInstanceIds(new HashSet<>(roots)).suspended().list().stream()
                .map(ProcessInstance::getId)
                .collect(Collectors.toSet());
    }

    private List<VariableInstance> variables(Collection<String> instances, Collection<String> roots) {
        return runtime.createVariableInstanceQuery()
                .processInstanceIdIn(Stream.concat(instances.stream(), roots.stream())
                        .distinct()
                        .toArray(String[]::new))
                .variableNameIn(CASE_NUMBER, CONFIDENTIAL)
                .list();
    }

    /**
     * @param roots the outermost process instance by process instance
     * @param numbers case number by process instance
     * @param confidential the process instances that say of themselves that their case is confidential
     * @param suspended the outermost process instances whose clock stands still
     */
    public record Found(
            Map<String, String> roots, Map<String, String> numbers, Set<String> confidential, Set<String> suspended) {

        /** Null when there is none; so it is for a task without a process, whose instance is null. */
        public String caseNumber(String instance) {
            String own = numbers.get(instance);
            return own != null ? own : numbers.get(roots.get(instance));
        }

        public boolean isConfidential(String instance) {
            return confidential.contains(instance) || confidential.contains(roots.get(instance));
        }

        public boolean isSuspended(String instance) {
            return suspended.contains(roots.get(instance));
        }
    }
}
