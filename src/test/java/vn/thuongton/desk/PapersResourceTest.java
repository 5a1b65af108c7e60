package vn.thuongton.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.thuongton.document.CaseDocuments;
import vn.thuongton.organization.CurrentWard;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.FixedClock;
import vn.thuongton.testing.ForkFolders;
import vn.thuongton.testing.TasklistSession;

/** "Soạn lại", pressed from outside with nothing but a login. */
@ApplicationTest
class PapersResourceTest {

    private static final String OFFICER = "van-phong.an-duong";
    private static final Path TEMPLATE = ForkFolders.DOCUMENTS.resolve("sample").resolve("samplePaper.docx");

    @Autowired
    private TestRestTemplate rest;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private CaseDocuments documents;

    @Autowired
    private CurrentWard currentWard;

    @Autowired
    private FixedClock clock;

    private String caseId;

    @BeforeEach
    void paperDrafted() throws IOException {
        repository
                .createDeployment()
                .name("draftsPaper")
                .enableDuplicateFiltering(true)
                .addClasspathResource("vn/thuongton/document/paper/draftsPaper.bpmn")
                .addClasspathResource("vn/thuongton/document/paper/signPaper.form")
                .deploy();
        template("{{subject}}");
        caseId = currentWard.in(
                "an-duong",
                () -> runtime.startProcessInstanceByKey(
                                "draftsPaper",
                                Map.of(
                                        "subject",
                                        "Lối đi chung",
                                        "field",
                                        "land",
                                        "receivedOn",
                                        Date.from(clock.instant())))
                        .getId());
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(caseId)
                .singleResult()
                .getId());
    }

    @AfterEach
    void mended() throws IOException {
        template("{{subject}}");
    }

    @Test
    @DisplayName("Cán bộ còn việc ở hồ sơ soạn lại được bản tiếp theo")
    void officerRedrafts() {
        ResponseEntity<JsonNode> answer = redraft(OFFICER, "samplePaper");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getBody().path("number").asInt()).isEqualTo(2);
        assertThat(documents.paper(caseId, "samplePaper").orElseThrow().createdBy())
                .isEqualTo(OFFICER);
    }

    @Test
    @DisplayName("Người ngoài không thấy hồ sơ; người giám sát chỉ xem; làm xong việc thì không soạn lại được nữa")
    void othersDoNot() {
        assertThat(redraft("tu-phap.an-duong", "samplePaper").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(redraft("giam-sat.an-duong", "samplePaper").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        tasks.claim(
                tasks.createTaskQuery().processInstanceId(caseId).singleResult().getId(), OFFICER);
        tasks.complete(
                tasks.createTaskQuery().processInstanceId(caseId).singleResult().getId());
        assertThat(redraft(OFFICER, "samplePaper").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(documents.paper(caseId, "samplePaper").orElseThrow().number())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("Mẫu hỏng được trả lời bằng một câu nêu mẫu và chỗ sai; văn bản lạ thì không có")
    void faultsAreSaid() throws IOException {
        template("{{sbject}}");
        ResponseEntity<JsonNode> answer = redraft(OFFICER, "samplePaper");
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody().path("message").asText())
                .startsWith("Mẫu văn bản “samplePaper” có lỗi: {{sbject}}");

        ResponseEntity<JsonNode> unknown = redraft(OFFICER, "..%2F..%2Fapplication");
        assertThat(unknown.getStatusCode().is4xxClientError()).isTrue();
        assertThat(redraft(OFFICER, "otherPaper").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    private ResponseEntity<JsonNode> redraft(String user, String template) {
        return new TasklistSession(rest, user)
                .post("/camunda/api/tasklist/plugin/desk/default/case/" + caseId + "/papers/" + template, Map.of());
    }

    private static void template(String text) throws IOException {
        try (XWPFDocument word = new XWPFDocument();
                ByteArrayOutputStream content = new ByteArrayOutputStream()) {
            word.createParagraph().createRun().setText(text);
            word.write(content);
            Files.createDirectories(TEMPLATE.getParent());
            Files.write(TEMPLATE, content.toByteArray());
        }
    }
}
