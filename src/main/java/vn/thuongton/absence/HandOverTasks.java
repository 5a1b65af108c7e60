package vn.thuongton.absence;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thuongton.organization.Wards;

/** Puts the steps of the ward of this process into the hands of who is there today. */
@Component
class HandOverTasks implements JavaDelegate {

    private final Wards wards;
    private final TaskHandOver handOver;

    HandOverTasks(Wards wards, TaskHandOver handOver) {
        this.wards = wards;
        this.handOver = handOver;
    }

    @Override
    public void execute(DelegateExecution execution) {
        handOver.bringUpToDate(wards.require(execution.getTenantId()));
    }
}
