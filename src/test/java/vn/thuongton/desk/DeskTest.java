package vn.thuongton.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thuongton.testing.November2026.MONDAY;
import static vn.thuongton.testing.November2026.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.thuongton.organization.CurrentWard;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.FixedClock;
import vn.thuongton.testing.TasklistSession;

/** What the tab "Hồ sơ" and the cards say of a case. */
@ApplicationTest
class DeskTest {

    private static final String OFFICER = "van-phong.an-duong";
    private static final String LEADER = "lanh-dao.an-duong";

    @Autowired
    private TestRestTemplate rest;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private CurrentWard currentWard;

    @Autowired
    private FixedClock clock;

    private DeskCases cases;

    @BeforeEach
    void deploy() {
        cases = new DeskCases(engine, currentWard);
    }

    @AfterEach
    void today() {
        clock.set(MONDAY, LocalTime.of(9, 0));
    }

    @Test
    @DisplayName("Thông tin: mọi điều cán bộ cần biết bằng lời của cán bộ, kèm căn cứ của hạn")
    void facts() {
        String caseId = cases.received(MONDAY);
        cases.claimed(caseId, OFFICER);

        JsonNode facts = get(OFFICER, "task/" + cases.task(caseId)).getBody();

        assertThat(text(facts, "/caseId")).isEqualTo(caseId);
        assertThat(text(facts, "/number")).matches("AD-THU-2026-\\d{4}");
        assertThat(text(facts, "/procedure")).isEqualTo("Hồ sơ thử");
        assertThat(text(facts, "/field")).as("as the request's form labels it").isEqualTo("Lối đi chung");
        assertThat(facts.at("/parties")).extracting(JsonNode::asText).containsExactly("Nguyễn Văn An", "Trần Thị Bình");
        assertThat(text(facts, "/unit")).isEqualTo("Văn phòng HĐND và UBND");
        assertThat(text(facts, "/state")).isEqualTo("đang giải quyết");
        assertThat(text(facts, "/receivedOn")).isEqualTo("02/11/2026");
        assertThat(facts.at("/due").isNull())
                .as("the model sets none for the case")
                .isTrue();
        assertThat(text(facts, "/step/name")).isEqualTo("Xem xét đơn");
        assertThat(text(facts, "/step/officer")).isEqualTo("Nguyễn Thị Lan");
        assertThat(text(facts, "/step/due/on")).isEqualTo("05/11/2026");
        assertThat(text(facts, "/step/due/words")).isEqualTo("còn 3 ngày làm việc");
        assertThat(text(facts, "/step/source")).contains("Điều 105");
        assertThat(facts.at("/step/confirmed").isBoolean()).isTrue();
    }

    @Test
    @DisplayName("Số hồ sơ mở được hồ sơ cho người được xem, cả khi hồ sơ đã xong; người khác như thể không có")
    void numbersOpenCases() {
        OtherWard.in(engine.getIdentityService());
        String caseId = cases.received(MONDAY);
        String number = text(get(OFFICER, "task/" + cases.task(caseId)).getBody(), "/number");
        cases.completed(caseId, OFFICER);
        cases.completed(caseId, LEADER);

        for (String reader : List.of(OFFICER, LEADER, "giam-sat.an-duong")) {
            JsonNode facts = get(reader, "numbered-case/" + number).getBody();
            assertThat(text(facts, "/caseId")).as(reader).isEqualTo(caseId);
            assertThat(text(facts, "/state")).isEqualTo("đã giải quyết xong");
            assertThat(facts.at("/step").isNull()).isTrue();
        }
        for (String other : List.of("tu-phap.an-duong", OtherWard.OFFICER)) {
            ResponseEntity<JsonNode> answer = get(other, "numbered-case/" + number);
            assertThat(answer.getStatusCode()).as(other).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(text(answer.getBody(), "/message")).startsWith("Không tìm thấy hồ sơ này");
        }
        assertThat(get(OFFICER, "numbered-case/AD-THU-2026-9999").getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    @DisplayName("Thông tin của hồ sơ tạm đình chỉ nói rõ là đang tạm đình chỉ")
    void suspended() {
        String caseId = cases.received(MONDAY);
        engine.getRuntimeService().suspendProcessInstanceById(caseId);

        JsonNode facts = get(OFFICER, "task/" + cases.task(caseId)).getBody();

        assertThat(text(facts, "/state")).isEqualTo("tạm đình chỉ");
        assertThat(card(OFFICER, caseId).at("/suspended").asBoolean()).isTrue();
    }

    @Test
    @DisplayName("Diễn biến: từng bước của cả hồ sơ, của đơn vị khác nữa, ai làm, ngày nào, đúng hạn hay quá hạn")
    void course() {
        String caseId = cases.received(MONDAY);
        clock.set(day(9), LocalTime.of(9, 0));
        cases.completed(caseId, OFFICER);

        JsonNode passed = get(LEADER, "case/" + caseId + "/course").getBody().at("/passed");

        assertThat(passed)
                .extracting(passage -> passage.path("name").asText())
                .containsExactly("Nhận đơn", "Vào sổ, cấp số hồ sơ", "Xem xét đơn", "Ký thông báo");
        assertThat(passed.at("/0/officer").isNull()).as("nobody's work").isTrue();
        assertThat(text(passed, "/2/officer")).isEqualTo("Nguyễn Thị Lan");
        assertThat(text(passed, "/2/startedOn")).isEqualTo("02/11/2026");
        assertThat(text(passed, "/2/endedOn")).isEqualTo("09/11/2026");
        assertThat(text(passed, "/2/due/words")).isEqualTo("quá hạn 2 ngày làm việc");
        assertThat(text(passed, "/2/state")).isEqualTo("DONE");
        assertThat(text(passed, "/3/officer")).as("nobody has claimed it").isEqualTo("Lãnh đạo UBND phường");
        assertThat(text(passed, "/3/state")).isEqualTo("OPEN");
        assertThat(passed.at("/3/endedOn").isNull()).isTrue();
    }

    @Test
    @DisplayName("Bước xong trước hạn là đúng hạn; hồ sơ kết thúc thì không còn việc tiếp theo")
    void closed() {
        String caseId = cases.received(MONDAY);
        cases.completed(caseId, OFFICER);
        cases.completed(caseId, LEADER);

        JsonNode course = get(OFFICER, "case/" + caseId + "/course").getBody();

        assertThat(text(course, "/passed/3/due/words")).isEqualTo("đúng hạn");
        assertThat(text(course, "/passed/4/name")).isEqualTo("Đã giải quyết");
        assertThat(course.at("/next")).isEmpty();
        assertThat(course.at("/diagram/current")).isEmpty();
        assertThat(course.at("/diagram/done"))
                .extracting(JsonNode::asText)
                .contains("userTask_examineRequest", "gateway_requestAccepted", "endEvent_closed");
    }

    @Test
    @DisplayName("Việc tiếp theo đọc từ mô hình: câu hỏi và câu trả lời trên đường đi, cả khi hết hạn")
    void next() {
        String caseId = cases.received(MONDAY);

        assertThat(get(OFFICER, "case/" + caseId + "/course").getBody().at("/next"))
                .extracting(DeskTest::line)
                .containsExactly(
                        "Xem xét đơn: Thụ lý? Thụ lý: Ký thông báo",
                        "Xem xét đơn: Thụ lý? Từ chối: Không thụ lý, kết thúc");

        cases.completed(caseId, OFFICER);

        assertThat(get(OFFICER, "case/" + caseId + "/course").getBody().at("/next"))
                .extracting(DeskTest::line)
                .containsExactly(
                        "Ký thông báo: : Đã giải quyết, kết thúc", "Ký thông báo: Hết hạn ký: Không thụ lý, kết thúc");
    }

    @Test
    @DisplayName("Diễn biến của hồ sơ đơn vị khác: không tìm thấy")
    void courseOfOthers() {
        String caseId = cases.received(MONDAY);

        assertThat(get("tu-phap.an-duong", "case/" + caseId + "/course").getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(get(OFFICER, "case/khong-co/course").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    @DisplayName("Thẻ việc: một lần hỏi cho cả danh sách, quá hạn, sắp đến hạn hay còn lâu tính theo ngày làm việc")
    void cards() {
        String first = cases.received(MONDAY);
        clock.set(day(10), LocalTime.of(9, 0));
        String second = cases.received(day(10));
        String path = "cards?task=" + cases.task(first) + "&task=" + cases.task(second) + "&task=khong-co";

        JsonNode cards = get(OFFICER, path).getBody();

        assertThat(cards)
                .extracting(card -> text(card, "/due/nearness") + " " + text(card, "/due/words"))
                .containsExactlyInAnyOrder("OVERDUE quá hạn 3 ngày làm việc", "LATER còn 3 ngày làm việc");
        assertThat(cards).extracting(card -> text(card, "/number")).allMatch(number -> number.matches("AD-THU-.*"));
        assertThat(get("tu-phap.an-duong", path).getBody()).isEmpty();
        assertThat(get(OFFICER, "cards").getBody()).isEmpty();

        clock.set(day(11), LocalTime.of(9, 0));
        assertThat(text(card(OFFICER, second), "/due/nearness")).isEqualTo("SOON");
    }

    @Test
    @DisplayName("Thẻ việc của hồ sơ mật không nêu số và nội dung cho người chưa nhận việc")
    void cardsOfConfidentialCases() {
        String caseId = cases.received(MONDAY, Map.of("confidential", true));
        assertThat(card(OFFICER, caseId).path("subject").isNull()).isTrue();
        assertThat(card(OFFICER, caseId).path("number").isNull()).isTrue();

        cases.claimed(caseId, OFFICER);

        assertThat(text(card(OFFICER, caseId), "/subject")).isEqualTo("Ranh giới thửa đất");
        assertThat(card("truong-van-phong.an-duong", caseId).path("subject").isNull())
                .isTrue();
    }

    @Test
    @DisplayName("Thẻ của việc không thuộc thủ tục nào: có thẻ, không có số hồ sơ")
    void cardsOfTasksWithoutAProcess() {
        Task errand = engine.getTaskService().newTask();
        errand.setTenantId("an-duong");
        errand.setAssignee(OFFICER);
        engine.getTaskService().saveTask(errand);
        try {
            JsonNode cards = get(OFFICER, "cards?task=" + errand.getId()).getBody();

            assertThat(cards).hasSize(1);
            assertThat(cards.get(0).path("number").isNull()).isTrue();
        } finally {
            engine.getTaskService().deleteTask(errand.getId(), true);
        }
    }

    private JsonNode card(String user, String caseId) {
        return get(user, "cards?task=" + cases.task(caseId)).getBody().get(0);
    }

    private ResponseEntity<JsonNode> get(String user, String path) {
        return new TasklistSession(rest, user).get("/camunda/api/tasklist/plugin/desk/default/" + path);
    }

    private static String line(JsonNode next) {
        return "%s: %s: %s%s"
                .formatted(
                        text(next, "/after"),
                        text(next, "/condition"),
                        text(next, "/name"),
                        next.path("end").asBoolean() ? ", kết thúc" : "");
    }

    private static String text(JsonNode node, String path) {
        return node.at(path).asText();
    }
}
