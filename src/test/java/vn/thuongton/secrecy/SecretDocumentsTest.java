package vn.thuongton.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thuongton.document.CaseDocuments;
import vn.thuongton.document.DocumentKind;
import vn.thuongton.document.DocumentVersion;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.Database;
import vn.thuongton.testing.TasklistSession;

/** Evidence and papers of a confidential case: encrypted, and what names the protected person opened by readers only. */
@ApplicationTest
class SecretDocumentsTest {

    private static final String NAME = "Khúc Thừa Mỹ Hạnh";
    private static final String EVIDENCE = "Nội dung đơn viết tay 8f2c";

    @Autowired
    private TestRestTemplate rest;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private CaseDocuments documents;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcClient jdbc;

    private SecretCases cases;
    private String caseId;

    @BeforeEach
    void received() {
        cases = new SecretCases(engine);
        caseId = cases.received(NAME, "031199000777", "0911777888");
    }

    @AfterEach
    void mended() {
        new SecretCases(engine);
    }

    @Test
    @DisplayName("Tài liệu của hồ sơ mật mã hóa trong cơ sở dữ liệu, mở ra đúng nguyên bản với đúng mã SHA-256")
    void contentLiesEncrypted() throws Exception {
        byte[] content = text(EVIDENCE, 700_000);
        DocumentVersion version =
                documents.add(caseId, DocumentKind.EVIDENCE, null, "Đơn.pdf", new ByteArrayInputStream(content), null);

        ByteArrayOutputStream read = new ByteArrayOutputStream();
        documents.write(version.id(), read);
        assertThat(read.toByteArray()).isEqualTo(content);
        assertThat(version.size()).isEqualTo(content.length);
        assertThat(parts(version)).isGreaterThan(1);
        assertThat(new Database(dataSource).findText(EVIDENCE)).isEmpty();
    }

    @Test
    @DisplayName("Hồ sơ thường không mã hóa: phép tìm thấy được nội dung ấy")
    void theSearchFindsOrdinaryContent() throws Exception {
        String marker = "Nội dung đơn thường 77aa";
        jdbc.sql("update case_file set confidential = false where process_instance_id = :id")
                .param("id", caseId)
                .update();
        documents.add(
                caseId, DocumentKind.EVIDENCE, null, "Đơn.pdf", new ByteArrayInputStream(text(marker, 1000)), null);

        assertThat(new Database(dataSource).inTables(marker)).contains("document_part.content");
    }

    @Test
    @DisplayName(
            "Tài liệu tải lên hồ sơ có người được giữ bí mật mặc định chỉ người được xem mới mở, mỗi lần mở đều ghi sổ")
    void restrictedByDefault() {
        upload(SecretCases.RECEIVER, "Đơn tố cáo.pdf", "");
        UUID version = version("Đơn tố cáo");
        cases.completed(caseId, SecretCases.REPORT);

        assertThat(open(SecretCases.CHAIRMAN, version, "Xem để quyết định thụ lý")
                        .getStatusCode())
                .as("sees the case, is no reader")
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(open(SecretCases.RECEIVER, version, null).getStatusCode())
                .as("without a purpose")
                .isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(open(SecretCases.RECEIVER, version, "Đối chiếu với đơn gốc").getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(jdbc.sql("""
                        select reader || ': ' || purpose || ': ' || what from protected_identity_reading r
                        join protected_identity i on i.id = r.identity where i.case_id = :case""").param("case", caseId).query(String.class).list())
                .containsExactly("van-phong.an-duong: Đối chiếu với đơn gốc: Tài liệu 03. Đơn tố cáo (phiên bản 1)");
    }

    @Test
    @DisplayName("Bỏ dấu chọn thì người trong hồ sơ đều mở được; người được xem thấy mục để chọn")
    void unrestrictedOnRequest() {
        upload(SecretCases.RECEIVER, "Ảnh công trình.pdf", "&restricted=false");
        cases.completed(caseId, SecretCases.REPORT);

        assertThat(open(SecretCases.CHAIRMAN, version("Ảnh công trình"), null).getStatusCode())
                .isEqualTo(HttpStatus.OK);
        JsonNode ofReader = list(SecretCases.RECEIVER);
        assertThat(ofReader.path("protecting").asBoolean()).isTrue();
        assertThat(ofReader.path("reader").asBoolean()).isTrue();
        assertThat(list(SecretCases.CHAIRMAN).path("reader").asBoolean()).isFalse();
    }

    @Test
    @DisplayName("Tên tệp có tên người tố cáo, kể cả không dấu, bị từ chối và không lưu gì")
    void fileNamesDoNotName() {
        ResponseEntity<JsonNode> answer = upload(SecretCases.RECEIVER, "don khuc thua my hanh.pdf", "");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody().path("message").asText()).startsWith("Ô “Tên tệp” có tên, số giấy tờ");
        assertThat(documents.page(caseId, 0, 10).total()).isEqualTo(2);
    }

    @Test
    @DisplayName("Văn bản có danh tính soạn được cho người được xem; văn bản khác không nêu tên")
    void sealedPapers() throws Exception {
        assertThat(paper(SecretCases.SEALED)).contains(NAME, "031199000777", "0911777888");
        assertThat(paper(SecretCases.OPEN)).contains(SecretCases.SUBJECT).doesNotContain(NAME);
        assertThat(open(SecretCases.RECEIVER, version("Giấy biên nhận đơn"), "In giao người nộp đơn")
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(new Database(dataSource).findText(NAME)).isEmpty();
    }

    @Test
    @DisplayName("Chỉ người được xem soạn lại văn bản có danh tính")
    void sealedPapersAreRedraftedByReaders() {
        assertThat(redraft(SecretCases.RECEIVER, SecretCases.SEALED).getStatusCode())
                .isEqualTo(HttpStatus.OK);
        cases.completed(caseId, SecretCases.REPORT);

        ResponseEntity<JsonNode> refused = redraft(SecretCases.CHAIRMAN, SecretCases.SEALED);

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(refused.getBody().path("message").asText())
                .isEqualTo(
                        "Văn bản này có thông tin về người được giữ bí mật: chỉ người được xem thông tin ấy mới soạn lại"
                                + " được.");
        assertThat(redraft(SecretCases.CHAIRMAN, SecretCases.OPEN).getStatusCode())
                .isEqualTo(HttpStatus.OK);
    }

    @Test
    @DisplayName("Mẫu văn bản thường không biết các ô được giữ bí mật: lỗi nêu đúng chỗ ghi")
    void ordinaryTemplatesDoNotKnowTheFields() {
        SecretCases.template(SecretCases.OPEN, "Kính gửi {{?parties}}{{name}}{{/parties}}");

        ResponseEntity<JsonNode> refused = redraft(SecretCases.RECEIVER, SecretCases.OPEN);

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(refused.getBody().path("message").asText())
                .contains("{{?parties}} không phải tên nào của hồ sơ này");
    }

    @Test
    @DisplayName("Tải cả hồ sơ không kèm tài liệu có danh tính, mục lục vẫn ghi; người được xem yêu cầu thì có đủ")
    void zipLeavesRestrictedOut() throws Exception {
        cases.completed(caseId, SecretCases.REPORT);

        Map<String, byte[]> ofChairman = zip(SecretCases.CHAIRMAN, "");
        assertThat(ofChairman.keySet())
                .containsExactly("00-muc-luc.html", "Văn bản/002 Phiếu đề xuất.docx", "SHA256SUMS");
        assertThat(new String(ofChairman.get("SHA256SUMS"), StandardCharsets.UTF_8))
                .contains("002 Phiếu đề xuất.docx")
                .doesNotContain("001 ", NAME);
        assertThat(new String(ofChairman.get("00-muc-luc.html"), StandardCharsets.UTF_8))
                .contains("Giấy biên nhận đơn", "Không đóng gói: có thông tin về người được giữ bí mật")
                .doesNotContain(NAME);
        assertThat(zipAnswer(SecretCases.CHAIRMAN, "?restricted=true&purpose=Sao chép hồ sơ")
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(zip(SecretCases.RECEIVER, "?restricted=true&purpose=Chuyển hồ sơ lưu trữ")
                        .keySet())
                .contains("Văn bản/001 Giấy biên nhận đơn.docx");
    }

    private int parts(DocumentVersion version) {
        return jdbc.sql("select count(*) from document_part where version_id = :id")
                .param("id", version.id())
                .query(Integer.class)
                .single();
    }

    private String paper(String template) throws Exception {
        ByteArrayOutputStream docx = new ByteArrayOutputStream();
        documents.write(documents.paper(caseId, template).orElseThrow().id(), docx);
        try (var word = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx.toByteArray())))) {
            return word.getText();
        }
    }

    private UUID version(String title) {
        return documents.page(caseId, 0, 10).documents().stream()
                .filter(document -> document.title().equals(title))
                .findFirst()
                .orElseThrow()
                .versions()
                .get(0)
                .id();
    }

    private static byte[] text(String marker, int length) {
        return ("%PDF-1.4\n% " + marker + "\n" + "x".repeat(length)).getBytes(StandardCharsets.UTF_8);
    }

    private ResponseEntity<JsonNode> upload(String user, String fileName, String more) {
        HttpHeaders headers = new TasklistSession(rest, user).headers();
        headers.setContentType(MediaType.APPLICATION_OCTET_STREAM);
        return rest.exchange(
                path("?name={name}" + more),
                HttpMethod.POST,
                new HttpEntity<>(text(EVIDENCE, 10), headers),
                JsonNode.class,
                fileName);
    }

    private ResponseEntity<String> open(String user, UUID version, String purpose) {
        return rest.exchange(
                path("/versions/" + version + "/open" + (purpose == null ? "" : "?purpose=" + purpose)),
                HttpMethod.GET,
                new HttpEntity<>(new TasklistSession(rest, user).headers()),
                String.class);
    }

    private JsonNode list(String user) {
        return new TasklistSession(rest, user).get(path("")).getBody();
    }

    private ResponseEntity<JsonNode> redraft(String user, String template) {
        return new TasklistSession(rest, user)
                .post("/camunda/api/tasklist/plugin/desk/default/case/" + caseId + "/papers/" + template, null);
    }

    private ResponseEntity<byte[]> zipAnswer(String user, String query) {
        return rest.exchange(
                path("/zip" + query),
                HttpMethod.GET,
                new HttpEntity<>(new TasklistSession(rest, user).headers()),
                byte[].class);
    }

    private Map<String, byte[]> zip(String user, String query) throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(
                new ByteArrayInputStream(zipAnswer(user, query).getBody()), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private String path(String rest) {
        return "/camunda/api/tasklist/plugin/desk/default/case/" + caseId + "/documents" + rest;
    }
}
