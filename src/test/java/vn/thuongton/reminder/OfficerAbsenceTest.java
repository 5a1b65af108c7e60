package vn.thuongton.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.thuongton.testing.November2026.MONDAY;
import static vn.thuongton.testing.November2026.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thuongton.testing.ApplicationTest;

/** Officers record absences with nothing but their login; mornings pass; steps and letters follow. */
@ApplicationTest
class OfficerAbsenceTest {

    private static final String WARD = "an-duong";
    private static final String OFFICER = "tu-phap.an-duong";
    private static final String HEAD = "truong-tu-phap.an-duong";
    private static final String STRANGER = "truong-van-phong.an-duong";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TestRestTemplate rest;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private JdbcClient jdbc;

    private Mornings mornings;

    @BeforeEach
    void mondayMorning() {
        mornings = new Mornings(application);
        mornings.clear();
        mornings.start(MONDAY, "09:00");
    }

    @AfterEach
    void clear() {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("officerAbsence")
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test"));
        jdbc.sql("delete from officer_absence").update();
        jdbc.sql("delete from absence_task").update();
        mornings.clear();
        mornings.start(MONDAY, "09:00");
    }

    @Test
    @DisplayName("Cán bộ ghi vắng mặt: từ ngày đầu người thay giữ việc và nhận thư, hết ngày cuối việc trở về")
    void handsOverAndBack() {
        String task = claimed("AD-HGDD-2026-8001");
        String done = claimed("AD-HGDD-2026-8002");
        record(OFFICER, OFFICER, HEAD, day(4), day(6));
        assertThat(assignee(task)).as("before the first day").isEqualTo(OFFICER);

        mornings.letters(day(3), "07:30");
        assertThat(assignee(task)).isEqualTo(OFFICER);
        assertThat(letter(OFFICER)).get().asString().contains("AD-HGDD-2026-8001");

        forget();
        mornings.letters(day(4), "07:30");
        assertThat(assignee(task)).isEqualTo(HEAD);
        assertThat(letter(OFFICER)).isEmpty();
        assertThat(letter(HEAD))
                .get()
                .asString()
                .satisfies(text -> assertThat(text.substring(text.indexOf("VIỆC CỦA ÔNG/BÀ ĐẶNG THU HÀ")))
                        .startsWith("VIỆC CỦA ÔNG/BÀ ĐẶNG THU HÀ (vắng từ 04/11/2026 đến 06/11/2026)\n")
                        .contains("AD-HGDD-2026-8001", "Người nhận việc: Bùi Thanh Sơn, thay Đặng Thu Hà"));
        assertThat(complete(HEAD, done)).isEqualTo(HttpStatus.NO_CONTENT);

        mornings.letters(day(6), "07:30");
        assertThat(assignee(task)).as("on the last day").isEqualTo(HEAD);

        forget();
        mornings.letters(day(9), "07:30");
        assertThat(assignee(task)).isEqualTo(OFFICER);
        assertThat(letter(OFFICER)).get().asString().contains("AD-HGDD-2026-8001");
        assertThat(letter(HEAD)).get().asString().doesNotContain("vắng từ");
        assertThat(history.createHistoricIdentityLinkLogQuery()
                        .taskId(task)
                        .type("assignee")
                        .list())
                .extracting(HistoricIdentityLinkLog::getOperationType, HistoricIdentityLinkLog::getUserId)
                .contains(tuple("add", HEAD), tuple("delete", HEAD));
    }

    @Test
    @DisplayName("Vắng từ hôm nay thì việc chuyển ngay khi ghi; trưởng đơn vị ghi được cho người của đơn vị")
    void headRecordsForHisOfficerToday() {
        String task = claimed("AD-HGDD-2026-8003");

        record(HEAD, OFFICER, HEAD, MONDAY, day(3));

        assertThat(assignee(task)).isEqualTo(HEAD);
        assertThat(jdbc.sql("select recorded_by from officer_absence")
                        .query(String.class)
                        .single())
                .isEqualTo(HEAD);
    }

    @Test
    @DisplayName("Việc của hồ sơ mật không sang tay người thay; hồ sơ tạm dừng chuyển sau khi chạy lại")
    void confidentialAndSuspendedStay() {
        String secret = mornings.confidentialTask(WARD, "tu-phap", "Việc mật", day(3), "AD-TC-2026-8004");
        mornings.claim(secret, OFFICER);
        String suspended = claimed("AD-HGDD-2026-8005");
        String instance =
                tasks.createTaskQuery().taskId(suspended).singleResult().getProcessInstanceId();
        runtime.suspendProcessInstanceById(instance);

        record(OFFICER, OFFICER, HEAD, MONDAY, day(6));
        assertThat(assignee(secret)).isEqualTo(OFFICER);
        assertThat(assignee(suspended)).isEqualTo(OFFICER);

        runtime.activateProcessInstanceById(instance);
        mornings.letters(day(4), "07:30");
        assertThat(assignee(secret)).isEqualTo(OFFICER);
        assertThat(assignee(suspended)).isEqualTo(HEAD);
        assertThat(letter(OFFICER)).get().asString().contains("AD-TC-2026-8004").doesNotContain("AD-HGDD-2026-8005");
        assertThat(letter(HEAD)).get().asString().contains("AD-HGDD-2026-8005").doesNotContain("AD-TC-2026-8004");
    }

    @Test
    @DisplayName("Việc người thay đã trả lại và người khác nhận thì ở với người ấy")
    void claimedBySomebodyElseMeanwhile() {
        String task = claimed("AD-HGDD-2026-8006");
        record(OFFICER, OFFICER, HEAD, MONDAY, MONDAY);
        mornings.claim(task, "van-phong.an-duong");

        mornings.letters(day(3), "07:30");

        assertThat(assignee(task)).isEqualTo("van-phong.an-duong");
    }

    @Test
    @DisplayName("Trở lại sớm thì việc trở về ngay; hủy trước ngày vắng thì không có gì chuyển; lần ghi cũ còn nguyên")
    void returnsEarly() {
        String task = claimed("AD-HGDD-2026-8007");
        record(OFFICER, OFFICER, HEAD, MONDAY, day(6));
        mornings.letters(day(4), "07:30");

        assertThat(returned(OFFICER, null, MONDAY, day(4)).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(assignee(task)).isEqualTo(OFFICER);

        record(OFFICER, OFFICER, HEAD, day(9), day(10));
        assertThat(returned(HEAD, OFFICER, day(9), day(5)).getStatusCode()).isEqualTo(HttpStatus.OK);
        mornings.letters(day(9), "07:30");
        assertThat(assignee(task)).isEqualTo(OFFICER);
        assertThat(jdbc.sql("select until_on from officer_absence order by entry")
                        .query(LocalDate.class)
                        .list())
                .containsExactly(day(6), day(3), day(10), day(10));
    }

    @Test
    @DisplayName("Trùng lần vắng khác, tự thay mình, ngày đã qua: từ chối bằng một câu, sửa được ngay trên biểu mẫu")
    void refusals() {
        record(OFFICER, OFFICER, HEAD, day(4), day(6));

        String task = announce(OFFICER, day(6), day(9));
        assertThat(refusal(choose(OFFICER, task, OFFICER, HEAD, day(6), day(9))))
                .isEqualTo("Đặng Thu Hà đã có lần vắng mặt từ 04/11/2026 đến 06/11/2026: hãy sửa ngày, hoặc ghi trở lại"
                        + " sớm cho lần ấy trước.");
        assertThat(refusal(choose(OFFICER, task, OFFICER, HEAD, day(1), day(9))))
                .isEqualTo("Trường “Vắng từ ngày” không được trước ngày hôm nay.");
        assertThat(refusal(choose(OFFICER, task, OFFICER, HEAD, day(9), day(7))))
                .isEqualTo("Trường “Vắng đến hết ngày” không được trước ngày 09/11/2026.");
        assertThat(refusal(choose(OFFICER, task, OFFICER, OFFICER, day(9), day(9))))
                .isEqualTo("Trường “Người thay” có lựa chọn không nằm trong danh sách: hãy chọn lại.");
        assertThat(refusal(choose(OFFICER, task, HEAD, HEAD, day(9), day(9))))
                .isEqualTo("Trường “Người vắng mặt” có lựa chọn không nằm trong danh sách: hãy chọn lại.");
        assertThat(choose(OFFICER, task, OFFICER, HEAD, day(7), day(9)).getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);

        String heads = announce(HEAD, day(9), day(9));
        assertThat(refusal(choose(HEAD, heads, HEAD, HEAD, day(9), day(9))))
                .isEqualTo("Bùi Thanh Sơn không thể tự thay mình: hãy chọn người khác.");
    }

    @Test
    @DisplayName("Báo nhầm thì chọn không ghi, không có gì được ghi")
    void dropped() {
        String task = announce(OFFICER, day(4), day(6));

        assertThat(post(OFFICER, "task/" + task + "/submit-form", Map.of("absenceConfirmed", "no"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);

        assertThat(jdbc.sql("select count(*) from officer_absence")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processDefinitionKey("officerAbsence")
                        .orderByProcessInstanceStartTime()
                        .desc()
                        .list())
                .first()
                .extracting(HistoricProcessInstance::getState)
                .isEqualTo(HistoricProcessInstance.STATE_COMPLETED);
    }

    @Test
    @DisplayName("Không ghi trở lại được cho người đơn vị khác, cho lần vắng không có, hay muộn hơn ngày đã ghi")
    void returnRefusals() {
        record(OFFICER, OFFICER, HEAD, day(4), day(6));
        String unknown = "Không có lần vắng mặt nào bắt đầu ngày 04/11/2026 mà ông/bà được sửa: hãy xem lại ngày bắt"
                + " đầu và tên đăng nhập của người vắng.";

        assertThat(refusal(returned(STRANGER, OFFICER, day(4), day(5)))).isEqualTo(unknown);
        assertThat(refusal(returned(HEAD, null, day(4), day(5)))).isEqualTo(unknown);
        assertThat(refusal(returned(OFFICER, null, day(4), day(7)))).startsWith("Lần vắng mặt này đã ghi đến 06/11");
        assertThat(refusal(returned(OFFICER, null, day(4), day(1))))
                .isEqualTo("Trường “Ngày trở lại làm việc” không được trước ngày hôm nay.");
    }

    @Test
    @DisplayName("Mọi đơn vị có chức năng trong phường đều ghi được; quản trị không thuộc phường thì không")
    void everyUnitMayRecord() {
        for (String unit : new String[] {"lanh-dao", "cong-an", "mat-tran", "to-dan-pho", "su-nghiep-cong"}) {
            announce(unit + ".an-duong", day(9), day(9));
        }
        assertThat(refusal(post(
                        "quan-tri",
                        "process-definition/key/officerAbsence/submit-form",
                        Map.of("absentFromOn", "2026-11-09", "absentUntilOn", "2026-11-09", "absenceReason", "leave"))))
                .startsWith("Chỉ người của một phường ghi được việc vắng mặt");
    }

    private String claimed(String caseNumber) {
        String task = mornings.task(WARD, "tu-phap", "Xác minh tranh chấp", day(3), caseNumber);
        mornings.claim(task, OFFICER);
        return task;
    }

    private String assignee(String task) {
        return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }

    private HttpStatus complete(String user, String task) {
        return HttpStatus.valueOf(post(user, "task/" + task + "/complete", Map.of())
                .getStatusCode()
                .value());
    }

    private void record(String recorder, String officer, String substitute, LocalDate from, LocalDate until) {
        String task = announce(recorder, from, until);
        assertThat(choose(recorder, task, officer, substitute, from, until).getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
    }

    /** Returns the task in which the substitute is chosen. */
    private String announce(String recorder, LocalDate from, LocalDate until) {
        ResponseEntity<JsonNode> started = post(
                recorder,
                "process-definition/key/officerAbsence/submit-form",
                Map.of(
                        "absentFromOn",
                        from.toString(),
                        "absentUntilOn",
                        until.toString(),
                        "absenceReason",
                        "businessTrip"));
        assertThat(started.getStatusCode()).as("%s", started.getBody()).isEqualTo(HttpStatus.OK);
        Task task = tasks.createTaskQuery()
                .processInstanceId(started.getBody().get("id").asText())
                .singleResult();
        assertThat(task.getAssignee()).isEqualTo(recorder);
        return task.getId();
    }

    private ResponseEntity<JsonNode> choose(
            String recorder, String task, String officer, String substitute, LocalDate from, LocalDate until) {
        return post(
                recorder,
                "task/" + task + "/submit-form",
                Map.of(
                        "absenceConfirmed",
                        "yes",
                        "absentOfficer",
                        officer,
                        "substitute",
                        substitute,
                        "absentFromOn",
                        from.toString(),
                        "absentUntilOn",
                        until.toString()));
    }

    private ResponseEntity<JsonNode> returned(String recorder, String officer, LocalDate from, LocalDate backOn) {
        Map<String, String> values = new HashMap<>();
        values.put("absentFromOn", from.toString());
        values.put("backOn", backOn.toString());
        if (officer != null) {
            values.put("absentOfficer", officer);
        }
        return post(recorder, "process-definition/key/officerReturn/submit-form", values);
    }

    private ResponseEntity<JsonNode> post(String user, String path, Map<String, String> values) {
        Map<String, Object> variables = new HashMap<>();
        values.forEach((name, value) -> variables.put(name, Map.of("value", value, "type", "String")));
        return rest.withBasicAuth(user, "demo")
                .postForEntity("/engine-rest/" + path, Map.of("variables", variables), JsonNode.class);
    }

    private static String refusal(ResponseEntity<JsonNode> answer) {
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        return answer.getBody().get("message").asText();
    }

    private Optional<String> letter(String user) {
        return jdbc.sql("select text from outbox where user_id = :user order by key desc limit 1")
                .param("user", user)
                .query(String.class)
                .optional();
    }

    private void forget() {
        jdbc.sql("delete from outbox").update();
    }
}
