package vn.thuongton.reminder;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.thuongton.organization.Wards;

/** What the model {@code dailyReminder} asks; the business key of its instances is the ward's id. */
@Component
public class Reminders {

    private final Wards wards;
    private final DigestTimes times;

    Reminders(Wards wards, DigestTimes times) {
        this.wards = wards;
        this.times = times;
    }

    /** The next working morning at the ward's hour, strictly later than now; an error when its year has no calendar. */
    public Date nextDigestAt(DelegateExecution execution) {
        return Date.from(
                times.next(wards.require(execution.getProcessBusinessKey())).toInstant());
    }
}
