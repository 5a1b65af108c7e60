package vn.thuongton.deadline;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.spin.Spin;
import org.springframework.stereotype.Component;

/** Sets {@code openCases}, the JSON list of the ids of the ward's open cases. */
@Component
class FindOpenCases implements JavaDelegate {

    private final RuntimeService runtime;

    FindOpenCases(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<String> cases = runtime
                .createProcessInstanceQuery()
                .tenantIdIn(execution.getTenantId())
                .rootProcessInstances()
                .variableValueNotEquals("caseNumber", null)
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .toList();
        execution.setVariable("openCases", Spin.JSON(cases));
        execution.setVariable(RecountCase.CONCERNED, Spin.JSON(List.of()));
    }
}
