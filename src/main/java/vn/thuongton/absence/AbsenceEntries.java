package vn.thuongton.absence;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The entries about absences; of each absence the last one counts. */
@Component
class AbsenceEntries {

    private final JdbcClient jdbc;
    private final Clock clock;

    AbsenceEntries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Until the end of the transaction nobody else records an absence in the ward. */
    void lock(String ward) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('officer_absence ' || :ward, 0))")
                .param("ward", ward)
                .query(row -> {});
    }

    /** What is not cancelled and ends on the day or later, the earliest first. */
    List<Absence> endingFrom(String ward, LocalDate day) {
        return jdbc.sql("""
                        select absence_id as id, ward_id as ward, officer_id as officer, substitute_id as substitute,
                               from_on, until_on
                        from (select distinct on (absence_id) * from officer_absence
                              where ward_id = :ward
                              order by absence_id, entry desc) as last
                        where not cancelled and until_on >= :day
                        order by from_on, officer_id""")
                .param("ward", ward)
                .param("day", day)
                .query(Absence.class)
                .list();
    }

    void enter(Absence absence, boolean cancelled, String reason, String recordedBy) {
        jdbc.sql("""
                        insert into officer_absence (absence_id, ward_id, officer_id, substitute_id, from_on, until_on,
                                                     cancelled, reason, recorded_by, recorded_at)
                        values (:id, :ward, :officer, :substitute, :fromOn, :untilOn,
                                :cancelled, :reason, :recordedBy, :recordedAt)""")
                .param("id", absence.id())
                .param("ward", absence.ward())
                .param("officer", absence.officer())
                .param("substitute", absence.substitute())
                .param("fromOn", absence.fromOn())
                .param("untilOn", absence.untilOn())
                .param("cancelled", cancelled)
                .param("reason", reason)
                .param("recordedBy", recordedBy)
                .param("recordedAt", Timestamp.from(clock.instant()))
                .update();
    }
}
