package vn.thuongton.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thuongton.testing.November2026.MONDAY;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.thuongton.document.SampleFiles;
import vn.thuongton.organization.CurrentWard;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.ForkFolders;
import vn.thuongton.testing.TasklistSession;

/** Documents filed by the step they are added at, in a case whose two parts are worked on at the same time. */
@ApplicationTest
class FolderedDocumentsTest {

    private static final String OFFICER = "van-phong.an-duong";
    private static final String DESK = "/camunda/api/tasklist/plugin/desk/default/case/";

    @Autowired
    private TestRestTemplate rest;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private CurrentWard currentWard;

    private TasklistSession session;
    private String caseId;

    @BeforeEach
    void begun() throws IOException {
        DeskCases cases = new DeskCases(engine, currentWard);
        engine.getRepositoryService()
                .createDeployment()
                .name("folderCase")
                .enableDuplicateFiltering(true)
                .addClasspathResource("vn/thuongton/document/folderCase.bpmn")
                .addClasspathResource("vn/thuongton/document/folderAssessment.form")
                .deploy();
        template();
        caseId = cases.received("folderCase", MONDAY, Map.of());
        session = new TasklistSession(rest, OFFICER);
    }

    @Test
    @DisplayName(
            "Tài liệu thêm ở bước của chỉ tiêu nào thì vào thư mục của chỉ tiêu ấy; danh sách nêu và lọc theo thư mục")
    void filedByTheStep() {
        assertThat(add("1.2", "Quyết định.pdf").getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        add("1.2", "Biên bản.pdf");
        add("1.1", "Kế hoạch.pdf");
        add(null, "Công văn chung.pdf");

        JsonNode all = list("");
        assertThat(all.path("documents").findValuesAsText("folder")).containsExactly("null", "1.1", "1.2", "1.2");
        assertThat(all.path("folders").findValuesAsText("id")).containsExactly("1.1", "1.2");
        assertThat(all.path("folders").findValuesAsText("count")).containsExactly("1", "2");
        assertThat(all.path("taskFolder").isNull()).isTrue();
        JsonNode ofStep = list("?folder=1.2&task=" + task("1.2"));
        assertThat(ofStep.path("documents").findValuesAsText("title")).containsExactly("Biên bản", "Quyết định");
        assertThat(ofStep.path("total").asInt()).isEqualTo(2);
        assertThat(ofStep.path("taskFolder").asText()).isEqualTo("1.2");
    }

    @Test
    @DisplayName("Thay bằng phiên bản mới thì tài liệu vẫn ở thư mục cũ")
    void replacedWhereItIs() {
        add("1.1", "Kế hoạch.pdf");
        String document = list("").at("/documents/0/id").asText();

        send("/" + document + "/versions?name=Kế hoạch (đã ký).pdf", SampleFiles.pdf("2"));

        assertThat(list("").at("/documents/0/folder").asText()).isEqualTo("1.1");
        assertThat(list("").at("/documents/0/versions")).hasSize(2);
    }

    @Test
    @DisplayName("Bước đã xong hoặc của hồ sơ khác không nhận tài liệu vào thư mục: một câu, không lưu gì")
    void stepsOfOthers() {
        String done = task("1.1");
        assertThat(submit("1.1", "fail").getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        String elsewhere = task("1.2");
        String mine = caseId;
        caseId = new DeskCases(engine, currentWard).received("folderCase", MONDAY, Map.of());

        for (String task : List.of(done, elsewhere, "no-such-task")) {
            ResponseEntity<JsonNode> refused = send("?name=a.pdf&task=" + task, SampleFiles.pdf("x"));
            assertThat(refused.getStatusCode()).as(task).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(refused.getBody().path("message").asText())
                    .isEqualTo("Công việc này đã được hoàn thành hoặc không còn nữa: hãy tải lại danh sách công việc.");
        }
        assertThat(list("").path("total").asInt()).isZero();
        caseId = mine;
        assertThat(list("?task=" + done).path("taskFolder").isNull()).isTrue();
    }

    @Test
    @DisplayName("Tự đánh giá đạt mà chưa có tài liệu kiểm chứng: một câu, việc còn nguyên; có tài liệu thì ghi được")
    void passNeedsEvidence() {
        add("1.2", "Của chỉ tiêu khác.pdf");

        ResponseEntity<JsonNode> refused = submit("1.1", "pass");

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(refused.getBody().path("message").asText())
                .isEqualTo(
                        "Chưa có tài liệu kiểm chứng nào ở mục 1.1: hãy thêm tài liệu ở thẻ Hồ sơ, phần Tài liệu, rồi gửi"
                                + " lại, hoặc chọn kết quả khác.");
        assertThat(engine.getTaskService().getVariable(task("1.1"), "selfAssessment"))
                .as("nothing of what was submitted stays")
                .isNull();

        add("1.1", "Kế hoạch.pdf");
        assertThat(submit("1.1", "pass").getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(engine.getRuntimeService().getVariable(caseId, "documentsOf0"))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("Không đạt và không phát sinh thì không cần tài liệu")
    void otherAnswersNeedNone() {
        assertThat(submit("1.1", "notArisen").getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(submit("1.2", "fail").getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
    }

    @Test
    @DisplayName(
            "Danh mục cho văn bản: theo thư mục, đủ tên, tệp, ngày, mã SHA-256; văn bản soạn ra vào thư mục mô hình ghi")
    void listedForPapers() throws Exception {
        add("1.2", "Quyết định.pdf");
        add(null, "Công văn chung.pdf");
        add("1.1", "Kế hoạch.pdf");
        submit("1.1", "pass");
        submit("1.2", "pass");

        SpinJsonNode table = (SpinJsonNode) engine.getRuntimeService().getVariable(caseId, "documentsTable");
        assertThat(table.toString())
                .isEqualTo(
                        "[{\"number\":3,\"folder\":\"1.1\",\"title\":\"Kế hoạch\",\"fileName\":\"Kế hoạch.pdf\",\"date\":\"02/11/2026\",\"sha256\":\"%1$s\"},{\"number\":1,\"folder\":\"1.2\",\"title\":\"Quyết định\",\"fileName\":\"Quyết định.pdf\",\"date\":\"02/11/2026\",\"sha256\":\"%2$s\"},{\"number\":2,\"folder\":\"\",\"title\":\"Công văn chung\",\"fileName\":\"Công văn chung.pdf\",\"date\":\"02/11/2026\",\"sha256\":\"%3$s\"}]"
                                .formatted(
                                        sha256(SampleFiles.pdf("Kế hoạch.pdf")),
                                        sha256(SampleFiles.pdf("Quyết định.pdf")),
                                        sha256(SampleFiles.pdf("Công văn chung.pdf"))));

        jobsRun();
        JsonNode paper = list("").at("/documents/0");
        assertThat(paper.path("failure").isNull())
                .as(paper.path("failure").asText())
                .isTrue();
        assertThat(paper.path("folder").asText()).isEqualTo("1.2");
        session.post(DESK + caseId + "/papers/folderContents", null);
        assertThat(list("").at("/documents/0/folder").asText()).as("made again").isEqualTo("1.2");
        assertThat(list("").at("/documents/0/versions")).hasSize(2);
        byte[] word = entries().get("1.2/004 Danh mục tài liệu.docx");
        try (var text = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(word)))) {
            assertThat(text.getText()).contains("1.1\tKế hoạch", "1.2\tQuyết định", "Công văn chung");
        }
    }

    @Test
    @DisplayName("Tệp zip chia theo thư mục; giải nén rồi kiểm tra bằng sha256sum -c thì mọi tệp đều đúng")
    void packedByFolder(@TempDir Path unpacked) throws Exception {
        add("1.2", "Quyết định.pdf");
        add("1.1", "Kế hoạch.pdf");
        add(null, "Công văn chung.pdf");
        String plan = list("").at("/documents/1/id").asText();
        send("/" + plan + "/versions?name=Kế hoạch (đã ký).pdf", SampleFiles.pdf("2"));

        Map<String, byte[]> files = entries();

        assertThat(files.keySet())
                .containsExactly(
                        "00-muc-luc.html",
                        "1.1/002 Kế hoạch.pdf",
                        "Phiên bản trước/002 Kế hoạch - phiên bản 1.pdf",
                        "1.2/001 Quyết định.pdf",
                        "Chứng cứ/003 Công văn chung.pdf",
                        "SHA256SUMS");
        assertThat(new String(files.get("SHA256SUMS"), StandardCharsets.UTF_8).lines())
                .hasSize(5)
                .allSatisfy(line ->
                        assertThat(sha256(files.get(line.substring(66)))).isEqualTo(line.substring(0, 64)));
        assertThat(new String(files.get("00-muc-luc.html"), StandardCharsets.UTF_8))
                .contains("colspan=\"9\">1.1</th>", "colspan=\"9\">1.2</th>", "Tài liệu chung của hồ sơ")
                .doesNotContain("{{", "Chưa có tài liệu");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path to = unpacked.resolve(file.getKey());
            Files.createDirectories(to.getParent());
            Files.write(to, file.getValue());
        }
        Process check = new ProcessBuilder("sha256sum", "--check", "--strict", "SHA256SUMS")
                .directory(unpacked.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(check.waitFor()).as(said).isZero();
        assertThat(said.lines()).hasSize(5).allSatisfy(line -> assertThat(line).endsWith(": OK"));
    }

    private String task(String folder) {
        return engine.getTaskService().createTaskQuery().processInstanceId(caseId).list().stream()
                .filter(task -> folder.equals(engine.getTaskService().getVariable(task.getId(), "documentFolder")))
                .map(Task::getId)
                .findFirst()
                .orElseThrow();
    }

    private ResponseEntity<JsonNode> submit(String folder, String answer) {
        String task = task(folder);
        engine.getTaskService().setAssignee(task, OFFICER);
        return session.post(
                "/camunda/api/engine/engine/default/task/" + task + "/submit-form",
                Map.of("variables", Map.of("selfAssessment", Map.of("value", answer))));
    }

    private void jobsRun() {
        engine.getManagementService()
                .createJobQuery()
                .processInstanceId(caseId)
                .list()
                .forEach(job -> engine.getManagementService().executeJob(job.getId()));
    }

    /** @param folder of the step it is added at; null for none */
    private ResponseEntity<JsonNode> add(String folder, String name) {
        return send("?name=" + name + (folder == null ? "" : "&task=" + task(folder)), SampleFiles.pdf(name));
    }

    private ResponseEntity<JsonNode> send(String path, byte[] content) {
        HttpHeaders headers = session.headers();
        headers.setContentType(MediaType.APPLICATION_OCTET_STREAM);
        return rest.exchange(
                DESK + caseId + "/documents" + path,
                HttpMethod.POST,
                new HttpEntity<>(content, headers),
                JsonNode.class);
    }

    private JsonNode list(String query) {
        return session.get(DESK + caseId + "/documents" + query).getBody();
    }

    private Map<String, byte[]> entries() throws IOException {
        byte[] zip = rest.exchange(
                        DESK + caseId + "/documents/zip",
                        HttpMethod.GET,
                        new HttpEntity<>(session.headers()),
                        byte[].class)
                .getBody();
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    private static void template() throws IOException {
        Path template = ForkFolders.DOCUMENTS.resolve("sample").resolve("folderContents.docx");
        Files.createDirectories(template.getParent());
        try (XWPFDocument document = new XWPFDocument();
                var out = Files.newOutputStream(template)) {
            XWPFTable table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("Thư mục");
            table.getRow(0).getCell(1).setText("Tên");
            table.getRow(1).getCell(0).setText("{{%documentsTable}}[folder]");
            table.getRow(1).getCell(1).setText("[title]");
            document.write(out);
        }
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
