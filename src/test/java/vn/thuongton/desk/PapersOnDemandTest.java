package vn.thuongton.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
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
import vn.thuongton.document.CaseDocument;
import vn.thuongton.document.CaseDocuments;
import vn.thuongton.document.DocumentKind;
import vn.thuongton.document.DocumentVersion;
import vn.thuongton.document.paper.PaperSheet;
import vn.thuongton.organization.CurrentWard;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.FixedClock;
import vn.thuongton.testing.ForkFolders;
import vn.thuongton.testing.TasklistSession;

/** "Soạn văn bản khác": papers that no step makes, asked for from outside with nothing but a login. */
@ApplicationTest
@DisplayName("Soạn văn bản khác")
class PapersOnDemandTest {

    private static final String OFFICER = "van-phong.an-duong";
    private static final Path FOLDER = ForkFolders.DOCUMENTS.resolve("sample");

    @Autowired
    private TestRestTemplate rest;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private CaseDocuments documents;

    @Autowired
    private CurrentWard currentWard;

    @Autowired
    private FixedClock clock;

    private String caseId;

    @BeforeEach
    void caseOpened() throws IOException {
        repository
                .createDeployment()
                .name("ordersPapers")
                .enableDuplicateFiltering(true)
                .addClasspathResource("vn/thuongton/document/paper/ordersPapers.bpmn")
                .addClasspathResource("vn/thuongton/document/paper/signPaper.form")
                .deploy();
        templates("{{subject}}{{?formNumber}} theo {{formNumber}}{{/formNumber}}");
        caseId = currentWard.in(
                "an-duong",
                () -> runtime.startProcessInstanceByKey(
                                "ordersPapers",
                                Map.of(
                                        "subject",
                                        "Lối đi chung",
                                        "field",
                                        "land",
                                        "receivedOn",
                                        Date.from(clock.instant())))
                        .getId());
    }

    @AfterEach
    void mended() throws IOException {
        templates("{{subject}}");
    }

    @Test
    @DisplayName("Được chọn đúng những văn bản mà quy trình ghi, theo thứ tự trong mô hình")
    void offersWhatTheModelSays() {
        ResponseEntity<JsonNode> offers = as(OFFICER).get(path(""));

        assertThat(offers.getBody().findValuesAsText("title"))
                .containsExactly("Yêu cầu cung cấp tài liệu", "Biên bản làm việc");
        assertThat(offers.getBody().findValuesAsText("template")).containsExactly("orderedRequest", "orderedMinutes");
    }

    @Test
    @DisplayName("Mỗi lần soạn là một văn bản riêng: yêu cầu thứ hai không thay yêu cầu thứ nhất")
    void eachTimeAPaperOfItsOwn() throws IOException {
        assertThat(draft(OFFICER, "orderedRequest").getStatusCode()).isEqualTo(HttpStatus.OK);
        draft(OFFICER, "orderedMinutes");
        ResponseEntity<JsonNode> second = draft(OFFICER, "orderedRequest");

        assertThat(second.getBody().path("fileName").asText()).isEqualTo("Yêu cầu cung cấp tài liệu (lần 2).docx");
        assertThat(papers())
                .extracting(CaseDocument::title)
                .containsExactly("Yêu cầu cung cấp tài liệu (lần 2)", "Biên bản làm việc", "Yêu cầu cung cấp tài liệu");
        assertThat(papers())
                .allSatisfy(paper -> assertThat(paper.kind()).isEqualTo(DocumentKind.PAPER))
                .extracting(paper -> paper.versions().get(0))
                .extracting(DocumentVersion::number, DocumentVersion::createdBy)
                .containsOnly(tuple(1, OFFICER));
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        documents.write(papers().get(2).versions().get(0).id(), word);
        assertThat(PaperSheet.of(word.toByteArray()).text()).isEqualTo("Lối đi chung");
    }

    @Test
    @DisplayName("Người ngoài không thấy hồ sơ; người giám sát không soạn; làm xong việc thì không soạn được nữa")
    void onlyWhoMayWorkOnTheCase() {
        assertThat(draft("tu-phap.an-duong", "orderedRequest").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(draft("giam-sat.an-duong", "orderedRequest").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(as("giam-sat.an-duong").get(path("")).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        String task =
                tasks.createTaskQuery().processInstanceId(caseId).singleResult().getId();
        tasks.claim(task, OFFICER);
        tasks.complete(task);
        assertThat(draft(OFFICER, "orderedRequest").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(papers()).isEmpty();
    }

    @Test
    @DisplayName("Văn bản quy trình không cho thì không có; mẫu hỏng được trả lời bằng một câu, không để lại gì")
    void faultsAreSaid() throws IOException {
        assertThat(draft(OFFICER, "samplePaper").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(draft(OFFICER, "note").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);

        templates("{{sbject}}");
        ResponseEntity<JsonNode> broken = draft(OFFICER, "orderedRequest");
        assertThat(broken.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(broken.getBody().path("message").asText())
                .startsWith("Mẫu văn bản “orderedRequest” có lỗi: {{sbject}}");
        assertThat(papers()).isEmpty();
    }

    private List<CaseDocument> papers() {
        return documents.page(caseId, 0, 20).documents();
    }

    private ResponseEntity<JsonNode> draft(String user, String template) {
        return as(user).post(path("/" + template), Map.of());
    }

    private TasklistSession as(String user) {
        return new TasklistSession(rest, user);
    }

    private String path(String template) {
        return "/camunda/api/tasklist/plugin/desk/default/case/" + caseId + "/papers/on-demand" + template;
    }

    private static void templates(String text) throws IOException {
        Files.createDirectories(FOLDER);
        for (String template : List.of("orderedRequest", "orderedMinutes")) {
            try (XWPFDocument word = new XWPFDocument();
                    ByteArrayOutputStream content = new ByteArrayOutputStream()) {
                word.createParagraph().createRun().setText(text);
                word.write(content);
                Files.write(FOLDER.resolve(template + ".docx"), content.toByteArray());
            }
        }
    }
}
