package vn.thuongton.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thuongton.form.SubmissionRefused;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.Database;
import vn.thuongton.testing.FixedClock;

/** What stands in a protected field never reaches the engine. */
@ApplicationTest
class ProtectedFormTest {

    private static final String OFFICER = ProtectedCases.OFFICER;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ProtectedIdentities identities;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestRestTemplate rest;

    @Autowired
    private FixedClock clock;

    private ProtectedCases cases;

    @BeforeEach
    void prepare() {
        clock.set(LocalDate.of(2026, 11, 2), LocalTime.of(9, 0));
        cases = new ProtectedCases(engine);
    }

    @Test
    @DisplayName("Danh tính nhập khi nhận đơn không nằm ở đâu trong cơ sở dữ liệu, kể cả nhật ký ghi của máy chủ")
    void theStartFormLeavesNoName() {
        String caseId = cases.received(ProtectedCases.letterOf("Phùng Khắc Quỳnh", "031187004451", "0987001122"));

        Database database = new Database(dataSource);
        assertThat(database.findText("Phùng Khắc Quỳnh")).isEmpty();
        assertThat(database.findText("031187004451")).isEmpty();
        assertThat(database.findText("0987001122")).isEmpty();
        assertThat(database.inTables("Đơn về việc sử dụng kinh phí"))
                .as("the search finds what is not protected")
                .contains("act_hi_varinst.text_", "case_file.subject");
        assertThat(runtime.getVariable(caseId, "protectedIdentity")).isNotNull();
        assertThat(runtime.getVariable(caseId, "parties").toString()).isEqualTo("[]");
        assertThat(cases.as(OFFICER, () -> identities.read(caseId, "Đối chiếu đơn")))
                .hasValueSatisfying(
                        facts -> assertThat(ProtectedCases.name(facts)).isEqualTo("Phùng Khắc Quỳnh"));
    }

    @Test
    @DisplayName("Công cụ tìm thấy tên được cài thử ở cột chữ, cột nhị phân và trong tệp dữ liệu")
    void theSearchFindsAPlantedName() {
        jdbc.sql("create table planted (words text, bytes bytea, facts jsonb)").update();
        try {
            jdbc.sql("insert into planted values ('x Khương Bá Lộc x', null, null)")
                    .update();
            jdbc.sql(
                            "insert into planted values (null, convert_to('y Khương Bá Lộc', 'UTF8'), '{\"a\": \"Khương Bá Lộc\"}')")
                    .update();

            assertThat(new Database(dataSource).findText("Khương Bá Lộc"))
                    .contains("planted.words", "planted.bytes", "planted.facts")
                    .anyMatch(place -> place.startsWith("base/"))
                    .anyMatch(place -> place.startsWith("pg_wal/"));
        } finally {
            jdbc.sql("drop table planted").update();
        }
    }

    @Test
    @DisplayName("Đơn sai không mở được hồ sơ và không để lại gì ở bất kỳ bảng nào, kể cả trong tệp dữ liệu")
    void aRefusedStartLeavesNothing() {
        long records = records();
        Map<String, Object> letter = ProtectedCases.letterOf("Thái Doãn Khiêm", "031187004452", "0987001123");
        letter.remove("subject");

        assertThatThrownBy(() -> cases.received(letter))
                .isInstanceOf(SubmissionRefused.class)
                .hasMessage("Trường “Tóm tắt đơn” phải được điền.");

        letter.put("subject", "Đơn của Thái Doãn Khiêm tổ 5");
        assertThatThrownBy(() -> cases.received(letter))
                .isInstanceOf(IdentityMentioned.class)
                .hasMessage(
                        "Ô “Tóm tắt đơn” có tên, số giấy tờ hoặc điện thoại của người được giữ bí mật: hãy ghi “người"
                                + " nộp đơn” hoặc “người tố cáo”.");
        assertThat(records()).isEqualTo(records);
        assertThat(new Database(dataSource).findText("Thái Doãn Khiêm")).isEmpty();
    }

    @Test
    @DisplayName("Ô bắt buộc trong danh sách được bảo vệ vẫn được kiểm tra")
    void protectedFieldsAreChecked() {
        assertThatThrownBy(() -> cases.received(ProtectedCases.letterOf("", "031187004453", "0987001124")))
                .hasMessageContaining("Danh sách “Người gửi đơn”, dòng 1: trường “Họ và tên” phải được điền.");
        Map<String, Object> nobody = ProtectedCases.letterOf("x", "x", "x");
        nobody.remove("parties");
        assertThatThrownBy(() -> cases.received(nobody)).hasMessageContaining("phải có ít nhất 1 dòng");
    }

    @ParameterizedTest
    @ValueSource(strings = {"van-phong.an-duong", "quan-tri"})
    @DisplayName("Mở hồ sơ bằng biến gửi kèm có danh tính thì bị từ chối và không để lại gì, kể cả với quản trị viên")
    void plainStartsAreRefused(String user) {
        Map<String, Object> variables = Map.of(
                "subject",
                Map.of("value", "Đơn"),
                "receivedOn",
                Map.of("value", "2026-10-30"),
                "parties",
                Map.of("value", "[{\"name\":\"Kiều Oanh Vũ Đức\"}]", "type", "Json"));

        ResponseEntity<JsonNode> answer = rest.withBasicAuth(user, "demo")
                .postForEntity(
                        "/engine-rest/process-definition/key/protectedLetter/start",
                        Map.of("variables", variables),
                        JsonNode.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody().path("message").asText())
                .isEqualTo(
                        "Trường “Người gửi đơn” là thông tin được giữ bí mật nên chỉ nhận qua biểu mẫu: hãy điền biểu mẫu,"
                                + " không gửi kèm cách khác.");
        assertThat(new Database(dataSource).findText("Kiều Oanh Vũ Đức")).isEmpty();
    }

    @Test
    @DisplayName("Không ai gắn được hồ sơ mới vào danh tính của hồ sơ khác")
    void nobodyBringsARecordAlong() {
        String caseId = cases.received(ProtectedCases.letterOf("Tôn Nữ Diệu Hằng", "031187004454", "0987001125"));
        Map<String, Object> letter = ProtectedCases.letterOf("Lê Văn Bảy Tám", "031187004455", "0987001126");
        letter.put("protectedIdentity", runtime.getVariable(caseId, "protectedIdentity"));

        assertThatThrownBy(() -> cases.received(letter))
                .hasMessage("Thông tin “protectedIdentity” không có trong biểu mẫu này: hãy bỏ đi rồi gửi lại.");
    }

    @Test
    @DisplayName("Danh tính bổ sung ở bước sau vào cùng một bản ghi; biến của hồ sơ không đổi")
    void laterFormsAddToTheRecord() {
        String caseId = cases.received(ProtectedCases.letterOf("Giang Thị Mỹ Uyên", "031187004456", "0987001127"));
        Object record = runtime.getVariable(caseId, "protectedIdentity");

        cases.complete(caseId, Map.of("note", "Người nộp đơn đến trình bày.", "contact", "Ngõ 77 phố Cấm Quỳnh"));

        assertThat(runtime.getVariable(caseId, "protectedIdentity")).isEqualTo(record);
        assertThat(runtime.getVariables(caseId)).doesNotContainKey("contact");
        assertThat(new Database(dataSource).findText("Ngõ 77 phố Cấm Quỳnh")).isEmpty();
        assertThat(cases.as(OFFICER, () -> identities.read(caseId, "Đối chiếu đơn")))
                .hasValueSatisfying(facts -> {
                    assertThat(ProtectedCases.name(facts)).isEqualTo("Giang Thị Mỹ Uyên");
                    assertThat(facts.path("contact").asText()).isEqualTo("Ngõ 77 phố Cấm Quỳnh");
                });
    }

    @Test
    @DisplayName(
            "Tên, số giấy tờ, điện thoại đã giữ bí mật không ghi được ở các bước sau, kể cả trong quy trình được gọi")
    void laterTextsDoNotMentionThem() {
        String caseId = cases.received(ProtectedCases.letterOf("Huỳnh Tấn Lộc Phát", "031187004457", "0987 001 128"));

        for (String text : List.of(
                "Ông HUYNH TAN LOC PHAT trình bày",
                "Gọi 0987.001.128",
                "Gọi +84987001128",
                "CCCD 0311 8700 4457 đã xem")) {
            assertThatThrownBy(() -> cases.complete(caseId, Map.of("note", text)))
                    .as(text)
                    .isInstanceOf(IdentityMentioned.class)
                    .hasMessageStartingWith("Ô “Nội dung làm việc” có tên");
        }
        assertThatThrownBy(() -> cases.complete(
                        caseId,
                        Map.of(
                                "note",
                                "Đã làm việc",
                                "papers",
                                List.of(Map.of("title", "Đơn của Huỳnh Tấn Lộc Phát")))))
                .hasMessageStartingWith("Ô “Tên giấy tờ” có tên");
        cases.complete(caseId, Map.of("note", "Người nộp đơn trình bày, có ông Huỳnh Tấn Phát làm chứng"));

        assertThat(cases.task(caseId).getTaskDefinitionKey()).isEqualTo("userTask_calledNote");
        assertThatThrownBy(() -> cases.complete(caseId, Map.of("note", "Huỳnh Tấn Lộc Phát")))
                .isInstanceOf(IdentityMentioned.class);
        assertThatThrownBy(() -> cases.complete(
                        caseId, Map.of("note", "Ở Ngõ 99 phố Mới Quỳnh", "contact", "ngõ 99, phố Mới Quỳnh")))
                .as("in the same submission")
                .isInstanceOf(IdentityMentioned.class);
        assertThat(new Database(dataSource).inTables("Huỳnh Tấn Lộc Phát")).isEmpty();
    }

    @Test
    @DisplayName("Ý kiến ghi vào công việc cũng không được nêu tên người được giữ bí mật")
    void commentsDoNotMentionThem() {
        String caseId = cases.received(ProtectedCases.letterOf("Lương Khải Minh Trí", "031187004458", "0987001129"));
        String task = cases.task(caseId).getId();
        String comments = "/engine-rest/task/" + task + "/comment";
        TestRestTemplate officer = rest.withBasicAuth(OFFICER, "demo");

        ResponseEntity<JsonNode> refused = officer.postForEntity(
                comments + "/create", Map.of("message", "Đã gọi ông Lương Khải Minh Trí"), JsonNode.class);

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(refused.getBody().path("message").asText()).startsWith("Ô “Ý kiến” có tên");
        assertThat(officer.getForObject(comments, JsonNode.class)).isEmpty();
        assertThat(officer.postForEntity(
                                comments + "/create", Map.of("message", "Đã gọi người nộp đơn"), JsonNode.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(rest.withBasicAuth("tu-phap.an-duong", "demo")
                        .postForEntity(comments + "/create", Map.of("message", "Lương Khải Minh Trí?"), JsonNode.class)
                        .getBody()
                        .path("message")
                        .asText())
                .as("who may not write learns nothing")
                .doesNotContain("giữ bí mật");
    }

    private long records() {
        return jdbc.sql("select count(*) from protected_identity")
                .query(Long.class)
                .single();
    }
}
