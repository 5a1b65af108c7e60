package vn.thuongton.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuongton.organization.CurrentWard;
import vn.thuongton.organization.HeadsOfUnit;
import vn.thuongton.testing.ApplicationTest;

/** The units and their people that a model names by the unit's id. */
@ApplicationTest
class PeopleOfUnitTest {

    private static final String PROCESS = "peopleOfUnit";
    private static final String UNIT = "kinh-te-ha-tang";
    private static final String HEAD = "truong-kinh-te-ha-tang.an-duong";

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private CurrentWard currentWard;

    private String deployment;

    @BeforeEach
    void deploy() {
        deployment = repository
                .createDeployment()
                .addModelInstance(
                        PROCESS + ".bpmn",
                        Bpmn.createExecutableProcess(PROCESS)
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .userTask()
                                .camundaCandidateUsers("${people.heads(execution, unit)}")
                                .camundaInputParameter("members", "${people.members(execution, unit)}")
                                .camundaInputParameter("units", "${routing.units(execution)}")
                                .camundaInputParameter("unitName", "${routing.unitName(execution, unit)}")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
    }

    @AfterEach
    void remove() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    @DisplayName("Việc của trưởng đơn vị đến đúng trưởng đơn vị; người và các đơn vị chọn được theo tên")
    void headsMembersAndUnits() {
        Task task = started(UNIT);

        assertThat(tasks.getIdentityLinksForTask(task.getId()))
                .extracting(IdentityLink::getUserId)
                .containsExactly(HEAD);
        assertThat(options(task, "members")).containsOnlyKeys(HEAD, "kinh-te-ha-tang.an-duong");
        assertThat(tasks.getVariable(task.getId(), "unitName")).isEqualTo("Phòng Kinh tế, Hạ tầng và Đô thị");
        assertThat(options(task, "units"))
                .containsEntry("cong-an", "Công an phường")
                .doesNotContainKey("giam-sat");
    }

    @Test
    @DisplayName("Đơn vị chưa có trưởng: một câu nói quản trị viên phải làm gì")
    void noHead() {
        identity.deleteMembership(HEAD, HeadsOfUnit.GROUP);
        try {
            assertThatThrownBy(() -> started(UNIT))
                    .rootCause()
                    .hasMessage(
                            "Đơn vị “Phòng Kinh tế, Hạ tầng và Đô thị” (kinh-te-ha-tang) chưa có trưởng đơn vị: quản trị"
                                    + " viên hãy đưa một người của đơn vị vào nhóm truong-don-vi trong ứng dụng Quản trị, rồi làm lại bước"
                                    + " này.");
        } finally {
            identity.createMembership(HEAD, HeadsOfUnit.GROUP);
        }
    }

    private Task started(String unit) {
        String caseId = currentWard.in(
                "an-duong",
                () -> runtime.startProcessInstanceByKey(PROCESS, Map.of("unit", unit))
                        .getId());
        return tasks.createTaskQuery().processInstanceId(caseId).singleResult();
    }

    private Map<String, String> options(Task task, String variable) {
        SpinJsonNode options = (SpinJsonNode) tasks.getVariable(task.getId(), variable);
        return options.elements().stream()
                .collect(Collectors.toMap(
                        option -> option.prop("value").stringValue(),
                        option -> option.prop("label").stringValue()));
    }
}
