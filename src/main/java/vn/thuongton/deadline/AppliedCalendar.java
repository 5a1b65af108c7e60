package vn.thuongton.deadline;

import java.sql.Date;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which calendar the open cases of each ward were last counted with. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AppliedCalendar {

    private final JdbcClient jdbc;

    AppliedCalendar(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the end of the transaction no other node looks. */
    public void lock(String ward) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('calendar ' || :ward, 0))")
                .param("ward", ward)
                .query()
                .singleRow();
    }

    /** The days that are not what their weekday says, and whether they are worked; empty before the first start. */
    public SortedMap<LocalDate, Boolean> of(String ward) {
        SortedMap<LocalDate, Boolean> days = new TreeMap<>();
        jdbc.sql("select day, worked from calendar_applied where ward = :ward")
                .param("ward", ward)
                .query(row -> {
                    days.put(row.getObject("day", LocalDate.class), row.getBoolean("worked"));
                });
        return days;
    }

    public void replace(String ward, SortedMap<LocalDate, Boolean> days) {
        jdbc.sql("delete from calendar_applied where ward = :ward")
                .param("ward", ward)
                .update();
        jdbc.sql("""
                        insert into calendar_applied (ward, day, worked)
                        select :ward, * from unnest(:days::date[], :worked::boolean[])""")
                .param("ward", ward)
                .param("days", days.keySet().stream().map(Date::valueOf).toArray(Date[]::new))
                .param("worked", days.values().toArray(Boolean[]::new))
                .update();
    }
}
