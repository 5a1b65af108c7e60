package vn.thuongton.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.thuongton.testing.ApplicationTest;

@ApplicationTest
class FaultAnswerTest {

    @Autowired
    private TestRestTemplate rest;

    @Autowired
    private RepositoryService repository;

    @Test
    @DisplayName("Lỗi dữ liệu đến người dùng bằng một câu tiếng Việt, không kèm tên lớp")
    void answersWithTheSentenceAlone() {
        repository
                .createDeployment()
                .addModelInstance(
                        "faultAnswer.bpmn",
                        Bpmn.createExecutableProcess("faultAnswer")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .userTask()
                                .camundaDueDate("${deadlines.due(execution, 'no.suchLimit')}")
                                .endEvent()
                                .done())
                .deploy();

        ResponseEntity<Map> answer = rest.withBasicAuth("quan-tri", "demo")
                .postForEntity("/engine-rest/process-definition/key/faultAnswer/start", Map.of(), Map.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
        assertThat(answer.getBody())
                .containsEntry("type", "EventDateMissing")
                .containsEntry(
                        "message", "Không tính được thời hạn \"no.suchLimit\": hồ sơ chưa ghi ngày \"receivedOn\".");
    }
}
