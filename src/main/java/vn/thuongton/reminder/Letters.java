package vn.thuongton.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The outbox as a table. */
@Component
class Letters {

    private final JdbcClient jdbc;

    Letters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when there already is a letter with this key */
    boolean add(Letter letter, Instant createdAt) {
        return jdbc.sql("""
                        insert into outbox (key, ward_id, user_id, subject, text, html, created_at)
                        values (:key, :ward, :user, :subject, :text, :html, :createdAt)
                        on conflict (key) do nothing
                        """)
                        .param("key", letter.key())
                        .param("ward", letter.ward())
                        .param("user", letter.to())
                        .param("subject", letter.subject())
                        .param("text", letter.text())
                        .param("html", letter.html())
                        .param("createdAt", Timestamp.from(createdAt))
                        .update()
                > 0;
    }

    /** Keeps every other transaction from sending the letter until this one ends; empty when it has been sent. */
    Optional<Letter> lockUnsent(String key) {
        return jdbc.sql("select * from outbox where key = :key and sent_at is null for update")
                .param("key", key)
                .query(Letters::letter)
                .optional();
    }

    void sent(String key, Instant sentAt) {
        jdbc.sql("update outbox set sent_at = :sentAt where key = :key")
                .param("key", key)
                .param("sentAt", Timestamp.from(sentAt))
                .update();
    }

    /** What was sent before the given time keeps its key, so that it is not sent again, but not its text. */
    void forgetTexts(String ward, Instant sentBefore) {
        jdbc.sql("""
                        update outbox set text = null, html = null
                        where ward_id = :ward and sent_at < :sentBefore and text is not null
                        """)
                .param("ward", ward)
                .param("sentBefore", Timestamp.from(sentBefore))
                .update();
    }

    private static Letter letter(ResultSet row, int number) throws SQLException {
        return new Letter(
                row.getString("user_id"),
                row.getString("subject"),
                row.getString("text"),
                row.getString("html"),
                row.getString("ward_id"),
                row.getString("key"));
    }
}
