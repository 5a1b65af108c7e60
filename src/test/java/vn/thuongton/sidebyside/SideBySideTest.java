package vn.thuongton.sidebyside;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thuongton.sidebyside.SixWards.SIXTH;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import vn.thuongton.document.CaseDocuments;
import vn.thuongton.document.DocumentKind;
import vn.thuongton.organization.CurrentWard;
import vn.thuongton.petition.DenouncedOfficer;
import vn.thuongton.register.CaseFile;
import vn.thuongton.register.CaseFiles;
import vn.thuongton.report.Figures;
import vn.thuongton.secrecy.Everywhere;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.CaseProgress;
import vn.thuongton.testing.FixedClock;
import vn.thuongton.testing.Officers;
import vn.thuongton.testing.TasklistSession;

/** Six wards in one application, the sixth written by following the guide alone; a case of each, open. */
@Tag("own-application")
@ApplicationTest
// refusals are expected here and asserted
@TestPropertySource(properties = "logging.level.org.camunda.bpm.engine.context=off")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SideBySideTest {

    private static final String DESK = "/camunda/api/tasklist/plugin/desk/default/";
    private static final String CITY = "giam-sat.hai-phong";
    private static final List<String> WARDS_OF_THE_CITY = List.of("an-duong", "viet-hoa", "an-bien", "chu-van-an");
    private static final String SECRET = "Tố cáo thu tiền trái quy định mốc 7c2a";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private IdentityService identity;

    @Autowired
    private CurrentWard currentWard;

    @Autowired
    private CaseDocuments documents;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Figures figures;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestRestTemplate rest;

    @Autowired
    private FixedClock clock;

    private final Map<String, ProcessInstance> cases = new LinkedHashMap<>();

    private Officers officers;
    private Everywhere everywhere;
    private ProcessInstance denunciation;

    @DynamicPropertySource
    static void sixWards(DynamicPropertyRegistry properties) throws IOException {
        SixWards.settings(properties);
    }

    @BeforeAll
    void openCases() throws IOException {
        officers = new Officers(engine);
        everywhere = new Everywhere(rest, engine, jdbc);
        for (String ward : SixWards.ALL) {
            ProcessInstance received = officers.start(
                    "to-hoa-giai." + ward,
                    "grassrootsMediation",
                    Map.of(
                            "subject", subject(ward),
                            "field", "neighbouring",
                            "receivedOn", "2026-11-02",
                            "ground", "partyRequest",
                            "summary", "Cành cây rơi sang sân nhà bên cạnh.",
                            "parties",
                                    List.of(
                                            party("Nguyễn Văn An", "requester"),
                                            party("Trần Thị Bình", "otherParty"))));
            cases.put(ward, received);
            documents.add(
                    received.getId(),
                    DocumentKind.EVIDENCE,
                    null,
                    "don.pdf",
                    new ByteArrayInputStream(("%PDF-1.4\n" + document(ward)).getBytes(StandardCharsets.UTF_8)),
                    "to-hoa-giai." + ward);
        }
        DenouncedOfficer.doorOpened(engine);
        Map<String, Object> request = DenouncedOfficer.request();
        request.put("subject", SECRET);
        denunciation = officers.start("hanh-chinh-cong.an-duong", "denunciation", request);
    }

    @Test
    @Order(1)
    @DisplayName(
            "Sáu phường chạy cùng nhau: mỗi phường chỉ thấy việc, hồ sơ, tài liệu của mình, ở mọi nơi, kể cả biết địa chỉ")
    void wardsSeeNothingOfEachOther() {
        for (String ward : SixWards.ALL) {
            List<String> next = List.of(cases.get(after(ward)).getId());
            for (String unit : List.of("giam-sat.", "to-hoa-giai.")) {
                assertThat(everywhere.shownTo(unit + ward, textsOfOthers(ward), next))
                        .as(unit + ward)
                        .isEmpty();
                assertThat(everywhere.openedBy(unit + ward, textsOfOthers(ward), next))
                        .as(unit + ward)
                        .isEmpty();
            }
        }
    }

    @Test
    @Order(1)
    @DisplayName("Phép tìm thấy được điều của phường mình: trong danh sách, hồ sơ và tài liệu")
    void theSearchFindsTheirOwn() {
        for (String ward : SixWards.ALL) {
            List<String> own = List.of(subject(ward), document(ward));
            List<String> caseId = List.of(cases.get(ward).getId());
            assertThat(everywhere.shownTo("to-hoa-giai." + ward, own, caseId))
                    .as(ward)
                    .anyMatch(place -> place.contains("cards"))
                    .anyMatch(place -> place.contains("desk/default/task/"))
                    .anyMatch(place -> place.contains("documents/zip"));
            assertThat(everywhere.openedBy("giam-sat." + ward, own, caseId))
                    .as(ward)
                    .anyMatch(place -> place.contains("/open"));
        }
    }

    @Test
    @Order(1)
    @DisplayName("Tìm hồ sơ chỉ ra hồ sơ của phường; số hồ sơ đếm riêng từng phường")
    void searchKeepsToTheWard() {
        for (String ward : SixWards.ALL) {
            assertThat(files.search(ward, "Mốc phường", 0, 100).cases())
                    .extracting(CaseFile::processInstanceId)
                    .containsExactly(cases.get(ward).getId());
            assertThat(file(cases.get(ward)).number()).endsWith("-HGCS-2026-0001");
        }
    }

    @Test
    @Order(1)
    @DisplayName("Số liệu chỉ đếm hồ sơ của phường")
    void figuresCountTheWardAlone() {
        for (String ward : SixWards.ALL) {
            assertThat(figures.of("mediationSuccessRate", ward, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))
                            .running())
                    .as(ward)
                    .isOne();
        }
    }

    @Test
    @Order(1)
    @DisplayName("Giám sát của thành phố thấy hồ sơ của đúng các phường thuộc thành phố, không thấy phường khác")
    void theCitySeesItsWards() {
        assertThat(tenants(CITY)).containsExactlyInAnyOrderElementsOf(WARDS_OF_THE_CITY);
        assertThat(tenants("giam-sat.vinh")).containsExactly("hong-son");
        assertThat(groups(CITY)).containsExactly("giam-sat-thanh-pho");
        for (String ward : WARDS_OF_THE_CITY) {
            assertThat(everywhere.shownTo(
                            CITY,
                            List.of(subject(ward)),
                            List.of(cases.get(ward).getId())))
                    .as(ward)
                    .anyMatch(place -> place.contains("engine/default/task"))
                    .anyMatch(place -> place.contains("history/variable-instance"))
                    .anyMatch(place -> place.contains("desk/default/task/"));
        }
        List<String> others = List.of(subject("hong-son"), subject(SIXTH), document("hong-son"), document(SIXTH));
        List<String> caseIds =
                List.of(cases.get("hong-son").getId(), cases.get(SIXTH).getId());
        assertThat(everywhere.shownTo(CITY, others, caseIds)).isEmpty();
        assertThat(everywhere.openedBy(CITY, others, caseIds)).isEmpty();
        assertThat(everywhere.shownTo("giam-sat.vinh", List.of(subject("hong-son")), caseIds))
                .isNotEmpty();
    }

    @Test
    @Order(1)
    @DisplayName("Cockpit đếm cho giám sát của thành phố đúng số hồ sơ của các phường ấy")
    void cockpitCountsItsWards() {
        JsonNode statistics = new TasklistSession(rest, CITY)
                .get("/camunda/api/cockpit/plugin/base/default/process-definition/statistics"
                        + "?keyIn=grassrootsMediation")
                .getBody();
        assertThat(statistics)
                .filteredOn(line -> line.path("key").asText().equals("grassrootsMediation"))
                .extracting(line -> line.path("runningInstances")
                        .asInt(line.path("instances").asInt()))
                .containsExactly(WARDS_OF_THE_CITY.size());
    }

    @Test
    @Order(1)
    @DisplayName("Hồ sơ mật không cho giám sát của thành phố thấy gì, cả số lượng")
    void theCitySeesNothingConfidential() {
        assertThat(everywhere.shownTo(CITY, List.of(SECRET), List.of(denunciation.getId())))
                .isEmpty();
        assertThat(get(CITY, "/engine-rest/history/process-instance?processInstanceId=" + denunciation.getId())
                        .getBody())
                .isEmpty();
    }

    @Test
    @Order(1)
    @DisplayName("Giám sát của thành phố không lập hồ sơ, không nhận việc, không mở sổ tiếp công dân của phường")
    void theCityStartsNothing() {
        for (String process : List.of("grassrootsMediation", "landConciliation", "petitionIntake", "officerAbsence")) {
            assertThat(rest.withBasicAuth(CITY, "demo")
                            .postForEntity(
                                    "/engine-rest/process-definition/key/" + process + "/start",
                                    Map.of(),
                                    JsonNode.class)
                            .getStatusCode())
                    .as(process)
                    .isIn(HttpStatus.FORBIDDEN, HttpStatus.NOT_FOUND);
        }
        String task = tasks.createTaskQuery()
                .processInstanceId(cases.get("an-duong").getId())
                .singleResult()
                .getId();
        assertThat(rest.withBasicAuth(CITY, "demo")
                        .postForEntity("/engine-rest/task/" + task + "/claim", Map.of("userId", CITY), JsonNode.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        TasklistSession session = new TasklistSession(rest, CITY);
        assertThat(session.get(DESK + "reception-book/access")
                        .getBody()
                        .get("mayOpen")
                        .asBoolean())
                .isFalse();
        assertThat(session.get(DESK + "reception-book?year=2026").getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    @Order(1)
    @DisplayName("Bàn làm việc trả lời giám sát của thành phố đúng hoặc bằng một câu, không bao giờ là lỗi máy")
    void theDeskAnswersTheCity() {
        TasklistSession session = new TasklistSession(rest, CITY);
        String caseId = cases.get("viet-hoa").getId();
        String task =
                tasks.createTaskQuery().processInstanceId(caseId).singleResult().getId();
        for (String path : List.of(
                "task/" + task,
                "cards?task=" + task,
                "case/" + caseId + "/course",
                "case/" + caseId + "/documents",
                "case/" + caseId + "/clock",
                "case/" + caseId + "/correction",
                "case/" + caseId + "/identity",
                "case/" + caseId + "/papers/on-demand")) {
            var answer = session.get(DESK + path);
            assertThat(answer.getStatusCode().is5xxServerError()).as(path).isFalse();
            if (!answer.getStatusCode().is2xxSuccessful()) {
                assertThat(answer.getBody().path("message").asText()).as(path).isNotBlank();
            }
        }
        assertThat(session.get(DESK + "task/" + task).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(session.get(DESK + "case/" + caseId + "/course").getStatusCode())
                .isEqualTo(HttpStatus.OK);
    }

    @Test
    @Order(2)
    @DisplayName("Phường thứ sáu, viết theo hướng dẫn, làm được một vụ việc")
    void theSixthWardWorks() {
        ProcessInstance quarrel = cases.get(SIXTH);
        String team = "to-hoa-giai.tan-lap";

        officers.submit(
                team,
                quarrel,
                "userTask_checkScope",
                Map.of("neighbourhood", "tdp-1", "scopeDecision", "inScope", "differentNeighbourhoods", "no"));
        officers.submit(
                team,
                quarrel,
                "userTask_chooseMediator",
                Map.of(
                        "mediatorChosenBy", "parties",
                        "mediator", "Ngô Văn Thuận",
                        "mediatorIndependent", true,
                        "firstSessionTiming", "withinLimit"));

        assertThat(file(quarrel).number()).isEqualTo("TL-HGCS-2026-0001");
        assertThat(file(quarrel).unit()).isEqualTo("to-hoa-giai");
        assertThat(new CaseProgress(engine).steps(quarrel)).contains("userTask_learnMatter");
    }

    @Test
    @Order(2)
    @DisplayName(
            "Thủ tục thêm theo hướng dẫn: cán bộ lập hồ sơ, đúng đơn vị, đúng hạn, có văn bản, kết thúc; ở phường nào cũng vậy")
    void theProcedureOfTheGuideWorks() throws IOException {
        HallLoans.deployed(engine);

        for (String ward : List.of(SIXTH, "an-duong")) {
            ProcessInstance loan = HallLoans.requested(officers, "van-phong." + ward);
            assertThat(file(loan).unit()).isEqualTo("van-hoa-xa-hoi");
            assertThat(new CaseProgress(engine).due(loan, "userTask_answerLoan"))
                    .isEqualTo(CaseProgress.endOf("2026-11-05"));
            officers.submit(
                    "van-hoa-xa-hoi." + ward,
                    loan,
                    "userTask_answerLoan",
                    Map.of("loanDecision", "granted", "loanReason", "Từ 19 giờ đến 21 giờ ngày 10/11/2026."));
            assertThat(new CaseProgress(engine).outcome(loan)).isEqualTo("answered");
            assertThat(papers(loan)).containsExactly("Văn bản trả lời việc mượn hội trường");
            assertThat(everywhere.openedBy(
                            "van-phong." + SIXTH,
                            List.of("Trương Thị Sen", "Cho mượn. Từ 19 giờ"),
                            List.of(loan.getId())))
                    .as("the paper is filled in, and read in the ward alone")
                    .hasSize(0);
            assertThat(everywhere.openedBy(
                            "van-hoa-xa-hoi." + ward,
                            List.of("Trương Thị Sen", "Cho mượn. Từ 19 giờ"),
                            List.of(loan.getId())))
                    .isNotEmpty();
        }
        assertThat(file(HallLoans.requested(officers, "to-hoa-giai." + SIXTH)).number())
                .isEqualTo("TL-MHT-2026-0002");
    }

    @Test
    @Order(3)
    @DisplayName("Kế hoạch viết theo hướng dẫn: sáng hôm sau việc đến ngày mở ra, làm đến nghiệm thu")
    void thePlanOfTheGuideOpensAndIsWorked() {
        runMorning();
        clock.set(LocalDate.of(2026, 11, 3), LocalTime.of(7, 30));
        runMorning();

        CaseFile work = opened("Tuyên truyền Ngày Pháp luật");
        assertThat(work.unit()).isEqualTo("van-hoa-xa-hoi");
        assertThat(opened("Rà soát văn bản của phường").unit()).isEqualTo("kinh-te");
        assertThat(opened("Phường sáng, xanh, sạch, đẹp").unit()).isEqualTo("van-phong");
        ProcessInstance task = running(work);
        submit(
                "van-hoa-xa-hoi.tan-lap",
                task,
                "userTask_takeUp",
                Map.of("takeUp", "taken", "doer", "van-hoa-xa-hoi.tan-lap", "requests", List.of()));
        submit(
                "van-hoa-xa-hoi.tan-lap",
                task,
                "userTask_deliver",
                Map.of(
                        "progress", "delivered",
                        "result", "Đã tuyên truyền ở ba tổ dân phố.",
                        "productGiven", "words",
                        "noProductReason", "Văn bản không nêu sản phẩm."));
        submit("truong-van-hoa-xa-hoi.tan-lap", task, "userTask_confirm", Map.of("confirmation", "confirmed"));
        submit("van-phong.tan-lap", task, "userTask_accept", Map.of("acceptance", "accepted"));

        assertThat(new CaseProgress(engine).outcome(task)).isEqualTo("accepted");
    }

    @Test
    @Order(4)
    @DisplayName("Hồ sơ đánh giá viết theo hướng dẫn: Chủ tịch giao, người phụ trách nhận việc của chỉ tiêu")
    void theDossierOfTheGuideBegins() {
        ProcessInstance dossier = running(opened("Phường sáng, xanh, sạch, đẹp"));

        submit(
                "chu-tich.tan-lap",
                dossier,
                "userTask_assignOwners",
                Map.of("assignments", List.of(Map.of("unit", "kinh-te"))));

        Task assess = tasks.createTaskQuery()
                .processInstanceId(dossier.getId())
                .taskCandidateGroup("kinh-te")
                .singleResult();
        assertThat(new TasklistSession(rest, "kinh-te.tan-lap")
                        .get(DESK + "case/" + dossier.getId() + "/indicators")
                        .getBody()
                        .toString())
                .contains("Rác thải được thu gom");
        assertThat(assess.getName()).isEqualTo("Thu thập tài liệu kiểm chứng, tự đánh giá: mục 1.1");
    }

    @Test
    @Order(5)
    @DisplayName("Việc theo kế hoạch và hồ sơ đánh giá của một phường: phường khác, thành phố khác không thấy gì")
    void planAndDossierStayInTheWard() {
        String dossier = opened("Phường sáng, xanh, sạch, đẹp").processInstanceId();
        List<String> caseIds = List.of(opened("Rà soát văn bản của phường").processInstanceId(), dossier);
        List<String> texts = List.of("Rác thải được thu gom", "TL-KHNV-2026", "TL-HSCN-2026");

        for (String stranger : List.of("van-phong.an-duong", "giam-sat.viet-hoa", "chu-tich.hong-son", CITY)) {
            assertThat(everywhere.shownTo(stranger, texts, caseIds))
                    .as(stranger)
                    .isEmpty();
        }
        assertThat(everywhere.shownTo("giam-sat.tan-lap-moi", texts, caseIds))
                .anyMatch(place -> place.contains("engine/default/task/"))
                .anyMatch(place -> place.contains(dossier + "/indicators"));
    }

    @Test
    @Order(4)
    @DisplayName(
            "Trang Kế hoạch: người của phường thấy phường mình, giám sát của thành phố thấy các phường của thành phố")
    void plansStayInTheWard() {
        for (String ward : SixWards.ALL) {
            TasklistSession session = new TasklistSession(rest, "giam-sat." + ward);
            JsonNode own = session.get(DESK + "plan").getBody();
            assertThat(own.path("ward").asText()).isEqualTo(ward);
            assertThat(own.path("wards").findValuesAsText("id")).containsExactly(ward);
            assertThat(session.get(DESK + "plan?ward=" + after(ward)).getStatusCode())
                    .as(ward)
                    .isEqualTo(HttpStatus.FORBIDDEN);
        }
        TasklistSession city = new TasklistSession(rest, CITY);
        assertThat(city.get(DESK + "plan").getBody().path("wards").findValuesAsText("id"))
                .containsExactlyInAnyOrderElementsOf(WARDS_OF_THE_CITY);
        for (String ward : WARDS_OF_THE_CITY) {
            assertThat(city.get(DESK + "plan?ward=" + ward)
                            .getBody()
                            .path("ward")
                            .asText())
                    .isEqualTo(ward);
        }
        for (String ward : List.of("hong-son", SIXTH)) {
            assertThat(city.get(DESK + "plan?ward=" + ward).getStatusCode())
                    .as(ward)
                    .isEqualTo(HttpStatus.FORBIDDEN);
        }
    }

    private ProcessInstance running(CaseFile file) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(file.processInstanceId())
                .singleResult();
    }

    /** What the step leaves to the job executor is done, one job after the other. */
    private void submit(String user, ProcessInstance instance, String activity, Map<String, ?> values) {
        officers.submit(user, instance, activity, values);
        while (management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .messages()
                        .withRetriesLeft()
                        .count()
                > 0) {
            officers.jobsRun(instance);
        }
    }

    private CaseFile opened(String title) {
        return files.search(SIXTH, title, 0, 10).cases().stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("Không mở việc " + title));
    }

    /** Does what the job executor would do for the sixth ward. */
    private void runMorning() {
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            due.forEach(job -> management.executeJob(job.getId()));
        }
    }

    private List<Job> due() {
        return management
                .createJobQuery()
                .processDefinitionKey("dailyReminder")
                .tenantIdIn(SIXTH)
                .executable()
                .withRetriesLeft()
                .list();
    }

    private List<String> papers(ProcessInstance instance) {
        return jdbc.sql("select title from case_document where case_id = :case")
                .param("case", instance.getId())
                .query(String.class)
                .list();
    }

    private CaseFile file(ProcessInstance instance) {
        return files.ofProcessInstances(List.of(instance.getId())).get(instance.getId());
    }

    private List<String> textsOfOthers(String ward) {
        return SixWards.ALL.stream()
                .filter(other -> !other.equals(ward))
                .flatMap(other -> Stream.of(subject(other), document(other)))
                .toList();
    }

    private static String after(String ward) {
        return SixWards.ALL.get((SixWards.ALL.indexOf(ward) + 1) % SixWards.ALL.size());
    }

    private List<String> tenants(String user) {
        return identity.createTenantQuery().userMember(user).list().stream()
                .map(Tenant::getId)
                .toList();
    }

    private List<String> groups(String user) {
        return identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
    }

    private ResponseEntity<JsonNode> get(String user, String path) {
        return rest.withBasicAuth(user, "demo").getForEntity(path, JsonNode.class);
    }

    private static String subject(String ward) {
        return "Mốc phường " + ward + " 9d41";
    }

    private static String document(String ward) {
        return "MOC-TAI-LIEU-" + ward + "-9d41";
    }

    private static Map<String, String> party(String name, String role) {
        return Map.of("name", name, "role", role, "address", "Tổ dân phố số 1");
    }
}
