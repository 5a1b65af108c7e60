package vn.thuongton.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thuongton.testing.November2026.MONDAY;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import vn.thuongton.organization.CurrentWard;
import vn.thuongton.register.CaseAccess;
import vn.thuongton.register.CaseNotWorkable;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.TasklistSession;

/** Who sees a case through the desk, asked from outside with nothing but a login. */
@ApplicationTest
class CaseAccessTest {

    private static final String OFFICER = "van-phong.an-duong";

    @Autowired
    private TestRestTemplate rest;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private IdentityService identity;

    @Autowired
    private CaseAccess access;

    @Autowired
    private CurrentWard currentWard;

    private DeskCases cases;

    @BeforeEach
    void deploy() {
        cases = new DeskCases(engine, currentWard);
        OtherWard.in(identity);
    }

    @Test
    @DisplayName("Cán bộ của đơn vị được giao xem được hồ sơ của công việc")
    void theUnitsOfficerReads() {
        String task = cases.task(cases.received(MONDAY));

        assertThat(status(OFFICER, task)).isEqualTo(HttpStatus.OK);
        assertThat(status("giam-sat.an-duong", task))
                .as("the supervisor of the ward")
                .isEqualTo(HttpStatus.OK);
    }

    @Test
    @DisplayName("Đơn vị khác và phường khác không thấy hồ sơ, như thể không có")
    void othersFindNothing() {
        String task = cases.task(cases.received(MONDAY));

        for (String other : new String[] {"tu-phap.an-duong", OtherWard.OFFICER}) {
            ResponseEntity<JsonNode> answer = get(other, task);
            assertThat(answer.getStatusCode()).as(other).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(answer.getBody().get("message").asText()).startsWith("Không tìm thấy hồ sơ này");
        }
        assertThat(status(OFFICER, "khong-co")).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    @DisplayName("Không đăng nhập thì không xem được gì, gọi theo đường nào cũng vậy")
    void nobodyWithoutALogin() {
        String task = cases.task(cases.received(MONDAY));

        assertThat(rest.getForEntity("/camunda/api/tasklist/plugin/desk/default/task/" + task, String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(rest.getForEntity("/camunda/api/tasklist/plugin/desk/static/task/" + task, String.class)
                        .getStatusCode()
                        .is2xxSuccessful())
                .as("what is below static is served to everyone")
                .isFalse();
    }

    @Test
    @DisplayName("Đơn vị đã làm xong phần mình vẫn xem được, đơn vị đến lượt mới bắt đầu thấy")
    void readsWhatItHasWorkedOn() {
        String caseId = cases.received(MONDAY);
        String first = cases.task(caseId);
        assertThat(status("lanh-dao.an-duong", first)).isEqualTo(HttpStatus.NOT_FOUND);

        cases.completed(caseId, OFFICER);

        assertThat(status("truong-van-phong.an-duong", first)).isEqualTo(HttpStatus.OK);
        assertThat(status("lanh-dao.an-duong", cases.task(caseId))).isEqualTo(HttpStatus.OK);
    }

    @Test
    @DisplayName("Hồ sơ mật chỉ người được giao đích danh xem được, đồng nghiệp và người giám sát cũng không")
    void confidentialCases() {
        String caseId = cases.received(MONDAY, Map.of("confidential", true));
        String task = cases.task(caseId);
        cases.claimed(caseId, OFFICER);

        assertThat(status(OFFICER, task)).isEqualTo(HttpStatus.OK);
        assertThat(status("truong-van-phong.an-duong", task)).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(status("giam-sat.an-duong", task)).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    @DisplayName("Chỉ đơn vị còn việc ở hồ sơ được sửa; người đã làm xong và người giám sát chỉ xem")
    void worksWhileItHasATask() {
        String caseId = cases.received(MONDAY);
        assertThat(workable("truong-van-phong.an-duong", caseId)).isTrue();
        assertThat(workable("giam-sat.an-duong", caseId)).isFalse();

        cases.completed(caseId, OFFICER);

        assertThat(workable(OFFICER, caseId)).isFalse();
        assertThat(workable("lanh-dao.an-duong", caseId)).isTrue();
    }

    @Test
    @DisplayName("Mọi tệp của thẻ Hồ sơ tải được trước khi đăng nhập: thiếu một tệp thì cả trang không mở")
    void servesItsScripts() {
        for (String file : new String[] {
            "plugin.js", "plugin.css", "tab.js", "dom.js", "server.js", "facts.js", "documents.js", "upload.js"
        }) {
            assertThat(rest.getForEntity("/camunda/api/tasklist/plugin/desk/static/app/" + file, String.class)
                            .getStatusCode())
                    .as(file)
                    .isEqualTo(HttpStatus.OK);
        }
    }

    private boolean workable(String user, String caseId) {
        List<String> groups = identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
        identity.setAuthentication(user, groups, List.of("an-duong"));
        try {
            return access.workable(caseId).processInstanceId().equals(caseId);
        } catch (CaseNotWorkable readOnly) {
            assertThat(readOnly).hasMessage("Hồ sơ này không còn việc nào của đơn vị ông/bà, chỉ xem được.");
            return false;
        } finally {
            identity.clearAuthentication();
        }
    }

    private HttpStatusCode status(String user, String task) {
        return get(user, task).getStatusCode();
    }

    private ResponseEntity<JsonNode> get(String user, String task) {
        return new TasklistSession(rest, user).get("/camunda/api/tasklist/plugin/desk/default/task/" + task);
    }
}
