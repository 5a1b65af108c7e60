package vn.thuongton.register.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thuongton.testing.November2026.MONDAY;
import static vn.thuongton.testing.November2026.at;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.thuongton.form.engine.ProtectedFacts;
import vn.thuongton.organization.CurrentWard;
import vn.thuongton.register.CaseFile;
import vn.thuongton.register.CaseFiles;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.FixedClock;
import vn.thuongton.testing.SecretPerson;
import vn.thuongton.testing.TasklistSession;

/** Corrections as the section "Đính chính" asks for them. */
@ApplicationTest
class CorrectionTest {

    private static final String OFFICER = "van-phong.an-duong";
    private static final String JUSTICE = "tu-phap.an-duong";
    private static final String REQUEST = "startEvent_requestReceived";
    private static final String VERIFICATION = "userTask_verify";
    private static final String REASON = "Ghi nhầm, đã đối chiếu căn cước.";

    @Autowired
    private TestRestTemplate rest;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private CurrentWard currentWard;

    @Autowired
    private CaseFiles files;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ProtectedFacts protectedFacts;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private FixedClock clock;

    private CorrectionCases cases;

    @BeforeEach
    void deploy() {
        cases = new CorrectionCases(engine, currentWard);
    }

    @AfterEach
    void today() {
        clock.set(MONDAY, LocalTime.of(9, 0));
    }

    @Test
    @DisplayName(
            "Đính chính được chữ, số, danh sách của đơn và của từng bước đã làm; không có quyết định, mục ẩn, mục chỉ xem")
    void whatCanBeCorrected() {
        JsonNode sheet = sheet(JUSTICE, cases.verified());

        assertThat(sheet.path("readOnly").isNull()).isTrue();
        assertThat(sheet.path("steps"))
                .extracting(step -> step.path("name").asText())
                .containsExactly("Đơn yêu cầu", "Xác minh vụ việc");
        assertThat(keys(sheet, 0))
                .contains("subject", "parties", "requestContent", "area")
                .doesNotContain("field", "ground", "requestedBy", "originalReceived", "caseNumber");
        assertThat(keys(sheet, 1)).contains("visitedOn", "landOrigin").doesNotContain("verification", "requestContent");
        assertThat(fact(sheet, 0, "area").path("value").asText()).isEqualTo("12,5");
        assertThat(fact(sheet, 1, "visitedOn").path("value").asText()).isEqualTo("01/11/2026");
        assertThat(fact(sheet, 0, "subject").path("hint").asText()).isEqualTo("Một dòng, không ghi tên người.");
        assertThat(fact(sheet, 0, "parties").path("rows").get(1))
                .extracting(cell -> cell.path("value").asText())
                .containsExactly("Đặng Văn Đức", "otherParty", "");
    }

    @Test
    @DisplayName("Đính chính không đưa được tên người mà hồ sơ giữ bí mật vào hồ sơ")
    void nobodyWhoIsKeptSecretIsNamed() {
        String caseId = cases.verified();
        SecretPerson.in(caseId, "Ninh Thế Cẩm Tú", protectedFacts, transactions);

        ResponseEntity<JsonNode> answer =
                correct(JUSTICE, caseId, REQUEST, Map.of("subject", "Lối đi của bà Ninh Thế Cẩm Tú"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody().path("message").asText()).contains("có tên, số giấy tờ hoặc điện thoại");
        assertThat(runtime.getVariable(caseId, "subject")).isEqualTo("Lối đi chung ở tổ 2");
        assertThat(sheet(JUSTICE, caseId).path("made")).isEmpty();
    }

    @Test
    @DisplayName("Bước chưa làm xong không đính chính ở đây; mục đang mở trong biểu mẫu thì sửa ở biểu mẫu")
    void openStepsAreNotCorrected() {
        String caseId = cases.received();
        assertThat(sheet(OFFICER, caseId).path("steps")).hasSize(1);
        assertThat(correct(OFFICER, caseId, VERIFICATION, "", Map.of("landOrigin", "Khác"))
                        .getBody()
                        .path("message")
                        .asText())
                .startsWith("Bước này chưa làm xong");

        String twice = cases.verified();
        cases.complete(twice, session("yes", "no"));
        JsonNode sheet = sheet(JUSTICE, twice);
        assertThat(keys(sheet, 1)).contains("visitedOn");
        assertThat(sheet.path("steps"))
                .as("everything the session asked for is asked for again")
                .hasSize(3);
        assertThat(sheet.path("steps").get(2).path("facts")).isEmpty();
        assertThat(sheet.path("steps").get(2).path("notes").get(1).asText())
                .isEqualTo("“Ghi chú”: sửa ngay trong biểu mẫu của việc “Tổ chức phiên họp” đang mở.");
    }

    @Test
    @DisplayName(
            "Sửa ngày nhận đơn: hạn của hồ sơ, hạn của việc đang mở và sổ đổi theo; ngày xem xét trước đó thì không sửa được")
    void countedDatesMoveTheClock() {
        String caseId = cases.verified();
        assertThat(runtime.getVariable(caseId, "caseDueText")).isEqualTo("30/11/2026");
        assertThat(cases.task(caseId).getDueDate()).isEqualTo(endOf("2026-11-04"));

        assertThat(refusal(JUSTICE, caseId, REQUEST, Map.of("receivedOn", "02/11/2026"))
                        .path("receivedOn")
                        .get(0)
                        .asText())
                .isEqualTo("Trường “Ngày xem xét tại chỗ” không được trước ngày 02/11/2026.");
        assertThat(correct(JUSTICE, caseId, REQUEST, Map.of("receivedOn", "28/10/2026"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);

        assertThat(runtime.getVariables(caseId))
                .containsEntry("receivedOnText", "28/10/2026")
                .containsEntry("caseDueText", "27/11/2026")
                .containsEntry("caseDueAt", endOf("2026-11-27"));
        assertThat(cases.task(caseId).getDueDate()).isEqualTo(endOf("2026-11-02"));
        CaseFile file = file((String) runtime.getVariable(caseId, "caseNumber"));
        assertThat(file.receivedOn()).isEqualTo("2026-10-28");
        assertThat(file.dueAt()).isEqualTo(endOf("2026-11-27").toInstant());
    }

    @Test
    @DisplayName("Đính chính xong: hồ sơ có nội dung mới, sổ ghi cũ, mới, lý do, ai, lúc nào; số hồ sơ giữ nguyên")
    void correctsAndKeepsAnEntry() {
        String caseId = cases.verified();
        String number = (String) runtime.getVariable(caseId, "caseNumber");
        clock.set(LocalDate.of(2026, 11, 3), LocalTime.of(14, 5));

        ResponseEntity<JsonNode> answer = correct(
                JUSTICE,
                caseId,
                REQUEST,
                Map.of("subject", "Lối đi chung ở tổ 3", "area", "13", "requestContent", "Lối đi bị rào lại."));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(runtime.getVariables(caseId))
                .containsEntry("subject", "Lối đi chung ở tổ 3")
                .containsEntry("area", 13)
                .containsEntry("caseNumber", number);
        assertThat(file(number).subject()).isEqualTo("Lối đi chung ở tổ 3");
        assertThat(answer.getBody().path("made")).hasSize(2);
        JsonNode made = answer.getBody().path("made").get(0);
        assertThat(made.path("when").asText()).isEqualTo("03/11/2026 14:05");
        assertThat(made.path("who").asText()).isNotBlank();
        assertThat(made.path("step").asText()).isEqualTo("Đơn yêu cầu");
        assertThat(made.path("label").asText()).isEqualTo("Nội dung vụ việc");
        assertThat(made.path("before").asText()).isEqualTo("Lối đi chung ở tổ 2");
        assertThat(made.path("after").asText()).isEqualTo("Lối đi chung ở tổ 3");
        assertThat(made.path("reason").asText()).isEqualTo(REASON);
        assertThat(jdbc.sql("select author from case_correction where case_id = ?")
                        .param(caseId)
                        .query(String.class)
                        .list())
                .containsOnly(JUSTICE);
    }

    @Test
    @DisplayName("Sửa tên một bên: tìm theo tên mới ra, tên cũ không ra; số lần vắng và thứ tự các bên giữ nguyên")
    void correctsAName() {
        String caseId = cases.verified();
        cases.complete(caseId, session("yes", "no"));

        assertThat(correct(
                                JUSTICE,
                                caseId,
                                REQUEST,
                                Map.of(
                                        "parties",
                                        List.of(Map.of("name", "Nguyễn Thị Ánh"), Map.of("name", "Đặng Văn Đúc"))))
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);

        assertThat(runtime.getVariable(caseId, "partiesText")).isEqualTo("Nguyễn Thị Ánh; Đặng Văn Đúc");
        String number = (String) runtime.getVariable(caseId, "caseNumber");
        assertThat(found("Đặng Văn Đúc")).contains(number);
        assertThat(files.search("an-duong", "Đặng Văn Đúc " + number, 0, 1).cases())
                .isEmpty();
        assertThat(file(number).parties()).isEqualTo("Nguyễn Thị Ánh; Đặng Văn Đúc");
        SpinJsonNode parties = (SpinJsonNode) runtime.getVariable(caseId, "parties");
        assertThat(parties.elements().get(0).prop("phone").stringValue()).isEqualTo("0912345678");
        assertThat(parties.elements().get(1).prop("absences").numberValue()).isEqualTo(1);
        assertThat(sheet(JUSTICE, caseId).path("made").get(0).path("label").asText())
                .isEqualTo("Các bên, dòng 2: Họ và tên");

        cases.complete(caseId, session("yes", "yes"));
        assertThat(file(number).closedAt())
                .as("the open session knew the new name")
                .isNotNull();
    }

    @Test
    @DisplayName("Các bên không thêm, không bớt; tư cách ghi nhầm sửa được; số lần vắng không sửa được")
    void partiesKeepTheirCount() {
        String caseId = cases.verified();
        Map<String, String> one = Map.of("name", "Nguyễn Thị Ánh");

        assertThat(refusal(JUSTICE, caseId, REQUEST, Map.of("parties", List.of(one)))
                        .path("parties")
                        .get(0)
                        .asText())
                .isEqualTo("Danh sách “Các bên” phải có đúng 2 dòng như đã ghi: không thêm, không bớt.");
        assertThat(refusal(JUSTICE, caseId, REQUEST, Map.of("parties", List.of(one, Map.of("absences", "0"))))
                        .path("parties")
                        .get(0)
                        .asText())
                .isEqualTo("Thông tin “absences” không có trong biểu mẫu này: hãy bỏ đi rồi gửi lại.");
        assertThat(refusal(JUSTICE, caseId, REQUEST, Map.of("parties", List.of(one, Map.of("phone", "09-12"))))
                        .path("parties")
                        .get(0)
                        .asText())
                .isEqualTo(
                        "Danh sách “Các bên”, dòng 2: trường “Điện thoại” chưa đúng mẫu: hãy xem hướng dẫn dưới trường và điền lại.");

        JsonNode sheet = correct(JUSTICE, caseId, REQUEST, Map.of("parties", List.of(one, Map.of("role", "requester"))))
                .getBody();
        assertThat(sheet.path("made").get(0).path("before").asText()).isEqualTo("Bên còn lại");
        assertThat(sheet.path("made").get(0).path("after").asText()).isEqualTo("Người yêu cầu");
    }

    @Test
    @DisplayName("Quyết định, mục ẩn, mục chỉ xem, số hồ sơ, thông tin lạ: từ chối bằng một câu, không đổi gì")
    void refusesWhatIsNoFact() {
        String caseId = cases.verified();
        Map<String, Object> before = runtime.getVariables(caseId);

        assertThat(refusal(JUSTICE, caseId, REQUEST, Map.of("ground", "others", "subject", "Lối đi chung ở tổ 9"))
                        .path("ground")
                        .get(0)
                        .asText())
                .isEqualTo("Trường “Căn cứ” không đính chính được: hồ sơ đã đi tiếp theo nội dung này.");
        assertThat(refusal(JUSTICE, caseId, REQUEST, Map.of("requestedBy", "Tổ dân phố"))
                        .path("requestedBy"))
                .hasSize(1);
        assertThat(refusal(JUSTICE, caseId, VERIFICATION, Map.of("requestContent", "Khác"))
                        .path("requestContent"))
                .hasSize(1);
        assertThat(refusal(JUSTICE, caseId, REQUEST, Map.of("caseNumber", "AD-DC-2026-9999"))
                        .path("caseNumber")
                        .get(0)
                        .asText())
                .isEqualTo("Thông tin “caseNumber” không có trong biểu mẫu này: hãy bỏ đi rồi gửi lại.");
        assertThat(refusal(JUSTICE, caseId, REQUEST, Map.of("handlingUnit", "tu-phap"))
                        .path("handlingUnit"))
                .hasSize(1);

        assertThat(runtime.getVariables(caseId).toString()).isEqualTo(before.toString());
        assertThat(sheet(JUSTICE, caseId).path("made")).isEmpty();
    }

    @Test
    @DisplayName("Nội dung mới theo đúng quy tắc của biểu mẫu; mỗi mục sai một câu")
    void checksAsTheFormDoes() {
        String caseId = cases.verified();

        JsonNode request = refusal(JUSTICE, caseId, REQUEST, Map.of("subject", " ", "area", "mười"));
        assertThat(request.path("subject").get(0).asText()).isEqualTo("Trường “Nội dung vụ việc” phải được điền.");
        assertThat(request.path("area").get(0).asText()).isEqualTo("Trường “Diện tích (m²)” phải là một con số.");

        assertThat(refusal(JUSTICE, caseId, VERIFICATION, Map.of("visitedOn", "31/02/2026"))
                        .path("visitedOn")
                        .get(0)
                        .asText())
                .isEqualTo("Trường “Ngày xem xét tại chỗ” phải là ngày có thật, ví dụ 05/11/2026.");
        assertThat(refusal(JUSTICE, caseId, VERIFICATION, Map.of("visitedOn", "29/10/2026"))
                        .path("visitedOn")
                        .get(0)
                        .asText())
                .isEqualTo("Trường “Ngày xem xét tại chỗ” không được trước ngày 30/10/2026.");
        assertThat(refusal(JUSTICE, caseId, VERIFICATION, Map.of("visitedOn", "03/11/2026"))
                        .path("visitedOn")
                        .get(0)
                        .asText())
                .isEqualTo("Trường “Ngày xem xét tại chỗ” không được sau ngày hôm nay.");

        correct(JUSTICE, caseId, VERIFICATION, Map.of("visitedOn", "2/11/2026"));
        assertThat(runtime.getVariable(caseId, "visitedOn")).isEqualTo("2026-11-02");
    }

    @Test
    @DisplayName("Phải ghi lý do, và phải có gì khác đi")
    void needsAReasonAndAChange() {
        String caseId = cases.verified();
        String version = version(JUSTICE, caseId, REQUEST);

        JsonNode noReason = post(
                        JUSTICE,
                        caseId,
                        Map.of("step", REQUEST, "version", version, "values", Map.of("subject", "Lối đi chung ở tổ 9")))
                .getBody();
        assertThat(noReason.path("fields").path("reason").get(0).asText())
                .isEqualTo("Trường “Lý do đính chính” phải được điền.");
        ResponseEntity<JsonNode> same =
                correct(JUSTICE, caseId, REQUEST, Map.of("subject", "Lối đi chung ở tổ 2", "area", "12,50"));
        assertThat(same.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(same.getBody().path("message").asText())
                .isEqualTo("Chưa có thông tin nào khác đi: hãy sửa ít nhất một mục rồi lưu.");
    }

    @Test
    @DisplayName("Hai người sửa cùng lúc: người sau được báo nội dung đã đổi, không ghi đè")
    void refusesTheOvertaken() {
        String caseId = cases.verified();
        String seen = version(JUSTICE, caseId, REQUEST);
        assertThat(correct(JUSTICE, caseId, REQUEST, seen, Map.of("subject", "Lối đi chung ở tổ 3"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);

        ResponseEntity<JsonNode> second = correct("truong-" + JUSTICE, caseId, REQUEST, seen, Map.of("area", "14"));

        assertThat(second.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(second.getBody().path("message").asText())
                .startsWith("Thông tin của bước này vừa được người khác sửa");
        assertThat(runtime.getVariable(caseId, "area")).isEqualTo(12.5);
        assertThat(sheet(JUSTICE, caseId).path("made")).hasSize(1);
    }

    @Test
    @DisplayName("Bốn lần gửi cùng một lúc: đúng một lần được ghi")
    void oneOfManyAtOnce() throws Exception {
        String caseId = cases.verified();
        String seen = version(JUSTICE, caseId, REQUEST);
        TasklistSession session = new TasklistSession(rest, JUSTICE);
        List<Callable<HttpStatus>> attempts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String subject = "Lối đi chung ở tổ " + (i + 3);
            attempts.add(() -> HttpStatus.valueOf(session.post(
                            path(caseId),
                            Map.of(
                                    "step",
                                    REQUEST,
                                    "version",
                                    seen,
                                    "reason",
                                    REASON,
                                    "values",
                                    Map.of("subject", subject)))
                    .getStatusCode()
                    .value()));
        }
        List<HttpStatus> answers = new ArrayList<>();
        var threads = Executors.newFixedThreadPool(4);
        for (Future<HttpStatus> answer : threads.invokeAll(attempts)) {
            answers.add(answer.get());
        }
        threads.shutdown();

        assertThat(answers)
                .containsExactlyInAnyOrder(
                        HttpStatus.OK, HttpStatus.CONFLICT, HttpStatus.CONFLICT, HttpStatus.CONFLICT);
        assertThat(sheet(JUSTICE, caseId).path("made")).hasSize(1);
    }

    @Test
    @DisplayName("Đơn vị khác không thấy; người đã làm xong phần mình và người giám sát chỉ xem")
    void onlyWhoeverWorksOnTheCase() {
        String caseId = cases.verified();
        String seen = version(JUSTICE, caseId, REQUEST);
        Map<String, String> values = Map.of("subject", "Lối đi chung ở tổ 3");

        assertThat(correct("cong-an.an-duong", caseId, REQUEST, seen, values).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(get("cong-an.an-duong", caseId).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        for (String reader : List.of(OFFICER, "giam-sat.an-duong")) {
            ResponseEntity<JsonNode> answer = correct(reader, caseId, REQUEST, seen, values);
            assertThat(answer.getStatusCode()).as(reader).isEqualTo(HttpStatus.FORBIDDEN);
            assertThat(sheet(reader, caseId).path("readOnly").asText())
                    .isEqualTo(answer.getBody().path("message").asText())
                    .startsWith("Hồ sơ này không còn việc nào");
            assertThat(sheet(reader, caseId).path("steps")).isEmpty();
        }
        assertThat(runtime.getVariable(caseId, "subject")).isEqualTo("Lối đi chung ở tổ 2");
    }

    @Test
    @DisplayName("Đã đính chính thì không sửa, không xóa được dòng nào trong sổ, kể cả bằng SQL")
    void entriesStay() {
        String caseId = cases.verified();
        correct(JUSTICE, caseId, REQUEST, Map.of("subject", "Lối đi chung ở tổ 3"));

        for (String sql : List.of(
                "update case_correction set reason = 'x'", "delete from case_correction", "truncate case_correction")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update())
                    .as(sql)
                    .hasMessageContaining("is only added to, never changed");
        }
    }

    @Test
    @DisplayName("Không ghi được dòng nào vào sổ đính chính thì hồ sơ cũng không đổi")
    void allOrNothing() {
        String caseId = cases.verified();
        jdbc.sql("alter table case_correction add constraint no_entry check (label <> 'Nội dung yêu cầu') not valid")
                .update();
        try {
            assertThat(correct(
                                    JUSTICE,
                                    caseId,
                                    REQUEST,
                                    Map.of("subject", "Lối đi chung ở tổ 3", "requestContent", "Khác"))
                            .getStatusCode())
                    .isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
        } finally {
            jdbc.sql("alter table case_correction drop constraint no_entry").update();
        }
        assertThat(runtime.getVariable(caseId, "subject")).isEqualTo("Lối đi chung ở tổ 2");
        assertThat(sheet(JUSTICE, caseId).path("made")).isEmpty();
    }

    @Test
    @DisplayName("Mã lệnh gõ vào chỉ là chữ")
    void scriptsAreText() {
        String caseId = cases.verified();
        String script = "<img src=x onerror=alert(1)> Lối đi";

        JsonNode sheet =
                correct(JUSTICE, caseId, REQUEST, Map.of("subject", script)).getBody();

        assertThat(sheet.path("made").get(0).path("after").asText()).isEqualTo(script);
        assertThat(runtime.getVariable(caseId, "subject")).isEqualTo(script);
    }

    private static Date endOf(String day) {
        return Date.from(at(LocalDate.parse(day), "23:59:59").toInstant());
    }

    private static Map<String, Object> session(String first, String second) {
        return new HashMap<>(Map.of(
                "attendance", List.of(Map.of("present", first), Map.of("present", second)), "sessionNote", "Đã mời"));
    }

    private ResponseEntity<JsonNode> correct(String user, String caseId, String step, Map<String, ?> values) {
        return correct(user, caseId, step, version(user, caseId, step), values);
    }

    private ResponseEntity<JsonNode> correct(
            String user, String caseId, String step, String version, Map<String, ?> values) {
        return post(user, caseId, Map.of("step", step, "version", version, "reason", REASON, "values", values));
    }

    /** The sentences of a refusal by field. */
    private JsonNode refusal(String user, String caseId, String step, Map<String, ?> values) {
        ResponseEntity<JsonNode> answer = correct(user, caseId, step, values);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        return answer.getBody().path("fields");
    }

    private String version(String user, String caseId, String step) {
        return StreamSupport.stream(sheet(user, caseId).path("steps").spliterator(), false)
                .filter(one -> one.path("id").asText().equals(step))
                .findFirst()
                .orElseThrow()
                .path("version")
                .asText();
    }

    private JsonNode sheet(String user, String caseId) {
        return get(user, caseId).getBody();
    }

    private ResponseEntity<JsonNode> get(String user, String caseId) {
        return new TasklistSession(rest, user).get(path(caseId));
    }

    private ResponseEntity<JsonNode> post(String user, String caseId, Map<String, ?> body) {
        return new TasklistSession(rest, user).post(path(caseId), body);
    }

    private static String path(String caseId) {
        return "/camunda/api/tasklist/plugin/desk/default/case/" + caseId + "/correction";
    }

    private static List<String> keys(JsonNode sheet, int step) {
        return StreamSupport.stream(sheet.path("steps").get(step).path("facts").spliterator(), false)
                .map(fact -> fact.path("key").asText())
                .toList();
    }

    private static JsonNode fact(JsonNode sheet, int step, String key) {
        return StreamSupport.stream(sheet.path("steps").get(step).path("facts").spliterator(), false)
                .filter(fact -> fact.path("key").asText().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private List<String> found(String text) {
        return files.search("an-duong", text, 0, 200).cases().stream()
                .map(CaseFile::number)
                .toList();
    }

    private CaseFile file(String number) {
        return files.find("an-duong", number).orElseThrow();
    }
}
