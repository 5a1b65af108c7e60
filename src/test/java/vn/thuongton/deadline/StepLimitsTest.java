package vn.thuongton.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuongton.testing.ApplicationTest;

@ApplicationTest
class StepLimitsTest {

    private static final String FIRST_SESSION = "${deadlines.due(execution, 'grassrootsMediation.firstSession')}";

    @Autowired
    private StepLimits limits;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Deadlines deadlines;

    private String deployment;

    @BeforeEach
    void deploy() {
        deployment = repository
                .createDeployment()
                .addModelInstance(
                        "stepLimits.bpmn",
                        Bpmn.createExecutableProcess("stepLimits")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .userTask("accept")
                                .camundaDueDate("${deadlines.due(execution, 'landConciliation.acceptance')}")
                                .camundaOutputParameter("sessionDueAt", "${agreedAt}")
                                .exclusiveGateway("agreed")
                                .condition("yes", "${agreedAt != null}")
                                .userTask("meet")
                                .camundaDueDate("${sessionDueAt}")
                                .callActivity("call")
                                .calledElement("stepLimitsCalled")
                                .camundaIn("sessionDueAt", "sessionDueAt")
                                .camundaIn("receivedOn", "receivedOn")
                                .camundaIn("agreedAt", "handedOnAt")
                                .endEvent()
                                .moveToNode("agreed")
                                .condition("no", "${agreedAt == null}")
                                .intermediateThrowEvent("counted")
                                .camundaOutputParameter("sessionDueAt", FIRST_SESSION)
                                .connectTo("meet")
                                .done())
                .addModelInstance(
                        "stepLimitsCalled.bpmn",
                        Bpmn.createExecutableProcess("stepLimitsCalled")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .userTask("meetAgain")
                                .camundaDueDate("${sessionDueAt}")
                                .camundaOutputParameter("handedOnAt", "${handedOnAt}")
                                .userTask("free")
                                .camundaDueDate("${handedOnAt}")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
    }

    @AfterEach
    void undeploy() {
        identity.clearAuthentication();
        repository.deleteDeployment(deployment, true);
    }

    @Test
    @DisplayName("Hạn của bước có căn cứ pháp lý và mức tin cậy, cả với người không có quyền trên bảng thời hạn")
    void namedInTheStep() {
        start(null);
        String task = task("accept");

        identity.setAuthentication("step-limits", List.of(), List.of());

        assertThat(limits.of(task)).hasValueSatisfying(limit -> {
            assertThat(limit.source()).startsWith("Nghị định 102/2024/NĐ-CP, Điều 105");
            assertThat(limit.confidence()).isEqualTo(Confidence.CONFIRMED);
        });
        assertThat(identity.getCurrentAuthentication().getUserId()).isEqualTo("step-limits");
    }

    @Test
    @DisplayName("Hạn lấy từ biến: căn cứ của bước đã đặt biến đó sau cùng, kể cả trong quy trình được gọi")
    void setByTheLastActivity() {
        start(null);
        tasks.complete(task("accept"));

        assertThat(limits.of(task("meet")))
                .map(TimeLimit::source)
                .hasValueSatisfying(source -> assertThat(source).contains("Điều 20 khoản 2"));

        tasks.complete(task("meet"));

        assertThat(limits.of(task("meetAgain")))
                .map(TimeLimit::source)
                .hasValueSatisfying(source -> assertThat(source).contains("Điều 20 khoản 2"));
    }

    @Test
    @DisplayName("Hạn các bên thỏa thuận, hạn chép lại từ biến cùng tên và công việc không còn thì không có căn cứ")
    void noLimit() {
        start(deadlines.today());
        String accept = task("accept");
        tasks.complete(accept);

        assertThat(limits.of(accept)).isEmpty();
        assertThat(limits.of(task("meet"))).isEmpty();

        tasks.complete(task("meet"));
        tasks.complete(task("meetAgain"));

        assertThat(limits.of(task("free"))).isEmpty();
    }

    private void start(Date agreedAt) {
        VariableMap variables = Variables.putValue("receivedOn", deadlines.today())
                .putValue("assignedOn", deadlines.today())
                .putValue("agreedAt", agreedAt);
        runtime.startProcessInstanceByKey("stepLimits", variables);
    }

    private String task(String activity) {
        return tasks.createTaskQuery()
                .taskDefinitionKey(activity)
                .processDefinitionKeyIn("stepLimits", "stepLimitsCalled")
                .singleResult()
                .getId();
    }
}
