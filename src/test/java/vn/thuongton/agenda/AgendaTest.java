package vn.thuongton.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thuongton.testing.November2026.MONDAY;
import static vn.thuongton.testing.November2026.day;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thuongton.form.OptionLabels;
import vn.thuongton.form.SubmissionRefused;
import vn.thuongton.register.CaseFile;
import vn.thuongton.register.CaseFiles;
import vn.thuongton.reminder.Mornings;
import vn.thuongton.testing.AgendaOfTests;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.CaseProgress;
import vn.thuongton.testing.Officers;

/** Mornings of two wards without plans of their own: what is opened is what the tests ask for. */
@Tag("own-application")
@ApplicationTest
// failures are expected here and asserted
@TestPropertySource(properties = "logging.level.org.camunda.bpm.engine.context=off")
class AgendaTest {

    private static final String AN_DUONG = "an-duong";
    private static final String VIET_HOA = "viet-hoa";
    private static final String KIND = "test-work";
    private static final String PROCESS = "agendaWork";
    private static final String OFFICE = "van-phong.an-duong";
    private static final String OPENING = "workOpening";
    private static final LocalDate SUNDAY = MONDAY.minusDays(1);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private ManagementService management;

    @Autowired
    private AgendaOfTests agenda;

    @Autowired
    private Openings openings;

    @Autowired
    private Opener opener;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private CaseFiles files;

    @Autowired
    private OptionLabels labels;

    @Autowired
    private JdbcClient jdbc;

    private Mornings mornings;
    private Officers officers;

    /** The second ward is a copy of the first under another id. */
    @DynamicPropertySource
    static void twoWards(DynamicPropertyRegistry properties) throws IOException {
        Path wards = Files.createTempDirectory("wards");
        for (String calendar : List.of("calendar-2026.yaml", "calendar-2027.yaml")) {
            Files.copy(Path.of("wards", calendar), wards.resolve(calendar));
        }
        for (String file : List.of("ward.yaml", "officers.yaml")) {
            String anDuong = Files.readString(Path.of("wards/an-duong", file));
            for (String ward : List.of(AN_DUONG, VIET_HOA)) {
                Path copy = wards.resolve(ward).resolve(file);
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, anDuong.replace(AN_DUONG, ward).replace("code: AD", "code: " + code(ward)));
            }
        }
        properties.add("thuongton.wards", () -> AN_DUONG + "," + VIET_HOA);
        properties.add("thuongton.wards-location", () -> wards.toUri().toString());
    }

    private static String code(String ward) {
        return ward.equals(AN_DUONG) ? "AD" : "VH";
    }

    @BeforeEach
    void quietSunday() {
        officers = new Officers(engine);
        mornings = new Mornings(application);
        clear();
        repository
                .createDeployment()
                .name(PROCESS)
                .enableDuplicateFiltering(true)
                .addClasspathResource("vn/thuongton/agenda/agendaWork.bpmn")
                .deploy();
        mornings.start(SUNDAY, "12:00");
    }

    @AfterEach
    void clear() {
        agenda.clear();
        mornings.clear();
        for (String process : List.of(PROCESS, OPENING)) {
            runtime.createProcessInstanceQuery().processDefinitionKey(process).list().stream()
                    .map(ProcessInstance::getId)
                    .forEach(id -> runtime.deleteProcessInstance(id, "test"));
        }
        jdbc.sql("delete from agenda_opening").update();
    }

    @Test
    @DisplayName(
            "Sáng làm việc đầu tiên từ ngày mở, mỗi việc thành một hồ sơ có số, đơn vị, hạn; không tính lại ngày nghỉ")
    void dueWorkBecomesACase() {
        agenda.add(AN_DUONG, item("A", "2026-11", SUNDAY, day(28)));

        mornings.at(MONDAY, "07:30");

        CaseFile file = onlyCase(AN_DUONG, "A");
        assertThat(file.number()).startsWith("AD-THU-2026-");
        assertThat(file.subject()).isEqualTo("Việc A");
        assertThat(file.unit()).isEqualTo("van-phong");
        assertThat(file.receivedOn()).isEqualTo(MONDAY);
        assertThat(file.dueAt()).isEqualTo(CaseProgress.endOf("2026-11-28").toInstant());
        Map<String, Object> variables = runtime.getVariables(file.processInstanceId());
        assertThat(variables)
                .containsEntry("workKey", "A")
                .containsEntry("workPeriod", "2026-11")
                .containsEntry("caseDueText", "28/11/2026")
                .containsEntry("caseNumber", file.number())
                .containsEntry("points", 20)
                .containsEntry("level", null);
        assertThat(((SpinJsonNode) variables.get("units")).toString()).isEqualTo("[\"tu-phap\"]");
        assertThat(((SpinJsonNode) variables.get("parties")).toString()).isEqualTo("[]");
        assertThat(openings.of(AN_DUONG)).singleElement().satisfies(opening -> {
            assertThat(opening.openedOn()).isEqualTo(MONDAY);
            assertThat(opening.openedBy()).isNull();
        });
    }

    @Test
    @DisplayName("Việc đã mở không mở lại sáng hôm sau; việc mới đến ngày thì mở")
    void nothingTwice() {
        agenda.add(AN_DUONG, item("A", "2026-11", SUNDAY, day(28)));
        agenda.add(AN_DUONG, item("B", "2026-11", day(3), day(28)));
        mornings.at(MONDAY, "07:30");
        assertThat(openings.of(AN_DUONG)).hasSize(1);

        mornings.at(day(3), "07:30");
        mornings.at(day(4), "07:30");

        assertThat(openings.of(AN_DUONG)).hasSize(2);
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(PROCESS)
                        .count())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("Việc của phường nào chỉ mở ở phường đó")
    void wardsAreSeparate() {
        agenda.add(VIET_HOA, item("A", "2026-11", SUNDAY, day(28)));

        mornings.at(MONDAY, "07:30");

        assertThat(openings.of(AN_DUONG)).isEmpty();
        CaseFile file = onlyCase(VIET_HOA, "A");
        assertThat(file.ward()).isEqualTo(VIET_HOA);
        assertThat(file.number()).startsWith("VH-THU-");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(file.processInstanceId())
                        .singleResult()
                        .getTenantId())
                .isEqualTo(VIET_HOA);
        assertThat(officers.<Long>as(
                        OFFICE,
                        () -> tasks.createTaskQuery()
                                .processInstanceId(file.processInstanceId())
                                .count()))
                .isZero();
        assertThat(officers.<Long>as(
                        "van-phong.viet-hoa",
                        () -> tasks.createTaskQuery()
                                .processInstanceId(file.processInstanceId())
                                .count()))
                .isEqualTo(1);
    }

    @Test
    @DisplayName(
            "Một việc lỗi là một sự cố riêng: việc khác vẫn mở, thư vẫn đi, sáng sau không thêm sự cố; sửa xong chạy lại thì mở")
    void oneFaultKeepsNothingElse() {
        agenda.add(AN_DUONG, item("A", "2026-11", SUNDAY, day(28)));
        AgendaItem unread = new AgendaItem(
                KIND, "B", "2026-11", SUNDAY, day(28), "Việc B", Map.of("handlingUnit", "van-phong", "wrong", SUNDAY));
        agenda.add(AN_DUONG, unread);

        mornings.at(MONDAY, "07:30");
        exhaust(MONDAY);

        assertThat(openings.of(AN_DUONG)).extracting(Opening::itemKey).containsExactly("A");
        assertThat(incidents()).singleElement().satisfies(incident -> {
            assertThat(incident.getActivityId()).isEqualTo("serviceTask_openWork");
            assertThat(incident.getTenantId()).isEqualTo(AN_DUONG);
        });
        assertThat(history.createHistoricActivityInstanceQuery()
                        .activityId("endEvent_morningDone")
                        .tenantIdIn(AN_DUONG)
                        .processInstanceId(incidents().get(0).getProcessInstanceId())
                        .count())
                .isEqualTo(1);

        mornings.at(day(3), "07:30");
        assertThat(incidents()).hasSize(1);

        agenda.clear();
        agenda.add(AN_DUONG, item("B", "2026-11", SUNDAY, day(28)));
        String failed = incidents().get(0).getConfiguration();
        management.setJobRetries(failed, 1);
        management.executeJob(failed);
        assertThat(openings.of(AN_DUONG)).extracting(Opening::itemKey).containsExactlyInAnyOrder("A", "B");
        assertThat(incidents()).isEmpty();
    }

    @Test
    @DisplayName("Dữ liệu hỏng không giữ thư và không giữ sáng hôm sau")
    void brokenDataKeepsNoMail() {
        agenda.breakDown();

        mornings.at(MONDAY, "07:30");
        exhaust(MONDAY);

        assertThat(incidents())
                .extracting(Incident::getActivityId)
                .containsOnly("serviceTask_openWork#multiInstanceBody");
        assertThat(history.createHistoricActivityInstanceQuery()
                        .activityId("endEvent_morningDone")
                        .processInstanceId(incidents().get(0).getProcessInstanceId())
                        .count())
                .isEqualTo(1);
        assertThat(mornings.waiting()).isEqualTo(2);
    }

    @Test
    @DisplayName("Loại việc chưa có quy trình nào nhận, hoặc nhiều quy trình cùng nhận, là lỗi có tên")
    void kindsNeedOneProcess() {
        agenda.add(
                AN_DUONG,
                new AgendaItem("nobody's", "A", "2026", SUNDAY, null, "Việc A", Map.of("handlingUnit", "van-phong")));

        assertThatThrownBy(() -> open(AN_DUONG, new WorkKey("nobody's", "A", "2026")))
                .isInstanceOf(CarrierUnclear.class)
                .hasMessageContaining("opens = nobody's");
        assertThat(openings.of(AN_DUONG)).isEmpty();
    }

    @Test
    @DisplayName("Nhiều máy cùng mở một việc: chỉ một hồ sơ")
    void openedOnceByManyNodes() {
        agenda.add(AN_DUONG, item("A", "2026-11", SUNDAY, day(28)));

        CompletableFuture.allOf(IntStream.range(0, 6)
                        .mapToObj(node ->
                                CompletableFuture.runAsync(() -> open(AN_DUONG, new WorkKey(KIND, "A", "2026-11"))))
                        .toArray(CompletableFuture[]::new))
                .join();

        onlyCase(AN_DUONG, "A");
    }

    @Test
    @DisplayName("Cài phiên bản mới: lượt đang chờ theo sơ đồ cũ sang sơ đồ mới, đúng giờ, và mở việc sáng đó")
    void theOldMorningMovesOver() throws IOException {
        mornings.clear();
        deploy(Files.readString(Path.of("src/test/resources/vn/thuongton/agenda/dailyReminder-2.bpmn")));
        mornings.start(SUNDAY, "12:00");
        Job before = reminder();
        assertThat(versionTag(before)).isEqualTo("2");
        deploy(Files.readString(Path.of("processes/shared/dailyReminder.bpmn")));
        agenda.add(AN_DUONG, item("A", "2026-11", SUNDAY, day(28)));

        mornings.start(SUNDAY, "13:00");

        assertThat(versionTag(reminder())).isEqualTo("3");
        assertThat(reminder().getDuedate()).isEqualTo(before.getDuedate());
        mornings.at(MONDAY, "07:30");
        onlyCase(AN_DUONG, "A");
    }

    @Test
    @DisplayName("Văn phòng mở sớm một việc của năm; hồ sơ ghi người mở, sáng đến kỳ không mở lại")
    void theOfficeOpensByHand() {
        agenda.add(AN_DUONG, item("A", "2026-12", day(30), LocalDate.of(2026, 12, 31)));
        mornings.at(MONDAY, "09:00");

        ProcessInstance opening = officers.start(OFFICE, OPENING, Map.of("workYear", 2026));
        officers.submit(OFFICE, opening, "userTask_chooseWork", chosen("test-work|A|2026-12"));

        onlyCase(AN_DUONG, "A");
        assertThat(openings.of(AN_DUONG)).singleElement().satisfies(opened -> {
            assertThat(opened.openedOn()).isEqualTo(MONDAY);
            assertThat(opened.openedBy()).isEqualTo(OFFICE);
        });
        mornings.at(day(30), "07:30");
        onlyCase(AN_DUONG, "A");
    }

    @Test
    @DisplayName("Việc đã mở không mở lần nữa: một câu nêu số hồ sơ; danh sách cũng nêu")
    void openWorkIsNotOpenedAgain() {
        agenda.add(AN_DUONG, item("A", "2026-11", SUNDAY, day(28)));
        agenda.add(AN_DUONG, item("B", "2026-12", day(30), null));
        mornings.at(MONDAY, "07:30");
        String number = onlyCase(AN_DUONG, "A").number();

        ProcessInstance opening = officers.start(OFFICE, OPENING, Map.of("workYear", 2026));

        Task task = officers.as(OFFICE, () -> officers.open(opening, "userTask_chooseWork"));
        SpinJsonNode items = (SpinJsonNode) tasks.getVariable(task.getId(), "workItems");
        assertThat(items.elements().stream().map(item -> item.prop("label").stringValue()))
                .containsExactly("Việc B", "Việc A, hạn 28/11/2026 (đã mở, hồ sơ " + number + ")");
        assertThatThrownBy(() -> officers.submit(OFFICE, opening, "userTask_chooseWork", chosen("test-work|A|2026-11")))
                .isInstanceOf(SubmissionRefused.class)
                .hasMessage("Việc này của kỳ này đã được mở, hồ sơ " + number + ": hãy làm tiếp trong hồ sơ đó.");
        officers.submit(OFFICE, opening, "userTask_chooseWork", Map.of("workConfirmed", "no"));
        assertThat(openings.of(AN_DUONG)).hasSize(1);
    }

    @Test
    @DisplayName("Hồ sơ bị quản trị viên hủy thì Văn phòng mở lại được, thành hồ sơ mới")
    void deletedWorkIsOpenedAgain() {
        agenda.add(AN_DUONG, item("A", "2026-11", SUNDAY, day(28)));
        mornings.at(MONDAY, "07:30");
        CaseFile deleted = onlyCase(AN_DUONG, "A");
        runtime.deleteProcessInstance(deleted.processInstanceId(), "mở nhầm");

        mornings.at(day(3), "07:30");
        assertThat(openings.of(AN_DUONG)).extracting(Opening::caseId).containsExactly(deleted.processInstanceId());

        ProcessInstance opening = officers.start(OFFICE, OPENING, Map.of("workYear", 2026));
        officers.submit(OFFICE, opening, "userTask_chooseWork", chosen("test-work|A|2026-11"));
        assertThat(onlyCase(AN_DUONG, "A").number()).isNotEqualTo(deleted.number());
    }

    @Test
    @DisplayName("Chỉ Văn phòng mở việc bằng tay; hồ sơ của kế hoạch không ai tự khởi đầu được")
    void onlyTheOfficeOpens() {
        assertThatThrownBy(() -> officers.start("tu-phap.an-duong", OPENING, Map.of("workYear", 2026)))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> officers.as(OFFICE, () -> runtime.startProcessInstanceByKey(PROCESS)))
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    @DisplayName("Năm không có việc nào thì nói ngay, chưa mở gì")
    void yearWithoutWork() {
        assertThatThrownBy(() -> officers.start(OFFICE, OPENING, Map.of("workYear", 2031)))
                .hasMessageContaining("Năm 2031 phường không có việc nào trong kế hoạch, chương trình");
    }

    @Test
    @DisplayName("Hồ sơ không có biểu mẫu tiếp nhận vẫn có tên lĩnh vực bằng tiếng Việt")
    void fieldsHaveALabel() {
        agenda.add(AN_DUONG, item("A", "2026-11", SUNDAY, day(28)));
        mornings.at(MONDAY, "07:30");
        String definition = runtime.createProcessInstanceQuery()
                .processInstanceId(onlyCase(AN_DUONG, "A").processInstanceId())
                .singleResult()
                .getProcessDefinitionId();

        assertThat(labels.of(definition, "field", "plan")).isEqualTo("Kế hoạch của phường");
        assertThat(labels.of(definition, "field", "other")).isEqualTo("other");
    }

    private static Map<String, Object> chosen(String item) {
        return Map.of("workConfirmed", "yes", "workItem", item);
    }

    private static AgendaItem item(String key, String period, LocalDate opensOn, LocalDate dueOn) {
        Map<String, Object> variables = new HashMap<>(Map.of(
                "field",
                "plan",
                "handlingUnit",
                "van-phong",
                "points",
                20,
                "units",
                JsonNodeFactory.instance.arrayNode().add("tu-phap")));
        variables.put("level", null);
        return new AgendaItem(KIND, key, period, opensOn, dueOn, "Việc " + key, variables);
    }

    private void open(String ward, WorkKey key) {
        transaction.executeWithoutResult(status -> opener.openDue(ward, key));
    }

    /** The one case opened for the item, by the ledger and by the engine. */
    private CaseFile onlyCase(String ward, String key) {
        List<Opening> opened = openings.of(ward).stream()
                .filter(opening -> opening.itemKey().equals(key))
                .toList();
        assertThat(opened).hasSize(1);
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(PROCESS)
                        .variableValueEquals("workKey", key)
                        .list())
                .extracting(ProcessInstance::getId)
                .containsExactly(opened.get(0).caseId());
        return files.ofProcessInstances(List.of(opened.get(0).caseId()))
                .get(opened.get(0).caseId());
    }

    /** Until nothing more is tried by itself. */
    private void exhaust(LocalDate day) {
        IntStream.range(8, 24).forEach(hour -> mornings.at(day, "%02d:00".formatted(hour)));
    }

    private List<Incident> incidents() {
        return runtime.createIncidentQuery().list();
    }

    private void deploy(String model) {
        repository.createDeployment().addString("dailyReminder.bpmn", model).deploy();
    }

    private Job reminder() {
        return management
                .createJobQuery()
                .processDefinitionKey("dailyReminder")
                .activityId("event_workingMorningReached")
                .tenantIdIn(AN_DUONG)
                .singleResult();
    }

    private String versionTag(Job job) {
        return repository.getProcessDefinition(job.getProcessDefinitionId()).getVersionTag();
    }
}
