package vn.thuongton.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.thuongton.testing.ApplicationTest;

@ApplicationTest
class CaseWithdrawalAnswerTest {

    @Autowired
    private TestRestTemplate rest;

    @Test
    @DisplayName("Số hồ sơ sai: Tasklist nhận câu từ chối với mã 400")
    void answersBadRequest() {
        ResponseEntity<Map> answer = rest.withBasicAuth("hanh-chinh-cong.an-duong", "demo")
                .postForEntity(
                        "/engine-rest/process-definition/key/caseWithdrawal/submit-form",
                        Map.of(
                                "variables",
                                Map.of(
                                        "caseNumber", Map.of("value", "ad mau 2026 9999"),
                                        "withdrawnBy", Map.of("value", "Trần Thị Lan"),
                                        "withdrawnOn", Map.of("value", "2026-11-02"))),
                        Map.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody())
                .containsEntry(
                        "message",
                        "Phường không có hồ sơ đang giải quyết mang số \"AD-MAU-2026-9999\": hãy kiểm tra lại số hồ sơ.");
    }
}
