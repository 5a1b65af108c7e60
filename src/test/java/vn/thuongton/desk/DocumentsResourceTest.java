package vn.thuongton.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thuongton.testing.November2026.MONDAY;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thuongton.document.SampleFiles;
import vn.thuongton.organization.CurrentWard;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.ForkFolders;
import vn.thuongton.testing.TasklistSession;

/** Evidence and papers through the desk, asked from outside with nothing but a login. */
@ApplicationTest
class DocumentsResourceTest {

    private static final String OFFICER = "van-phong.an-duong";
    private static final String COLLEAGUE = "truong-van-phong.an-duong";

    @Autowired
    private TestRestTemplate rest;

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private IdentityService identity;

    @Autowired
    private CurrentWard currentWard;

    @Autowired
    private JdbcClient jdbc;

    private DeskCases cases;
    private String caseId;

    @BeforeEach
    void receiveCase() {
        OtherWard.in(identity);
        cases = new DeskCases(engine, currentWard);
        caseId = cases.received(MONDAY);
    }

    @Test
    @DisplayName("Cán bộ đưa tệp vào hồ sơ; danh sách nêu tên, loại, dung lượng, mã SHA-256, người đưa và thời điểm")
    void addsAndLists() throws Exception {
        byte[] content = SampleFiles.pdf("x");

        assertThat(add(OFFICER, "Đơn đề nghị.pdf", content).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);

        JsonNode list = list(COLLEAGUE);
        assertThat(list.get("total").asInt()).isEqualTo(1);
        assertThat(list.get("workable").asBoolean()).isTrue();
        JsonNode document = list.get("documents").get(0);
        assertThat(document.get("number").asInt()).isEqualTo(1);
        assertThat(document.get("kind").asText()).isEqualTo("EVIDENCE");
        assertThat(document.get("title").asText()).isEqualTo("Đơn đề nghị");
        JsonNode version = document.get("versions").get(0);
        assertThat(version.get("fileName").asText()).isEqualTo("Đơn đề nghị.pdf");
        assertThat(version.get("type").asText()).isEqualTo("PDF");
        assertThat(version.get("size").asInt()).isEqualTo(content.length);
        assertThat(version.get("sha256").asText()).isEqualTo(sha256(content));
        assertThat(version.get("by").asText()).isEqualTo("Nguyễn Thị Lan");
        assertThat(version.get("at").asText()).isEqualTo("02/11/2026 09:00");
        assertThat(version.get("opens").asBoolean()).isTrue();
    }

    @Test
    @DisplayName("Tải về và mở xem: đúng nội dung, tên tiếng Việt, không lưu lại trên đường đi, không chạy được gì")
    void downloadsAndOpens() throws Exception {
        byte[] picture = SampleFiles.jpg();
        add(OFFICER, "Ảnh ranh giới.jpg", picture);
        String version = currentVersion(0);

        ResponseEntity<byte[]> download = read(OFFICER, "versions/" + version + "/download");
        assertThat(download.getBody()).isEqualTo(picture);
        HttpHeaders headers = download.getHeaders();
        assertThat(headers.getContentType().isCompatibleWith(MediaType.IMAGE_JPEG))
                .isTrue();
        assertThat(headers.getFirst(HttpHeaders.CONTENT_DISPOSITION))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%E1%BA%A2nh%20ranh%20gi%E1%BB%9Bi.jpg");
        assertThat(headers.getETag()).isEqualTo("\"" + sha256(picture) + "\"");
        assertThat(headers.getCacheControl()).isEqualTo("private, no-store");
        assertThat(headers.get("X-Content-Type-Options")).containsOnly("nosniff");
        assertThat(headers.getContentLength()).isEqualTo(picture.length);

        ResponseEntity<byte[]> open = read(OFFICER, "versions/" + version + "/open");
        assertThat(open.getBody()).isEqualTo(picture);
        assertThat(open.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION)).startsWith("inline;");
        assertThat(open.getHeaders().get("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("sandbox;")
                .doesNotContain("allow-");
    }

    @Test
    @DisplayName("Tệp trình duyệt không tự mở được thì luôn tải về")
    void officeFilesAreDownloaded() {
        add(OFFICER, "Biên bản.docx", SampleFiles.docx("x"));

        assertThat(read(OFFICER, "versions/" + currentVersion(0) + "/open")
                        .getHeaders()
                        .getFirst(HttpHeaders.CONTENT_DISPOSITION))
                .startsWith("attachment;");
    }

    @Test
    @DisplayName("Thay bằng phiên bản mới; phiên bản cũ vẫn tải được")
    void replaces() {
        add(OFFICER, "Đơn.pdf", SampleFiles.pdf("cũ"));
        String first = currentVersion(0);
        String document = list(OFFICER).at("/documents/0/id").asText();

        assertThat(send(COLLEAGUE, "/" + document + "/versions?name=Đơn.docx", SampleFiles.docx("mới"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);

        JsonNode versions = list(OFFICER).at("/documents/0/versions");
        assertThat(versions).hasSize(2);
        assertThat(versions.get(0).get("number").asInt()).isEqualTo(2);
        assertThat(versions.get(0).get("type").asText()).isEqualTo("DOCX");
        assertThat(read(OFFICER, "versions/" + first + "/download").getBody()).isEqualTo(SampleFiles.pdf("cũ"));
    }

    @Test
    @DisplayName("Tệp bị từ chối được trả lời bằng một câu và không để lại gì")
    void refusals() {
        ResponseEntity<JsonNode> answer = add(OFFICER, "ảnh.jpg", SampleFiles.windowsProgram());

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody().get("message").asText())
                .isEqualTo("Nội dung của tệp “ảnh.jpg” không phải là loại jpg: hãy chọn tệp gốc, chưa bị hỏng hay đổi"
                        + " đuôi tên.");
        assertThat(list(OFFICER).get("total").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 5000000", "Transfer-Encoding: chunked"})
    @DisplayName("Đường truyền đứt giữa chừng: không để lại gì trong cơ sở dữ liệu")
    void brokenUploads(String length) throws IOException {
        long parts = rows("document_part");
        String answer;
        try (Socket socket = new Socket("localhost", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + path("?name=a.pdf") + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + length
                            + "\r\nContent-Type: application/octet-stream\r\n" + headers(OFFICER) + "\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            byte[] half = new byte[1_000_000];
            System.arraycopy(SampleFiles.pdf("x"), 0, half, 0, 100);
            if (length.endsWith("chunked")) {
                out.write((Integer.toHexString(half.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
            out.write(half);
            socket.shutdownOutput();
            answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }

        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(list(OFFICER).get("total").asInt()).isZero();
        assertThat(rows("document_part")).isEqualTo(parts);
    }

    @Test
    @DisplayName("Đơn vị khác và phường khác không đọc, không ghi được gì, như thể hồ sơ không có")
    void othersFindNothing() {
        add(OFFICER, "Đơn.pdf", SampleFiles.pdf("x"));
        String version = currentVersion(0);
        String document = list(OFFICER).at("/documents/0/id").asText();

        for (String other : List.of("tu-phap.an-duong", OtherWard.OFFICER)) {
            for (String path :
                    List.of("", "versions/" + version + "/download", "versions/" + version + "/open", "zip")) {
                assertThat(read(other, path).getStatusCode())
                        .as("%s %s", other, path)
                        .isEqualTo(HttpStatus.NOT_FOUND);
            }
            for (String path : List.of("?name=a.pdf", "/" + document + "/versions?name=a.pdf")) {
                ResponseEntity<JsonNode> answer = send(other, path, SampleFiles.pdf("x"));
                assertThat(answer.getStatusCode()).as("%s %s", other, path).isEqualTo(HttpStatus.NOT_FOUND);
                assertThat(answer.getBody().get("message").asText()).startsWith("Không tìm thấy hồ sơ này");
            }
        }
        assertThat(list(OFFICER).at("/documents/0/versions")).hasSize(1);
    }

    @Test
    @DisplayName("Tài liệu của hồ sơ khác không lấy được qua hồ sơ của mình, dù biết mã")
    void documentsOfOtherCases() {
        add(OFFICER, "Đơn.pdf", SampleFiles.pdf("x"));
        String version = currentVersion(0);
        String document = list(OFFICER).at("/documents/0/id").asText();
        caseId = cases.received(MONDAY);

        for (String id : List.of(version, UUID.randomUUID().toString(), "1")) {
            assertThat(read(OFFICER, "versions/" + id + "/download").getStatusCode())
                    .isEqualTo(HttpStatus.NOT_FOUND);
        }
        for (String id : List.of(document, UUID.randomUUID().toString(), "1")) {
            ResponseEntity<JsonNode> answer = send(OFFICER, "/" + id + "/versions?name=a.pdf", SampleFiles.pdf("x"));
            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(answer.getBody().get("message").asText()).isEqualTo("Không tìm thấy tài liệu này trong hồ sơ.");
        }
    }

    @Test
    @DisplayName("Người giám sát và đơn vị đã làm xong chỉ xem, không thêm, không thay")
    void readersOnlyRead() {
        add(OFFICER, "Đơn.pdf", SampleFiles.pdf("x"));
        cases.completed(caseId, OFFICER);

        for (String reader : List.of(OFFICER, "giam-sat.an-duong")) {
            assertThat(list(reader).get("workable").asBoolean()).as(reader).isFalse();
            ResponseEntity<JsonNode> answer = add(reader, "a.pdf", SampleFiles.pdf("x"));
            assertThat(answer.getStatusCode()).as(reader).isEqualTo(HttpStatus.FORBIDDEN);
            assertThat(answer.getBody().get("message").asText())
                    .isEqualTo("Hồ sơ này không còn việc nào của đơn vị ông/bà, chỉ xem được.");
        }
        assertThat(list(OFFICER).get("total").asInt()).isEqualTo(1);
    }

    @Test
    @DisplayName("Tải cả hồ sơ: một tệp zip mang số hồ sơ, mục lục đánh số đứng đầu, phiên bản trước để riêng")
    void packsTheCase() throws Exception {
        add(OFFICER, "Đơn đề nghị.pdf", SampleFiles.pdf("cũ"));
        send(
                OFFICER,
                "/" + list(OFFICER).at("/documents/0/id").asText() + "/versions?name=sửa.pdf",
                SampleFiles.pdf("mới"));
        add(OFFICER, "Đơn đề nghị.pdf", SampleFiles.pdf("đơn thứ hai"));
        send(OFFICER, "?kind=PAPER&name=Biên bản <1>.docx", SampleFiles.docx("x"));

        ResponseEntity<byte[]> zip = read(OFFICER, "zip");

        String number = jdbc.sql("select number from case_file where process_instance_id = ?")
                .param(caseId)
                .query(String.class)
                .single();
        assertThat(zip.getHeaders().getContentDisposition().getFilename()).isEqualTo(number + ".zip");
        Map<String, byte[]> entries = entries(zip.getBody());
        assertThat(entries.keySet())
                .containsExactly(
                        "00-muc-luc.html",
                        "Chứng cứ/001 Đơn đề nghị.pdf",
                        "Phiên bản trước/001 Đơn đề nghị - phiên bản 1.pdf",
                        "Chứng cứ/002 Đơn đề nghị.pdf",
                        "Văn bản/003 Biên bản _1_.docx",
                        "SHA256SUMS");
        assertThat(entries.get("Chứng cứ/001 Đơn đề nghị.pdf")).isEqualTo(SampleFiles.pdf("mới"));
        assertThat(entries.get("Phiên bản trước/001 Đơn đề nghị - phiên bản 1.pdf"))
                .isEqualTo(SampleFiles.pdf("cũ"));
        assertThat(new String(entries.get("00-muc-luc.html"), StandardCharsets.UTF_8))
                .contains(
                        "Mục lục hồ sơ " + number,
                        "Hồ sơ có 3 tài liệu",
                        "Nguyễn Thị Lan",
                        "02/11/2026 09:00",
                        sha256(SampleFiles.pdf("cũ")),
                        sha256(SampleFiles.pdf("mới")),
                        "Biên bản _1_",
                        "Ch%E1%BB%A9ng%20c%E1%BB%A9/001%20%C4%90%C6%A1n%20%C4%91%E1%BB%81%20ngh%E1%BB%8B.pdf")
                .doesNotContain("{{");
    }

    @Test
    @DisplayName("Văn bản không lập được nêu rõ lỗi của mẫu; sửa mẫu rồi bấm Soạn lại thì có văn bản")
    void redraftsPapers() throws IOException {
        engine.getRepositoryService()
                .createDeployment()
                .name("draftsPaper")
                .enableDuplicateFiltering(true)
                .addClasspathResource("vn/thuongton/document/paper/draftsPaper.bpmn")
                .addClasspathResource("vn/thuongton/document/paper/signPaper.form")
                .deploy();
        Path template = ForkFolders.DOCUMENTS.resolve("sample").resolve("samplePaper.docx");
        Files.createDirectories(template.getParent());
        Files.write(template, SampleFiles.docx("Kính gửi {{partis}}"));
        caseId = cases.received("draftsPaper", MONDAY, Map.of("requestNote", "Xin giải quyết."));
        engine.getManagementService()
                .executeJob(engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(caseId)
                        .singleResult()
                        .getId());

        JsonNode failed = list(OFFICER).at("/documents/0");
        assertThat(failed.get("failure").asText()).contains("{{partis}}");
        assertThat(failed.get("template").asText()).isEqualTo("samplePaper");
        assertThat(failed.get("versions")).isEmpty();

        Files.write(template, SampleFiles.docx("{{requestNote}}"));
        ResponseEntity<JsonNode> redrafted = new TasklistSession(rest, OFFICER)
                .post("/camunda/api/tasklist/plugin/desk/default/case/" + caseId + "/papers/samplePaper", null);
        assertThat(redrafted.getStatusCode()).isEqualTo(HttpStatus.OK);
        JsonNode made = list(OFFICER).at("/documents/0");
        assertThat(made.get("failure").isNull()).isTrue();
        assertThat(made.at("/versions/0/type").asText()).isEqualTo("DOCX");
    }

    @Test
    @DisplayName("Tên trong tệp zip được đánh dấu là UTF-8, để Windows hiện đúng tiếng Việt")
    void zipNamesAreMarked() {
        add(OFFICER, "Đơn.pdf", SampleFiles.pdf("x"));
        byte[] zip = read(OFFICER, "zip").getBody();

        int entries = 0;
        for (int at = 0; at < zip.length - 30; at++) {
            boolean localHeader = zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 3 && zip[at + 3] == 4;
            if (localHeader && zip[at + 30] != '0') {
                assertThat(zip[at + 7] & 0x08).as("language encoding flag").isEqualTo(0x08);
                entries++;
            }
        }
        assertThat(entries).as("Đơn.pdf, SHA256SUMS").isEqualTo(2);
    }

    private ResponseEntity<JsonNode> add(String user, String name, byte[] content) {
        return send(user, "?name=" + name, content);
    }

    private ResponseEntity<JsonNode> send(String user, String path, byte[] content) {
        HttpHeaders headers = new TasklistSession(rest, user).headers();
        headers.setContentType(MediaType.APPLICATION_OCTET_STREAM);
        return rest.exchange(path(path), HttpMethod.POST, new HttpEntity<>(content, headers), JsonNode.class);
    }

    private ResponseEntity<byte[]> read(String user, String path) {
        return rest.exchange(
                path("/" + path),
                HttpMethod.GET,
                new HttpEntity<>(new TasklistSession(rest, user).headers()),
                byte[].class);
    }

    private JsonNode list(String user) {
        return new TasklistSession(rest, user).get(path("")).getBody();
    }

    private String currentVersion(int document) {
        return list(OFFICER).at("/documents/" + document + "/versions/0/id").asText();
    }

    private String path(String more) {
        return "/camunda/api/tasklist/plugin/desk/default/case/" + caseId + "/documents" + more;
    }

    private String headers(String user) {
        StringBuilder lines = new StringBuilder();
        new TasklistSession(rest, user)
                .headers()
                .forEach((name, values) ->
                        lines.append(name).append(": ").append(values.get(0)).append("\r\n"));
        return lines.toString();
    }

    private long rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static Map<String, byte[]> entries(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
