package vn.thuongton.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import vn.thuongton.register.CaseAccess;
import vn.thuongton.register.CaseNotFound;
import vn.thuongton.register.CaseNotWorkable;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.TasklistSession;

/** Who sees a confidential case, and who can take it back. */
@ApplicationTest
class SecretCaseAccessTest {

    private static final String DESK = "/camunda/api/tasklist/plugin/desk/default/";

    @Autowired
    private TestRestTemplate rest;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private CaseAccess access;

    private SecretCases cases;
    private String caseId;

    @BeforeEach
    void received() {
        cases = new SecretCases(engine);
        caseId = cases.received("Lương Thế Khởi", "031199000123", "0911222333");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "truong-van-phong.an-duong",
                "lanh-dao.an-duong",
                "tu-phap.an-duong",
                "giam-sat.an-duong",
                "quan-tri"
            })
    @DisplayName("Đồng nghiệp, trưởng đơn vị, người giám sát, quản trị viên không mở được phần nào của hồ sơ mật")
    void othersOpenNothing(String user) {
        TasklistSession session = new TasklistSession(rest, user);
        String task = cases.task(caseId).getId();

        for (String path : List.of(
                "task/" + task,
                "case/" + caseId + "/course",
                "case/" + caseId + "/documents",
                "case/" + caseId + "/documents/zip",
                "case/" + caseId + "/clock",
                "case/" + caseId + "/correction",
                "case/" + caseId + "/papers/on-demand")) {
            assertThat(session.get(DESK + path).getStatusCode()).as(path).isEqualTo(HttpStatus.NOT_FOUND);
        }
        assertThat(session.get(DESK + "cards?task=" + task).getBody()).allSatisfy(card -> {
            assertThat(card.path("number").isNull()).isTrue();
            assertThat(card.path("subject").isNull()).isTrue();
        });
    }

    @Test
    @DisplayName("Người đang và người đã được giao việc xem được; người đã xong phần mình không sửa được nữa")
    void thoseNamedSeeIt() {
        assertThat(mayWork(SecretCases.RECEIVER)).isTrue();
        assertThat(maySee(SecretCases.CHAIRMAN)).isFalse();

        cases.completed(caseId, SecretCases.REPORT);

        assertThat(maySee(SecretCases.RECEIVER)).isTrue();
        assertThat(mayWork(SecretCases.RECEIVER)).isFalse();
        assertThat(mayWork(SecretCases.CHAIRMAN)).isTrue();
        assertThat(maySee(SecretCases.VERIFIER)).isFalse();
    }

    @Test
    @DisplayName("Việc giao lại cho người khác: người mới làm được, người cũ còn xem, không ai khác thấy")
    void reassigned() {
        cases.appointed(caseId);
        tasks.setAssignee(cases.task(caseId).getId(), "truong-tu-phap.an-duong");

        assertThat(mayWork("truong-tu-phap.an-duong")).isTrue();
        assertThat(maySee(SecretCases.VERIFIER)).isTrue();
        assertThat(mayWork(SecretCases.VERIFIER)).isFalse();
        assertThat(maySee("lanh-dao.an-duong")).isFalse();
        assertThat(status("truong-tu-phap.an-duong", "case/" + caseId + "/course"))
                .isEqualTo(HttpStatus.OK);
    }

    @Test
    @DisplayName("Người được giao không tự đưa thêm đơn vị hay giao việc mật cho người khác được")
    void theAssigneeDoesNotWiden() {
        TasklistSession session = new TasklistSession(rest, SecretCases.RECEIVER);
        String task =
                "/camunda/api/engine/engine/default/task/" + cases.task(caseId).getId();

        for (ResponseEntity<JsonNode> answer : List.of(
                session.post(task + "/identity-links", Map.of("groupId", "van-phong", "type", "candidate")),
                session.post(task + "/assignee", Map.of("userId", "truong-van-phong.an-duong")),
                session.post(task + "/delegate", Map.of("userId", "truong-van-phong.an-duong")))) {
            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        }
        assertThat(maySee("truong-van-phong.an-duong")).isFalse();
    }

    @Test
    @DisplayName("Người không được xem hồ sơ mật ghi rút đơn thì nhận cùng một câu như số không có")
    void othersCannotWithdraw() {
        String number = number();

        assertThatThrownBy(() -> withdraw("truong-van-phong.an-duong", number, "người tố cáo", null))
                .hasMessage(
                        "Phường không có hồ sơ đang giải quyết mang số \"" + number + "\": hãy kiểm tra lại số hồ sơ.");
        assertThat(cases.task(caseId)).isNotNull();
    }

    @Test
    @DisplayName("Người được xem ghi được rút đơn mà không nêu tên người tố cáo, kể cả trong lý do")
    void withdrawnWithoutAName() {
        String number = number();

        assertThatThrownBy(() -> withdraw(SecretCases.RECEIVER, number, "ông LUONG THE KHOI", null))
                .hasMessageStartingWith("Ô “Người rút yêu cầu” có tên, số giấy tờ hoặc điện thoại");
        assertThatThrownBy(() -> withdraw(SecretCases.RECEIVER, number, "người tố cáo", "gọi 0911 222 333"))
                .hasMessageStartingWith("Ô “Lý do” có tên, số giấy tờ hoặc điện thoại");
        assertThat(cases.task(caseId)).isNotNull();

        withdraw(SecretCases.RECEIVER, number, "người tố cáo", "đã hiểu rõ sự việc");

        assertThat(cases.task(caseId)).isNull();
    }

    private String number() {
        return (String) runtime.getVariable(caseId, "caseNumber");
    }

    private void withdraw(String user, String number, String by, String reason) {
        Map<String, Object> withdrawal =
                new HashMap<>(Map.of("caseNumber", number, "withdrawnBy", by, "withdrawnOn", "2026-11-02"));
        withdrawal.put("withdrawalReason", reason);
        String procedure = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("caseWithdrawal")
                .latestVersion()
                .singleResult()
                .getId();
        cases.as(user, () -> forms.submitStartForm(procedure, withdrawal));
    }

    private boolean maySee(String user) {
        return cases.as(user, () -> {
            try {
                return access.readable(caseId) != null;
            } catch (CaseNotFound notHis) {
                return false;
            }
        });
    }

    private boolean mayWork(String user) {
        return cases.as(user, () -> {
            try {
                return access.workable(caseId) != null;
            } catch (CaseNotWorkable readOnly) {
                return false;
            }
        });
    }

    private HttpStatusCode status(String user, String path) {
        return new TasklistSession(rest, user).get(DESK + path).getStatusCode();
    }
}
