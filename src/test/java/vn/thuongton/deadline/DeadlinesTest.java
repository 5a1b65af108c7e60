package vn.thuongton.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuongton.engine.ClockConfiguration;
import vn.thuongton.organization.CurrentWard;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.FixedClock;

@ApplicationTest
class DeadlinesTest {

    private static final String PROCESS = "deadlinesTest";
    private static final String WARD = "an-duong";
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private StatutoryTimeLimits timeLimits;

    @Autowired
    private RepositoryService repositoryService;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private CurrentWard currentWard;

    @Autowired
    private FixedClock clock;

    private String deployment;

    @BeforeEach
    void deploy() {
        clock.set(MONDAY, LocalTime.of(9, 0));
        deployment = repositoryService
                .createDeployment()
                .addModelInstance(
                        PROCESS + ".bpmn",
                        Bpmn.createExecutableProcess(PROCESS)
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .userTask()
                                .camundaDueDate("${deadlines.due(execution, code)}")
                                .camundaInputParameter("dueText", "${deadlines.text(deadlines.due(execution, code))}")
                                .userTask()
                                .camundaInputParameter("dueText", "${deadlines.text(deadlines.due(execution, code))}")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
    }

    @AfterEach
    void undeploy() {
        identityService.clearAuthentication();
        repositoryService.deleteDeployment(deployment, true);
        clock.set(MONDAY, LocalTime.of(9, 0));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "landConciliation.acceptance, receivedOn, 2026-11-05",
        "landConciliation.resolution, receivedOn, 2026-12-02",
        "landConciliation.differingOpinion, minutesOn, 2026-11-12",
        "landConciliation.handOver, receivedOn, 2026-11-09",
        "grassrootsMediation.firstSession, assignedOn, 2026-11-05",
        "grassrootsMediation.dangerReport, receivedOn, 2026-11-02",
        "grassrootsMediation.courtRecognition, agreedOn, 2027-05-04",
    })
    void dueDateOfTask(String code, String eventVariable, LocalDate last) {
        Task task = open(code, received().putValue(eventVariable, startOf(MONDAY)));

        assertThat(task.getDueDate()).isEqualTo(at(last, LocalTime.of(23, 59, 59)));
    }

    @Test
    @DisplayName("Thời hạn luật để phường quy định: số ngày là của phường, và nói rõ là của phường")
    void ownLimitOfTheWard() {
        Task task = currentWard.in(WARD, () -> open("feedback.resolution", received()));

        assertThat(task.getDueDate()).isEqualTo(at(LocalDate.of(2026, 11, 23), LocalTime.of(23, 59, 59)));
        TimeLimit limit = timeLimits.require("feedback.resolution", MONDAY, WARD);
        assertThat(limit.amount()).isEqualTo(15);
        assertThat(limit.unit()).isEqualTo(TimeLimitUnit.WORKING_DAY);
        assertThat(limit.confidence()).isEqualTo(Confidence.UNCONFIRMED);
        assertThat(limit.source())
                .startsWith("Thời hạn do phường quy định: ")
                .contains("áp dụng từ ngày 01/01/2026")
                .contains("Luật Tiếp công dân");
        assertThatThrownBy(() -> timeLimits.require("feedback.resolution", LocalDate.of(2025, 12, 31), WARD))
                .isInstanceOf(TimeLimitMissing.class);
    }

    @Test
    @DisplayName("Ngày của sự kiện ghi dạng chữ yyyy-MM-dd được tính như ngày")
    void isoText() {
        Task task = open("landConciliation.differingOpinion", received().putValue("minutesOn", "2026-11-10"));

        assertThat(task.getDueDate()).isEqualTo(at(LocalDate.of(2026, 11, 20), LocalTime.of(23, 59, 59)));
    }

    @Test
    @DisplayName("Luật không quy định thời hạn thì công việc không có hạn")
    void noLimit() {
        Task task = open("grassrootsMediation.resolution", received());

        assertThat(task.getDueDate()).isNull();
        assertThat(taskService.getVariable(task.getId(), "dueText")).isEqualTo("không quy định");
    }

    @Test
    @DisplayName("Bước tính từ ngày mở lấy ngày Việt Nam, không theo múi giờ của máy")
    void todayIsVietnamese() {
        clock.set(LocalDate.of(2026, 11, 3), LocalTime.of(0, 30));

        assertThat(open("grassrootsMediation.dangerReport", received()).getDueDate())
                .isEqualTo(at(LocalDate.of(2026, 11, 3), LocalTime.of(23, 59, 59)));
        assertThat(deadlines.today()).isEqualTo(startOf(LocalDate.of(2026, 11, 3)));
    }

    @Test
    @DisplayName("Công chức không có quyền trên bảng thời hạn vẫn mở được bước có hạn")
    void officerWithoutRightOnTheTable() {
        Task before = open("grassrootsMediation.resolution", received());
        taskService.setAssignee(before.getId(), "deadlines-test");
        taskService.setVariable(before.getId(), "code", "landConciliation.acceptance");

        identityService.setAuthentication("deadlines-test", List.of(), List.of());
        taskService.complete(before.getId());
        identityService.clearAuthentication();

        Task task = taskService
                .createTaskQuery()
                .processInstanceId(before.getProcessInstanceId())
                .singleResult();
        assertThat(taskService.getVariable(task.getId(), "dueText")).isEqualTo("05/11/2026");
    }

    @Test
    @DisplayName("Bảng được sửa và triển khai lại thì bước mở sau đó theo con số mới")
    void correctedTableReachesTheNextStep() throws IOException {
        String corrected = Files.readString(Path.of("processes/shared/statutoryTimeLimit.dmn"))
                .replaceFirst("(?s)(id=\"rule_landAcceptance\".*?<text>)3(</text>)", "$1" + 5 + "$2");
        String correction = repositoryService
                .createDeployment()
                .addString("corrected.dmn", corrected)
                .deploy()
                .getId();
        try {
            assertThat(deadlines.text(
                            open("landConciliation.acceptance", received()).getDueDate()))
                    .isEqualTo("09/11/2026");
        } finally {
            repositoryService.deleteDeployment(correction, true);
        }
        assertThat(deadlines.text(
                        open("landConciliation.acceptance", received()).getDueDate()))
                .isEqualTo("05/11/2026");
    }

    @Test
    @DisplayName("Hạn được viết ngày/tháng/năm")
    void text() {
        assertThat(deadlines.text(at(LocalDate.of(2026, 12, 2), LocalTime.of(23, 59, 59))))
                .isEqualTo("02/12/2026");
        assertThat(deadlines.text(startOf(LocalDate.of(2026, 12, 2)))).isEqualTo("02/12/2026");
        assertThat(deadlines.text(null)).isEqualTo("không quy định");
    }

    @Test
    @DisplayName("Ngày đầu tiên luật có hiệu lực tính theo ngày Việt Nam")
    void firstDayInForce() {
        assertThat(timeLimits.require("landConciliation.handOver", LocalDate.of(2024, 8, 1), WARD))
                .isEqualTo(new TimeLimit(
                        "landConciliation.handOver",
                        "chuyển kết quả hòa giải đến cơ quan có thẩm quyền",
                        5,
                        TimeLimitUnit.WORKING_DAY,
                        TimeLimit.TODAY,
                        "Nghị định 102/2024/NĐ-CP, Điều 105 (cần đối chiếu)",
                        Confidence.UNCONFIRMED,
                        null,
                        null));
        assertThatThrownBy(() -> timeLimits.require("landConciliation.handOver", LocalDate.of(2024, 7, 31), WARD))
                .isInstanceOf(TimeLimitMissing.class)
                .hasMessageContaining("\"landConciliation.handOver\" có hiệu lực với hồ sơ tiếp nhận ngày 31/07/2024");
    }

    @Test
    @DisplayName("Mã thời hạn không có trong bảng bị từ chối")
    void unknownCode() {
        assertThatThrownBy(() -> start("landConciliation.unknown", received()))
                .hasRootCauseInstanceOf(TimeLimitMissing.class)
                .hasMessageContaining("Bảng thời hạn theo luật không có dòng \"landConciliation.unknown\"");
    }

    @Test
    @DisplayName("Thiếu ngày tiếp nhận hoặc ngày của sự kiện bị từ chối")
    void missingDate() {
        assertThatThrownBy(() -> start("landConciliation.acceptance", Variables.createVariables()))
                .hasRootCauseInstanceOf(EventDateMissing.class)
                .hasMessageContaining("hồ sơ chưa ghi ngày \"receivedOn\"");
        assertThatThrownBy(() -> start("landConciliation.differingOpinion", received()))
                .hasRootCauseInstanceOf(EventDateMissing.class)
                .hasMessageContaining("hồ sơ chưa ghi ngày \"minutesOn\"");
    }

    @Test
    @DisplayName("Ngày không đọc được bị từ chối")
    void unreadableDate() {
        assertThatThrownBy(() ->
                        start("landConciliation.differingOpinion", received().putValue("minutesOn", "10/11/2026")))
                .hasStackTraceContaining(EventDateMissing.class.getName())
                .hasMessageContaining("\"10/11/2026\" ở mục \"minutesOn\" không phải là một ngày");
    }

    @Test
    @DisplayName("Hạn rơi vào năm chưa có lịch bị từ chối bằng lỗi có tên")
    void yearWithoutCalendar() {
        assertThatThrownBy(() ->
                        start("grassrootsMediation.courtRecognition", received().putValue("agreedOn", "2027-09-15")))
                .hasRootCauseInstanceOf(CalendarYearMissing.class)
                .hasMessageContaining("Chưa có lịch ngày làm việc năm 2028");
    }

    private Task open(String code, Map<String, Object> variables) {
        return taskService
                .createTaskQuery()
                .processInstanceId(start(code, variables))
                .singleResult();
    }

    private String start(String code, Map<String, Object> variables) {
        return runtimeService
                .createProcessInstanceByKey(PROCESS)
                .setVariable("code", code)
                .setVariables(variables)
                .execute()
                .getId();
    }

    private static VariableMap received() {
        return Variables.putValue("receivedOn", startOf(MONDAY));
    }

    private static Date startOf(LocalDate day) {
        return at(day, LocalTime.MIDNIGHT);
    }

    private static Date at(LocalDate day, LocalTime time) {
        return Date.from(day.atTime(time).atZone(ClockConfiguration.VIETNAM).toInstant());
    }
}
