package vn.thuongton.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thuongton.testing.November2026.MONDAY;
import static vn.thuongton.testing.November2026.day;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.Statements;

/** What the letters of a morning say, as they lie in the outbox. */
@Tag("own-application")
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class DigestLettersTest {

    private static final String WARD = "an-duong";
    private static final String OFFICER = "tu-phap.an-duong";
    private static final String HEAD = "truong-tu-phap.an-duong";
    private static final String OFFICE_HEAD = "truong-van-phong.an-duong";
    private static final String CHAIRMAN = "chu-tich.an-duong";

    private static final Statements STATEMENTS = new Statements();

    @TestConfiguration
    static class Counting {
        @Bean
        static BeanPostProcessor countStatements() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource database ? STATEMENTS.counted(database) : bean;
                }
            };
        }
    }

    @Autowired
    private ApplicationContext application;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    private Mornings mornings;

    @BeforeEach
    void quietSunday() {
        mornings = new Mornings(application);
        mornings.clear();
        mornings.start(MONDAY.minusDays(1), "12:00");
    }

    @AfterEach
    void clear() {
        mornings.clear();
    }

    @Test
    @DisplayName(
            "Chủ tịch đọc việc quá hạn từ 5 ngày của đơn vị khác, nêu đơn vị và người nhận, có đường dẫn vì được giám sát")
    void chairmanReadsWhatIsVeryLate() {
        String task = mornings.task(WARD, "tu-phap", "Xác minh tranh chấp", MONDAY, "AD-HGDD-2026-0001");
        mornings.claim(task, OFFICER);

        mornings.letters(day(9), "07:30");

        assertThat(text(CHAIRMAN)).isEqualTo("""
                        Kính gửi ông/bà Trần Quốc Việt,

                        Danh sách việc cần xử lý tại phường An Dương, lập sáng ngày 09/11/2026, việc có hạn sớm nhất đứng trước, mỗi việc nêu một lần.

                        VIỆC CỦA PHƯỜNG QUÁ HẠN TỪ 5 NGÀY LÀM VIỆC
                        (báo lãnh đạo Ủy ban nhân dân để chỉ đạo)

                        - Xác minh tranh chấp, hồ sơ AD-HGDD-2026-0001
                          Hạn 02/11/2026: quá hạn 5 ngày làm việc
                          Đơn vị: Bộ phận Tư pháp - hộ tịch
                          Người nhận việc: Đặng Thu Hà
                          http://localhost:8080/camunda/app/tasklist/default/#/?task=%s

                        Thư do phần mềm Thượng Tôn tự động gửi, xin không trả lời thư này.
                        """.formatted(task));
        assertThat(text(OFFICE_HEAD))
                .contains("VIỆC CỦA PHƯỜNG QUÁ HẠN TỪ 3 NGÀY LÀM VIỆC", "AD-HGDD-2026-0001")
                .as("the office cannot open the other unit's task")
                .doesNotContain("task=");
    }

    @Test
    @DisplayName("Bản HTML nói đúng những điều của bản chữ, mọi dấu < & của tên việc chỉ là chữ")
    void htmlSaysTheSame() {
        String task = mornings.task(WARD, "tu-phap", "Xác minh <b>A & B</b>", day(1), "AD-HGDD-2026-0001");

        mornings.letters(MONDAY, "07:30");

        assertThat(html(OFFICER))
                .startsWith("<!DOCTYPE html>\n<html lang=\"vi\">")
                .contains("Kính gửi ông/bà Đặng Thu Hà,")
                .contains(">Việc của ông/bà</h2>")
                .contains("task&#x3D;" + task + "\" style=\"color:#0b4f9e;\">Xác minh &lt;b&gt;A &amp; B&lt;/b&gt;</a>"
                        + "<br>Hồ sơ AD-HGDD-2026-0001")
                .contains("<strong style=\"color:#a61b1b;\">quá hạn 1 ngày làm việc</strong>")
                .doesNotContain("<script", "<img", "Nguyễn Văn Kín", "ngõ đi chung");
    }

    @Test
    @DisplayName("Lãnh đạo biết có mấy việc mật quá hạn; tiêu đề và nội dung không nêu gì khác của hồ sơ mật")
    void confidentialIsOnlyCounted() {
        mornings.confidentialTask(WARD, "tu-phap", "Xác minh nội dung tố cáo", MONDAY, "AD-TC-2026-0001");

        mornings.letters(day(9), "07:30");

        assertThat(told()).containsOnlyOnce(CHAIRMAN).doesNotContain(OFFICER, HEAD, OFFICE_HEAD);
        assertThat(subject(CHAIRMAN)).isEqualTo("Nhắc việc 09/11/2026: 1 việc quá hạn");
        assertThat(text(CHAIRMAN) + html(CHAIRMAN))
                .contains("1 việc thuộc hồ sơ mật quá hạn từ 5 ngày làm việc")
                .doesNotContain("tố cáo", "AD-TC", "Tư pháp", "02/11/2026");
    }

    @Test
    @DisplayName("Hồ sơ tạm dừng thì không ai được nhắc, kể cả việc của quy trình nó gọi; chạy lại thì nhắc lại")
    void suspendedCasesAreSilent() {
        String task = mornings.task(WARD, "tu-phap", "Xác minh tranh chấp", MONDAY, "AD-HGDD-2026-0001");
        mornings.calledTask(WARD, "tu-phap", "Mời các bên họp", MONDAY, "AD-HGCS-2026-0002", false);
        List<String> cases = runtime.createProcessInstanceQuery().rootProcessInstances().list().stream()
                .filter(instance -> instance.getBusinessKey() == null)
                .map(instance -> instance.getId())
                .toList();
        cases.forEach(runtime::suspendProcessInstanceById);

        mornings.letters(day(9), "07:30");
        assertThat(told()).isEmpty();

        cases.forEach(runtime::activateProcessInstanceById);
        mornings.letters(day(10), "07:30");
        assertThat(text(OFFICE_HEAD)).contains("AD-HGDD-2026-0001", "AD-HGCS-2026-0002");
        assertThat(html(OFFICER)).contains(task);
    }

    @Test
    @DisplayName("Việc được dời hạn biến khỏi thư báo lên trên, quá hạn lại thì báo lại")
    void movedDueDatesStartAgain() {
        String task = mornings.task(WARD, "tu-phap", "Xác minh tranh chấp", MONDAY, "AD-HGDD-2026-0001");
        mornings.claim(task, OFFICER);
        mornings.letters(day(9), "07:30");
        assertThat(told()).contains(OFFICER, HEAD, OFFICE_HEAD, CHAIRMAN);

        mornings.moveDueDate(task, day(11));
        forget();
        mornings.letters(day(10), "07:30");
        assertThat(told()).containsExactlyInAnyOrder(OFFICER, HEAD);

        forget();
        mornings.letters(day(16), "07:30");
        assertThat(told()).containsExactlyInAnyOrder(OFFICER, HEAD, OFFICE_HEAD);
    }

    @Test
    @DisplayName("Người chưa có địa chỉ thư chỉ được nêu tên đăng nhập trong nhật ký")
    void officersWithoutAnAddress(CapturedOutput log) {
        mornings.task(WARD, "tu-phap", "Xác minh tranh chấp", MONDAY, "AD-HGDD-2026-0001");
        jdbc.sql("update act_id_user set email_ = null where id_ = :id")
                .param("id", OFFICER)
                .update();
        try {
            mornings.letters(MONDAY, "07:30");
        } finally {
            jdbc.sql("update act_id_user set email_ = id_ || '@thu.example' where id_ = :id")
                    .param("id", OFFICER)
                    .update();
        }

        assertThat(told()).containsExactly(HEAD);
        assertThat(log)
                .contains("phường An Dương: chưa có địa chỉ thư, không nhắc việc được cho [tu-phap.an-duong]")
                .doesNotContain("AD-HGDD-2026-0001");
    }

    @Test
    @DisplayName("500 việc quá hạn không cần nhiều câu lệnh SQL hơn 5 việc")
    void statementsDoNotGrowWithTheTasks() {
        late(5);
        long few = statementsOfAMorning(day(9));

        forget();
        late(495);
        long many = statementsOfAMorning(day(10));

        assertThat(text(CHAIRMAN).split("AD-HGDD-2026-")).hasSize(501);
        assertThat(many).isLessThanOrEqualTo(few).isLessThan(250);
    }

    private void late(int count) {
        for (int i = 0; i < count; i++) {
            mornings.task(WARD, i % 2 == 0 ? "tu-phap" : "van-phong", "Xác minh", MONDAY, "AD-HGDD-2026-" + i);
        }
    }

    private long statementsOfAMorning(LocalDate day) {
        STATEMENTS.sinceLastAsked();
        mornings.letters(day, "07:30");
        return STATEMENTS.sinceLastAsked();
    }

    private List<String> told() {
        return jdbc.sql("select user_id from outbox").query(String.class).list();
    }

    private void forget() {
        jdbc.sql("delete from outbox").update();
    }

    private String subject(String user) {
        return column("subject", user);
    }

    private String text(String user) {
        return column("text", user);
    }

    private String html(String user) {
        return column("html", user);
    }

    private String column(String column, String user) {
        return jdbc.sql("select " + column + " from outbox where user_id = :user order by key desc limit 1")
                .param("user", user)
                .query(String.class)
                .single();
    }
}
