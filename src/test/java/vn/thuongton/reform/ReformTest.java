package vn.thuongton.reform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
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
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thuongton.mediation.NeighboursQuarrel;
import vn.thuongton.organization.CurrentWard;
import vn.thuongton.organization.Wards;
import vn.thuongton.petition.CitizenComplaint;
import vn.thuongton.petition.DenouncedOfficer;
import vn.thuongton.register.CaseFile;
import vn.thuongton.register.CaseFiles;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.FixedClock;
import vn.thuongton.testing.Officers;
import vn.thuongton.testing.TasklistSession;

/** The story of one reform, told once: cases are opened, the day comes, everybody looks. */
@Tag("own-application")
@ApplicationTest
@Import(BrokenListener.class)
// failures are expected here and asserted
@TestPropertySource(properties = "logging.level.org.camunda.bpm.engine=off")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReformTest {

    private static final LocalDate REFORM = LocalDate.of(2026, 11, 16);
    private static final LocalDate NEXT_REFORM = LocalDate.of(2026, 12, 1);

    private static final String TEAM = "to-hoa-giai.an-duong";
    private static final String LAND = "kinh-te-ha-tang.an-duong";
    private static final String JUSTICE = "tu-phap.an-duong";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private HistoryService history;

    @Autowired
    private IdentityService identity;

    @Autowired
    private CurrentWard currentWard;

    @Autowired
    private CaseFiles files;

    @Autowired
    private FixedClock clock;

    @Autowired
    private TestRestTemplate rest;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private CarryOut carryOut;

    @Autowired
    private ReformSchedule schedule;

    @Autowired
    private Wards wards;

    @Autowired
    private BrokenListener listener;

    private Officers officers;
    private ProcessInstance unclaimed;
    private ProcessInstance claimed;
    private ProcessInstance closed;
    private ProcessInstance screened;
    private ProcessInstance verified;
    private ProcessInstance denounced;
    private ProcessInstance sample;

    @DynamicPropertySource
    static void reformedWard(DynamicPropertyRegistry properties) throws IOException {
        Path folder = ReformedWard.folder();
        properties.add("thuongton.wards-location", () -> folder.toUri().toString());
    }

    @BeforeAll
    void openCases() {
        officers = new Officers(engine);
        unclaimed = NeighboursQuarrel.received(officers, clock, "neighbouring").file();
        claimed = NeighboursQuarrel.received(officers, clock, "neighbouring").file();
        officers.as(TEAM, () -> {
            tasks.claim(officers.open(claimed, "userTask_checkScope").getId(), TEAM);
            return null;
        });
        closed = NeighboursQuarrel.received(officers, clock, "neighbouring").file();
        runtime.deleteProcessInstance(closed.getId(), "lập nhầm");
        screened =
                CitizenComplaint.received(engine, currentWard, clock, Map.of()).file();
        verified = CitizenComplaint.received(engine, currentWard, clock, Map.of())
                .accepted()
                .assignedTo("land-urban")
                .file();
        runtime.suspendProcessInstanceById(verified.getId());
        DenouncedOfficer.doorOpened(engine);
        denounced = DenouncedOfficer.received(officers, engine, clock, Map.of())
                .assigned("no")
                .file();
        sample = sample();
        jdbc.sql("""
                        insert into dossier (case_id, ward, programme, assessment_year)
                        values (?, 'an-duong', 'legal-access-2025', 2026)""").param(unclaimed.getId()).update();
        jdbc.sql("""
                        insert into dossier_assignment (case_id, indicator, unit, recorded_at)
                        values (?, '1.1', 'tu-phap', now()), (?, '1.2', 'van-phong', now())""").params(unclaimed.getId(), unclaimed.getId()).update();
    }

    /** A process whose variables hold units in every way that models hold them. */
    private ProcessInstance sample() {
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "unitSample.bpmn",
                        Bpmn.createExecutableProcess("unitSample")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .userTask("userTask_lead")
                                .camundaCandidateGroups("${leadUnit}")
                                .userTask("userTask_contribute")
                                .camundaCandidateGroups("${coordinatingUnit.stringValue()}")
                                .multiInstance()
                                .parallel()
                                .camundaCollection("${coordinatingUnits.elements()}")
                                .camundaElementVariable("coordinatingUnit")
                                .multiInstanceDone()
                                .endEvent()
                                .done())
                .deploy();
        return currentWard.in(
                "an-duong",
                () -> runtime.startProcessInstanceByKey(
                        "unitSample",
                        Variables.putValue("leadUnit", "kinh-te-ha-tang")
                                .putValue("leadUnitName", "Phòng Kinh tế, Hạ tầng và Đô thị")
                                .putValue("accusedUnit", "Phòng Kinh tế, Hạ tầng và Đô thị")
                                .putValue("subject", "kinh-te-ha-tang")
                                .putValue("coordinatingUnits", json("[\"tu-phap\", \"kinh-te-ha-tang\", \"mat-tran\"]"))
                                .putValue("assignments", json("[{\"indicator\": \"1.1\", \"unit\": \"tu-phap\"}]"))));
    }

    @Test
    @Order(1)
    @DisplayName("Sắp xếp đã qua khi khởi động lần đầu thì làm ngay; rồi chờ lần kế tiếp, đúng 00 giờ Việt Nam")
    void pastReformAtTheFirstStart() {
        assertThat(groupsOf("quan-su.an-duong")).as("before").doesNotContain("hoa-giai-co-so");

        runReform();

        assertThat(replaced()).containsOnlyKeys("quan-su");
        assertThat(groupsOf("quan-su.an-duong")).contains("quan-su", "cong-an");
        Job waiting = management
                .createJobQuery()
                .processDefinitionKey(ReformSchedule.PROCESS)
                .singleResult();
        assertThat(waiting.getDuedate())
                .isEqualTo(REFORM.atStartOfDay(clock.getZone()).toInstant());
        assertThat(waiting.getTenantId()).isEqualTo("an-duong");
    }

    @Test
    @Order(2)
    @DisplayName("Trước ngày sắp xếp chưa ai thấy gì khác")
    void nothingBefore() {
        clock.set(REFORM.minusDays(1), LocalTime.of(23, 59));

        runReform();

        assertThat(groups(unclaimed, "userTask_checkScope")).containsExactly("to-hoa-giai");
        assertThat(groupsOf(LAND)).doesNotContain("kinh-te-phap-che");
    }

    @Test
    @Order(3)
    @DisplayName("Chuyển việc hỏng thì không đổi gì dở dang, thành một sự cố; tăng số lần thử lại thì chuyển hết")
    void failureLeavesNothingHalfDone() {
        clock.set(REFORM, LocalTime.MIDNIGHT);
        listener.breakDown();
        management.executeJob(reformJob().getId());
        Job move = reformJob();
        for (int retries = move.getRetries(); retries > 0; retries = reformJob().getRetries()) {
            assertThatThrownBy(() -> management.executeJob(move.getId())).hasMessageContaining("Hỏng thử");
        }

        assertThat(runtime.createIncidentQuery()
                        .processDefinitionKeyIn(ReformSchedule.PROCESS)
                        .list())
                .singleElement()
                .satisfies(incident -> assertThat(incident.getActivityId()).isEqualTo("serviceTask_moveOpenWork"));
        assertThat(groups(unclaimed, "userTask_checkScope")).containsExactly("to-hoa-giai");
        assertThat(groupsOf(LAND)).doesNotContain("kinh-te-phap-che");
        assertThat(replaced()).containsOnlyKeys("quan-su");
        assertThat(jdbc.sql("select count(*) from unit_move").query(Long.class).single())
                .isZero();

        schedule.scheduleAll();
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(ReformSchedule.PROCESS)
                        .count())
                .as("a start meanwhile begins no second one")
                .isOne();

        listener.mend();
        management.setJobRetries(move.getId(), 1);
        management.executeJob(move.getId());
        assertThat(runtime.createIncidentQuery()
                        .processDefinitionKeyIn(ReformSchedule.PROCESS)
                        .count())
                .isZero();
        assertThat(listener.heard().replaced())
                .isEqualTo(Map.of(
                        "to-hoa-giai", "hoa-giai-co-so",
                        "kinh-te-ha-tang", "kinh-te-phap-che",
                        "tu-phap", "kinh-te-phap-che"));
    }

    @Test
    @Order(4)
    @DisplayName("Việc đang mở thuộc đơn vị mới; đơn vị sáp nhập đứng một lần; việc của hồ sơ tạm đình chỉ cũng chuyển")
    void openTasksMove() {
        assertThat(groups(unclaimed, "userTask_checkScope")).containsExactly("hoa-giai-co-so");
        assertThat(groups(screened, "userTask_screenComplaint"))
                .containsExactlyInAnyOrder("van-phong", "kinh-te-phap-che");
        assertThat(groups(verified, "userTask_planVerification")).containsExactly("kinh-te-phap-che");
        assertThat(tasks.createTaskQuery()
                        .tenantIdIn("an-duong")
                        .taskCandidateGroupIn(List.of("to-hoa-giai", "kinh-te-ha-tang", "tu-phap"))
                        .includeAssignedTasks()
                        .list())
                .isEmpty();
    }

    @Test
    @Order(4)
    @DisplayName("Người của đơn vị cũ vào đơn vị mới, thấy và làm tiếp việc; trưởng đơn vị vẫn là trưởng")
    void peopleGoOn() {
        assertThat(groupsOf(TEAM)).contains("to-hoa-giai", "hoa-giai-co-so");
        assertThat(groupsOf("truong-tu-phap.an-duong")).contains("tu-phap", "kinh-te-phap-che", "truong-don-vi");
        for (String officer : List.of(LAND, JUSTICE)) {
            assertThat(officers.<Task>as(officer, () -> officers.open(screened, "userTask_screenComplaint")))
                    .isNotNull();
        }
        assertThat(new TasklistSession(rest, "mat-tran.an-duong")
                        .get("/camunda/api/engine/engine/default/task?processInstanceId=" + screened.getId())
                        .getBody())
                .as("others see it no more than before")
                .isEmpty();
    }

    @Test
    @Order(4)
    @DisplayName("Người đã nhận việc giữ việc; người được giao trong hồ sơ mật không đổi")
    void assigneesStay() {
        assertThat(task(claimed, "userTask_checkScope").getAssignee()).isEqualTo(TEAM);
        assertThat(groups(claimed, "userTask_checkScope")).containsExactly("hoa-giai-co-so");
        assertThat(task(denounced, "userTask_checkDenunciation").getAssignee()).isEqualTo(JUSTICE);
    }

    @Test
    @Order(4)
    @DisplayName("Hồ sơ đang mở đổi đơn vị thụ lý, hồ sơ đã đóng giữ tên cũ")
    void caseFilesMove() {
        assertThat(file(unclaimed).unit()).isEqualTo("hoa-giai-co-so");
        assertThat(file(verified).unit()).isEqualTo("kinh-te-phap-che");
        assertThat(file(closed).unit()).isEqualTo("to-hoa-giai");
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(closed.getId())
                        .variableName("handlingUnit")
                        .singleResult()
                        .getValue())
                .isEqualTo("to-hoa-giai");
    }

    @Test
    @Order(4)
    @DisplayName("Biến của mô hình mang đơn vị đều theo, không cần kê tên biến; chữ người viết về đơn vị cũ giữ nguyên")
    void variablesMove() {
        assertThat(runtime.getVariable(sample.getId(), "leadUnit")).isEqualTo("kinh-te-phap-che");
        assertThat(runtime.getVariable(sample.getId(), "leadUnitName")).isEqualTo("Phòng Kinh tế - Pháp chế");
        assertThat(runtime.getVariable(sample.getId(), "accusedUnit")).isEqualTo("Phòng Kinh tế, Hạ tầng và Đô thị");
        assertThat(runtime.getVariable(sample.getId(), "subject")).isEqualTo("kinh-te-ha-tang");
        assertThat(text("coordinatingUnits")).isEqualTo("[\"kinh-te-phap-che\",\"mat-tran\"]");
        assertThat(text("assignments")).isEqualTo("[{\"indicator\":\"1.1\",\"unit\":\"kinh-te-phap-che\"}]");

        tasks.complete(task(sample, "userTask_lead").getId());
        assertThat(tasks.createTaskQuery().processInstanceId(sample.getId()).list())
                .hasSize(2)
                .flatExtracting(task -> groups(task))
                .containsExactlyInAnyOrder("kinh-te-phap-che", "mat-tran");
    }

    @Test
    @Order(4)
    @DisplayName("Diễn biến của hồ sơ có một dòng: từ ngày nào đơn vị nào làm tiếp, theo văn bản nào")
    void courseTells() {
        assertThat(courseOf(TEAM, unclaimed))
                .filteredOn(line -> line.startsWith("Sắp xếp"))
                .containsExactly(
                        "Sắp xếp đơn vị: từ ngày 16/11/2026 việc của Tổ hòa giải ở cơ sở do Ban hòa giải ở cơ sở làm"
                                + " tiếp (Quyết định số 2)");
    }

    @Test
    @Order(4)
    @DisplayName("Hồ sơ mới đến thẳng đơn vị mới; đơn vị mới được lập hồ sơ mà đơn vị cũ được lập")
    void newCasesGoToTheNewUnit() {
        ProcessInstance received =
                NeighboursQuarrel.received(officers, clock, "neighbouring").file();

        assertThat(groups(received, "userTask_checkScope")).containsExactly("hoa-giai-co-so");
        assertThat(file(received).unit()).isEqualTo("hoa-giai-co-so");
        assertThat(engine.getAuthorizationService()
                        .isUserAuthorized(
                                "x",
                                List.of("hoa-giai-co-so"),
                                ProcessDefinitionPermissions.CREATE_INSTANCE,
                                Resources.PROCESS_DEFINITION,
                                "grassrootsMediation"))
                .isTrue();
    }

    @Test
    @Order(4)
    @DisplayName("Chỉ tiêu của hồ sơ đánh giá đang làm do đơn vị mới phụ trách, bằng một dòng mới")
    void indicatorsMove() {
        assertThat(jdbc.sql("select indicator || ' ' || unit from dossier_assignment where case_id = ? order by entry")
                        .param(unclaimed.getId())
                        .query(String.class)
                        .list())
                .containsExactly("1.1 tu-phap", "1.2 van-phong", "1.1 kinh-te-phap-che");
    }

    @Test
    @Order(5)
    @DisplayName("Chạy lại không đổi gì thêm")
    void mayBeRepeated() {
        List<Map<String, Object>> before = moves();

        transaction.executeWithoutResult(status -> carryOut.due(wards.require("an-duong")));

        assertThat(moves()).isEqualTo(before);
        assertThat(groups(unclaimed, "userTask_checkScope")).containsExactly("hoa-giai-co-so");
    }

    @Test
    @Order(6)
    @DisplayName(
            "Lần sắp xếp nối tiếp: việc sang đơn vị sau cùng, Diễn biến kể đủ từng lần, rồi không còn lượt nào chờ")
    void chained() {
        clock.set(NEXT_REFORM, LocalTime.of(0, 0));
        runReform();

        assertThat(groups(verified, "userTask_planVerification")).containsExactly("phat-trien");
        assertThat(file(verified).unit()).isEqualTo("phat-trien");
        runtime.activateProcessInstanceById(verified.getId());
        assertThat(courseOf(LAND, verified))
                .filteredOn(line -> line.startsWith("Sắp xếp"))
                .containsExactly(
                        "Sắp xếp đơn vị: từ ngày 16/11/2026 việc của Phòng Kinh tế, Hạ tầng và Đô thị do Phòng Kinh tế -"
                                + " Pháp chế làm tiếp (Quyết định số 2)",
                        "Sắp xếp đơn vị: từ ngày 01/12/2026 việc của Phòng Kinh tế - Pháp chế do Phòng Phát triển làm tiếp"
                                + " (Quyết định số 3)");
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(ReformSchedule.PROCESS)
                        .count())
                .isZero();
    }

    /** Does what the job executor would do now. */
    private void runReform() {
        for (List<Job> due = dueReformJobs(); !due.isEmpty(); due = dueReformJobs()) {
            management.executeJob(due.get(0).getId());
        }
    }

    private List<Job> dueReformJobs() {
        return management
                .createJobQuery()
                .processDefinitionKey(ReformSchedule.PROCESS)
                .executable()
                .list();
    }

    private Job reformJob() {
        return management
                .createJobQuery()
                .processDefinitionKey(ReformSchedule.PROCESS)
                .singleResult();
    }

    private Map<String, String> replaced() {
        return new CarriedOut(jdbc).of("an-duong");
    }

    private List<Map<String, Object>> moves() {
        return jdbc.sql("select * from unit_move order by id").query().listOfRows();
    }

    private Task task(ProcessInstance instance, String activity) {
        return tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKey(activity)
                .singleResult();
    }

    private List<String> groups(ProcessInstance instance, String activity) {
        return groups(task(instance, activity));
    }

    private List<String> groups(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .toList();
    }

    private List<String> groupsOf(String user) {
        return identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
    }

    private CaseFile file(ProcessInstance instance) {
        return files.ofProcessInstances(List.of(instance.getId())).get(instance.getId());
    }

    private String text(String variable) {
        return ((SpinJsonNode) runtime.getVariable(sample.getId(), variable)).toString();
    }

    private List<String> courseOf(String user, ProcessInstance instance) {
        JsonNode course = new TasklistSession(rest, user)
                .get("/camunda/api/tasklist/plugin/desk/default/case/" + instance.getId() + "/course")
                .getBody();
        return course.get("passed").findValuesAsText("name");
    }

    private static Object json(String text) {
        return SpinValues.jsonValue(Spin.JSON(text).toString()).create();
    }
}
