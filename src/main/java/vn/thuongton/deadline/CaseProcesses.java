package vn.thuongton.deadline;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** The running processes of a case: the one it was registered with, and those called on the way. */
@Component
class CaseProcesses {

    private final RuntimeService runtime;

    CaseProcesses(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Empty when the case is closed, or there never was one. */
    Optional<ProcessInstance> open(String caseId) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                .processInstanceId(caseId)
                .rootProcessInstances()
                .singleResult());
    }

    /** The case's own process first. */
    List<ProcessInstance> all(String caseId) {
        return runtime.createProcessInstanceQuery().rootProcessInstanceId(caseId).list().stream()
                .sorted(Comparator.comparing(instance -> !instance.getId().equals(caseId)))
                .toList();
    }

    /** No step can be completed and no timer fires. */
    void suspend(List<ProcessInstance> processes) {
        processes.forEach(process -> runtime.suspendProcessInstanceById(process.getId()));
    }

    void activate(List<ProcessInstance> processes) {
        processes.forEach(process -> runtime.activateProcessInstanceById(process.getId()));
    }
}
