package vn.thuongton.reminder;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thuongton.deadline.ClockMoved;

/** Mails what was decided about the clock of a case, in the transaction of the decision. */
@Component
class ClockNotices {

    private final Notices notices;

    ClockNotices(Notices notices) {
        this.notices = notices;
    }

    @EventListener
    void on(ClockMoved moved) {
        notices.tell(
                moved.ward(), moved.concerned(), moved.heading(), moved.caseNumber(), moved.sentence(), moved.taskId());
    }
}
