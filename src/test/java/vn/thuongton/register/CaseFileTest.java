package vn.thuongton.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thuongton.register.SampleCases.WARD;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuongton.organization.CurrentWard;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.FixedClock;

@ApplicationTest
class CaseFileTest {

    private static final LocalDate RECEIVED_ON = LocalDate.of(2026, 10, 30);

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private CurrentWard currentWard;

    @Autowired
    private CaseFiles files;

    @Autowired
    private FixedClock clock;

    private SampleCases cases;

    @BeforeEach
    void deploy() {
        cases = new SampleCases(engine, currentWard);
        cases.deploy("sampleCase");
    }

    @AfterEach
    void today() {
        clock.set(LocalDate.of(2026, 11, 2), LocalTime.of(9, 0));
    }

    @Test
    @DisplayName("Tiếp nhận xong thì hồ sơ có số và có trong sổ")
    void registered() {
        ProcessInstance instance = received();

        String number = businessKey(instance);
        assertThat(number).matches("AD-MAU-2026-\\d{4}");
        assertThat(runtime.getVariables(instance.getId()))
                .containsEntry("caseNumber", number)
                .containsEntry("receivedOnText", "30/10/2026")
                .containsEntry("partiesText", "Nguyễn Thị Ánh; Đặng Văn Đức")
                .containsEntry("confidential", false);
        assertThat(file(number))
                .isEqualTo(new CaseFile(
                        instance.getId(),
                        number,
                        WARD,
                        "sampleCase",
                        "Lối đi chung",
                        "commonWay",
                        "Nguyễn Thị Ánh; Đặng Văn Đức",
                        null,
                        CaseState.OPEN,
                        RECEIVED_ON,
                        null,
                        clock.instant(),
                        null,
                        null,
                        false));
    }

    @Test
    @DisplayName("Đơn vị, hạn và kết quả đổi trong hồ sơ thì sổ đổi theo")
    void followsTheCase() {
        ProcessInstance instance = received();
        Instant due = Instant.parse("2026-12-02T16:59:59Z");

        runtime.setVariable(instance.getId(), "handlingUnit", "to-hoa-giai");
        runtime.setVariable(instance.getId(), "caseDueAt", Date.from(due));
        runtime.setVariable(instance.getId(), "caseOutcome", "agreed");
        CaseFile known = file(businessKey(instance));
        assertThat(known.unit()).isEqualTo("to-hoa-giai");
        assertThat(known.dueAt()).isEqualTo(due);
        assertThat(known.outcome()).isEqualTo("agreed");
        assertThat(known.state()).isEqualTo(CaseState.OPEN);

        runtime.setVariable(instance.getId(), "handlingUnit", "tu-phap");
        runtime.setVariable(instance.getId(), "caseDueAt", null);
        runtime.setVariable(instance.getId(), "subject", "Tường rào");
        runtime.setVariable(instance.getId(), "field", "fence");
        runtime.setVariable(instance.getId(), "parties", Spin.JSON("[{\"name\": \"Đỗ Ánh\"}]"));
        runtime.setVariable(instance.getId(), "confidential", true);
        CaseFile changed = file(businessKey(instance));
        assertThat(changed.unit()).isEqualTo("tu-phap");
        assertThat(changed.dueAt()).isNull();
        assertThat(changed.subject()).isEqualTo("Tường rào");
        assertThat(changed.field()).isEqualTo("fence");
        assertThat(changed.parties()).isEqualTo("Đỗ Ánh");
        assertThat(changed.confidential()).isTrue();
    }

    @Test
    @DisplayName("Biến riêng của một bước không đổi sổ")
    void localVariablesAreNotOfTheCase() {
        ProcessInstance instance = received();

        tasks.setVariableLocal(task(instance), "handlingUnit", "cong-an");

        assertThat(file(businessKey(instance)).unit()).isNull();
    }

    @Test
    @DisplayName("Hồ sơ đi hết thủ tục thì sổ ghi đã kết thúc, giữ đơn vị và kết quả")
    void closed() {
        ProcessInstance instance = received();
        String number = businessKey(instance);
        runtime.setVariable(instance.getId(), "handlingUnit", "to-hoa-giai");
        runtime.setVariable(instance.getId(), "caseOutcome", "agreed");
        clock.set(LocalDate.of(2026, 11, 12), LocalTime.of(15, 30));

        holdSession(instance, "yes", "yes");

        CaseFile closed = file(number);
        assertThat(closed.state()).isEqualTo(CaseState.CLOSED);
        assertThat(closed.closedAt()).isEqualTo(clock.instant());
        assertThat(closed.outcome()).isEqualTo("agreed");
        assertThat(closed.unit()).isEqualTo("to-hoa-giai");
        assertThat(closed.parties()).isEqualTo("Nguyễn Thị Ánh; Đặng Văn Đức");
    }

    @Test
    @DisplayName("Hồ sơ kết thúc trong tiến trình con sự kiện vẫn được ghi là đã kết thúc")
    void closedInAnEventSubprocess() {
        ProcessInstance instance = received();
        String number = businessKey(instance);

        runtime.createMessageCorrelation("sampleCase.withdrawn")
                .processInstanceId(instance.getId())
                .setVariable("caseOutcome", "stopped")
                .correlate();

        assertThat(file(number).state()).isEqualTo(CaseState.CLOSED);
        assertThat(file(number).outcome()).isEqualTo("stopped");
    }

    @Test
    @DisplayName("Quản trị hủy hồ sơ, kể cả bỏ qua listener: số vẫn còn trong sổ với trạng thái đã hủy")
    void cancelled() {
        ProcessInstance instance = received();
        String number = businessKey(instance);

        runtime.deleteProcessInstance(instance.getId(), "nhập nhầm", true);

        assertThat(file(number).state()).isEqualTo(CaseState.CANCELLED);
        assertThat(file(number).closedAt()).isEqualTo(clock.instant());
    }

    @Test
    @DisplayName("Người không thuộc phường nào thì không tiếp nhận được")
    void refusedWithoutAWard() {
        assertThatThrownBy(() ->
                        runtime.startProcessInstanceByKey("sampleCase", SampleCases.request(RECEIVED_ON, "Lan", "Sơn")))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageStartingWith("Người dùng chưa thuộc phường nào");
    }

    @Test
    @DisplayName("Thủ tục không có danh sách các bên vẫn vào sổ")
    void registeredWithoutParties() {
        Map<String, Object> request = SampleCases.request(RECEIVED_ON);
        request.remove("parties");
        request.put("confidential", true);

        ProcessInstance instance = cases.received("sampleCase", request);

        assertThat(file(businessKey(instance)).parties()).isEmpty();
        assertThat(file(businessKey(instance)).confidential()).isTrue();
    }

    @Test
    @DisplayName("Vắng mặt được đếm qua các phiên; phiên sau bắt đầu với danh sách chưa đánh dấu")
    void attendanceOverTwoSessions() {
        ProcessInstance instance = received();
        assertThat(sheet(instance))
                .isEqualTo("[{\"name\":\"Nguyễn Thị Ánh\",\"role\":\"party\"},"
                        + "{\"name\":\"Đặng Văn Đức\",\"role\":\"party\"}]");

        holdSession(instance, "yes", "no");
        assertThat(runtime.getVariables(instance.getId()))
                .containsEntry("allPartiesPresent", false)
                .containsEntry("mostAbsences", 1);
        assertThat(sheet(instance)).doesNotContain("present");

        holdSession(instance, "yes", "no");
        assertThat(runtime.getVariable(instance.getId(), "mostAbsences")).isEqualTo(2);
        SpinJsonNode parties = (SpinJsonNode) runtime.getVariable(instance.getId(), "parties");
        assertThat(parties.elements().get(0).prop("absences").numberValue()).isEqualTo(0);
        assertThat(parties.elements().get(1).prop("absences").numberValue()).isEqualTo(2);
        assertThat(parties.elements().get(1).prop("phone").stringValue()).isEqualTo("0912");
    }

    @Test
    @DisplayName("Biên bản thiếu một bên: từ chối bằng một câu, công việc giữ nguyên")
    void incompleteAttendanceRefused() {
        ProcessInstance instance = received();
        String task = task(instance);
        runtime.setVariable(instance.getId(), "attendance", Spin.JSON("[]"));

        assertThatThrownBy(() -> tasks.complete(task))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("từng bên có mặt hay vắng mặt");
        assertThat(task(instance)).isEqualTo(task);
    }

    private ProcessInstance received() {
        return cases.received("sampleCase", RECEIVED_ON, "Nguyễn Thị Ánh", "Đặng Văn Đức");
    }

    private void holdSession(ProcessInstance instance, String first, String second) {
        runtime.setVariable(instance.getId(), "attendance", Spin.JSON("""
                        [{"name": "Nguyễn Thị Ánh", "present": "%s"}, {"name": "Đặng Văn Đức", "present": "%s"}]""".formatted(first, second)));
        tasks.complete(task(instance));
    }

    private String sheet(ProcessInstance instance) {
        return tasks.getVariable(task(instance), "attendanceSheet").toString();
    }

    private String task(ProcessInstance instance) {
        return tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId();
    }

    private String businessKey(ProcessInstance instance) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getBusinessKey();
    }

    private CaseFile file(String number) {
        return files.find(WARD, number).orElseThrow();
    }
}
