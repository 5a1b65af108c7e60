package vn.thuongton.reform;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.thuongton.organization.Wards;

/** What the model {@code unitReform} asks. */
@Component("unitReforms")
public class Reforms {

    private final ReformSchedule schedule;
    private final Wards wards;

    Reforms(ReformSchedule schedule, Wards wards) {
        this.schedule = schedule;
        this.wards = wards;
    }

    /** The beginning of the day of the ward's next reform, in the past when it has been missed. */
    public Date nextAt(DelegateExecution execution) {
        return schedule.nextAt(wards.require(execution.getTenantId())).orElseThrow();
    }
}
