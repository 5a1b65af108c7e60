package vn.thuongton.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What has been decided about the clocks of cases. Entries are never changed or deleted: the database refuses it. */
@Component
class ClockLedger {

    private final JdbcClient jdbc;
    private final Clock clock;

    ClockLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Until the end of the transaction nobody else decides about the clock of the case. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(String caseId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('clock ' || :case, 0))")
                .param("case", caseId)
                .query()
                .singleRow();
    }

    ClockActs of(String caseId) {
        return new ClockActs(jdbc.sql("select * from clock_act where case_id = :case order by id")
                .param("case", caseId)
                .query(ClockLedger::act)
                .list());
    }

    /** @param act without id and time */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(ClockAct act) {
        jdbc.sql("""
                        insert into clock_act (case_id, kind, time_limit, grounds, reason, paper, decided_on, amount, unit,
                                               author, entered_at, annuls)
                        values (:case, :kind, :timeLimit, :grounds, :reason, :paper, :decidedOn, :amount, :unit,
                                :author, :enteredAt, :annuls)""")
                .param("case", act.caseId())
                .param("kind", act.kind().name())
                .param("timeLimit", act.timeLimit())
                .param("grounds", act.grounds().toArray(String[]::new))
                .param("reason", act.reason())
                .param("paper", act.paper())
                .param("decidedOn", act.decidedOn())
                .param("amount", act.unit() == null ? null : act.amount())
                .param("unit", act.unit() == null ? null : act.unit().name())
                .param("author", act.author())
                .param("enteredAt", clock.instant().atOffset(ZoneOffset.UTC))
                .param("annuls", act.annuls())
                .update();
    }

    private static ClockAct act(ResultSet row, int index) throws SQLException {
        String unit = row.getString("unit");
        return new ClockAct(
                row.getLong("id"),
                row.getString("case_id"),
                ClockActKind.valueOf(row.getString("kind")),
                row.getString("time_limit"),
                List.of((String[]) row.getArray("grounds").getArray()),
                row.getString("reason"),
                row.getObject("paper", UUID.class),
                row.getObject("decided_on", LocalDate.class),
                row.getInt("amount"),
                unit == null ? null : TimeLimitUnit.valueOf(unit),
                row.getString("author"),
                row.getTimestamp("entered_at").toInstant(),
                row.getObject("annuls", Long.class));
    }
}
