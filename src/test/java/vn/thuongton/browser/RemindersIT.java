package vn.thuongton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.spin.Spin.JSON;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thuongton.organization.CurrentWard;
import vn.thuongton.testing.FixedClock;

/** Absences and the morning's mails as officers see them, and what supervisors look at when work is late. */
@BrowserTest
class RemindersIT {

    private static final String WARD = "an-duong";
    private static final String OFFICER = "kinh-te-ha-tang.an-duong";
    private static final String HEAD = "truong-kinh-te-ha-tang.an-duong";
    private static final String CHAIRMAN = "chu-tich.an-duong";
    private static final String SUPERVISOR = "giam-sat.an-duong";

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private CurrentWard currentWard;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FixedClock clock;

    private ProcessInstance veryLate;

    /**
     * Three land disputes whose first step is late by five working days, late by two, and due today; no other case, whatever
     * ran before.
     */
    @BeforeEach
    void threeCases() {
        jdbc.sql("delete from officer_absence").update();
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKeyLike("AD-%")
                .rootProcessInstances()
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test"));
        veryLate = received(day(2), "Tranh chấp ranh giới hai thửa đất ở tổ dân phố số 2");
        tasks.createTaskQuery()
                .processInstanceId(veryLate.getId())
                .list()
                .forEach(task -> tasks.setAssignee(task.getId(), OFFICER));
        received(day(5), "Tranh chấp lối đi chung ở tổ dân phố số 1");
        received(day(9), "Tranh chấp đất vườn ở tổ dân phố số 3");
        clock.set(day(11), LocalTime.of(9, 0));
    }

    @Test
    @DisplayName("Cán bộ ghi vắng mặt và chọn người thay; sáng hôm sau người thay nhận thư có phần việc của người vắng")
    void absenceIsAnnounced(Desk desk) {
        Tasklist tasklist = desk.tasklist(OFFICER);
        Form announcement = tasklist.newCase("Ghi vắng mặt và người thay");
        announcement
                .date("Vắng từ ngày", "12/11/2026")
                .date("Vắng đến hết ngày", "13/11/2026")
                .choose("Lý do", "Đi công tác");
        desk.pictureOfAll("absence-01-announce");
        announcement.submit("Tiếp tục: chọn người thay");
        tasklist.expectStarted();
        tasklist.list("Việc của tôi").open("Chọn người thay khi vắng mặt");
        Form choice = tasklist.form();
        choice.choose("Ghi vắng mặt?", "Có, ghi vắng mặt")
                .select("Người thay", "Mai Thị Hương, Phòng Kinh tế, Hạ tầng và Đô thị");
        desk.pictureOfAll("absence-02-substitute");
        choice.submit("Ghi và kết thúc");
        tasklist.expectCompleted();

        morning(day(12));

        String letter = letter(HEAD);
        assertThat(letter).contains("Việc của ông/bà Hoàng Văn Dũng (vắng từ 12/11/2026 đến 13/11/2026)");
        desk.pictureOfMail("digest-stand-in", letter);
        assertThat(tasks.createTaskQuery()
                        .processInstanceId(veryLate.getId())
                        .taskAssignee(HEAD)
                        .count())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("Người giám sát và lãnh đạo thấy việc quá hạn trong thư, trong danh sách việc và trong Cockpit")
    void supervisorsSeeWhatIsLate(Desk desk) {
        morning(day(13));
        String letter = letter(CHAIRMAN);
        assertThat(letter).contains("Việc của phường quá hạn từ 5 ngày làm việc");
        desk.pictureOfMail("supervisor-digest", letter);

        Tasklist tasklist = desk.tasklist(SUPERVISOR).list("Quá hạn");
        assertThat(tasklist.tasks()).hasCount(3);
        desk.page().mouse().move(1000, 600);
        desk.picture("supervisor-late");
        tasklist.list("Tất cả").open("Xem xét đơn");
        desk.picture("supervisor-all");

        desk.open(
                "/camunda/app/cockpit/default/#/process-definition/" + veryLate.getProcessDefinitionId() + "/runtime");
        assertThat(desk.page().getByText("AD-HGDD-2026-").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
        desk.pictureOfCockpit("supervisor-running");
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 11, day);
    }

    private ProcessInstance received(LocalDate day, String subject) {
        clock.set(day, LocalTime.of(9, 0));
        return currentWard.in(
                WARD,
                () -> runtime.startProcessInstanceByKey(
                        "landConciliation",
                        Variables.putValue("subject", subject)
                                .putValue("field", "land")
                                .putValue("receivedOn", day.toString())
                                .putValue("receivedVia", "serviceCentre")
                                .putValue("disputeKind", "boundary")
                                .putValue("landLocation", "Tổ dân phố số 2, phường An Dương")
                                .putValue("requestContent", "Hàng rào lấn sang khoảng 0,5 m.")
                                .putValue("originalRequestReceived", true)
                                .putValue("papersReceived", JSON("[\"certificate\"]"))
                                .putValue(
                                        "parties",
                                        JSON(List.of(
                                                party("Nguyễn Văn An", "requester", "Số 5"),
                                                party("Trần Thị Bình", "otherParty", "Số 7"))))));
    }

    private static Map<String, String> party(String name, String role, String address) {
        return Map.of("name", name, "role", role, "address", address + ", tổ dân phố số 2");
    }

    /** The morning's mails are written. */
    private void morning(LocalDate day) {
        jdbc.sql("delete from outbox").update();
        Morning.pass(management, clock, day);
    }

    private String letter(String user) {
        return jdbc.sql("select html from outbox where user_id = :user")
                .param("user", user)
                .query(String.class)
                .single();
    }
}
