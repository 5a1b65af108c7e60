package vn.thuongton.reminder;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lets the ward's next reminder wait for its morning. */
@Component
class ScheduleNextDigest implements JavaDelegate {

    private final DigestSchedule schedule;

    ScheduleNextDigest(DigestSchedule schedule) {
        this.schedule = schedule;
    }

    @Override
    public void execute(DelegateExecution execution) {
        schedule.schedule(execution.getProcessBusinessKey());
    }
}
