package vn.thuongton.reminder;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who has had his digest of the day. */
@Component
class SentDigests {

    private final JdbcClient jdbc;

    SentDigests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Sends unless the officer had a digest of this day. The entry commits with the sending and not with the engine's
     * step: a step that is rolled back and repeated after the mail has gone must not send it again.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void once(String ward, String userId, LocalDate day, Runnable send) {
        int entered = jdbc.sql("""
                        insert into reminder_sent (ward_id, user_id, sent_on) values (:ward, :user, :day)
                        on conflict (ward_id, user_id) do update set sent_on = excluded.sent_on
                        where reminder_sent.sent_on < excluded.sent_on
                        """)
                .param("ward", ward)
                .param("user", userId)
                .param("day", day)
                .update();
        if (entered > 0) {
            send.run();
        }
    }
}
