package vn.thuongton.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.model.bpmn.Bpmn;
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
import vn.thuongton.organization.CurrentWard;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.TasklistSession;

/** A supervisor watches the cases of his ward in Cockpit, but for those of confidential procedures. */
@ApplicationTest
class SupervisorsTest {

    private static final String SUPERVISOR = "giam-sat.an-duong";
    private static final String SUPERVISORS = "giam-sat";

    @Autowired
    private TestRestTemplate rest;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private CurrentWard currentWard;

    private SecretCases cases;
    private String secret;
    private String open;

    @BeforeEach
    void deploy() {
        cases = new SecretCases(engine);
        engine.getRepositoryService()
                .createDeployment()
                .name("officeTask")
                .enableDuplicateFiltering(true)
                .addClasspathResource("organization/officeTask.bpmn")
                .deploy();
        secret = cases.received();
        open = currentWard.in(
                "an-duong",
                () -> engine.getRuntimeService()
                        .startProcessInstanceByKey("officeTask")
                        .getId());
        engine.getRuntimeService().setVariable(open, "subject", "Việc thường");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "process-instance?processInstanceIds=",
                "history/process-instance?processInstanceId=",
                "task?processInstanceId=",
                "history/task?processInstanceId=",
                "history/activity-instance?processInstanceId=",
                "history/variable-instance?processInstanceId=",
                "history/detail?processInstanceId=",
                "execution?processInstanceId=",
                "variable-instance?processInstanceIdIn="
            })
    @DisplayName("Người giám sát thấy hồ sơ thường, không thấy gì của hồ sơ thuộc thủ tục mật, cả số lượng")
    void seesNothingOfSecretCases(String query) {
        assertThat(get("/engine-rest/" + query + open))
                .as("an ordinary case, %s", query)
                .isNotEmpty();
        assertThat(get("/engine-rest/" + query + secret)).as(query).isEmpty();
        String count = query.replace("?", "/count?");
        assertThat(get("/engine-rest/" + count + open).path("count").asInt()).isPositive();
        assertThat(get("/engine-rest/" + count + secret).path("count").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/process-instance/%s",
                "/engine-rest/process-instance/%s/variables",
                "/engine-rest/process-instance/%s/activity-instances",
                "/engine-rest/history/process-instance/%s",
                "/camunda/api/engine/engine/default/process-instance/%s/variables",
                "/camunda/api/engine/engine/default/history/process-instance/%s"
            })
    @DisplayName("Biết mã hồ sơ mật cũng không mở được trong Cockpit")
    void opensNothingBySecretId(String path) {
        assertThat(status(path.formatted(open))).as(path).isEqualTo(HttpStatus.OK);
        assertThat(status(path.formatted(secret)).is2xxSuccessful()).as(path).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/history/process-instance?processDefinitionKey=secretCase",
                "/engine-rest/task?processDefinitionKey=secretCase",
                "/engine-rest/history/user-operation?processDefinitionKey=secretCase",
                "/engine-rest/incident?processDefinitionKeyIn=secretCase",
                "/engine-rest/history/incident?processDefinitionKey=secretCase",
                "/engine-rest/job?processDefinitionKey=secretCase",
                "/engine-rest/history/job-log?processDefinitionKey=secretCase",
                "/engine-rest/history/decision-instance"
            })
    @DisplayName("Tìm theo thủ tục mật không ra gì; nhật ký quyết định không ai giám sát đọc được")
    void findsNothingByProcedure(String path) {
        assertThat(get(path)).as(path).isEmpty();
    }

    @Test
    @DisplayName("Bảng đếm của Cockpit không đếm hồ sơ mật cho người giám sát")
    void countsNoSecretCases() {
        assertThat(instances(SUPERVISOR, "officeTask")).isPositive();
        assertThat(instances(SUPERVISOR, "secretCase")).isZero();
        assertThat(instances("quan-tri", "secretCase")).as("the control").isPositive();
    }

    @Test
    @DisplayName("Quyền xem tất cả mà bản cũ đã cho người giám sát bị thu lại")
    void takesBackTheOldGrant() {
        Authorization old = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        old.setGroupId(SUPERVISORS);
        old.setResource(Resources.PROCESS_DEFINITION);
        old.setResourceId(Authorization.ANY);
        old.addPermission(ProcessDefinitionPermissions.READ);
        old.addPermission(ProcessDefinitionPermissions.READ_INSTANCE);
        old.addPermission(ProcessDefinitionPermissions.READ_TASK);
        old.addPermission(ProcessDefinitionPermissions.READ_HISTORY);
        authorizations.saveAuthorization(old);
        assertThat(get("/engine-rest/task?processInstanceId=" + secret))
                .as("the control: with the old grant the task shows")
                .isNotEmpty();

        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "afterwards.bpmn",
                        Bpmn.createExecutableProcess("deployedAfterwards")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .userTask()
                                .endEvent()
                                .done())
                .deploy();

        assertThat(get("/engine-rest/task?processInstanceId=" + secret)).isEmpty();
        assertThat(get("/engine-rest/task?processInstanceId=" + open)).isNotEmpty();
    }

    private int instances(String user, String procedure) {
        JsonNode statistics = new TasklistSession(rest, user)
                .get("/camunda/api/cockpit/plugin/base/default/process-definition/statistics?keyIn=" + procedure)
                .getBody();
        for (JsonNode line : statistics) {
            if (line.path("key").asText().equals(procedure)) {
                return line.path("runningInstances")
                        .asInt(line.path("instances").asInt());
            }
        }
        return 0;
    }

    private JsonNode get(String path) {
        ResponseEntity<JsonNode> answer = rest.withBasicAuth(SUPERVISOR, "demo").getForEntity(path, JsonNode.class);
        assertThat(answer.getStatusCode()).as(path).isEqualTo(HttpStatus.OK);
        return answer.getBody();
    }

    private HttpStatusCode status(String path) {
        return path.startsWith("/camunda")
                ? new TasklistSession(rest, SUPERVISOR).get(path).getStatusCode()
                : rest.withBasicAuth(SUPERVISOR, "demo")
                        .getForEntity(path, String.class)
                        .getStatusCode();
    }
}
