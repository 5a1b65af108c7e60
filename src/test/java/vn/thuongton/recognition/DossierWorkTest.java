package vn.thuongton.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.thuongton.testing.November2026.MONDAY;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thuongton.document.CaseDocuments;
import vn.thuongton.testing.ApplicationTest;

/** What people decide and say about a dossier is kept as said, or refused with one sentence. */
@ApplicationTest
class DossierWorkTest {

    private static final String OFFICER = "van-phong.an-duong";

    @Autowired
    private DossierWork work;

    @Autowired
    private DossierRecords records;

    @Autowired
    private WardDossiers dossiers;

    @Autowired
    private Programmes programmes;

    @Autowired
    private DossierSheets sheets;

    @Autowired
    private CaseDocuments documents;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private DossierCase passFail;

    @BeforeEach
    void registered() {
        passFail = dossier("legal-access-2025", 2026);
    }

    @Test
    @DisplayName("Giao đủ chỉ tiêu thì phân công được ghi; từ đó hồ sơ có phần Chỉ tiêu và các thư mục tài liệu")
    void assigned() {
        assertThat(sheets.has(passFail.caseId())).isFalse();

        assign(passFail, (indicator, row) -> {});

        assertThat(sheets.has(passFail.caseId())).isTrue();
        assertThat(records.assignments(passFail.caseId())).hasSize(14);
        assertThat(documents.folders(passFail.caseId()))
                .hasSize(14)
                .first()
                .satisfies(
                        folder -> assertThat(folder.folder().group()).isEqualTo("Ban hành văn bản quy phạm pháp luật"));
    }

    @Test
    @DisplayName("Bỏ sót, giao hai lần, giao cho nơi không phải đơn vị của phường: từ chối bằng một câu, không ghi gì")
    void assignmentRefused() {
        refused(rows(passFail, (indicator, row) -> {}, "2.3"), "Chưa giao người phụ trách chỉ tiêu 2.3");
        refused(
                rows(passFail, (indicator, row) -> row.put("indicator", "1.1")),
                "Chỉ tiêu 1.1 được giao hai lần: hãy bỏ một dòng.");
        refused(
                rows(passFail, (indicator, row) -> row.put("unit", "phong-tu-phap")),
                "Chỉ tiêu 1.1: phường không có đơn vị \"phong-tu-phap\"");
        refused(
                rows(passFail, (indicator, row) -> row.put("unit", "giam-sat")),
                "Chỉ tiêu 1.1: phường không có đơn vị \"giam-sat\"");
        refused(
                rows(passFail, (indicator, row) -> row.putNull("unit")),
                "Chỉ tiêu 1.1 chưa có đơn vị phụ trách: hãy chọn một đơn vị của phường.");
        refused(
                rows(passFail, (indicator, row) -> row.put("maxPoints", 5)),
                "Chương trình này không chấm điểm: hãy bỏ trống điểm tối đa.");
        assertThat(records.assignments(passFail.caseId())).isEmpty();
        assertThat(records.find(passFail.caseId())).isEmpty();
    }

    @Test
    @DisplayName(
            "Chương trình chấm điểm: người giao việc ghi điểm tối đa, cộng lại phải đúng 100; tự chấm không quá mức ấy")
    void points() {
        DossierCase scored = dossier("legal-access-2021", 2023);
        assertThatThrownBy(() -> assign(scored, (indicator, row) -> row.put("unit", "van-phong")))
                .hasMessageStartingWith("Chương trình này chấm điểm: hãy ghi điểm tối đa của chỉ tiêu 1.1, 1.2,");
        assertThatThrownBy(() -> assign(
                        scored, (indicator, row) -> row.put("unit", "van-phong").put("maxPoints", 4)))
                .hasMessage("Chưa giao được: điểm tối đa của các chỉ tiêu cộng lại là 80, phải là 100.");

        assign(scored, (indicator, row) -> row.put("unit", "van-phong").put("maxPoints", 5));

        assertThatThrownBy(() -> assess(scored, "1.1", "pass", new BigDecimal("5.5"), "x"))
                .isInstanceOf(DossierRefused.class)
                .hasMessage("Điểm tự chấm của chỉ tiêu 1.1 phải từ 0 đến 5.");
        assertThatThrownBy(() -> assess(scored, "1.1", "pass", null, "x"))
                .hasMessage("Điểm tự chấm của chỉ tiêu 1.1 phải từ 0 đến 5.");
        assess(scored, "1.1", "pass", new BigDecimal("4.5"), "x");
        assertThat(records.entries(scored.caseId()))
                .extracting(Entry::points)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("4.5"));
    }

    @Test
    @DisplayName(
            "Tự đánh giá, trả lại, tự đánh giá lại, chấp nhận: mọi lời nói được giữ theo thứ tự, lời sau cùng có giá trị")
    void returnedAndAccepted() {
        assign(passFail, (indicator, row) -> {});
        assess(passFail, "1.2", "pass", null, "Đã truyền thông đủ");
        assertThat(row("1.2").stageText()).isEqualTo("chờ thẩm tra");

        review(passFail, "1.2", "return", "Thiếu ảnh chụp bài đăng");
        assertThat(row("1.2").stageText()).isEqualTo("bị trả lại để bổ sung");
        assertThat(row("1.2").returned()).isEqualTo("Thiếu ảnh chụp bài đăng");
        assertThat(row("1.2").risks()).contains("bị trả lại để bổ sung");

        assess(passFail, "1.2", "notArisen", null, "Năm nay không có dự thảo");
        assertThat(row("1.2").stageText()).isEqualTo("chờ thẩm tra");
        assertThat(row("1.2").returned()).isNull();
        review(passFail, "1.2", "accept", null);

        assertThat(row("1.2").stageText()).isEqualTo("đã thẩm tra");
        assertThat(row("1.2").assessment()).isEqualTo("không phát sinh");
        assertThat(records.entries(passFail.caseId()))
                .extracting(Entry::assessment, Entry::review, Entry::note, Entry::author)
                .containsExactly(
                        tuple("pass", null, "Đã truyền thông đủ", OFFICER),
                        tuple(null, "return", "Thiếu ảnh chụp bài đăng", OFFICER),
                        tuple("notArisen", null, "Năm nay không có dự thảo", OFFICER),
                        tuple(null, "accept", null, OFFICER));
    }

    @Test
    @DisplayName(
            "Trả lại mà không nói cần bổ sung gì, không chọn kết quả, hay không phát sinh ở việc năm nào cũng làm: từ chối")
    void saidWrongly() {
        assign(passFail, (indicator, row) -> {});

        assertThatThrownBy(() -> review(passFail, "1.2", "return", " "))
                .hasMessage("Trả lại chỉ tiêu 1.2 thì phải ghi rõ cần bổ sung những gì.");
        assertThatThrownBy(() -> review(passFail, "1.2", null, null))
                .hasMessageStartingWith("Chưa có kết quả thẩm tra");
        assertThatThrownBy(() -> assess(passFail, "2.4", "notArisen", null, null))
                .hasMessageStartingWith("Chỉ tiêu 2.4 năm nào cũng phải thực hiện");
        assertThatThrownBy(() -> assess(passFail, "2.4", "tốt", null, null))
                .hasMessageStartingWith("Chỉ tiêu 2.4 chưa có kết quả tự đánh giá");
        assertThat(records.entries(passFail.caseId())).isEmpty();
    }

    @Test
    @DisplayName("Lời đã nói không sửa, không xóa được")
    void nothingIsOverwritten() {
        assign(passFail, (indicator, row) -> {});
        assess(passFail, "1.1", "pass", null, "x");

        assertThatThrownBy(() ->
                        jdbc.sql("update dossier_assessment set note = 'y'").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from dossier_assignment").update())
                .isInstanceOf(DataAccessException.class);
    }

    private DossierSheet.Row row(String indicator) {
        return sheets.of(passFail.caseId(), null).criteria().stream()
                .flatMap(criterion -> criterion.indicators().stream())
                .filter(row -> row.id().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    private void refused(ArrayNode rows, String sentence) {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> work.assign(passFail, rows, OFFICER)))
                .isInstanceOf(DossierRefused.class)
                .hasMessageStartingWith(sentence);
    }

    private void assign(DossierCase dossier, BiConsumer<String, ObjectNode> change) {
        transaction.executeWithoutResult(status -> work.assign(dossier, allRows(dossier, change), OFFICER));
    }

    private void assess(DossierCase dossier, String indicator, String assessment, BigDecimal points, String note) {
        transaction.executeWithoutResult(status -> work.assess(dossier, indicator, assessment, points, note, OFFICER));
    }

    private void review(DossierCase dossier, String indicator, String review, String note) {
        transaction.executeWithoutResult(status -> work.review(dossier, indicator, review, note, OFFICER));
    }

    /** The proposal, the first two rows changed. */
    private ArrayNode rows(DossierCase dossier, BiConsumer<String, ObjectNode> change, String... without) {
        ArrayNode rows = new ObjectMapper().createArrayNode();
        List<String> left = List.of(without);
        programmes.require(dossier.programme()).indicators().map(Indicator::id).forEach(indicator -> {
            ObjectNode row = proposed(dossier, indicator);
            if (rows.size() < 2) {
                change.accept(indicator, row);
            }
            if (!left.contains(indicator)) {
                rows.add(row);
            }
        });
        return rows;
    }

    private ArrayNode allRows(DossierCase dossier, BiConsumer<String, ObjectNode> change) {
        ArrayNode rows = new ObjectMapper().createArrayNode();
        programmes.require(dossier.programme()).indicators().map(Indicator::id).forEach(indicator -> {
            ObjectNode row = proposed(dossier, indicator);
            change.accept(indicator, row);
            rows.add(row);
        });
        return rows;
    }

    private ObjectNode proposed(DossierCase dossier, String indicator) {
        String unit = dossiers.find(dossier.ward(), dossier.programme(), dossier.year())
                .map(found -> found.dossier().owners().get(indicator))
                .orElse("");
        return new ObjectMapper().createObjectNode().put("indicator", indicator).put("unit", unit);
    }

    private DossierCase dossier(String programme, int year) {
        String id = "dossier-" + UUID.randomUUID();
        jdbc.sql("""
                        insert into case_file (process_instance_id, number, ward, procedure, subject, field, parties,
                                               state, received_on, registered_at, confidential)
                        values (:id, :id, 'an-duong', 'x', 'x', 'x', '', 'OPEN', :day, now(), false)""").param("id", id).param("day", MONDAY).update();
        return new DossierCase(id, "an-duong", programme, year);
    }
}
