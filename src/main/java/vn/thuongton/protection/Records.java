package vn.thuongton.protection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The protected records in the database; each writing adds a version, encrypted for this record and this place in it. */
@Component
class Records {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    /** @param ward and case are null until the case begins */
    record Entry(UUID id, String caseId, String wardId) {}

    /** @param number of the version, from 1 */
    record Version(int number, Content content) {}

    private record Sealed(int number, byte[] ciphertext) {}

    Records(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public UUID create(Content content) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into protected_identity (id, created_on) values (:id, :today)")
                .param("id", id)
                .param("today", LocalDate.now(clock))
                .update();
        write(id, 1, content);
        return id;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void assign(UUID id, String caseId, String ward) {
        jdbc.sql("""
                        update protected_identity set case_id = :caseId, ward_id = :ward
                        where id = :id and case_id is null""")
                .param("caseId", caseId)
                .param("ward", ward)
                .param("id", id)
                .update();
    }

    Optional<Entry> ofCase(String caseId) {
        return jdbc.sql("select id, case_id, ward_id from protected_identity where case_id = :caseId")
                .param("caseId", caseId)
                .query(Entry.class)
                .optional();
    }

    /** @throws SecretUnreadable when the keys at hand do not open it */
    Version newest(UUID id) {
        Sealed sealed = jdbc.sql("""
                        select number, ciphertext from protected_identity_version
                        where identity = :id order by number desc limit 1""").param("id", id).query(Sealed.class).single();
        return new Version(sealed.number(), read(vault.decrypt(sealed.ciphertext(), place(id, sealed.number()))));
    }

    /** As {@link #newest}; whoever asks for it too waits until this transaction has written what follows on it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Version newestToChange(UUID id) {
        jdbc.sql("select id from protected_identity where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .single();
        return newest(id);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(UUID id, Version before, Content content) {
        write(id, before.number() + 1, content);
    }

    private void write(UUID id, int number, Content content) {
        jdbc.sql("""
                        insert into protected_identity_version (identity, number, ciphertext)
                        values (:id, :number, :ciphertext)""")
                .param("id", id)
                .param("number", number)
                .param("ciphertext", vault.encrypt(written(content), place(id, number)))
                .update();
    }

    private static String place(UUID id, int number) {
        return id + "/" + number;
    }

    private static byte[] written(Content content) {
        try {
            return JSON.writeValueAsBytes(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Content read(byte[] json) {
        try {
            return JSON.readValue(json, Content.class);
        } catch (IOException e) {
            // without the cause, which quotes what it could not read
            throw new IllegalStateException("Content of a protected record is malformed");
        }
    }
}
