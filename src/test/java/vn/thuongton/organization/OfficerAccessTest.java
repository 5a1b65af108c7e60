package vn.thuongton.organization;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.thuongton.testing.ApplicationTest;

/** What an officer can do from outside, with nothing but his login. */
@ApplicationTest
class OfficerAccessTest {

    @Autowired
    private TestRestTemplate rest;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private IdentityService identity;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private EngineDirectory directory;

    @Autowired
    private StarterRights starterRights;

    @Autowired
    private Wards wards;

    @BeforeEach
    void deploy() {
        repository
                .createDeployment()
                .name("officeTask")
                .enableDuplicateFiltering(true)
                .addClasspathResource("organization/officeTask.bpmn")
                .deploy();
        starterRights.grant(wards.all());
        directory.tenant("phuong-ben-canh", "phường bên cạnh");
        directory.user("van-phong.phuong-ben-canh", "Văn", "Phòng", "vp@ben-canh.example", "demo");
        directory.memberOfTenant("van-phong.phuong-ben-canh", "phuong-ben-canh");
        directory.memberOfGroup("van-phong.phuong-ben-canh", "van-phong");
    }

    @Test
    @DisplayName("Chỉ đơn vị được giao trong phường của mình thấy công việc")
    void tasksReachTheUnitOfTheWardOnly() {
        String task = startedTask();

        assertThat(sees("van-phong.an-duong", task)).isTrue();
        assertThat(sees("truong-van-phong.an-duong", task)).isTrue();
        assertThat(sees("tu-phap.an-duong", task)).isFalse();
        assertThat(sees("van-phong.phuong-ben-canh", task)).isFalse();
        assertThat(sees("giam-sat.an-duong", task)).as("the supervisor watches").isTrue();
    }

    @Test
    @DisplayName("Đơn vị không được giao thì không tiếp nhận được hồ sơ mới")
    void startsOnlyWhatTheUnitMayStart() {
        assertThat(start("van-phong.an-duong").getStatusCode()).isEqualTo(HttpStatus.OK);
        ResponseEntity<JsonNode> refused = start("tu-phap.an-duong");
        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(refused.getBody().get("message").asText()).isEqualTo("Bạn không có quyền làm việc này.");
    }

    @ParameterizedTest
    @CsvSource({"due,2030-01-01T00:00:00.000+0700", "assignee,tu-phap.an-duong", "name,khác"})
    @DisplayName("Cán bộ không tự sửa được hạn, người xử lý hay tên công việc")
    void officersDoNotEditTasks(String property, String value) {
        String task = startedTask();

        ResponseEntity<JsonNode> answer =
                put("van-phong.an-duong", "/engine-rest/task/" + task, Map.of(property, value));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    @ParameterizedTest
    @CsvSource({
        "van-phong.an-duong, tasklist, true",
        "van-phong.an-duong, cockpit, false",
        "truong-van-phong.an-duong, cockpit, false",
        "van-phong.an-duong, admin, false",
        "giam-sat.an-duong, cockpit, true",
        "giam-sat.an-duong, admin, false",
        "chu-tich.an-duong, cockpit, true",
        "quan-tri, admin, true"
    })
    @DisplayName("Chỉ người giám sát mở được Cockpit, chỉ quản trị mở được Admin")
    void applications(String user, String application, boolean allowed) {
        List<String> groups = identity.createGroupQuery().groupMember(user).list().stream()
                .map(group -> group.getId())
                .toList();

        assertThat(authorizations.isUserAuthorized(
                        user, groups, Permissions.ACCESS, Resources.APPLICATION, application))
                .isEqualTo(allowed);
    }

    @Test
    @DisplayName("Mọi cán bộ thấy năm danh sách việc dùng chung, theo hạn xử lý, và không tự lập danh sách")
    void sharedFilters() {
        String task = startedTask();

        JsonNode filters = get("van-phong.an-duong", "/engine-rest/filter");

        assertThat(filters)
                .extracting(filter -> filter.get("name").asText())
                .containsExactlyInAnyOrder("Việc của tôi", "Việc của đơn vị", "Sắp đến hạn", "Quá hạn", "Tất cả");
        assertThat(filters)
                .extracting(filter -> filter.at("/query/sorting/0/sortBy").asText())
                .containsOnly("dueDate");
        for (JsonNode filter : filters) {
            JsonNode listed = get(
                    "van-phong.an-duong",
                    "/engine-rest/filter/" + filter.get("id").asText() + "/list");
            boolean ours = List.of("Việc của đơn vị", "Tất cả")
                    .contains(filter.get("name").asText());
            assertThat(contains(listed, task)).as(filter.get("name").asText()).isEqualTo(ours);
        }
        assertThat(rest.withBasicAuth("van-phong.an-duong", "demo")
                        .postForEntity(
                                "/engine-rest/filter/create",
                                Map.of("resourceType", "Task", "name", "x", "query", Map.of()),
                                JsonNode.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    @DisplayName("Không đăng nhập thì không gọi được giao diện REST")
    void restAsksWhoIsThere() {
        assertThat(rest.getForEntity("/engine-rest/task", String.class).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    private String startedTask() {
        String instance = start("van-phong.an-duong").getBody().get("id").asText();
        JsonNode task = get("quan-tri", "/engine-rest/task?processInstanceId=" + instance)
                .get(0);
        assertThat(task.get("tenantId").asText()).isEqualTo("an-duong");
        return task.get("id").asText();
    }

    private ResponseEntity<JsonNode> start(String user) {
        return rest.withBasicAuth(user, "demo")
                .postForEntity("/engine-rest/process-definition/key/officeTask/start", Map.of(), JsonNode.class);
    }

    private boolean sees(String user, String task) {
        return contains(get(user, "/engine-rest/task"), task);
    }

    private static boolean contains(JsonNode tasks, String task) {
        return StreamSupport.stream(tasks.spliterator(), false)
                .anyMatch(found -> found.get("id").asText().equals(task));
    }

    private JsonNode get(String user, String path) {
        return rest.withBasicAuth(user, "demo").getForObject(path, JsonNode.class);
    }

    private ResponseEntity<JsonNode> put(String user, String path, Object body) {
        return rest.withBasicAuth(user, "demo").exchange(path, HttpMethod.PUT, new HttpEntity<>(body), JsonNode.class);
    }
}
