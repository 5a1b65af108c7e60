package vn.thuongton.document;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A line in the register to hang documents on. */
final class SampleCase {

    private SampleCase() {}

    /** Returns its id. */
    static String in(JdbcClient jdbc) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into case_file (process_instance_id, number, ward, procedure, subject, field, parties, state,
                            received_on, registered_at, confidential)
                        values (:id, :id, 'phuong-mau', 'sampleCase', 'Lối đi', 'commonWay', '', 'OPEN',
                            date '2026-11-02', timestamptz '2026-11-02 09:00+07', false)""").param("id", id).update();
        return id;
    }

    static void remove(JdbcClient jdbc, String id) {
        jdbc.sql("""
                        delete from document_part using document_version v, case_document d
                        where version_id = v.id and v.document_id = d.id and d.case_id = :id""").param("id", id).update();
        jdbc.sql("delete from document_version v using case_document d where v.document_id = d.id and d.case_id = :id")
                .param("id", id)
                .update();
        for (String table : new String[] {"case_document", "case_document_number"}) {
            jdbc.sql("delete from " + table + " where case_id = :id")
                    .param("id", id)
                    .update();
        }
        jdbc.sql("delete from case_file where process_instance_id = :id")
                .param("id", id)
                .update();
    }
}
