package vn.thuongton.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thuongton.testing.November2026.MONDAY;
import static vn.thuongton.testing.November2026.day;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thuongton.organization.CurrentWard;
import vn.thuongton.reminder.ScriptedMailServer.Behaviour;
import vn.thuongton.reminder.ScriptedMailServer.Taken;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.FixedClock;

/** Mails between the step that causes them and a mail server that has bad days. */
@Tag("own-application")
@ApplicationTest
// failures are expected here and asserted
@TestPropertySource(
        properties = {
            "logging.level.org.camunda.bpm.engine=off",
            "spring.mail.properties.mail.smtp.timeout=300",
            "thuongton.base-url=https://thuongton.phuong.example",
            "thuongton.mail.from=Thượng Tôn <nhac-viec@phuong.example>"
        })
class OutboxTest {

    private static final ScriptedMailServer SERVER = new ScriptedMailServer();
    private static final String WARD = "an-duong";
    private static final String OFFICER = "tu-phap.an-duong";
    private static final String ADDRESS = "tu-phap.an-duong@thu.example";

    @Autowired
    private Outbox outbox;

    @Autowired
    private Notices notices;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private FixedClock clock;

    @Autowired
    private CurrentWard currentWard;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private IdentityService identity;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private Mornings mornings;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", SERVER::port);
    }

    @BeforeEach
    void emptyOutbox() {
        mornings = new Mornings(application);
        mornings.clear();
        clock.set(MONDAY, LocalTime.of(9, 0));
        SERVER.forget();
        SERVER.behave(Behaviour.WELL);
    }

    @AfterEach
    void leaveNothing() {
        mornings.clear();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    @DisplayName(
            "Máy chủ thư từ chối kết nối, bận, đóng, treo, ngắt giữa chừng một thời gian: sau đó mỗi thư đến đúng một lần")
    void everyMailArrivesOnceAfterABadDay() {
        for (int number = 1; number <= 3; number++) {
            outbox.put(letter("bad-day-" + number));
        }

        SERVER.down();
        mornings.at(MONDAY, "09:00");
        SERVER.up();
        SERVER.behave(Behaviour.BUSY);
        mornings.at(MONDAY, "09:01");
        SERVER.behave(Behaviour.CLOSING);
        mornings.at(MONDAY, "09:06");
        SERVER.behave(Behaviour.HANGING);
        mornings.at(MONDAY, "09:21");
        SERVER.behave(Behaviour.DROPPING);
        mornings.at(MONDAY, "10:21");
        SERVER.behave(Behaviour.SILENT);
        mornings.at(MONDAY, "14:21");
        assertThat(SERVER.taken()).isEmpty();
        assertThat(SERVER.conversations()).isEqualTo(15);

        SERVER.behave(Behaviour.WELL);
        mornings.at(MONDAY, "18:21");
        mornings.at(MONDAY, "23:59");

        assertThat(SERVER.taken())
                .extracting(Taken::messageId)
                .containsExactlyInAnyOrder(
                        "<bad-day-1@phuong.example>", "<bad-day-2@phuong.example>", "<bad-day-3@phuong.example>");
        assertThat(mornings.deliveries().count()).isZero();
    }

    @Test
    @DisplayName("Máy chủ đã nhận thư rồi cắt kết nối trước lời chào: thư không được gửi lại")
    void takenIsTaken() {
        SERVER.behave(Behaviour.RUDE);
        outbox.put(letter("rude"));

        mornings.at(MONDAY, "09:00");
        mornings.at(day(3), "09:00");

        assertThat(SERVER.taken()).hasSize(1);
        assertThat(mornings.deliveries().count()).isZero();
    }

    @Test
    @DisplayName("Bước nghiệp vụ bị hủy thì không có thư")
    void rolledBackStepMailsNothing() {
        repository
                .createDeployment()
                .addModelInstance(
                        "failingStep.bpmn",
                        Bpmn.createExecutableProcess("failingStep")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .serviceTask("serviceTask_notify")
                                .camundaDelegateExpression("${notifyUnit}")
                                .camundaInputParameter("function", "justice")
                                .camundaInputParameter("heading", "Có nguy cơ")
                                .camundaInputParameter("sentence", "Hãy phối hợp ngay.")
                                .serviceTask("serviceTask_fail")
                                .camundaExpression("${nothingOfThisName}")
                                .endEvent()
                                .done())
                .deploy();

        assertThatThrownBy(() -> currentWard.in(WARD, () -> runtime.startProcessInstanceByKey("failingStep")))
                .hasMessageContaining("nothingOfThisName");
        transaction.executeWithoutResult(step -> {
            outbox.put(letter("rolled-back"));
            step.setRollbackOnly();
        });

        assertThat(jdbc.sql("select count(*) from outbox").query(Long.class).single())
                .isZero();
        assertThat(mornings.deliveries().count()).isZero();
    }

    @Test
    @DisplayName("Cùng một khóa thì chỉ có một thư, kể cả khi thư trước đã gửi xong")
    void sameKeyIsTheSameLetter() {
        outbox.put(letter("same"));
        outbox.put(letter("same"));
        mornings.runJobs();
        outbox.put(letter("same"));
        mornings.runJobs();

        assertThat(SERVER.taken()).hasSize(1);
    }

    @Test
    @DisplayName("Công chức không có quyền chạy quy trình gửi thư vẫn làm phát sinh thư, và vẫn là chính mình sau đó")
    void officersCauseMails() {
        identity.setAuthentication(OFFICER, List.of("tu-phap"), List.of(WARD));
        try {
            outbox.put(letter("by-an-officer"));

            Authentication after = identity.getCurrentAuthentication();
            assertThat(after.getUserId()).isEqualTo(OFFICER);
            assertThat(after.getTenantIds()).containsExactly(WARD);
        } finally {
            identity.clearAuthentication();
        }
        ProcessInstance delivery = runtime.createProcessInstanceQuery()
                .processDefinitionKey(Outbox.PROCESS)
                .singleResult();
        assertThat(delivery.getTenantId()).isEqualTo(WARD);
        assertThat(delivery.getBusinessKey()).isEqualTo("phường An Dương: Hạn đã dời: AD-HGDD-2026-0001");
    }

    @Test
    @DisplayName("Việc gửi thư xếp sau mọi việc khác của hệ thống")
    void mailsGiveWay() {
        outbox.put(letter("gives-way"));

        Job job = mornings.deliveries().singleResult();
        assertThat(job.getPriority()).isNegative();
    }

    @Test
    @DisplayName(
            "Máy chủ từ chối người nhận: thành sự cố ngay, nói phải làm gì, không lộ địa chỉ; sửa xong thử lại thì đi")
    void refusedRecipientIsADeadLetter() {
        SERVER.behave(Behaviour.REFUSING);
        outbox.put(letter("refused"));
        mornings.runJobs();

        assertThat(deadLetter().getIncidentMessage())
                .isEqualTo("Không gửi được thư cho tu-phap.an-duong: máy chủ thư không nhận địa chỉ này"
                        + " (SMTPAddressFailedException: 550 5.1.1 … no such mailbox). Hãy kiểm tra địa chỉ trong Admin,"
                        + " rồi tăng số lần thử lại của bước này trong Cockpit.");

        SERVER.behave(Behaviour.WELL);
        repaired(user -> user.setEmail("dia-chi-dung@thu.example"));
        assertThat(SERVER.taken()).extracting(Taken::recipient).containsExactly("dia-chi-dung@thu.example");
    }

    @Test
    @DisplayName("Địa chỉ viết sai: thành sự cố ngay, không hỏi máy chủ thư; sửa xong thử lại thì đi")
    void unreadableAddressIsADeadLetter() {
        change(user -> user.setEmail("tu-phap an-duong"));
        outbox.put(letter("unreadable"));
        mornings.runJobs();

        assertThat(deadLetter().getIncidentMessage())
                .contains("địa chỉ thư viết không đúng. Hãy sửa trong Admin")
                .doesNotContain("tu-phap an-duong");
        assertThat(SERVER.conversations()).isZero();

        repaired(user -> user.setEmail(ADDRESS));
        assertThat(SERVER.taken()).hasSize(1);
    }

    @Test
    @DisplayName("Người nhận bị xóa địa chỉ trước khi thư đi: thành sự cố ngay; bổ sung xong thử lại thì đi")
    void missingAddressIsADeadLetter() {
        outbox.put(letter("missing"));
        change(user -> user.setEmail(null));
        mornings.runJobs();

        assertThat(deadLetter().getIncidentMessage()).contains("chưa có địa chỉ thư. Hãy bổ sung trong Admin");

        repaired(user -> user.setEmail(ADDRESS));
        assertThat(SERVER.taken()).hasSize(1);
    }

    @Test
    @DisplayName("Nội dung thư đã gửi bị xóa sau 30 ngày; thư chưa gửi được giữ nguyên; khóa vẫn còn")
    void textsOfSentMailsAreForgotten() {
        mornings.start(MONDAY, "09:00");
        outbox.put(letter("sent"));
        mornings.runJobs();
        outbox.put(new Letter("nguoi-da-nghi", "Hạn đã dời", "chữ", "<p>chữ</p>", WARD, "unsent"));
        mornings.runJobs();

        mornings.at(LocalDate.of(2026, 12, 1), "09:00");
        assertThat(keysWithText()).containsExactlyInAnyOrder("sent", "unsent");

        mornings.at(LocalDate.of(2026, 12, 3), "09:00");
        assertThat(keysWithText()).containsExactly("unsent");
        outbox.put(letter("sent"));
        mornings.runJobs();
        assertThat(SERVER.taken())
                .filteredOn(mail -> mail.recipient().contains(ADDRESS))
                .hasSize(1);
    }

    @Test
    @DisplayName("Thư báo một việc đến cả đơn vị và người được nêu, mỗi người một thư, tiêu đề và nội dung tiếng Việt")
    void noticeReachesUnitsAndUsers() throws Exception {
        notices.tell(
                WARD,
                Set.of("tu-phap", OFFICER, "chu-tich.an-duong"),
                "Hồ sơ tạm đình chỉ",
                "AD-HGDD-2026-0001",
                "Thời gian tạm đình chỉ <không tính> vào thời hạn.",
                "task-1");
        mornings.runJobs();

        assertThat(SERVER.taken())
                .extracting(Taken::recipient)
                .containsExactlyInAnyOrder(
                        ADDRESS, "truong-tu-phap.an-duong@thu.example", "chu-tich.an-duong@thu.example");
        Taken mail = SERVER.taken().stream()
                .filter(taken -> taken.recipient().equals(ADDRESS))
                .findFirst()
                .orElseThrow();
        MimeMessage message = mail.message();
        assertThat(message.getSubject()).isEqualTo("Hồ sơ tạm đình chỉ: AD-HGDD-2026-0001");
        assertThat(message.getSentDate().toInstant()).isEqualTo(clock.instant());
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(message.getContentType()).startsWith("multipart/alternative;");
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(text(parts, 0)).isEqualTo("""
                Kính gửi ông/bà Đặng Thu Hà,

                Hồ sơ tạm đình chỉ
                Hồ sơ AD-HGDD-2026-0001, phường An Dương

                Thời gian tạm đình chỉ <không tính> vào thời hạn.

                https://thuongton.phuong.example/camunda/app/tasklist/default/#/?task=task-1

                Thư do phần mềm Thượng Tôn tự động gửi, xin không trả lời thư này.
                """);
        assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
        assertThat(text(parts, 1))
                .contains("Kính gửi ông/bà Đặng Thu Hà,")
                .contains("Thời gian tạm đình chỉ &lt;không tính&gt; vào thời hạn.")
                .contains("href=\"https://thuongton.phuong.example/camunda/app/tasklist/default/#/?task&#x3D;task-1\"");
        assertThat(mail.source()).matches("\\p{ASCII}*");
        assertThat(mail.source().lines()).allMatch(line -> line.length() <= 998);
    }

    @Test
    @DisplayName("Sơ đồ báo cho đơn vị theo chức năng; hồ sơ mật thì không báo đơn vị nào")
    void modelsNotifyUnits() {
        repository
                .createDeployment()
                .addModelInstance(
                        "noticeTest.bpmn",
                        Bpmn.createExecutableProcess("noticeTest")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .serviceTask("serviceTask_notify")
                                .camundaDelegateExpression("${notifyUnit}")
                                .camundaInputParameter("function", "security")
                                .camundaInputParameter("heading", "Có nguy cơ mất an toàn")
                                .camundaInputParameter("sentence", "Hãy phối hợp ngay với tổ hòa giải.")
                                .endEvent()
                                .done())
                .deploy();
        for (boolean confidential : List.of(true, false)) {
            currentWard.in(
                    WARD,
                    () -> runtime.startProcessInstanceByKey(
                            "noticeTest",
                            Variables.putValue("caseNumber", confidential ? "AD-TC-2026-0001" : "AD-HGCS-2026-0001")
                                    .putValue("confidential", confidential)));
        }
        mornings.runJobs();

        assertThat(SERVER.taken())
                .extracting(Taken::recipient)
                .containsExactlyInAnyOrder("cong-an.an-duong@thu.example", "truong-cong-an.an-duong@thu.example");
        assertThat(SERVER.taken())
                .extracting(taken -> taken.message().getSubject())
                .containsOnly("Có nguy cơ mất an toàn: AD-HGCS-2026-0001");
    }

    private static Letter letter(String key) {
        return new Letter(OFFICER, "Hạn đã dời: AD-HGDD-2026-0001", "chữ", "<p>chữ</p>", WARD, key);
    }

    private Incident deadLetter() {
        Incident incident = runtime.createIncidentQuery().singleResult();
        assertThat(incident.getActivityId()).isEqualTo("serviceTask_deliverRefusedMail");
        assertThat(incident.getTenantId()).isEqualTo(WARD);
        return incident;
    }

    private void repaired(Consumer<User> repair) {
        change(repair);
        try {
            mornings.raiseRetries();
            assertThat(runtime.createIncidentQuery().count()).isZero();
            assertThat(mornings.deliveries().count()).isZero();
        } finally {
            change(user -> user.setEmail(ADDRESS));
        }
    }

    private void change(Consumer<User> change) {
        User user = identity.createUserQuery().userId(OFFICER).singleResult();
        change.accept(user);
        identity.saveUser(user);
    }

    /** Of the letters of this test; digests of work that the ward's plan has opened go out beside them. */
    private List<String> keysWithText() {
        return jdbc.sql(
                        "select key from outbox where text is not null and html is not null and key in ('sent', 'unsent')")
                .query(String.class)
                .list();
    }

    private static String text(MimeMultipart parts, int index) throws Exception {
        return parts.getBodyPart(index).getContent().toString().replace("\r\n", "\n");
    }
}
