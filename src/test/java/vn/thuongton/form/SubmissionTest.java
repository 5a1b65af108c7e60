package vn.thuongton.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.FixedClock;
import vn.thuongton.testing.TasklistSession;

/** What reaches the engine, whichever way it is sent. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubmissionTest {

    private static final String OFFICER = "van-phong.an-duong";
    private static final String COLLEAGUE = "truong-van-phong.an-duong";
    private static final String OTHER_UNIT = "tu-phap.an-duong";
    private static final String ADMINISTRATOR = "quan-tri";

    private static final String START_FORM = """
            {"id": "submissionStart", "type": "default", "components": [
              {"type": "textfield", "key": "subject", "label": "Nội dung", "validate": {"required": true}},
              {"type": "datetime", "subtype": "date", "key": "receivedOn", "dateLabel": "Ngày nhận đơn",
               "validate": {"required": true}, "properties": {"storeAs": "date", "notAfter": "today"}},
              {"type": "dynamiclist", "path": "parties", "label": "Các bên", "properties": {"minRows": "2"},
               "components": [{"type": "textfield", "key": "name", "label": "Tên", "validate": {"required": true}}]},
              {"type": "button", "action": "submit", "label": "Gửi"}]}
            """;

    private static final String TASK_FORM = """
            {"id": "submissionTask", "type": "default", "components": [
              {"type": "textfield", "key": "subject", "label": "Nội dung", "readonly": true},
              {"type": "radio", "key": "decision", "label": "Quyết định", "validate": {"required": true},
               "values": [{"label": "Nhận", "value": "accepted"}, {"label": "Từ chối", "value": "refused"}]},
              {"type": "textarea", "key": "reason", "label": "Lý do", "validate": {"required": true},
               "conditional": {"hide": "=decision != \\"refused\\""}},
              {"type": "datetime", "subtype": "date", "key": "decidedOn", "dateLabel": "Ngày quyết định",
               "properties": {"notAfter": "today", "notBefore": "receivedOn"}},
              {"type": "dynamiclist", "path": "papers", "label": "Giấy tờ",
               "components": [{"type": "textfield", "key": "name", "label": "Tên", "validate": {"required": true}}]},
              {"type": "button", "action": "submit", "label": "Gửi"}]}
            """;

    @Autowired
    private TestRestTemplate rest;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private HistoryService history;

    @Autowired
    private IdentityService identity;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private FixedClock clock;

    private String deployment;

    @BeforeAll
    void deploy() {
        var withForms = Bpmn.createExecutableProcess("submission")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent("startEvent_received")
                .camundaFormRef("submissionStart")
                .camundaFormRefBinding("deployment")
                .camundaInitiator("initiator")
                .userTask("userTask_decide")
                .camundaFormRef("submissionTask")
                .camundaFormRefBinding("deployment")
                .camundaCandidateGroups("van-phong")
                .endEvent("endEvent_closed")
                .moveToActivity("userTask_decide")
                .boundaryEvent("event_withdrawn")
                .message("submission.withdrawn")
                .endEvent("endEvent_withdrawn")
                .done();
        var withoutForms = Bpmn.createExecutableProcess("submissionWithoutForm")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent("startEvent_received")
                .userTask("userTask_look")
                .camundaCandidateGroups("van-phong")
                .endEvent("endEvent_closed")
                .done();
        var calling = Bpmn.createExecutableProcess("submissionCalled")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent("startEvent_received")
                .camundaFormRef("submissionStart")
                .camundaFormRefBinding("deployment")
                .callActivity("callActivity_submission")
                .calledElement("submission")
                .camundaIn("subject", "subject")
                .camundaIn("receivedOn", "receivedOn")
                .camundaIn("parties", "parties")
                .camundaIn("subject", "precedingSubject")
                .endEvent("endEvent_closed")
                .done();
        deployment = repository
                .createDeployment()
                .name("submission")
                .addModelInstance("submission.bpmn", withForms)
                .addModelInstance("submissionWithoutForm.bpmn", withoutForms)
                .addModelInstance("submissionCalled.bpmn", calling)
                .addString("forms/submissionStart.form", START_FORM)
                .addString("forms/submissionTask.form", TASK_FORM)
                .deploy()
                .getId();
        for (String process : List.of("submission", "submissionWithoutForm", "submissionCalled")) {
            Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId("van-phong");
            grant.setResource(Resources.PROCESS_DEFINITION);
            grant.setResourceId(process);
            grant.addPermission(ProcessDefinitionPermissions.READ);
            grant.addPermission(ProcessDefinitionPermissions.CREATE_INSTANCE);
            authorizations.saveAuthorization(grant);
        }
    }

    @AfterAll
    void remove() {
        repository.deleteDeployment(deployment, true);
    }

    @BeforeEach
    void setClock() {
        clock.set(LocalDate.of(2026, 11, 2), LocalTime.of(9, 0));
    }

    @AfterEach
    void signOut() {
        identity.clearAuthentication();
    }

    static Stream<Arguments> wrongStarts() {
        return Stream.of(
                arguments(Map.of(), "Trường “Nội dung” phải được điền."),
                arguments(with("receivedOn", value("2026-11-03")), "không được sau ngày hôm nay"),
                arguments(with("receivedOn", value("2026-02-31")), "phải là ngày có thật"),
                arguments(with("subject", value("x".repeat(100_000))), "dài 100000 ký tự"),
                arguments(with("subject", value(List.of("x"))), "Trường “Nội dung” gửi lên không đọc được"),
                arguments(with("subject", json("{\"a\":1}")), "phải là một đoạn văn bản"),
                arguments(with("subject", value("a\u0000b")), "ký tự điều khiển"),
                arguments(with("parties", json("[{\"name\":\"Một\"}]")), "phải có ít nhất 2 dòng"),
                arguments(with("parties", json("[{\"name\":\"Một\"},{}]")), "dòng 2: trường “Tên” phải được điền"),
                arguments(with("parties", json("[{\"name\"")), "không đọc được"),
                arguments(with("parties", serialized()), "không đọc được"),
                arguments(with("parties", file()), "không đọc được"),
                arguments(with("caseDueAt", value("2030-01-01")), "Thông tin “caseDueAt” không có trong biểu mẫu"),
                arguments(with("handlingUnit", value("tu-phap")), "Thông tin “handlingUnit” không có trong biểu mẫu"),
                arguments(with("initiator", value("chu-tich.an-duong")), "Thông tin “initiator” không có"));
    }

    @ParameterizedTest
    @MethodSource("wrongStarts")
    @DisplayName("Đơn sai không mở được hồ sơ, dù gửi qua biểu mẫu hay giao diện REST")
    void wrongStartsAreRefused(Map<String, Object> variables, String sentence) {
        long before = history.createHistoricProcessInstanceQuery().count();

        for (String way : List.of("submit-form", "start")) {
            ResponseEntity<JsonNode> answer =
                    post(OFFICER, "/process-definition/key/submission/" + way, Map.of("variables", variables));

            assertThat(answer.getStatusCode()).as(way).isEqualTo(HttpStatus.BAD_REQUEST);
            assertThat(answer.getBody().get("message").asText())
                    .contains(sentence)
                    .doesNotContain("Cannot", "ENGINE");
        }
        assertThat(history.createHistoricProcessInstanceQuery().count()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit-form", "start"})
    @DisplayName("Đơn đúng mở hồ sơ; ngày nhận đơn được lưu là ngày")
    void rightStarts(String way) {
        Map<String, Object> variables = rightStart();
        variables.put("subject", value("Hu\u0065\u0302\u0323 <b>x</b>"));

        ResponseEntity<JsonNode> answer =
                post(OFFICER, "/process-definition/key/submission/" + way, Map.of("variables", variables));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        String instance = answer.getBody().get("id").asText();
        assertThat(runtime.getVariable(instance, "receivedOn"))
                .isEqualTo(Date.from(Instant.parse("2026-10-31T17:00:00Z")));
        assertThat(runtime.getVariable(instance, "subject")).isEqualTo("Hu\u1ec7 <b>x</b>");
        assertThat(runtime.getVariable(instance, "initiator")).isEqualTo(OFFICER);
    }

    @Test
    @DisplayName("Không mở hồ sơ bỏ qua bước tiếp nhận")
    void startingInTheMiddleIsRefused() {
        ResponseEntity<JsonNode> answer = post(
                OFFICER,
                "/process-definition/key/submission/start",
                Map.of(
                        "skipCustomListeners",
                        true,
                        "startInstructions",
                        List.of(Map.of("type", "startBeforeActivity", "activityId", "userTask_decide"))));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(message(answer)).startsWith("Thông tin của hồ sơ chỉ được ghi qua biểu mẫu");
    }

    @Test
    @DisplayName("Quy trình không có biểu mẫu không nhận thông tin của người dùng")
    void processesWithoutFormTakeNothing() {
        String path = "/process-definition/key/submissionWithoutForm/start";

        assertThat(post(OFFICER, path, Map.of()).getStatusCode()).isEqualTo(HttpStatus.OK);
        ResponseEntity<JsonNode> answer =
                post(OFFICER, path, Map.of("variables", Map.of("caseDueAt", value("2030-01-01"))));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(message(answer)).contains("không có biểu mẫu");
        // programs without a user may
        assertThat(runtime.startProcessInstanceByKey("submissionWithoutForm", Map.of("n", 1)))
                .isNotNull();
    }

    @Test
    @DisplayName("Java cũng phải theo biểu mẫu")
    void javaStartsAreChecked() {
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("submission"))
                .isInstanceOf(SubmissionRefused.class)
                .hasMessageContaining("Trường “Nội dung” phải được điền.");
        assertThatThrownBy(() -> runtime.createProcessInstanceByKey("submission")
                        .setVariables(javaStart())
                        .setVariable("handlingUnit", "tu-phap")
                        .executeWithVariablesInReturn())
                .isInstanceOf(SubmissionRefused.class)
                .hasMessage("Thông tin “handlingUnit” không có trong biểu mẫu này: hãy bỏ đi rồi gửi lại.");
        assertThatThrownBy(() -> forms.submitStartForm(definition("submission"), Map.of("subject", "x")))
                .isInstanceOf(SubmissionRefused.class);
    }

    @Test
    @DisplayName("Quy trình gọi nhau: biểu mẫu vẫn được kiểm tra, thông tin mô hình chuyển thêm thì được")
    void calledProcessesAreChecked() {
        identity.setAuthentication(OFFICER, List.of("van-phong"), List.of("an-duong"));
        ProcessInstance calling = runtime.startProcessInstanceByKey("submissionCalled", javaStart());
        identity.clearAuthentication();

        ProcessInstance called = runtime.createProcessInstanceQuery()
                .superProcessInstanceId(calling.getId())
                .singleResult();
        assertThat(runtime.getVariable(called.getId(), "precedingSubject")).isEqualTo("Tranh chấp lối đi");
        assertThat(runtime.getVariable(called.getId(), "receivedOn")).isInstanceOf(Date.class);
    }

    static Stream<Arguments> wrongCompletions() {
        Map<String, Object> accepted = Map.of("decision", value("accepted"));
        return Stream.of(
                arguments(Map.of(), "Trường “Quyết định” phải được chọn."),
                arguments(Map.of("decision", value("maybe")), "không nằm trong danh sách"),
                arguments(Map.of("decision", value("refused")), "Trường “Lý do” phải được điền."),
                arguments(and(accepted, "reason", value("vì")), "không áp dụng"),
                arguments(and(accepted, "decidedOn", value("2026-11-03")), "không được sau ngày hôm nay"),
                arguments(and(accepted, "decidedOn", value("2026-10-31")), "không được trước ngày 01/11/2026"),
                arguments(and(accepted, "subject", value("Khác")), "chỉ để xem"),
                arguments(and(accepted, "papers", json("[1]")), "Danh sách “Giấy tờ”, dòng 1"),
                arguments(and(accepted, "caseDueAt", date()), "Thông tin “caseDueAt” không có"),
                arguments(and(accepted, "handlingUnit", value("tu-phap")), "Thông tin “handlingUnit” không có"),
                arguments(and(accepted, "decision", serialized()), "không đọc được"));
    }

    @ParameterizedTest
    @MethodSource("wrongCompletions")
    @DisplayName("Biểu mẫu sai không kết thúc công việc và không để lại gì")
    void wrongCompletionsLeaveTheTaskUntouched(Map<String, Object> variables, String sentence) {
        Task task = claimedTask();
        Map<String, Object> before = runtime.getVariables(task.getProcessInstanceId());

        for (String way : List.of("submit-form", "complete", "resolve")) {
            ResponseEntity<JsonNode> answer =
                    post(OFFICER, "/task/" + task.getId() + "/" + way, Map.of("variables", variables));

            assertThat(answer.getStatusCode()).as(way).isEqualTo(HttpStatus.BAD_REQUEST);
            assertThat(message(answer)).contains(sentence).doesNotContain("Cannot", "ENGINE");
        }
        assertUntouched(task, before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit-form", "complete"})
    @DisplayName("Biểu mẫu đúng kết thúc công việc; trường bị ẩn được ghi là trống")
    void rightCompletions(String way) {
        Task task = claimedTask();
        Map<String, Object> variables = Map.of(
                "subject", value("Tranh chấp lối đi"),
                "decision", value("accepted"),
                "papers", json("[{\"name\":\"<script>alert(1)</script>\"}]"));

        ResponseEntity<JsonNode> answer = post(
                OFFICER,
                "/task/" + task.getId() + "/" + way,
                Map.of("variables", variables, "withVariablesInReturn", true));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getBody().at("/decision/value").asText()).isEqualTo("accepted");
        assertThat(stored(task, "reason")).isNull();
        assertThat(stored(task, "papers")).hasToString("[{\"name\":\"<script>alert(1)</script>\"}]");
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isZero();
    }

    @Test
    @DisplayName("Việc giao lại được trả về với biểu mẫu đúng")
    void resolves() {
        Task task = claimedTask();
        tasks.delegateTask(task.getId(), COLLEAGUE);

        ResponseEntity<JsonNode> answer = post(
                COLLEAGUE,
                "/task/" + task.getId() + "/resolve",
                Map.of("variables", Map.of("decision", value("accepted"))));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee())
                .isEqualTo(OFFICER);
        assertThat(runtime.getVariable(task.getProcessInstanceId(), "decision")).isEqualTo("accepted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit-form", "complete", "resolve"})
    @DisplayName("Chưa nhận việc thì chưa gửi được biểu mẫu")
    void whoHasNotClaimedIsRefused(String way) {
        Task task = task();
        Map<String, Object> before = runtime.getVariables(task.getProcessInstanceId());
        Map<String, Object> body = Map.of("variables", Map.of("decision", value("accepted")));

        ResponseEntity<JsonNode> candidate = post(OFFICER, "/task/" + task.getId() + "/" + way, body);
        assertThat(candidate.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(message(candidate)).isEqualTo("Bạn chưa nhận công việc này: hãy bấm Nhận việc rồi gửi lại.");
        assertThat(post(OTHER_UNIT, "/task/" + task.getId() + "/" + way, body).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertUntouched(task, before);

        tasks.claim(task.getId(), COLLEAGUE);
        assertThat(post(OFFICER, "/task/" + task.getId() + "/" + way, body).getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    @DisplayName("Java cũng không kết thúc được công việc bằng biểu mẫu sai")
    void javaCompletionsAreChecked() {
        Task task = claimedTask();
        Map<String, Object> before = runtime.getVariables(task.getProcessInstanceId());
        Map<String, Object> wrong = Map.of("decision", "accepted", "caseDueAt", new Date(0));
        String id = task.getId();

        assertRefused(() -> tasks.complete(id));
        assertRefused(() -> tasks.complete(id, wrong));
        assertRefused(() -> tasks.completeWithVariablesInReturn(id, wrong, false));
        assertRefused(() -> tasks.resolveTask(id));
        assertRefused(() -> tasks.resolveTask(id, wrong));
        assertRefused(() -> forms.submitTaskForm(id, wrong));
        assertRefused(() -> forms.submitTaskFormWithVariablesInReturn(id, wrong, false));
        assertRefused(() -> tasks.complete(id, Map.of("decision", "accepted", "papers", List.of())));
        assertUntouched(task, before);

        tasks.complete(
                id,
                Map.of(
                        "decision",
                        "accepted",
                        "papers",
                        SpinValues.jsonValue(Spin.JSON("[{\"name\":\"Đơn\"}]")).create()));
        assertThat(stored(task, "decision")).isEqualTo("accepted");
        assertThat(stored(task, "papers")).hasToString("[{\"name\":\"Đơn\"}]");
    }

    static Stream<Arguments> waysPastTheForms() {
        Map<String, Object> one = Map.of("value", "x");
        return Stream.of(
                arguments(HttpMethod.POST, "/task/{task}/bpmnError", Map.of("errorCode", "x")),
                arguments(HttpMethod.POST, "/task/{task}/bpmnEscalation", Map.of("escalationCode", "x")),
                arguments(
                        HttpMethod.POST,
                        "/task/{task}/bpmnEscalation",
                        Map.of("escalationCode", "x", "variables", Map.of("caseDueAt", one))),
                arguments(HttpMethod.POST, "/task/{task}/variables", Map.of("modifications", Map.of("a", one))),
                arguments(HttpMethod.PUT, "/task/{task}/variables/subject", one),
                arguments(HttpMethod.DELETE, "/task/{task}/variables/subject", Map.of()),
                arguments(HttpMethod.POST, "/task/{task}/localVariables", Map.of("modifications", Map.of("a", one))),
                arguments(HttpMethod.PUT, "/task/{task}/localVariables/subject", one),
                arguments(
                        HttpMethod.POST,
                        "/process-instance/{instance}/variables",
                        Map.of("modifications", Map.of("a", one))),
                arguments(HttpMethod.PUT, "/process-instance/{instance}/variables/subject", one),
                arguments(HttpMethod.DELETE, "/process-instance/{instance}/variables/subject", Map.of()),
                arguments(HttpMethod.PUT, "/execution/{instance}/localVariables/subject", one),
                arguments(HttpMethod.POST, "/execution/{instance}/signal", Map.of("variables", Map.of("a", one))),
                arguments(
                        HttpMethod.POST,
                        "/process-instance/{instance}/modification",
                        Map.of("instructions", List.of(Map.of("type", "cancel", "activityId", "userTask_decide")))),
                arguments(
                        HttpMethod.POST,
                        "/process-instance/variables-async",
                        Map.of("processInstanceIds", List.of("{instance}"), "variables", Map.of("a", one))),
                arguments(
                        HttpMethod.POST,
                        "/process-definition/{definition}/restart",
                        Map.of(
                                "processInstanceIds",
                                List.of("{instance}"),
                                "instructions",
                                List.of(Map.of("type", "startBeforeActivity", "activityId", "userTask_decide")))),
                arguments(
                        HttpMethod.POST,
                        "/modification/execute",
                        Map.of(
                                "processDefinitionId",
                                "{definition}",
                                "processInstanceIds",
                                List.of("{instance}"),
                                "instructions",
                                List.of(Map.of("type", "cancel", "activityId", "userTask_decide")))),
                arguments(
                        HttpMethod.POST,
                        "/execution/{execution}/messageSubscriptions/submission.withdrawn/trigger",
                        Map.of("variables", Map.of("a", one))),
                arguments(
                        HttpMethod.POST,
                        "/message",
                        Map.of(
                                "messageName",
                                "submission.withdrawn",
                                "processInstanceId",
                                "{instance}",
                                "processVariables",
                                Map.of("a", one))));
    }

    @ParameterizedTest
    @MethodSource("waysPastTheForms")
    @DisplayName("Người đang giữ việc cũng không ghi được thông tin hồ sơ ngoài biểu mẫu")
    void nothingGoesPastTheForms(HttpMethod method, String path, Map<String, Object> body) {
        Task task = claimedTask();
        Map<String, Object> before = runtime.getVariables(task.getProcessInstanceId());

        ResponseEntity<JsonNode> answer =
                send(method, OFFICER, filled(path, task), new HttpEntity<>(filledBody(body, task)));

        assertThat(answer.getStatusCode().value()).isIn(400, 403);
        assertUntouched(task, before);
    }

    @Test
    @DisplayName("Quản trị sửa được dữ liệu khi phải khắc phục sự cố")
    void administratorsMayRepair() {
        Task task = claimedTask();

        ResponseEntity<JsonNode> answer = send(
                HttpMethod.PUT,
                ADMINISTRATOR,
                "/process-instance/" + task.getProcessInstanceId() + "/variables/subject",
                new HttpEntity<>(Map.of("value", "Đã sửa")));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(runtime.getVariable(task.getProcessInstanceId(), "subject")).isEqualTo("Đã sửa");
    }

    @Test
    @DisplayName("Hai lần gửi cùng lúc: một lần được ghi, lần kia đọc một câu rõ ràng")
    void twoAtOnce() throws Exception {
        int overtaken = 0;
        for (int round = 0; round < 20; round++) {
            Task task = claimedTask();
            var barrier = new CyclicBarrier(2);
            ExecutorService both = Executors.newFixedThreadPool(2);
            try {
                List<Future<ResponseEntity<JsonNode>>> answers = Stream.of("accepted", "accepted")
                        .map(decision -> both.submit(() -> {
                            barrier.await();
                            return post(
                                    OFFICER,
                                    "/task/" + task.getId() + "/submit-form",
                                    Map.of("variables", Map.of("decision", value(decision))));
                        }))
                        .toList();
                int stored = 0;
                for (Future<ResponseEntity<JsonNode>> answer : answers) {
                    ResponseEntity<JsonNode> got = answer.get();
                    if (got.getStatusCode().is2xxSuccessful()) {
                        stored++;
                    } else if (got.getStatusCode() == HttpStatus.CONFLICT) {
                        overtaken++;
                        assertThat(message(got)).startsWith("Công việc này vừa được xử lý ở nơi khác");
                    } else {
                        assertThat(got.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
                        assertThat(message(got)).isEqualTo(TaskNoLongerOpen.SENTENCE);
                    }
                }
                assertThat(stored).isEqualTo(1);
            } finally {
                both.shutdownNow();
            }
        }
        assertThat(overtaken).as("rounds in which both were at work at once").isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit-form", "complete", "resolve", "claim"})
    @DisplayName("Công việc đã xong được nói bằng một câu")
    void completedTasksAreNamed(String way) {
        Task task = claimedTask();
        tasks.complete(task.getId(), Map.of("decision", "accepted"));

        ResponseEntity<JsonNode> answer = post(OFFICER, "/task/" + task.getId() + "/" + way, Map.of("userId", OFFICER));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(message(answer)).isEqualTo(TaskNoLongerOpen.SENTENCE);
    }

    @Test
    @DisplayName("Công việc không có được nói bằng tiếng Việt")
    void missingTasksAreNamed() {
        ResponseEntity<JsonNode> answer =
                rest.withBasicAuth(OFFICER, "demo").getForEntity("/engine-rest/task/khong-co", JsonNode.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(message(answer)).isEqualTo("Không tìm thấy hồ sơ hoặc công việc này.");
    }

    @Test
    @DisplayName("Công việc của phường khác coi như không có")
    void otherWardsDoNotExist() {
        identity.saveTenant(identity.newTenant("phuong-khac"));
        try {
            identity.setAuthentication("chu-tich.phuong-khac", List.of("van-phong"), List.of("phuong-khac"));
            String theirs =
                    runtime.startProcessInstanceByKey("submission", javaStart()).getId();
            identity.clearAuthentication();
            String foreign = tasks.createTaskQuery()
                    .processInstanceId(theirs)
                    .singleResult()
                    .getId();

            for (String way : List.of("claim", "submit-form", "complete")) {
                ResponseEntity<JsonNode> answer =
                        post(OFFICER, "/task/" + foreign + "/" + way, Map.of("userId", OFFICER));
                assertThat(answer.getStatusCode()).as(way).isEqualTo(HttpStatus.NOT_FOUND);
                assertThat(message(answer)).doesNotContain("ENGINE");
            }
        } finally {
            identity.clearAuthentication();
            identity.deleteTenant("phuong-khac");
        }
    }

    @Test
    @DisplayName("Tasklist nhận đúng câu từ chối như giao diện REST")
    void webApplicationsAnswerTheSame() {
        Task task = claimedTask();
        TasklistSession session = new TasklistSession(rest, OFFICER);

        ResponseEntity<JsonNode> answer =
                session.post("/camunda/api/engine/engine/default/task/" + task.getId() + "/submit-form", Map.of());

        assertThat(answer.getStatusCode()).as("%s", answer).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(message(answer)).isEqualTo("Trường “Quyết định” phải được chọn.");
    }

    @Test
    @DisplayName("Mô hình không được lưu trước rồi mới kiểm tra")
    void asynchronousStartsAreNotDeployed() {
        var model = Bpmn.createExecutableProcess("submissionLater")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent("startEvent_received")
                .camundaAsyncBefore()
                .endEvent()
                .done();

        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addModelInstance("submissionLater.bpmn", model)
                        .deploy())
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("startEvent_received không được đặt asyncBefore");
    }

    private Task task() {
        identity.setAuthentication(OFFICER, List.of("van-phong"), List.of("an-duong"));
        String instance =
                runtime.startProcessInstanceByKey("submission", javaStart()).getId();
        identity.clearAuthentication();
        return tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }

    private Task claimedTask() {
        Task task = task();
        tasks.claim(task.getId(), OFFICER);
        return tasks.createTaskQuery().taskId(task.getId()).singleResult();
    }

    private void assertUntouched(Task task, Map<String, Object> before) {
        Task now = tasks.createTaskQuery().taskId(task.getId()).singleResult();
        assertThat(now).isNotNull();
        assertThat(now.getAssignee()).isEqualTo(task.getAssignee());
        assertThat(runtime.getVariables(task.getProcessInstanceId())).hasToString(before.toString());
        assertThat(tasks.getVariablesLocal(task.getId())).isEmpty();
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(SubmissionRefused.class);
    }

    private Object stored(Task task, String name) {
        return history.createHistoricVariableInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .variableName(name)
                .singleResult()
                .getValue();
    }

    private String definition(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private ResponseEntity<JsonNode> post(String user, String path, Object body) {
        return send(HttpMethod.POST, user, path, new HttpEntity<>(body));
    }

    private ResponseEntity<JsonNode> send(HttpMethod method, String user, String path, HttpEntity<?> body) {
        return rest.withBasicAuth(user, "demo").exchange("/engine-rest" + path, method, body, JsonNode.class);
    }

    private static String message(ResponseEntity<JsonNode> answer) {
        return answer.getBody().get("message").asText();
    }

    private static String filled(String text, Task task) {
        return text.replace("{task}", task.getId())
                .replace("{execution}", task.getExecutionId())
                .replace("{instance}", task.getProcessInstanceId())
                .replace("{definition}", task.getProcessDefinitionId());
    }

    private static Object filledBody(Object body, Task task) {
        if (body instanceof Map<?, ?> map) {
            Map<Object, Object> filled = new HashMap<>();
            map.forEach((key, value) -> filled.put(key, filledBody(value, task)));
            return filled;
        }
        if (body instanceof List<?> list) {
            return list.stream().map(item -> filledBody(item, task)).toList();
        }
        return body instanceof String text ? filled(text, task) : body;
    }

    private static Map<String, Object> javaStart() {
        return Variables.createVariables()
                .putValue("subject", "Tranh chấp lối đi")
                .putValue("receivedOn", "2026-11-01")
                .putValue(
                        "parties",
                        SpinValues.jsonValue("[{\"name\":\"Bà Hoa\"},{\"name\":\"Ông Bình\"}]")
                                .create());
    }

    private static Map<String, Object> rightStart() {
        Map<String, Object> variables = new HashMap<>();
        variables.put("subject", value("Tranh chấp lối đi"));
        variables.put("receivedOn", value("2026-11-01"));
        variables.put("parties", json("[{\"name\":\"Bà Hoa\"},{\"name\":\"Ông Bình\"}]"));
        return variables;
    }

    private static Map<String, Object> with(String key, Object value) {
        return and(rightStart(), key, value);
    }

    private static Map<String, Object> and(Map<String, Object> variables, String key, Object value) {
        Map<String, Object> more = new HashMap<>(variables);
        more.put(key, value);
        return more;
    }

    private static Map<String, Object> value(Object value) {
        return Map.of("value", value);
    }

    private static Map<String, Object> json(String text) {
        return Map.of("type", "Json", "value", text);
    }

    private static Map<String, Object> date() {
        return Map.of("type", "Date", "value", "2030-01-01T00:00:00.000+0700");
    }

    private static Map<String, Object> serialized() {
        return Map.of(
                "type",
                "Object",
                "value",
                "[]",
                "valueInfo",
                Map.of("objectTypeName", "java.util.ArrayList", "serializationDataFormat", "application/json"));
    }

    private static Map<String, Object> file() {
        return Map.of("type", "File", "value", "aGVsbG8=", "valueInfo", Map.of("filename", "a.txt"));
    }
}
