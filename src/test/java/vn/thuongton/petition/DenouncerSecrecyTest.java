package vn.thuongton.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thuongton.petition.DenouncedOfficer.CHAIRMAN;
import static vn.thuongton.petition.DenouncedOfficer.LEADER;
import static vn.thuongton.petition.DenouncedOfficer.MEMBER;
import static vn.thuongton.petition.DenouncedOfficer.SCREENER;
import static vn.thuongton.petition.MixedPetition.RECEIVER;
import static vn.thuongton.testing.November2026.MONDAY;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
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
import vn.thuongton.protection.ProtectedIdentities;
import vn.thuongton.register.CaseFiles;
import vn.thuongton.reminder.Mornings;
import vn.thuongton.secrecy.Everywhere;
import vn.thuongton.secrecy.OtherWardsOfficer;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.Database;
import vn.thuongton.testing.FixedClock;
import vn.thuongton.testing.Officers;
import vn.thuongton.testing.TasklistSession;

/**
 * A denunciation from the counter to its last step: the denouncer's name, number and telephone are looked for everywhere,
 * by everybody. What the search itself can find is shown by {@code SecrecyTest}.
 */
@ApplicationTest
@Tag("own-application") // whoever lists everything would list the cases of all other tests too
@ExtendWith(OutputCaptureExtension.class)
class DenouncerSecrecyTest {

    private static final String NAME = "Uông Thị Hoài Thu";
    private static final String NUMBER = "031177446622";
    private static final String PHONE = "0944332211";
    private static final List<String> PLANTED = List.of(NAME, NUMBER, PHONE);

    private static final String DESK = "/camunda/api/tasklist/plugin/desk/default/case/";

    private static final List<String> READERS = List.of(RECEIVER, CHAIRMAN, SCREENER);

    private static final List<String> OTHERS = List.of(
            LEADER,
            MEMBER,
            "truong-hanh-chinh-cong.an-duong",
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
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

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

    @Autowired
    private FixedClock clock;

    @Value("${thuongton.data-dir}")
    private Path data;

    private Mornings mornings;
    private Everywhere everywhere;

    @BeforeEach
    void listen() {
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel("vn.thuongton", LogLevel.DEBUG);
        OtherWardsOfficer.in(identity);
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
    @DisplayName("Từ bàn tiếp nhận đến khi xong hồ sơ tố cáo, không ai và không nơi nào tìm ra người tố cáo")
    void nobodyFindsTheDenouncer(CapturedOutput log) throws Exception {
        ProcessInstance intake = submittedAtTheCounter();
        MixedPetition petition = MixedPetition.of(engine, clock, intake);
        petitionAdded(intake.getId());
        petition.classified(MixedPetition.denunciation("wardOfficial", "yes"))
                .approved()
                .denunciationCompleted();
        ProcessInstance opened = opened();
        petitionAdded(opened.getId());
        DenouncedOfficer denounced = DenouncedOfficer.of(new Officers(engine), engine, clock, opened);
        denounced.accepted("team");
        extended(opened.getId());
        denounced.noticesSent().teamReady();
        denounced.bothHeard();
        handedOver(opened.getId());
        denounced
                .evidenceCollected("no")
                .reported(LEADER, "userTask_writeReport")
                .considered("enough");
        List<String> caseIds = List.of(intake.getId(), opened.getId());
        assertThat(shownToAnybody(caseIds)).isEmpty();

        mornings.at(LocalDate.of(2027, 1, 29), "07:30");
        denounced.concluded("substantiated").conclusionSent().handled(Map.of()).published("posting");
        mornings.at(LocalDate.of(2027, 2, 26), "07:30");
        management
                .createJobQuery()
                .processInstanceId(opened.getId())
                .timers()
                .list()
                .forEach(job -> management.executeJob(job.getId()));
        denounced.postingConfirmed("yes").fileCompleted();
        petition.resultSent();
        mornings.runJobs();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceIds(Set.copyOf(caseIds))
                        .count())
                .as("both cases have come to their ends")
                .isZero();

        assertThat(shownToAnybody(caseIds)).isEmpty();
        Database database = new Database(dataSource);
        assertThat(PLANTED)
                .allSatisfy(text -> assertThat(database.findText(text)).as(text).isEmpty());
        assertThat(Everywhere.inMails(data.resolve("mail"), PLANTED)).isEmpty();
        assertThat(PLANTED).allSatisfy(text -> assertThat(log.getAll()).doesNotContain(text));
        assertThat(files.search("an-duong", NAME, 0, 200).total()).isZero();
        assertThat(everywhere.openedBy(RECEIVER, List.of(NAME), caseIds))
                .as("a reader opens the petitions and the sealed papers, so the search can read them")
                .hasSizeGreaterThan(8);
    }

    private ProcessInstance submittedAtTheCounter() throws Exception {
        Map<String, Object> request = MixedPetition.request();
        Map<String, String> denouncer = new HashMap<>(MixedPetition.petitioner());
        denouncer.putAll(Map.of("name", NAME, "identityNumber", NUMBER, "phone", PHONE));
        request.put("parties", List.of(denouncer));
        Map<String, Object> variables = new HashMap<>();
        for (Map.Entry<String, Object> entry : request.entrySet()) {
            variables.put(
                    entry.getKey(),
                    entry.getValue() instanceof Collection
                            ? Map.of("type", "Json", "value", new ObjectMapper().writeValueAsString(entry.getValue()))
                            : Map.of("value", entry.getValue()));
        }
        ResponseEntity<JsonNode> answer = new TasklistSession(rest, RECEIVER)
                .post(
                        "/camunda/api/engine/engine/default/process-definition/key/petitionIntake/submit-form",
                        Map.of("variables", variables));
        assertThat(answer.getStatusCode()).as("%s", answer.getBody()).isEqualTo(HttpStatus.OK);
        return runtime.createProcessInstanceQuery()
                .processInstanceId(answer.getBody().path("id").asText())
                .singleResult();
    }

    private ProcessInstance opened() {
        String caseId = jdbc.sql("""
                        select process_instance_id from case_file where procedure = 'denunciation'
                        order by number desc limit 1""").query(String.class).single();
        return runtime.createProcessInstanceQuery().processInstanceId(caseId).singleResult();
    }

    private void petitionAdded(String caseId) throws Exception {
        byte[] scan = ("%PDF-1.4\n" + NAME + " " + NUMBER + " " + PHONE).getBytes(StandardCharsets.UTF_8);
        documents.add(
                caseId,
                new NewDocument(DocumentKind.EVIDENCE, null, null, true),
                "Đơn.pdf",
                new ByteArrayInputStream(scan),
                RECEIVER);
    }

    /** By the chairman on his desk, on a decision drafted there. */
    private void extended(String caseId) {
        TasklistSession chairman = new TasklistSession(rest, CHAIRMAN);
        chairman.post(DESK + caseId + "/papers/on-demand/denunciationExtensionDecision", null);
        JsonNode sheet = chairman.get(DESK + caseId + "/clock").getBody();
        JsonNode offer = StreamSupport.stream(sheet.path("extending").spliterator(), false)
                .filter(extension -> extension.path("refusal").isNull())
                .findFirst()
                .orElseThrow(() -> new AssertionError(sheet.path("extending")));
        JsonNode paper = StreamSupport.stream(sheet.path("papers").spliterator(), false)
                .filter(one -> one.path("title").asText().contains("gia hạn"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(sheet.path("papers")));
        Map<String, Object> decision = new HashMap<>(Map.of(
                "timeLimit", offer.path("timeLimit").asText(),
                "amount", offer.path("amount").asInt(),
                "grounds", List.of(offer.path("grounds").path(0).path("code").asText()),
                "reason", "Bà " + NAME + " đề nghị.",
                "paper", paper.path("id").asText(),
                "decidedOn", "02/11/2026"));
        ResponseEntity<JsonNode> naming = chairman.post(DESK + caseId + "/clock/extension", decision);
        assertThat(naming.getBody().path("message").asText()).contains("người được giữ bí mật");
        decision.put("reason", "Vụ việc phức tạp, phải xác minh ở nhiều nơi.");
        ResponseEntity<JsonNode> answer = chairman.post(DESK + caseId + "/clock/extension", decision);
        assertThat(answer.getStatusCode()).as("%s", answer.getBody()).isEqualTo(HttpStatus.OK);
        mornings.runJobs();
        assertThat(Everywhere.inMails(data.resolve("mail"), List.of("Thời hạn được gia hạn: " + number(caseId))))
                .as("mails about the extension were written, to the people at work on the case only")
                .isNotEmpty()
                .allMatch(mail -> mail.contains(CHAIRMAN) || mail.contains(SCREENER));
    }

    /** The administrator gives a step to somebody else and back: the step goes, the identity stays. */
    private void handedOver(String caseId) {
        Task step = tasks.createTaskQuery()
                .processInstanceId(caseId)
                .taskAssignee(LEADER)
                .list()
                .get(0);
        tasks.setAssignee(step.getId(), "truong-van-phong.an-duong");
        assertThat(identities.readableBy(caseId, "truong-van-phong.an-duong")).isFalse();
        assertThat(everywhere.shownTo("truong-van-phong.an-duong", PLANTED, List.of(caseId)))
                .isEmpty();
        assertThat(everywhere.openedBy("truong-van-phong.an-duong", PLANTED, List.of(caseId)))
                .isEmpty();
        tasks.setAssignee(step.getId(), LEADER);
    }

    private String number(String caseId) {
        return jdbc.sql("select number from case_file where process_instance_id = :id")
                .param("id", caseId)
                .query(String.class)
                .single();
    }

    private List<String> shownToAnybody(List<String> caseIds) {
        List<String> found = new ArrayList<>();
        READERS.forEach(reader -> found.addAll(everywhere.shownTo(reader, PLANTED, caseIds)));
        for (String other : OTHERS) {
            found.addAll(everywhere.shownTo(other, PLANTED, caseIds));
            found.addAll(everywhere.openedBy(other, PLANTED, caseIds));
        }
        return found;
    }
}
