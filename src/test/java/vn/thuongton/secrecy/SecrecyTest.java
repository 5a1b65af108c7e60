package vn.thuongton.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thuongton.testing.November2026.MONDAY;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thuongton.document.CaseDocuments;
import vn.thuongton.document.DocumentKind;
import vn.thuongton.document.NewDocument;
import vn.thuongton.form.TaskNoLongerOpen;
import vn.thuongton.protection.ProtectedIdentities;
import vn.thuongton.register.CaseFiles;
import vn.thuongton.reminder.Mornings;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.Database;
import vn.thuongton.testing.TasklistSession;

/**
 * Plants a name, a number and a telephone in a confidential case and looks for them everywhere, to the end of the case and
 * after it.
 */
@ApplicationTest
@Tag("own-application") // whoever lists everything would list the cases of all other tests too
@ExtendWith(OutputCaptureExtension.class)
class SecrecyTest {

    private static final String NAME = "Doãn Quế Trân";
    private static final String NUMBER = "031166558877";
    private static final String PHONE = "0966554433";
    private static final List<String> PLANTED = List.of(NAME, NUMBER, PHONE);

    /** Not protected, so that the search is seen to find it. */
    private static final String CONTROL = "Tố cáo thu quỹ mốc đối chứng 5d1e";

    /** The receiver reads the identity; the chairman and the verifier work on the case without; the others do not see it. */
    private static final List<String> EVERYBODY = List.of(
            SecretCases.RECEIVER,
            SecretCases.CHAIRMAN,
            SecretCases.VERIFIER,
            "truong-van-phong.an-duong",
            "truong-tu-phap.an-duong",
            "lanh-dao.an-duong",
            "giam-sat.an-duong",
            "quan-tri",
            OtherWardsOfficer.ID);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TestRestTemplate rest;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private CaseDocuments documents;

    @Autowired
    private CaseFiles files;

    @Autowired
    private ProtectedIdentities identities;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcClient jdbc;

    @Value("${thuongton.data-dir}")
    private Path data;

    private SecretCases cases;
    private Mornings mornings;
    private Everywhere everywhere;

    @BeforeEach
    void listen() {
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel("vn.thuongton", LogLevel.DEBUG);
        OtherWardsOfficer.in(identity);
        cases = new SecretCases(engine);
        everywhere = new Everywhere(rest, engine, jdbc);
        mornings = new Mornings(application);
        mornings.clear();
        mornings.start(MONDAY, "09:00");
    }

    @AfterEach
    void quiet() {
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel("vn.thuongton", null);
        mornings.clear();
        mornings.start(MONDAY, "09:00");
    }

    @Test
    @DisplayName(
            "Tên, số định danh, điện thoại người tố cáo không tìm thấy ở bất kỳ đâu, với bất kỳ ai, đến khi kết thúc")
    void nobodyFindsThePlantedName(CapturedOutput log) throws Exception {
        String caseId = submittedAtTheCounter();
        List<String> caseIds = List.of(caseId);
        String number = (String) engine.getRuntimeService().getVariable(caseId, "caseNumber");
        documents.add(
                caseId,
                new NewDocument(DocumentKind.EVIDENCE, null, null, true),
                "Đơn.pdf",
                new ByteArrayInputStream(("%PDF-1.4\n" + NAME + NUMBER + PHONE).getBytes(StandardCharsets.UTF_8)),
                SecretCases.RECEIVER);

        cases.appointed(caseId);
        tasks.setAssignee(cases.task(caseId).getId(), "truong-tu-phap.an-duong");
        assertThat(identities.readableBy(caseId, "truong-tu-phap.an-duong"))
                .as("the step is handed over, the identity is not")
                .isFalse();
        assertThat(shownToAnybody(caseIds)).isEmpty();
        tasks.setAssignee(cases.task(caseId).getId(), SecretCases.VERIFIER);
        mornings.at(MONDAY.plusDays(21), "07:30");
        refusedTexts(caseId);
        cases.completed(caseId, SecretCases.REPORT);
        assertThat(shownToAnybody(caseIds)).isEmpty();

        Database database = new Database(dataSource);
        assertThat(PLANTED)
                .allSatisfy(text -> assertThat(database.findText(text)).as(text).isEmpty());
        assertThat(Everywhere.inMails(data.resolve("mail"), PLANTED)).isEmpty();
        assertThat(PLANTED).allSatisfy(text -> assertThat(log.getAll()).doesNotContain(text));
        assertThat(files.search("an-duong", NAME, 0, 200).total()).isZero();
        assertThat(everywhere.openedBy(SecretCases.RECEIVER, PLANTED, caseIds))
                .as("the reader opens the petition and the receipt, so the search can read them")
                .hasSizeGreaterThan(6);
        assertThat(number).startsWith("AD-MAT-2026-");
    }

    @Test
    @DisplayName("Phép tìm thấy được điều không giữ bí mật: tiêu đề đơn, ở từng nơi đã tìm")
    void theSearchFindsWhatIsNotProtected(CapturedOutput log) {
        String caseId = cases.receivedAbout(CONTROL);
        List<String> control = List.of(CONTROL);

        assertThat(everywhere.shownTo("quan-tri", control, List.of(caseId)))
                .anyMatch(place -> place.contains("history/variable-instance"))
                .anyMatch(place -> place.contains("history/detail"));
        assertThat(everywhere.shownTo(SecretCases.RECEIVER, control, List.of(caseId)))
                .anyMatch(place -> place.contains("desk/default/task/"))
                .anyMatch(place -> place.contains("cards"))
                .anyMatch(place -> place.contains("documents/zip"))
                .anyMatch(place -> place.contains("form-variables"));
        for (String other : List.of("truong-van-phong.an-duong", "giam-sat.an-duong", OtherWardsOfficer.ID)) {
            assertThat(everywhere.shownTo(other, control, List.of(caseId))).isEmpty();
        }
        Database database = new Database(dataSource);
        assertThat(database.findText(CONTROL))
                .contains("case_file.subject", "act_hi_varinst.text_")
                .anyMatch(place -> place.startsWith("base/"));
        assertThat(files.search("an-duong", CONTROL, 0, 10).total())
                .as("a confidential case is in no search, whatever is looked for")
                .isZero();

        String number = (String) engine.getRuntimeService().getVariable(caseId, "caseNumber");
        mornings.at(MONDAY.plusDays(21), "07:30");
        List<String> mails = Everywhere.inMails(data.resolve("mail"), List.of(number));
        assertThat(mails).isNotEmpty().allMatch(mail -> mail.contains(SecretCases.RECEIVER));
        assertThat(Everywhere.inMails(data.resolve("mail"), control)).isEmpty();
        LoggerFactory.getLogger("vn.thuongton.secrecy").debug("{}", CONTROL);
        assertThat(log.getAll()).contains(CONTROL);
    }

    /** As Tasklist does it. */
    private String submittedAtTheCounter() {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("subject", Map.of("value", SecretCases.SUBJECT));
        variables.put("field", Map.of("value", "finance"));
        variables.put("receivedOn", Map.of("value", MONDAY.toString()));
        variables.put(
                "parties",
                Map.of(
                        "type",
                        "Json",
                        "value",
                        "[{\"name\": \"%s\", \"role\": \"denouncer\", \"identityNumber\": \"%s\", \"phone\": \"%s\"}]"
                                .formatted(NAME, NUMBER, PHONE)));
        ResponseEntity<JsonNode> answer = new TasklistSession(rest, SecretCases.RECEIVER)
                .post(
                        "/camunda/api/engine/engine/default/process-definition/key/secretCase/submit-form",
                        Map.of("variables", variables));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        return answer.getBody().path("id").asText();
    }

    /** What names the person is refused, and the refusal leaves no trace. */
    private void refusedTexts(String caseId) {
        TasklistSession verifier = new TasklistSession(rest, SecretCases.VERIFIER);
        String task = cases.task(caseId).getId();
        ResponseEntity<JsonNode> report = verifier.post(
                "/camunda/api/engine/engine/default/task/" + task + "/submit-form",
                Map.of("variables", Map.of("findings", Map.of("value", "Bà " + NAME + " trình bày"))));
        assertThat(report.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(report.getBody().path("message").asText()).doesNotContain(NAME);
        ResponseEntity<JsonNode> comment = verifier.post(
                "/camunda/api/engine/engine/default/task/" + task + "/comment/create",
                Map.of("message", "Đã gọi cho " + PHONE + " nhưng không ai nghe"));
        assertThat(comment.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(comment.getBody().path("message").asText())
                .startsWith("Ô “Ý kiến” có tên, số giấy tờ hoặc điện thoại");
        assertThat(verifier.post(
                                "/camunda/api/engine/engine/default/task/" + task + "/comment/create",
                                Map.of("message", "Đã gọi điện nhưng không ai nghe"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);
        for (String text : List.of(NAME, "một ý kiến bất kỳ")) {
            ResponseEntity<JsonNode> guess = new TasklistSession(rest, "truong-van-phong.an-duong")
                    .post(
                            "/camunda/api/engine/engine/default/task/" + task + "/comment/create",
                            Map.of("message", text));
            assertThat(guess.getBody().path("message").asText())
                    .as("who has no part in the case learns nothing by guessing")
                    .isEqualTo(TaskNoLongerOpen.SENTENCE);
        }
        String number = (String) engine.getRuntimeService().getVariable(caseId, "caseNumber");
        for (String user : List.of(SecretCases.RECEIVER, "truong-van-phong.an-duong")) {
            ResponseEntity<JsonNode> withdrawal = new TasklistSession(rest, user)
                    .post(
                            "/camunda/api/engine/engine/default/process-definition/key/caseWithdrawal/submit-form",
                            Map.of(
                                    "variables",
                                    Map.of(
                                            "caseNumber", Map.of("value", number),
                                            "withdrawnBy", Map.of("value", NAME),
                                            "withdrawnOn", Map.of("value", "2026-11-20"))));
            assertThat(withdrawal.getStatusCode()).as(user).isEqualTo(HttpStatus.BAD_REQUEST);
        }
    }

    private List<String> shownToAnybody(List<String> caseIds) {
        List<String> found = new ArrayList<>();
        for (String user : EVERYBODY) {
            found.addAll(everywhere.shownTo(user, PLANTED, caseIds));
            if (!user.equals(SecretCases.RECEIVER)) {
                found.addAll(everywhere.openedBy(user, PLANTED, caseIds));
            }
        }
        return found;
    }
}
