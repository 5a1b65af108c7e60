package vn.thuongton.reform;

import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The entries about open cases that reforms have moved. */
@Component
public class UnitMoves {

    private final JdbcClient jdbc;

    UnitMoves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the reforms; who shows them has to check that the case may be seen. */
    public List<UnitMove> of(String caseId) {
        return jdbc.sql("""
                        select from_unit, to_unit, reformed_on, source, moved_at from unit_move
                        where case_id = :case order by reformed_on, id""").param("case", caseId).query(UnitMove.class).list();
    }

    /** Once for each case and unit; a process that is no case gets no entry. */
    void add(String caseId, UnitMove move) {
        jdbc.sql("""
                        insert into unit_move (case_id, from_unit, to_unit, reformed_on, source, moved_at)
                        select process_instance_id, :from, :to, :on, :source, :at
                        from case_file where process_instance_id = :case
                        on conflict (case_id, from_unit) do nothing""")
                .param("case", caseId)
                .param("from", move.fromUnit())
                .param("to", move.toUnit())
                .param("on", move.reformedOn())
                .param("source", move.source())
                .param("at", Timestamp.from(move.movedAt()))
                .update();
    }
}
