package vn.thuongton.protection;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thuongton.engine.AsApplication;

/** Who may read a protected record, and who has. */
@Component
class Readers {

    private final JdbcClient jdbc;
    private final IdentityService identity;
    private final AsApplication asApplication;
    private final Clock clock;

    Readers(JdbcClient jdbc, IdentityService identity, AsApplication asApplication, Clock clock) {
        this.jdbc = jdbc;
        this.identity = identity;
        this.asApplication = asApplication;
        this.clock = clock;
    }

    /** Nothing happens when the user is one already. */
    void add(UUID record, String user, String grantedBy, String reason) {
        jdbc.sql("""
                        insert into protected_identity_reader (identity, reader, granted_by, reason, granted_on)
                        values (:record, :user, :grantedBy, :reason, :today) on conflict do nothing""")
                .param("record", record)
                .param("user", user)
                .param("grantedBy", grantedBy)
                .param("reason", reason)
                .param("today", LocalDate.now(clock))
                .update();
    }

    /** In the order in which they were named. */
    List<IdentityReader> of(UUID record) {
        return jdbc.sql("""
                        select reader, granted_by, reason, granted_on from protected_identity_reader
                        where identity = :record order by granted_on, granted_by nulls first, reader""").param("record", record).query(IdentityReader.class).list();
    }

    /** Whether he was named, and is still of the ward; for a record whose case has begun. */
    boolean mayRead(Records.Entry record, String user) {
        boolean named = jdbc.sql("""
                        select count(*) > 0 from protected_identity_reader
                        where identity = :record and reader = :user""")
                .param("record", record.id())
                .param("user", user)
                .query(Boolean.class)
                .single();
        return named && isOfWard(user, record.wardId());
    }

    boolean isOfWard(String user, String ward) {
        return ward != null
                && asApplication.call(() -> identity.createUserQuery()
                                .userId(user)
                                .memberOfTenant(ward)
                                .count())
                        > 0;
    }

    void log(UUID record, String reader, String purpose, String what) {
        jdbc.sql("""
                        insert into protected_identity_reading (identity, reader, read_at, purpose, what)
                        values (:record, :reader, :now, :purpose, :what)""")
                .param("record", record)
                .param("reader", reader)
                .param("now", Timestamp.from(clock.instant()))
                .param("purpose", purpose)
                .param("what", what)
                .update();
    }

    /** The newest first. */
    List<IdentityReading> readings(UUID record) {
        return jdbc.sql("""
                        select reader, read_at, purpose, what from protected_identity_reading
                        where identity = :record order by id desc""")
                .param("record", record)
                .query(IdentityReading.class)
                .list();
    }
}
