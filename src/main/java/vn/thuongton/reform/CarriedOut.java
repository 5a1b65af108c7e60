package vn.thuongton.reform;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thuongton.organization.UnitReform;

/** Which units of a ward have been replaced already. */
@Component
class CarriedOut {

    private final JdbcClient jdbc;

    CarriedOut(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the end of the transaction nobody else schedules or carries out reforms of the ward. */
    void lock(String wardId) {
        jdbc.sql("""
                        insert into unit_reform_schedule (ward_id) values (:ward)
                        on conflict (ward_id) do update set ward_id = excluded.ward_id""").param("ward", wardId).update();
    }

    /** The unit that took over by the unit that ended. */
    Map<String, String> of(String wardId) {
        return jdbc
                .sql("select from_unit, to_unit from unit_reform where ward_id = :ward")
                .param("ward", wardId)
                .query((row, number) -> Map.entry(row.getString("from_unit"), row.getString("to_unit")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void add(String wardId, String from, UnitReform reform, Instant now) {
        jdbc.sql("""
                        insert into unit_reform (ward_id, from_unit, to_unit, reformed_on, source, carried_out_at)
                        values (:ward, :from, :to, :on, :source, :now)""")
                .param("ward", wardId)
                .param("from", from)
                .param("to", reform.to())
                .param("on", reform.on())
                .param("source", reform.source())
                .param("now", Timestamp.from(now))
                .update();
    }
}
