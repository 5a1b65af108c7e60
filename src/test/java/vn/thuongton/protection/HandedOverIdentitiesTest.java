package vn.thuongton.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.Database;
import vn.thuongton.testing.FixedClock;

/** A letter becomes a case that names its writer and one that does not. */
@ApplicationTest
class HandedOverIdentitiesTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private ProtectedIdentities identities;

    @Autowired
    private IdentityDesk desk;

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

    @Test
    @DisplayName("Khiếu nại nêu tên người gửi, số căn cước vẫn giữ kín; tố cáo không nêu gì")
    void oneCaseNamesItsWriterTheOtherDoesNot() {
        String letter = handedOver("Đào Thị Ngân Giang", "031190001201");

        String open = begunFrom(letter, "openLetterCase");
        assertThat(runtime.getVariable(open, "parties").toString())
                .isEqualTo("[{\"name\":\"Đào Thị Ngân Giang\",\"role\":\"denouncer\"}]");
        ObjectNode kept = cases.as(ProtectedCases.CHAIRMAN, () -> identities.read(open, "Giải quyết đơn"))
                .orElseThrow();
        assertThat(kept.toString()).isEqualTo("{\"parties\":[{\"identityNumber\":\"031190001201\"}]}");

        String secret = begunFrom(letter, "secretLetterCase");
        assertThat(runtime.getVariable(secret, "parties").toString()).isEqualTo("[]");
        assertThat(runtime.getVariable(secret, "receivedBy")).isEqualTo(ProtectedCases.OFFICER);
        ObjectNode all = cases.as(ProtectedCases.CHAIRMAN, () -> identities.read(secret, "Giải quyết đơn"))
                .orElseThrow();
        assertThat(ProtectedCases.name(all)).isEqualTo("Đào Thị Ngân Giang");
        assertThat(all.path("contact").asText()).isEqualTo("Số 8 ngõ Giang Cũ");
        assertThat(new Database(dataSource).inTables("031190001201")).isEmpty();
    }

    @Test
    @DisplayName(
            "Từ đơn và hồ sơ khiếu nại không lần ra hồ sơ tố cáo: không biến, không nhật ký thao tác, không người mở")
    void nothingLeadsToTheSecretCase() {
        String letter = handedOver("Bạch Công Tùng Lâm", "031190001202");
        String open = begunFrom(letter, "openLetterCase");
        String secret = begunFrom(letter, "secretLetterCase");

        assertThat(runtime.getVariables(letter)).doesNotContainKey("handedOverTo");
        Database database = new Database(dataSource);
        for (String found : List.of(secret, number(secret))) {
            assertThat(columnsOfRowsWith(database, found, letter, open)).isEmpty();
        }
        assertThat(jdbc.sql("""
                        select count(*) from act_hi_op_log one join act_hi_op_log other using (operation_id_)
                        where one.proc_inst_id_ in (:known) and other.proc_inst_id_ = :secret""")
                        .param("known", List.of(letter, open))
                        .param("secret", secret)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(secret)
                        .singleResult()
                        .getStartUserId())
                .isNull();
        assertThat(runtime.getVariable(secret, "protectedIdentity"))
                .isNotEqualTo(runtime.getVariable(letter, "protectedIdentity"))
                .isNotEqualTo(runtime.getVariable(open, "protectedIdentity"));
        // whoever may read the letter's protected record learns it there
        assertThat(cases.as(ProtectedCases.OFFICER, () -> desk.open(letter, "Theo dõi kết quả"))
                        .nextCases())
                .extracting(IdentitySheet.NextCase::number)
                .containsExactly(number(open), number(secret));
    }

    @Test
    @DisplayName("Bước ghi tên người được xem chỉ nhận cán bộ của phường và phải có lý do")
    void onlyTheWardsPeopleAreNamed() {
        String letter = cases.received(ProtectedCases.letterOf("Tiêu Dao Bích Hợp", "031190001203", "0987002203"));

        cases.as(ProtectedCases.CHAIRMAN, () -> {
            assertThatThrownBy(() -> desk.name(letter, "quan-tri", "Giúp kiểm tra"))
                    .hasMessageContaining("phải là cán bộ của phường");
            assertThatThrownBy(() -> desk.name(letter, "tu-phap.an-duong", " "))
                    .hasMessageContaining("“Lý do” phải được điền");
            assertThatThrownBy(() -> desk.name(letter, "tu-phap.an-duong", "Gặp bà Tiêu Dao Bích Hợp"))
                    .isInstanceOf(IdentityMentioned.class);
            desk.name(letter, "tu-phap.an-duong", "Được giao xác minh");
            return null;
        });

        assertThat(identities.readableBy(letter, "tu-phap.an-duong")).isTrue();
        assertThat(identities.readableBy(letter, "truong-tu-phap.an-duong")).isFalse();
        assertThat(identities.readableBy(letter, ProtectedCases.CHAIRMAN)).isFalse();
        assertThat(identities.readableBy(letter, "quan-tri")).isFalse();
    }

    @Test
    @DisplayName("Cán bộ rời phường thì không còn xem được")
    void whoLeavesTheWardReadsNoMore() {
        String letter = cases.received(ProtectedCases.letterOf("Khúc Thừa Hạo Nam", "031190001204", "0987002204"));
        var identity = engine.getIdentityService();
        assertThat(identities.readableBy(letter, ProtectedCases.OFFICER)).isTrue();

        identity.deleteTenantUserMembership("an-duong", ProtectedCases.OFFICER);
        try {
            assertThat(identities.readableBy(letter, ProtectedCases.OFFICER)).isFalse();
        } finally {
            identity.createTenantUserMembership("an-duong", ProtectedCases.OFFICER);
        }
    }

    /** @return the letter, which now has begun both cases; the secret one by a job without anybody signed in */
    private String handedOver(String name, String identityNumber) {
        String letter = cases.received(ProtectedCases.letterOf(name, identityNumber, "0987002201"));
        cases.complete(letter, Map.of("note", "Đã làm việc.", "contact", "Số 8 ngõ Giang Cũ"));
        cases.complete(letter, Map.of("note", "Đã xong."));
        management
                .createJobQuery()
                .processInstanceId(letter)
                .messages()
                .list()
                .forEach(job -> management.executeJob(job.getId()));
        return letter;
    }

    private String begunFrom(String letter, String process) {
        String number =
                cases.as(ProtectedCases.OFFICER, () -> desk.open(letter, "Tìm hồ sơ đã lập")).nextCases().stream()
                        .filter(next -> next.procedure().equals(process))
                        .findFirst()
                        .orElseThrow()
                        .number();
        return jdbc.sql("select process_instance_id from case_file where number = :number")
                .param("number", number)
                .query(String.class)
                .single();
    }

    private String number(String caseId) {
        return jdbc.sql("select number from case_file where process_instance_id = :id")
                .param("id", caseId)
                .query(String.class)
                .single();
    }

    /** Where a row has the text together with one of the others. */
    private List<String> columnsOfRowsWith(Database database, String text, String... others) {
        return database.inTables(text).stream()
                .map(column -> column.substring(0, column.indexOf('.')))
                .distinct()
                .filter(table -> jdbc.sql("select count(*) from " + table
                                        + " t where t::text like '%' || :text || '%' and (t::text like '%' || :one"
                                        + " || '%' or t::text like '%' || :other || '%')")
                                .param("text", text)
                                .param("one", others[0])
                                .param("other", others[1])
                                .query(Long.class)
                                .single()
                        > 0)
                .toList();
    }
}
