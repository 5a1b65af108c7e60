package vn.thuongton.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.thuongton.document.CaseDocuments;
import vn.thuongton.organization.CurrentWard;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.FixedClock;
import vn.thuongton.testing.TasklistSession;

/** The clock asked from outside, with nothing but a login. */
@ApplicationTest
class ClockOnTheDeskTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final String OFFICER = "tu-phap.an-duong";

    @Autowired
    private TestRestTemplate rest;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private TaskService tasks;

    @Autowired
    private CurrentWard currentWard;

    @Autowired
    private CaseDocuments documents;

    @Autowired
    private FixedClock clock;

    private ClockCases cases;

    @BeforeEach
    void deploy() {
        clock.set(MONDAY, LocalTime.of(9, 0));
        cases = new ClockCases(engine, currentWard, documents);
    }

    @AfterEach
    void today() {
        clock.set(MONDAY, LocalTime.of(9, 0));
    }

    @Test
    @DisplayName("Chủ tịch không có việc nào trong hồ sơ vẫn thấy thời hạn, căn cứ và được quyết định")
    void theChairmanDecides() {
        String complaint = cases.complaint(MONDAY);
        TasklistSession chairman = new TasklistSession(rest, ClockCases.CHAIRMAN);

        JsonNode sheet = ok(chairman.get(path(complaint)));
        assertThat(sheet.at("/limits")).hasSize(3);
        assertThat(sheet.at("/limits/0/step").isNull()).isTrue();
        assertThat(sheet.at("/limits/0/due/on").asText()).isEqualTo("02/12/2026");
        assertThat(sheet.at("/limits/0/source").asText()).startsWith("Luật Khiếu nại 02/2011/QH13, Điều 28");
        assertThat(sheet.at("/limits/0/confirmed").asBoolean(true)).isFalse();
        assertThat(sheet.at("/suspending/refusal").isNull()).isTrue();
        assertThat(sheet.at("/suspending/grounds")).hasSize(5);
        assertThat(sheet.at("/extending")).hasSize(1);
        assertThat(sheet.at("/extending/0/grounds")).hasSize(7);

        JsonNode extended = ok(chairman.post(
                path(complaint) + "/extension",
                decision(complaint, "manyPlaces", Map.of("timeLimit", "complaint.resolution", "amount", 15))));
        assertThat(extended.at("/limits/0/due/on").asText()).isEqualTo("17/12/2026");
        assertThat(extended.at("/acts/0/what").asText()).isEqualTo("Gia hạn 15 ngày");
        assertThat(extended.at("/acts/0/author").asText()).isEqualTo("Trần Quốc Việt");
        assertThat(extended.at("/acts/0/paper/title").asText()).isEqualTo("01. Quyết định");
        assertThat(extended.at("/extending/0/refusal").asText()).contains("chỉ được gia hạn 01 lần");

        JsonNode suspended =
                ok(chairman.post(path(complaint) + "/suspension", decision(complaint, "forceMajeure", Map.of())));
        assertThat(suspended.at("/suspendedOn").asText()).isEqualTo("02/11/2026");

        JsonNode annulled = ok(chairman.post(
                path(complaint) + "/act/" + suspended.at("/acts/1/id").asLong() + "/annulment",
                Map.of("reason", "Ghi nhầm hồ sơ")));
        assertThat(annulled.at("/suspendedOn").isNull()).isTrue();
        assertThat(annulled.at("/acts/1/annulled").asBoolean()).isTrue();
        assertThat(annulled.at("/acts/2/annulment").asBoolean()).isTrue();

        ok(chairman.post(path(complaint) + "/suspension", decision(complaint, "fileHeld", Map.of())));
        JsonNode resumed = ok(chairman.post(path(complaint) + "/resumption", decision(complaint, null, Map.of())));
        assertThat(resumed.at("/acts/4/what").asText()).isEqualTo("Tiếp tục giải quyết");
    }

    @Test
    @DisplayName("Cán bộ thấy vì sao mình không được quyết định; gửi thẳng cũng bị từ chối")
    void theOfficerReads() {
        String complaint = cases.complaint(MONDAY);
        TasklistSession officer = new TasklistSession(rest, OFFICER);

        assertThat(ok(officer.get(path(complaint))).at("/suspending/refusal").asText())
                .startsWith("Chỉ Lãnh đạo UBND phường được quyết định tạm đình chỉ: Luật Khiếu nại");
        ResponseEntity<JsonNode> refused =
                officer.post(path(complaint) + "/suspension", decision(complaint, "forceMajeure", Map.of()));

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(refused.getBody().path("message").asText()).startsWith("Chỉ Lãnh đạo UBND phường");
    }

    @Test
    @DisplayName("Người không được xem hồ sơ không thấy thời hạn, không quyết định được: như thể không có hồ sơ")
    void othersFindNothing() {
        String complaint = cases.complaint(MONDAY);
        TasklistSession other = new TasklistSession(rest, "cong-an.an-duong");

        assertThat(other.get(path(complaint)).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        for (String act : List.of("/suspension", "/resumption", "/extension", "/act/1/annulment")) {
            assertThat(other.post(path(complaint) + act, decision(complaint, "forceMajeure", Map.of()))
                            .getStatusCode())
                    .as(act)
                    .isEqualTo(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    @DisplayName("Ngày và văn bản không đọc được bị từ chối bằng một câu")
    void unreadable() {
        String complaint = cases.complaint(MONDAY);
        TasklistSession chairman = new TasklistSession(rest, ClockCases.CHAIRMAN);

        assertThat(refusal(chairman, complaint, Map.of("decidedOn", "30/02/2026")))
                .isEqualTo("Ngày quyết định phải là một ngày có thật, viết ngày/tháng/năm, ví dụ 02/12/2026.");
        assertThat(refusal(chairman, complaint, Map.of("paper", "tờ trình")))
                .isEqualTo("Không có văn bản này: hãy chọn lại.");
    }

    @Test
    @DisplayName("Hoàn thành công việc của hồ sơ đang tạm đình chỉ: câu trả lời nói vì sao")
    void completingWhileSuspended() {
        String complaint = cases.complaint(MONDAY);
        String task = cases.task(complaint, "userTask_resolve");
        tasks.setAssignee(task, OFFICER);
        ok(new TasklistSession(rest, ClockCases.CHAIRMAN)
                .post(path(complaint) + "/suspension", decision(complaint, "forceMajeure", Map.of())));

        ResponseEntity<JsonNode> refused = new TasklistSession(rest, OFFICER)
                .post("/camunda/api/engine/engine/default/task/" + task + "/submit-form", Map.of());

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(refused.getBody().path("message").asText())
                .isEqualTo("Hồ sơ đang tạm đình chỉ nên chưa xử lý được công việc này: chờ quyết định tiếp tục giải"
                        + " quyết.");
    }

    private String refusal(TasklistSession session, String complaint, Map<String, ?> wrong) {
        ResponseEntity<JsonNode> refused =
                session.post(path(complaint) + "/suspension", decision(complaint, "forceMajeure", wrong));
        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        return refused.getBody().path("message").asText();
    }

    private Map<String, Object> decision(String complaint, String ground, Map<String, ?> more) {
        Map<String, Object> decision = new HashMap<>();
        decision.put("grounds", ground == null ? List.of() : List.of(ground));
        decision.put("reason", "Theo quyết định kèm theo");
        decision.put("decidedOn", "02/11/2026");
        decision.put("paper", cases.paper(complaint).toString());
        decision.putAll(more);
        return decision;
    }

    private static JsonNode ok(ResponseEntity<JsonNode> answer) {
        assertThat(answer.getStatusCode()).as("%s", answer.getBody()).isEqualTo(HttpStatus.OK);
        return answer.getBody();
    }

    private static String path(String caseId) {
        return "/camunda/api/tasklist/plugin/desk/default/case/" + caseId + "/clock";
    }
}
