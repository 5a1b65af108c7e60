package vn.thuongton.register.correction;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thuongton.form.schema.FactChange;

/** The entries; the database refuses to change or delete them. */
@Component
class CorrectionLedger {

    private final JdbcClient jdbc;
    private final Clock clock;

    CorrectionLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Whoever corrects the same case waits here until the transaction ends. Not a lock on the case file's row: a step writes
     * that one last, and a correction would hold it first.
     */
    void lock(String caseId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))::text")
                .param("key", "correction of " + caseId)
                .query(String.class)
                .single();
    }

    void add(String caseId, String step, List<FactChange> changes, String reason, String author) {
        for (FactChange change : changes) {
            jdbc.sql("""
                            insert into case_correction (case_id, step, field_key, label, old_text, new_text, reason,
                                                         author, corrected_at)
                            values (:caseId, :step, :key, :label, :before, :after, :reason, :author, :now)""")
                    .param("caseId", caseId)
                    .param("step", step)
                    .param("key", change.key())
                    .param("label", change.label())
                    .param("before", change.before())
                    .param("after", change.after())
                    .param("reason", reason)
                    .param("author", author)
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        }
    }

    /** The newest first; those made together in the order of the form. */
    List<Correction> of(String caseId) {
        return jdbc.sql("""
                        select step, field_key, label, old_text, new_text, reason, author, corrected_at
                        from case_correction where case_id = :caseId order by corrected_at desc, id""").param("caseId", caseId).query(Correction.class).list();
    }
}
