package vn.thuongton.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static vn.thuongton.testing.November2026.MONDAY;
import static vn.thuongton.testing.November2026.day;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import vn.thuongton.organization.Wards;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.November2026;

/** The morning mails of two wards, read where a mail server received them. */
@Tag("own-application")
@ApplicationTest
// failures are expected here and asserted
@TestPropertySource(properties = "logging.level.org.camunda.bpm.engine.context=off")
class DailyReminderTest {

    private static final String OFFICER = "tu-phap.an-duong@thu.example";
    private static final String HEAD = "truong-tu-phap.an-duong@thu.example";
    private static final LocalDate SUNDAY = MONDAY.minusDays(1);

    private static final int PORT = freePort();

    private static GreenMail server;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private HistoryService history;

    @Autowired
    private IdentityService identity;

    @Autowired
    private DigestSchedule schedule;

    private final List<MimeMessage> received = new ArrayList<>();

    private Mornings mornings;

    @DynamicPropertySource
    static void mailServerAndTwoWards(DynamicPropertyRegistry properties) throws IOException {
        serverUp();
        Path wards = twoWards();
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> PORT);
        properties.add("thuongton.mail.from", () -> "Thượng Tôn <nhac-viec@phuong.example>");
        properties.add("thuongton.base-url", () -> "https://thuongton.phuong.example");
        properties.add("thuongton.wards", () -> "an-duong,viet-hoa");
        properties.add("thuongton.wards-location", () -> wards.toUri().toString());
    }

    /** The second ward is a copy of the first under another id and code. */
    private static Path twoWards() throws IOException {
        Path wards = Files.createTempDirectory("wards");
        for (String calendar : List.of("calendar-2026.yaml", "calendar-2027.yaml")) {
            Files.copy(Path.of("wards", calendar), wards.resolve(calendar));
        }
        for (String file : List.of("ward.yaml", "officers.yaml")) {
            String anDuong = Files.readString(Path.of("wards/an-duong", file));
            for (String ward : List.of("an-duong", "viet-hoa")) {
                Path copy = wards.resolve(ward).resolve(file);
                Files.createDirectories(copy.getParent());
                Files.writeString(
                        copy,
                        ward.equals("an-duong")
                                ? anDuong
                                : anDuong.replace("an-duong", ward).replace("code: AD", "code: VH"));
            }
        }
        return wards;
    }

    @BeforeEach
    void quietSunday() {
        mornings = new Mornings(application);
        mornings.clear();
        mornings.start(SUNDAY, "12:00");
    }

    @AfterEach
    void clear() throws Exception {
        mornings.clear();
        server.purgeEmailFromAllMailboxes();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    @DisplayName("Công chức nhận một thư: việc đã nhận và việc chưa ai nhận của đơn vị, hạn sớm nhất đứng trước")
    void officerGetsOneDigest() throws Exception {
        String today = mornings.task("an-duong", "tu-phap", "Mời các bên họp", MONDAY, "AD-HGCS-2026-0002");
        String late =
                mornings.task("an-duong", "tu-phap", "Xác minh tranh chấp", LocalDate.of(2026, 10, 28), "AD-HGDD-1");
        String soon = mornings.task("an-duong", "tu-phap", "Lập biên bản", day(4), "AD-HGCS-2026-0003");
        mornings.task("an-duong", "tu-phap", "Theo dõi thỏa thuận", day(5), "AD-HGCS-2026-0004");
        String colleagues = mornings.task("an-duong", "tu-phap", "Việc của đồng nghiệp", day(3), "AD-HGCS-2026-0005");
        mornings.claim(late, "tu-phap.an-duong");
        mornings.claim(colleagues, "truong-tu-phap.an-duong");

        mornings.at(MONDAY, "07:30");

        MimeMessage mail = only(OFFICER);
        assertThat(mail.getSubject())
                .isEqualTo("Nhắc việc 02/11/2026: 1 việc quá hạn, 1 việc hết hạn hôm nay, 1 việc sắp đến hạn");
        assertThat(mail.getMessageID()).isEqualTo("<2026-11-02-an-duong-tu-phap.an-duong@phuong.example>");
        assertThat(mail.getFrom()).containsExactly(new InternetAddress("nhac-viec@phuong.example"));
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("Thượng Tôn");
        assertThat(body(mail)).isEqualTo("""
                        Kính gửi ông/bà Đặng Thu Hà,

                        Danh sách việc cần xử lý tại phường An Dương, lập sáng ngày 02/11/2026, việc có hạn sớm nhất đứng trước, mỗi việc nêu một lần.

                        VIỆC CỦA ÔNG/BÀ
                        (việc ông/bà đã nhận và việc của đơn vị chưa có người nhận)

                        - Xác minh tranh chấp, hồ sơ AD-HGDD-1
                          Hạn 28/10/2026: quá hạn 3 ngày làm việc
                          Người nhận việc: Đặng Thu Hà
                          https://thuongton.phuong.example/camunda/app/tasklist/default/#/?task=%s

                        - Mời các bên họp, hồ sơ AD-HGCS-2026-0002
                          Hạn 02/11/2026: hết hạn hôm nay
                          Chưa có người nhận
                          https://thuongton.phuong.example/camunda/app/tasklist/default/#/?task=%s

                        - Lập biên bản, hồ sơ AD-HGCS-2026-0003
                          Hạn 04/11/2026: còn 2 ngày làm việc
                          Chưa có người nhận
                          https://thuongton.phuong.example/camunda/app/tasklist/default/#/?task=%s

                        Thư do phần mềm Thượng Tôn tự động gửi, xin không trả lời thư này.\
                        """.formatted(late, today, soon));
    }

    @Test
    @DisplayName("Trưởng đơn vị nhận một thư có việc của mình và việc của đơn vị, nêu người đã nhận, mỗi việc một lần")
    void headSeesTheWholeUnit() throws Exception {
        String late = mornings.task("an-duong", "tu-phap", "Xác minh tranh chấp", day(1), "AD-HGDD-2026-0001");
        mornings.claim(late, "tu-phap.an-duong");
        mornings.task("an-duong", "tu-phap", "Mời các bên họp", MONDAY, "AD-HGCS-2026-0002");

        mornings.at(MONDAY, "07:30");

        MimeMessage mail = only(HEAD);
        assertThat(mail.getSubject()).isEqualTo("Nhắc việc 02/11/2026: 1 việc quá hạn, 1 việc hết hạn hôm nay");
        String own = body(mail).substring(0, body(mail).indexOf("VIỆC CỦA ĐƠN VỊ"));
        String unit = body(mail).substring(own.length());
        assertThat(own)
                .contains("Kính gửi ông/bà Bùi Thanh Sơn,", "Mời các bên họp")
                .doesNotContain("Xác minh");
        assertThat(unit)
                .startsWith("VIỆC CỦA ĐƠN VỊ: Bộ phận Tư pháp - hộ tịch\n")
                .containsSubsequence(
                        "- Xác minh tranh chấp, hồ sơ AD-HGDD-2026-0001",
                        "Hạn 01/11/2026: quá hạn 1 ngày làm việc",
                        "Người nhận việc: Đặng Thu Hà")
                .doesNotContain("Mời các bên họp");
    }

    @Test
    @DisplayName("Không ai khác nhận thư; không thư nào nêu tên đương sự hay nội dung vụ việc")
    void nobodyElseAndNoNames() throws Exception {
        mornings.task("an-duong", "tu-phap", "Mời các bên họp", MONDAY, "AD-HGCS-2026-0002");

        mornings.at(MONDAY, "07:30");

        assertThat(addresses()).containsExactlyInAnyOrder(OFFICER, HEAD);
        for (MimeMessage mail : received()) {
            assertThat(mail.getSubject() + body(mail))
                    .doesNotContain("Nguyễn Văn Kín")
                    .doesNotContain("ngõ đi chung");
        }
    }

    @Test
    @DisplayName("Việc của phường nào chỉ báo cho người của phường đó")
    void wardsAreSeparate() {
        mornings.task("viet-hoa", "tu-phap", "Mời các bên họp", MONDAY, "VH-HGCS-2026-0002");

        mornings.at(MONDAY, "07:30");

        assertThat(addresses())
                .containsExactlyInAnyOrder("tu-phap.viet-hoa@thu.example", "truong-tu-phap.viet-hoa@thu.example");
    }

    @Test
    @DisplayName("Hồ sơ mật chỉ báo cho người đã nhận việc, không báo trưởng đơn vị")
    void confidentialOnlyToTheAssignee() throws Exception {
        mornings.confidentialTask("an-duong", "tu-phap", "Việc mật chưa nhận", MONDAY, "AD-TC-2026-0001");
        String claimed = mornings.confidentialTask("an-duong", "tu-phap", "Việc mật", MONDAY, "AD-TC-2026-0002");
        mornings.claim(claimed, "tu-phap.an-duong");

        mornings.at(MONDAY, "07:30");

        assertThat(addresses()).containsExactly(OFFICER);
        assertThat(body(only(OFFICER))).contains("AD-TC-2026-0002").doesNotContain("AD-TC-2026-0001");
    }

    @Test
    @DisplayName("Việc của quy trình được gọi mang số hồ sơ và độ mật của hồ sơ gọi nó")
    void calledProcessBelongsToTheCase() throws Exception {
        mornings.calledTask("an-duong", "tu-phap", "Việc mật", MONDAY, "AD-TC-2026-0001", true);
        mornings.calledTask("an-duong", "tu-phap", "Mời các bên họp", MONDAY, "AD-HGCS-2026-0002", false);

        mornings.at(MONDAY, "07:30");

        assertThat(body(only(OFFICER)))
                .contains("- Mời các bên họp, hồ sơ AD-HGCS-2026-0002")
                .doesNotContain("Việc mật");
    }

    @Test
    @DisplayName("Việc lẻ không thuộc hồ sơ nào cũng được nhắc")
    void taskWithoutACase() throws Exception {
        String task = mornings.loneTask("an-duong", "tu-phap.an-duong", "Gọi lại cho tổ hòa giải", MONDAY);
        try {
            mornings.at(MONDAY, "07:30");

            assertThat(addresses()).containsExactly(OFFICER);
            assertThat(body(only(OFFICER))).contains("- Gọi lại cho tổ hòa giải\n");
        } finally {
            mornings.delete(task);
        }
    }

    @Test
    @DisplayName("Không có việc thì không có thư")
    void nothingWhenThereIsNothing() {
        mornings.task("an-duong", "tu-phap", "Còn lâu", day(20), "AD-HGCS-2026-0002");

        mornings.at(MONDAY, "07:30");

        assertThat(addresses()).isEmpty();
        assertThat(waiting()).isEqualTo(2);
    }

    @Test
    @DisplayName("Không có thư Chủ nhật và ngày lễ 24/11, kể cả khi ứng dụng chạy lại đúng ngày đó")
    void nothingOnDaysOff() {
        mornings.task("an-duong", "tu-phap", "Mời các bên họp", day(1), "AD-HGCS-2026-0002");
        mornings.at(SUNDAY, "23:00");
        assertThat(addresses()).isEmpty();

        mornings.at(MONDAY, "07:29");
        assertThat(addresses()).isEmpty();

        // down from Monday 02/11 to the holiday: the timer is due, the day is not
        mornings.at(day(24), "08:00");
        assertThat(addresses()).isEmpty();

        mornings.at(day(25), "07:30");
        assertThat(addresses()).contains(OFFICER, HEAD);
    }

    @Test
    @DisplayName("Ứng dụng dừng vào giờ gửi thì gửi khi chạy lại trong ngày, một lần")
    void sendsLateTheSameDayOnce() {
        mornings.task("an-duong", "tu-phap", "Mời các bên họp", MONDAY, "AD-HGCS-2026-0002");

        mornings.at(MONDAY, "10:12");
        mornings.start(MONDAY, "10:13");
        mornings.at(MONDAY, "23:00");

        assertThat(addresses()).containsExactlyInAnyOrder(OFFICER, HEAD);

        mornings.at(day(3), "07:30");
        assertThat(addresses()).containsExactlyInAnyOrder(OFFICER, OFFICER, HEAD, HEAD);
    }

    @Test
    @DisplayName("Bước viết thư chạy lại sau khi thư đã đi: không có thư thứ hai")
    void noSecondLetterWhenTheStepIsRepeated() {
        mornings.task("an-duong", "tu-phap", "Mời các bên họp", MONDAY, "AD-HGCS-2026-0002");
        mornings.at(MONDAY, "07:30");
        Digests digests = application.getBean(Digests.class);
        Wards wards = application.getBean(Wards.class);

        digests.put(wards.require("an-duong"));
        mornings.runJobs();

        assertThat(addresses()).containsExactlyInAnyOrder(OFFICER, HEAD);
    }

    @Test
    @DisplayName("Máy chủ thư hỏng: chỉ thư hỏng được gửi lại, mỗi người đúng một thư")
    void failingLetterRepeatsOnlyItself() throws Exception {
        mornings.task("an-duong", "tu-phap", "Mời các bên họp", MONDAY, "AD-HGCS-2026-0002");
        List<Job> letters = mornings.letters(MONDAY, "07:30");
        assertThat(letters).hasSize(2);

        serverDown();
        assertThat(mornings.run(letters.get(0).getId())).isFalse();
        serverUp();
        mornings.runJobs();
        assertThat(addresses()).hasSize(1);

        mornings.at(MONDAY, "07:32");
        assertThat(addresses()).containsExactlyInAnyOrder(OFFICER, HEAD);

        mornings.at(MONDAY, "23:00");
        assertThat(addresses()).hasSize(2);
    }

    @Test
    @DisplayName(
            "Thư hỏng mãi thành sự cố, không lộ địa chỉ, và không chặn sáng hôm sau; tăng số lần thử lại thì thư đi")
    void incidentDoesNotBlockTheNextMorning() {
        mornings.task("an-duong", "tu-phap", "Mời các bên họp", MONDAY, "AD-HGCS-2026-0002");
        serverDown();
        IntStream.range(8, 24).forEach(hour -> mornings.at(MONDAY, "%02d:00".formatted(hour)));
        assertThat(incidents()).isEmpty();
        IntStream.range(0, 8).forEach(hour -> mornings.at(day(3), "%02d:00".formatted(hour)));

        List<Incident> incidents = incidents();
        assertThat(incidents).hasSize(2).allSatisfy(incident -> {
            assertThat(incident.getActivityId()).isEqualTo("serviceTask_deliverMail");
            assertThat(incident.getTenantId()).isEqualTo("an-duong");
            assertThat(incident.getIncidentMessage())
                    .startsWith("Chưa gửi được thư cho ")
                    .doesNotContain("@");
        });
        serverUp();

        mornings.at(day(3), "07:30");
        assertThat(addresses()).containsExactlyInAnyOrder(OFFICER, HEAD);

        mornings.raiseRetries();
        assertThat(addresses()).containsExactlyInAnyOrder(OFFICER, OFFICER, HEAD, HEAD);
        assertThat(incidents()).isEmpty();
    }

    @Test
    @DisplayName("Cài phiên bản mới: lượt đang chờ tiếp tục theo sơ đồ mới, vẫn đúng giờ")
    void waitingReminderFollowsTheNewestModel() throws Exception {
        Job before = mornings.reminders().tenantIdIn("an-duong").singleResult();
        repository
                .createDeployment()
                .addString(
                        "dailyReminder.bpmn",
                        Files.readString(Path.of("processes/shared/dailyReminder.bpmn"))
                                .replace("camunda:versionTag=\"", "camunda:versionTag=\"next-"))
                .deploy();

        schedule.scheduleAll();

        Job after = mornings.reminders().tenantIdIn("an-duong").singleResult();
        assertThat(repository
                        .getProcessDefinition(after.getProcessDefinitionId())
                        .getVersionTag())
                .startsWith("next-");
        assertThat(after.getDuedate()).isEqualTo(before.getDuedate());
    }

    @Test
    @DisplayName("Năm chưa có lịch là sự cố người vận hành nhìn thấy")
    void missingCalendarIsAnIncident() {
        mornings.clear();
        LocalDate lastKnown = LocalDate.of(2027, 12, 31);
        mornings.start(lastKnown, "10:00");
        IntStream.range(11, 24).forEach(hour -> mornings.at(lastKnown, "%02d:00".formatted(hour)));

        assertThat(incidents()).hasSize(2).allSatisfy(incident -> {
            assertThat(incident.getActivityId()).isEqualTo(DigestSchedule.WAITING);
            assertThat(incident.getIncidentMessage()).contains("2028");
        });
    }

    @Test
    @DisplayName("Người chưa có địa chỉ thư được bỏ qua, người khác vẫn nhận")
    void officerWithoutAddress() {
        User officer = identity.createUserQuery().userId("tu-phap.an-duong").singleResult();
        officer.setEmail(null);
        identity.saveUser(officer);
        try {
            mornings.task("an-duong", "tu-phap", "Mời các bên họp", MONDAY, "AD-HGCS-2026-0002");
            mornings.at(MONDAY, "07:30");
            assertThat(addresses()).containsExactly(HEAD);
            assertThat(incidents()).isEmpty();
        } finally {
            officer = identity.createUserQuery().userId("tu-phap.an-duong").singleResult();
            officer.setEmail(OFFICER);
            identity.saveUser(officer);
        }
    }

    @Test
    @DisplayName("Hai máy khởi động cùng lúc: mỗi phường chỉ có một lượt chờ")
    void twoNodesScheduleOnce() {
        mornings.clear();

        CompletableFuture.allOf(IntStream.range(0, 8)
                        .mapToObj(node -> CompletableFuture.runAsync(schedule::scheduleAll))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(waiting()).isEqualTo(2);
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(DigestSchedule.PROCESS)
                        .tenantIdIn("an-duong")
                        .processInstanceBusinessKey("an-duong")
                        .count())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("Lượt đã xong kết thúc; lượt sau chờ đúng giờ của phường")
    void eachMorningEnds() {
        mornings.at(MONDAY, "07:30");

        assertThat(history.createHistoricProcessInstanceQuery()
                        .processDefinitionKey(DigestSchedule.PROCESS)
                        .finishedAfter(
                                Date.from(November2026.at(MONDAY, "07:00").toInstant()))
                        .completed()
                        .tenantIdIn("an-duong")
                        .count())
                .isPositive();
        assertThat(mornings.reminders()
                        .timers()
                        .tenantIdIn("an-duong")
                        .singleResult()
                        .getDuedate())
                .isEqualTo(November2026.at(day(3), "07:30").toInstant());
    }

    private long waiting() {
        return mornings.reminders().activityId(DigestSchedule.WAITING).count();
    }

    private List<Incident> incidents() {
        return runtime.createIncidentQuery().list();
    }

    private void serverDown() {
        received.addAll(Arrays.asList(server.getReceivedMessages()));
        server.stop();
    }

    private static void serverUp() {
        server = new GreenMail(new ServerSetup(PORT, null, ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    private List<MimeMessage> received() {
        List<MimeMessage> all = new ArrayList<>(received);
        all.addAll(Arrays.asList(server.getReceivedMessages()));
        return all;
    }

    private List<String> addresses() {
        return received().stream().map(DailyReminderTest::address).toList();
    }

    private MimeMessage only(String address) {
        List<MimeMessage> mails = received().stream()
                .filter(mail -> address(mail).equals(address))
                .toList();
        assertThat(mails).hasSize(1);
        return mails.get(0);
    }

    private static String address(MimeMessage mail) {
        return GreenMailUtil.getAddressList(assertDoesNotThrow(() -> mail.getAllRecipients()));
    }

    private static String body(MimeMessage mail) throws Exception {
        BodyPart plain = ((Multipart) mail.getContent()).getBodyPart(0);
        return plain.getContent().toString().replace("\r\n", "\n").strip();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
