package vn.thuongton.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thuongton.testing.ApplicationTest;

/** A case with 10,000 files of 100 kB beside a case with one page of them. */
@ApplicationTest
class ManyDocumentsTest {

    private static final int MANY = 10_000;
    private static final int PAGE = 20;

    @Autowired
    private CaseDocuments documents;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private String small;
    private String large;

    @AfterEach
    void remove() {
        SampleCase.remove(jdbc, small);
        SampleCase.remove(jdbc, large);
    }

    @Test
    @DisplayName(
            "Danh sách của hồ sơ 10.000 tệp đọc đúng một trang, không nhiều hơn hồ sơ 20 tệp, và không đọc nội dung")
    void listsOnePage() {
        transaction.executeWithoutResult(status -> {
            // copied as the database has compressed it: 10 MB to write instead of 1 GB
            jdbc.sql(
                            "create temp table pattern on commit drop as select decode(repeat('25504446', 25600), 'hex') as content")
                    .update();
            small = caseWith(PAGE);
            large = caseWith(MANY);
        });
        jdbc.sql("analyze case_document, document_version, document_part").update();

        Map<String, Long> ofSmall = rowsRead(small, 0);
        assertThat(ofSmall)
                .containsEntry("case_document", (long) PAGE)
                .containsEntry("document_version", (long) PAGE)
                .containsEntry("document_part", 0L);
        assertThat(rowsRead(large, 0)).as("first page").isEqualTo(ofSmall);
        assertThat(rowsRead(large, MANY / PAGE - 1)).as("last page").isEqualTo(ofSmall);

        DocumentPage last = documents.page(large, MANY / PAGE - 1, PAGE);
        assertThat(last.total()).isEqualTo(MANY);
        assertThat(last.documents()).hasSize(PAGE);
        assertThat(last.documents().get(PAGE - 1).number()).isEqualTo(1);
        assertThat(documents.page(large, MANY / PAGE, PAGE).documents()).isEmpty();
    }

    /** Rows the database touches for one page, by table. */
    private Map<String, Long> rowsRead(String caseId, int page) {
        return transaction.execute(status -> {
            Map<String, Long> before = rowsRead();
            documents.page(caseId, page, PAGE);
            Map<String, Long> rows = rowsRead();
            rows.replaceAll((table, read) -> read - before.get(table));
            return rows;
        });
    }

    private Map<String, Long> rowsRead() {
        Map<String, Long> rows = new TreeMap<>();
        jdbc.sql("""
                        select relname, coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) as read
                        from pg_stat_xact_user_tables where relname like '%document%'""")
                .query((row, n) -> rows.put(row.getString("relname"), row.getLong("read")))
                .list();
        return rows;
    }

    private String caseWith(int count) {
        String id = SampleCase.in(jdbc);
        jdbc.sql("insert into case_document_number values (:id, :count)")
                .param("id", id)
                .param("count", count)
                .update();
        jdbc.sql("""
                        insert into case_document (id, case_id, number, kind, title)
                        select gen_random_uuid(), :id, n, 'EVIDENCE', 'Tài liệu ' || n from generate_series(1, :count) n""").param("id", id).param("count", count).update();
        jdbc.sql("""
                        with version as (
                            insert into document_version
                                (id, document_id, number, file_name, media_type, size, sha256, created_at)
                            select gen_random_uuid(), id, 1, title || '.pdf', 'application/pdf', 102400, repeat('0', 64), now()
                            from case_document where case_id = :id
                            returning id)
                        insert into document_part (version_id, number, content)
                        select id, 0, content from version, pattern""").param("id", id).update();
        return id;
    }
}
