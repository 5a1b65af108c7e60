package vn.thuongton.reform;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thuongton.engine.AsApplication;
import vn.thuongton.organization.Ward;
import vn.thuongton.organization.Wards;

/** Carries out the reforms of the ward that are due; says in {@code reformAhead} whether another one waits. */
@Component
class MoveOpenWork implements JavaDelegate {

    private final Wards wards;
    private final CarryOut carryOut;
    private final ReformSchedule schedule;
    private final AsApplication asApplication;

    MoveOpenWork(Wards wards, CarryOut carryOut, ReformSchedule schedule, AsApplication asApplication) {
        this.wards = wards;
        this.carryOut = carryOut;
        this.schedule = schedule;
        this.asApplication = asApplication;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Ward ward = wards.require(execution.getTenantId());
        asApplication.run(() -> carryOut.due(ward));
        execution.setVariable("reformAhead", schedule.nextAt(ward).isPresent());
    }
}
