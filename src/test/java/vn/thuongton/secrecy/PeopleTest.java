package vn.thuongton.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuongton.testing.ApplicationTest;

/** The persons of the ward that a model names. */
@ApplicationTest
class PeopleTest {

    private static final String DEPUTY = "lanh-dao.an-duong";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    private SecretCases cases;

    @BeforeEach
    void deploy() {
        cases = new SecretCases(engine);
    }

    @AfterEach
    void oneChairman() {
        member(SecretCases.CHAIRMAN, true);
        member(DEPUTY, false);
    }

    @Test
    @DisplayName("Bước đầu giao cho người tiếp nhận, bước sau cho Chủ tịch phường, không cho cả đơn vị")
    void stepsGoToPersons() {
        String caseId = cases.received();
        assertThat(cases.task(caseId).getAssignee()).isEqualTo(SecretCases.RECEIVER);
        assertThat(runtime.getVariable(caseId, "receivedBy")).isEqualTo(SecretCases.RECEIVER);

        cases.completed(caseId, SecretCases.REPORT);

        assertThat(cases.task(caseId).getAssignee()).isEqualTo(SecretCases.CHAIRMAN);
        assertThat(tasks.getIdentityLinksForTask(cases.task(caseId).getId()))
                .extracting(link -> link.getGroupId())
                .containsOnlyNulls();
    }

    @Test
    @DisplayName("Chủ tịch chọn người trong đơn vị theo tên, trưởng đơn vị đứng đầu; cả phường thì kèm tên đơn vị")
    void offersOfficers() {
        String caseId = cases.received();
        cases.completed(caseId, SecretCases.REPORT);

        assertThat(options(caseId, "verifiers"))
                .containsExactly(
                        Map.entry("truong-tu-phap.an-duong", "Bùi Thanh Sơn"),
                        Map.entry("tu-phap.an-duong", "Đặng Thu Hà"));
        assertThat(options(caseId, "everybody"))
                .contains(Map.entry("cong-an.an-duong", "Trịnh Xuân Trường, Công an phường"))
                .noneMatch(option -> option.getKey().equals("quan-tri"));
    }

    @Test
    @DisplayName("Phường chưa có Chủ tịch hoặc có hai: một câu nói quản trị viên phải làm gì, bước trước giữ nguyên")
    void oneChairmanOnly() {
        String caseId = cases.received();

        member(SecretCases.CHAIRMAN, false);
        assertThatThrownBy(() -> cases.completed(caseId, SecretCases.REPORT))
                .rootCause()
                .hasMessage(
                        "Chưa có người dùng nào là Chủ tịch UBND phường An Dương: quản trị viên hãy đưa một người dùng"
                                + " của phường vào nhóm “Chủ tịch UBND phường” (chu-tich) trong ứng dụng Quản trị, rồi làm lại bước"
                                + " này.");

        member(SecretCases.CHAIRMAN, true);
        member(DEPUTY, true);
        assertThatThrownBy(() -> cases.completed(caseId, SecretCases.REPORT))
                .rootCause()
                .hasMessageStartingWith("Có 2 người dùng là Chủ tịch UBND phường An Dương (chu-tich.an-duong,"
                        + " lanh-dao.an-duong): quản trị viên hãy chỉ để lại một người");
        assertThat(cases.task(caseId).getTaskDefinitionKey()).isEqualTo("userTask_examine");
    }

    private List<Map.Entry<String, String>> options(String caseId, String variable) {
        SpinJsonNode options =
                (SpinJsonNode) tasks.getVariable(cases.task(caseId).getId(), variable);
        return options.elements().stream()
                .map(option -> Map.entry(
                        option.prop("value").stringValue(), option.prop("label").stringValue()))
                .toList();
    }

    private void member(String user, boolean wanted) {
        boolean is = identity.createGroupQuery()
                        .groupId("chu-tich")
                        .groupMember(user)
                        .count()
                > 0;
        if (wanted && !is) {
            identity.createMembership(user, "chu-tich");
        } else if (!wanted && is) {
            identity.deleteMembership(user, "chu-tich");
        }
    }
}
