package vn.thuongton.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thuongton.testing.November2026.MONDAY;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.GetAttachmentCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.task.Attachment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import vn.thuongton.form.TaskNoLongerOpen;
import vn.thuongton.organization.CurrentWard;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.TasklistSession;

/** The engine's own attachments, asked for from outside: they could be read and deleted across units and wards. */
@ApplicationTest
class AttachmentsTest {

    private static final String OFFICER = "van-phong.an-duong";
    private static final String SENTENCE =
            "Tài liệu không được đính kèm vào công việc: hãy dùng phần Tài liệu trong thẻ Hồ sơ.";

    @Autowired
    private TestRestTemplate rest;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private IdentityService identity;

    @Autowired
    private CurrentWard currentWard;

    private String task;
    private String attachment;

    @BeforeEach
    void attachPastTheApplication() {
        OtherWard.in(identity);
        DeskCases cases = new DeskCases(engine, currentWard);
        String caseId = cases.received(MONDAY);
        cases.claimed(caseId, OFFICER);
        task = cases.task(caseId);
        attachment = command(new CreateAttachmentCmd(
                        task, caseId, "pdf", "Chứng cứ", null, new ByteArrayInputStream(new byte[] {1, 2, 3}), null))
                .getId();
    }

    @ParameterizedTest
    @ValueSource(strings = {OFFICER, "tu-phap.an-duong", "giam-sat.an-duong", "quan-tri", OtherWard.OFFICER})
    @DisplayName("Không ai đọc, thêm hay xóa được tệp đính kèm của bộ máy, kể cả người đang làm việc đó và quản trị")
    void nobodyReachesThem(String user) {
        for (String path : List.of("", "/" + attachment, "/" + attachment + "/data")) {
            expectClosed(user, HttpMethod.GET, path, null);
        }
        expectClosed(user, HttpMethod.DELETE, "/" + attachment, null);
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("attachment-name", "a");
        form.add("attachment-type", "a");
        form.add("content", new ByteArrayResource(new byte[] {1}) {
            @Override
            public String getFilename() {
                return "a.pdf";
            }
        });
        expectClosed(user, HttpMethod.POST, "/create", form);

        assertThat(command(new GetAttachmentCmd(attachment))).as("still there").isNotNull();
    }

    @Test
    @DisplayName("Ý kiến ghi ở công việc vẫn dùng được")
    void commentsStay() {
        ResponseEntity<JsonNode> answer = rest.withBasicAuth(OFFICER, "demo")
                .postForEntity(
                        "/engine-rest/task/" + task + "/comment/create",
                        Map.of("message", "Đã gọi điện"),
                        JsonNode.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(engine.getTaskService().getTaskComments(task)).hasSize(1);
    }

    private void expectClosed(String user, HttpMethod method, String path, Object body) {
        String attachments = "/task/" + task + "/attachment" + path;
        HttpHeaders cookies = new TasklistSession(rest, user).headers();
        cookies.setAccept(List.of(MediaType.APPLICATION_JSON, MediaType.ALL));
        if (body != null) {
            cookies.setContentType(MediaType.MULTIPART_FORM_DATA);
        }
        expectClosed(
                rest.exchange(
                        "/camunda/api/engine/engine/default" + attachments,
                        method,
                        new HttpEntity<>(body, cookies),
                        JsonNode.class),
                method + path + " of Tasklist by " + user);
        HttpHeaders headers = new HttpHeaders();
        headers.setAccept(cookies.getAccept());
        headers.setContentType(body == null ? null : MediaType.MULTIPART_FORM_DATA);
        expectClosed(
                rest.withBasicAuth(user, "demo")
                        .exchange(
                                "/engine-rest" + attachments, method, new HttpEntity<>(body, headers), JsonNode.class),
                method + path + " of the REST interface by " + user);
    }

    private static void expectClosed(ResponseEntity<JsonNode> answer, String description) {
        assertThat(answer.getStatusCode()).as(description).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(answer.getBody().get("message").asText()).as(description).isIn(SENTENCE, TaskNoLongerOpen.SENTENCE);
    }

    private Attachment command(Command<Attachment> command) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command);
    }
}
