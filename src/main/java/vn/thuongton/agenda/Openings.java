package vn.thuongton.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of what was opened: one row per ward, item and period. */
@Component
public class Openings {

    private final JdbcClient jdbc;

    Openings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything the ward has opened so far. */
    public List<Opening> of(String wardId) {
        return jdbc.sql("select * from agenda_opening where ward_id = :ward and case_id is not null")
                .param("ward", wardId)
                .query(Opening.class)
                .list();
    }

    Set<WorkKey> keys(String wardId) {
        return of(wardId).stream().map(Opening::key).collect(Collectors.toSet());
    }

    /** Waits for a transaction that is just opening or reopening the same item. */
    Optional<Opening> locked(String wardId, WorkKey key) {
        return jdbc.sql("""
                        select * from agenda_opening
                        where ward_id = :ward and kind = :kind and item_key = :key and period = :period
                        for update""")
                .param("ward", wardId)
                .param("kind", key.kind())
                .param("key", key.key())
                .param("period", key.period())
                .query(Opening.class)
                .optional();
    }

    /**
     * Waits for a transaction that is just opening the same item.
     *
     * @return false when it is opened already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean claim(String wardId, WorkKey key, LocalDate openedOn, @Nullable String openedBy) {
        int inserted = jdbc.sql("""
                        insert into agenda_opening (ward_id, kind, item_key, period, opened_on, opened_by)
                        values (:ward, :kind, :key, :period, :openedOn, :openedBy)
                        on conflict (ward_id, kind, item_key, period) do nothing""")
                .param("ward", wardId)
                .param("kind", key.kind())
                .param("key", key.key())
                .param("period", key.period())
                .param("openedOn", openedOn)
                .param("openedBy", openedBy)
                .update();
        return inserted == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void opened(String wardId, WorkKey key, String caseId, LocalDate openedOn, @Nullable String openedBy) {
        jdbc.sql("""
                        update agenda_opening set case_id = :caseId, opened_on = :openedOn, opened_by = :openedBy
                        where ward_id = :ward and kind = :kind and item_key = :key and period = :period""")
                .param("ward", wardId)
                .param("kind", key.kind())
                .param("key", key.key())
                .param("period", key.period())
                .param("caseId", caseId)
                .param("openedOn", openedOn)
                .param("openedBy", openedBy)
                .update();
    }
}
