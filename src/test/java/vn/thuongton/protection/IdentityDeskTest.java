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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.Database;
import vn.thuongton.testing.FixedClock;
import vn.thuongton.testing.TasklistSession;

/** Who may read a protected identity, and what is kept of it. */
@ApplicationTest
class IdentityDeskTest {

    private static final String DESK = "/camunda/api/tasklist/plugin/desk/default/";
    private static final String NAME = "Mạc Thị Bảo Quyên";

    @Autowired
    private TestRestTemplate rest;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private ProtectedIdentities identities;

    @Autowired
    private Vault vault;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FixedClock clock;

    private ProtectedCases cases;

    @BeforeEach
    void prepare() {
        clock.set(LocalDate.of(2026, 11, 2), LocalTime.of(9, 0));
        cases = new ProtectedCases(engine);
    }

    private String received() {
        return cases.received(ProtectedCases.letterOf(NAME, "031188009911", "0987003301"));
    }

    @Test
    @DisplayName("Người đã nhận đơn xem lại được với nhãn của biểu mẫu; phải nêu mục đích; mỗi lần xem vào nhật ký")
    void theReceiverReadsWithAPurpose() {
        String caseId = received();
        String path = DESK + "case/" + caseId + "/identity";
        TasklistSession office = new TasklistSession(rest, ProtectedCases.OFFICER);

        assertThat(office.get(path).getBody().toString()).doesNotContain(NAME);
        assertThat(message(office.post(path + "/reading", Map.of("purpose", " "))))
                .isEqualTo("Trường “Mục đích xem” phải được điền.");
        assertThat(message(office.post(path + "/reading", Map.of("purpose", "Gọi cho " + NAME))))
                .startsWith("Ô “Mục đích xem” có tên");
        assertThat(office.get(path).getBody().path("readings")).isEmpty();

        clock.set(LocalDate.of(2026, 11, 3), LocalTime.of(14, 5));
        JsonNode opened = office.post(path + "/reading", Map.of("purpose", "Mời đến làm việc"))
                .getBody();

        assertThat(opened.path("lines").toString())
                .contains("{\"label\":\"Họ và tên\",\"text\":\"" + NAME + "\",\"rows\":[]}")
                .contains("{\"label\":\"Tư cách\",\"text\":\"Người tố cáo\",\"rows\":[]}");
        assertThat(opened.at("/section/readings/0").toString())
                .isEqualTo("{\"when\":\"03/11/2026 14:05\",\"who\":\"Nguyễn Thị Lan\",\"purpose\":\"Mời đến làm việc\","
                        + "\"what\":\"Thông tin người được giữ bí mật\"}");
        assertThat(office.get(DESK + "task/" + cases.task(caseId).getId())
                        .getBody()
                        .path("identity")
                        .asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quan-tri",
                "giam-sat.an-duong",
                "truong-van-phong.an-duong",
                "lanh-dao.an-duong",
                "tu-phap.an-duong",
                "chu-tich.an-duong"
            })
    @DisplayName(
            "Người không có tên trong danh sách: như không có hồ sơ, kể cả quản trị, giám sát, chủ tịch chưa có việc")
    void everybodyElseFindsNothing(String user) {
        String caseId = received();
        String path = DESK + "case/" + caseId + "/identity";
        TasklistSession session = new TasklistSession(rest, user);
        ResponseEntity<JsonNode> missing = session.get(DESK + "case/khong-co/identity");

        for (ResponseEntity<JsonNode> answer : List.of(
                session.get(path),
                session.post(path + "/reading", Map.of("purpose", "Kiểm tra công việc")),
                session.post(path + "/reader", Map.of("reader", user, "reason", "Kiểm tra công việc")),
                session.post(
                        path + "/correction", Map.of("version", 1, "reason", "Ghi nhầm tên", "values", Map.of())))) {
            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(message(answer)).isEqualTo(message(missing));
        }
        assertThat(cases.as(user, () -> identities.read(caseId, "Kiểm tra công việc")))
                .isEmpty();
        assertThat(jdbc.sql("""
                        select count(*) from protected_identity_reading join protected_identity p on p.id = identity
                        where p.case_id = :id""").param("id", caseId).query(Long.class).single()).isZero();
    }

    @Test
    @DisplayName("Chủ tịch có việc trong hồ sơ thêm được người xem kèm lý do; chính mình chưa có tên thì chưa xem được")
    void theChairmanNamesReaders() {
        String caseId = received();
        engine.getTaskService().setAssignee(cases.task(caseId).getId(), ProtectedCases.CHAIRMAN);
        String path = DESK + "case/" + caseId + "/identity";
        TasklistSession chairman = new TasklistSession(rest, ProtectedCases.CHAIRMAN);

        JsonNode before = chairman.get(path).getBody();
        assertThat(before.path("readable").asBoolean()).isFalse();
        assertThat(before.path("officers").findValuesAsText("id"))
                .contains("tu-phap.an-duong", ProtectedCases.CHAIRMAN)
                .doesNotContain(ProtectedCases.OFFICER);
        assertThat(chairman.post(path + "/reading", Map.of("purpose", "Xem đơn thư"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);

        JsonNode after = chairman.post(
                        path + "/reader", Map.of("reader", "tu-phap.an-duong", "reason", "Được giao xác minh"))
                .getBody();

        assertThat(after.path("readers").toString())
                .contains(
                        "{\"name\":\"Đặng Thu Hà\",\"since\":\"02/11/2026\",\"by\":\"Trần Quốc Việt\",\"reason\":\"Được"
                                + " giao xác minh\"}");
        assertThat(new TasklistSession(rest, "tu-phap.an-duong")
                        .post(path + "/reading", Map.of("purpose", "Xác minh đơn"))
                        .getBody()
                        .toString())
                .contains(NAME);
        assertThat(message(new TasklistSession(rest, "tu-phap.an-duong")
                        .post(path + "/reader", Map.of("reader", "tu-phap.an-duong", "reason", "Cho đồng nghiệp"))))
                .isEqualTo("Chỉ Chủ tịch UBND phường thêm được người xem danh tính.");
    }

    @Test
    @DisplayName("Sửa tên ghi sai kèm lý do: nội dung cũ vẫn còn, được mã hóa; tên mới cũng không được nhắc tới")
    void aReaderCorrectsAValue() {
        String caseId = received();
        String path = DESK + "case/" + caseId + "/identity";
        TasklistSession office = new TasklistSession(rest, ProtectedCases.OFFICER);
        List<Map<String, String>> right = List.of(Map.of("name", "Mạc Thị Bảo Quỳnh Yên"));

        ResponseEntity<JsonNode> refused = office.post(
                path + "/correction",
                Map.of("version", 1, "reason", "", "values", Map.of("parties", List.of(Map.of("name", "")))));
        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(refused.getBody().path("fields").path("parties").toString()).contains("phải được điền");
        assertThat(refused.getBody().path("fields").path("reason").toString()).contains("phải được điền");
        assertThat(message(office.post(
                        path + "/correction",
                        Map.of(
                                "version",
                                1,
                                "reason",
                                "Tên đúng là Mạc Thị Bảo Quỳnh Yên",
                                "values",
                                Map.of("parties", right)))))
                .startsWith("Ô “Lý do” có tên");

        JsonNode corrected = office.post(
                        path + "/correction",
                        Map.of("version", 1, "reason", "Đối chiếu căn cước", "values", Map.of("parties", right)))
                .getBody();

        assertThat(corrected.path("corrections").toString())
                .contains("\"label\":\"Người gửi đơn, dòng 1: Họ và tên\"")
                .contains("\"before\":\"" + NAME + "\",\"after\":\"Mạc Thị Bảo Quỳnh Yên\"");
        assertThat(corrected.at("/section/readings/0/what").asText())
                .isEqualTo("Đính chính Người gửi đơn, dòng 1: Họ và tên");
        assertThat(message(office.post(
                        path + "/correction",
                        Map.of("version", 1, "reason", "Sửa lần nữa", "values", Map.of("parties", right)))))
                .startsWith("Thông tin này vừa được người khác sửa");
        assertThatThrownBy(() -> cases.complete(caseId, Map.of("note", "Gặp bà Mạc Thị Bảo Quỳnh Yên")))
                .isInstanceOf(IdentityMentioned.class);
        Database database = new Database(dataSource);
        assertThat(database.inTables("Mạc Thị Bảo Quỳnh Yên")).isEmpty();
        assertThat(database.findText(NAME)).isEmpty();
    }

    @Test
    @DisplayName("Chữ đến bằng đường khác biểu mẫu cũng không được nêu tên người được giữ bí mật")
    void otherTextsDoNotMention() {
        String caseId = received();

        assertThatThrownBy(() -> identities.requireNotMentioned(caseId, "Tên tài liệu", "Đơn của " + NAME + ".pdf"))
                .isInstanceOf(IdentityMentioned.class)
                .hasMessageStartingWith("Ô “Tên tài liệu” có tên");
        identities.requireNotMentioned(caseId, "Tên tài liệu", "Đơn ngày 30/10/2026.pdf");
        identities.requireNotMentioned("khong-co", "Tên tài liệu", NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"protected_identity_reading", "protected_identity_reader", "protected_identity_version"})
    @DisplayName("Nhật ký xem, danh sách người xem và các bản đã ghi chỉ được thêm, không sửa, không xóa")
    void whatIsWrittenStays(String table) {
        String caseId = received();
        cases.as(ProtectedCases.OFFICER, () -> identities.read(caseId, "Đối chiếu đơn"));

        for (String change :
                List.of("delete from " + table, "update " + table + " set identity = identity", "truncate " + table)) {
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("only added to");
        }
    }

    @Test
    @DisplayName("Bản ghi chép sang hồ sơ khác hoặc mở bằng khóa khác: lỗi rõ ràng, không phải chữ lộn xộn")
    void aMovedRecordOrAnotherKeyIsAClearError() throws Exception {
        String one = received();
        String other = received();
        jdbc.sql("alter table protected_identity_version disable trigger all").update();
        try {
            jdbc.sql("""
                            update protected_identity_version v set ciphertext =
                              (select ciphertext from protected_identity_version o join protected_identity p on p.id = o.identity
                               where p.case_id = :one and o.number = 1)
                            from protected_identity p where p.id = v.identity and p.case_id = :other""").param("one", one).param("other", other).update();
        } finally {
            jdbc.sql("alter table protected_identity_version enable trigger all")
                    .update();
        }

        assertThatThrownBy(() -> cases.as(ProtectedCases.OFFICER, () -> identities.read(other, "Đối chiếu đơn")))
                .isInstanceOf(SecretUnreadable.class)
                .hasMessageContaining("Hãy báo quản trị viên");
        new KeyCheck(jdbc, vault).afterSingletonsInstantiated();
        assertThatThrownBy(() -> new KeyCheck(jdbc, new Vault(Keyset.generate())).afterSingletonsInstantiated())
                .isInstanceOf(KeysetUnusable.class)
                .hasMessageContaining("không phải tệp đã dùng với cơ sở dữ liệu này");
    }

    private static String message(ResponseEntity<JsonNode> answer) {
        return answer.getBody().path("message").asText();
    }
}
