package vn.thuongton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuongton.engine.ClockConfiguration;
import vn.thuongton.organization.CurrentWard;
import vn.thuongton.testing.FixedClock;

/** The tab "Hồ sơ" as an officer uses it. */
@BrowserTest
class CaseTabIT {

    private static final String OFFICER = "kinh-te-ha-tang.an-duong";
    private static final String CHAIRMAN = "chu-tich.an-duong";
    private static final String EXAMINE = "Xem xét đơn, đề xuất thụ lý";
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private CurrentWard currentWard;

    @Autowired
    private FixedClock clock;

    private final List<String> received = new ArrayList<>();

    @BeforeEach
    void today() {
        clock.set(MONDAY, LocalTime.of(9, 0));
    }

    @AfterEach
    void leaveNothing() {
        engine.getRuntimeService().deleteProcessInstancesIfExists(received, "thử xong", true, true, true);
    }

    @Test
    @DisplayName("Thẻ Hồ sơ mở bên cạnh biểu mẫu; các phần chuyển bằng phím mũi tên, Home, End")
    void opensByKeyboard(Desk desk) {
        String number = received();
        desk.tasklist(OFFICER).list("Việc của đơn vị").open(EXAMINE, number);
        Locator tab = desk.page().locator(".task-details .nav-tabs a").getByText("Hồ sơ");
        tab.focus();
        desk.page().keyboard().press("Enter");

        assertThat(chosen(desk)).hasText("Thông tin");
        assertThat(panel(desk)).containsText(number);
        assertThat(panel(desk)).containsText("Đất đai");
        assertThat(panel(desk)).containsText("05/11/2026 – còn 3 ngày làm việc");
        assertThat(panel(desk)).containsText("Điều 105");
        desk.picture("case-tab-facts");

        chosen(desk).focus();
        desk.page().keyboard().press("ArrowRight");
        assertThat(chosen(desk)).hasText("Diễn biến");
        assertThat(chosen(desk)).isFocused();
        desk.page().keyboard().press("Home");
        assertThat(chosen(desk)).hasText("Thông tin");
        desk.page().keyboard().press("Tab");
        assertThat(panel(desk)).isFocused();
    }

    @Test
    @DisplayName("Diễn biến: các bước đã qua, việc có thể đến tiếp theo, sơ đồ mở ở bước hiện tại")
    void showsTheCourse(Desk desk) {
        String number = received();
        clock.set(LocalDate.of(2026, 11, 9), LocalTime.of(9, 0));
        complete(
                number,
                OFFICER,
                Map.of(
                        "disputeKind",
                        "boundary",
                        "landLocation",
                        "Số 5, tổ dân phố số 2",
                        "parcelNumber",
                        "112",
                        "acceptanceProposal",
                        "accepted",
                        "acceptanceProposalReasons",
                        "Đủ giấy tờ."));
        complete(number, CHAIRMAN, Map.of("acceptanceDecision", "accepted", "acceptanceSignedBy", "chairman"));
        desk.tasklist(OFFICER).list("Việc của đơn vị").open("Ký, gửi thông báo", number);
        desk.page().locator(".task-details .nav-tabs a").getByText("Hồ sơ").click();

        desk.page().locator("[role=tab]").getByText("Diễn biến").click();

        assertThat(panel(desk).locator("tbody tr").filter(with(EXAMINE))).containsText("quá hạn 2 ngày làm việc");
        assertThat(panel(desk)).containsText("Việc có thể đến tiếp theo");
        assertThat(panel(desk).locator(".desk-current")).isVisible();
        desk.picture("case-tab-course");
        panel(desk).locator(".desk-diagram").scrollIntoViewIfNeeded();
        assertThat(panel(desk).locator(".desk-current")).isInViewport();
        desk.picture("case-tab-diagram");

        panel(desk).getByText("Thu nhỏ").click();
        panel(desk).getByText("Tới bước hiện tại").click();
        assertThat(panel(desk).locator(".desk-current")).isInViewport();
        assertThat(desk.page()).not().hasURL(Pattern.compile("viewbox"));
    }

    @Test
    @DisplayName("Thẻ việc trong danh sách: quá hạn, sắp đến hạn, tạm đình chỉ")
    void marksTheCards(Desk desk) {
        String overdue = received();
        String suspended = received();
        engine.getRuntimeService().suspendProcessInstanceById(caseId(suspended));
        clock.set(LocalDate.of(2026, 11, 9), LocalTime.of(9, 0));
        String soon = received(LocalDate.of(2026, 11, 9));
        clock.set(LocalDate.of(2026, 11, 10), LocalTime.of(9, 0));

        Tasklist tasklist = desk.tasklist(OFFICER).list("Việc của đơn vị");

        assertThat(tasklist.tasks().filter(with(overdue)).locator(".desk-overdue"))
                .hasText("quá hạn 3 ngày làm việc");
        assertThat(tasklist.tasks().filter(with(suspended)).locator(".desk-paused"))
                .hasText("tạm đình chỉ");
        assertThat(tasklist.tasks().filter(with(soon)).locator(".desk-soon")).hasText("còn 2 ngày làm việc");
        desk.page().mouse().move(700, 600);
        desk.picture("case-cards");
    }

    @Test
    @DisplayName("Người của đơn vị khác gọi thẳng địa chỉ của hồ sơ: không tìm thấy")
    void othersFindNothing(Desk desk) {
        String caseId = caseId(received());
        desk.tasklist("tu-phap.an-duong");

        Response answer = desk.page()
                .navigate(desk.page().url().replaceAll("/app/.*", "") + "/api/tasklist/plugin/desk/default/case/"
                        + caseId + "/course");

        assertEquals(404, answer.status());
        assertThat(desk.page().locator("body")).containsText("Không tìm thấy hồ sơ này");
    }

    @Test
    @DisplayName("Một phần hỏng thì nói một câu, các phần khác vẫn dùng được")
    void survivesABrokenSection(Desk desk) {
        String number = received();
        desk.page().route("**/course", route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));
        desk.tasklist(OFFICER).list("Việc của đơn vị").open(EXAMINE, number);
        desk.page().locator(".task-details .nav-tabs a").getByText("Hồ sơ").click();

        desk.page().locator("[role=tab]").getByText("Diễn biến").click();
        assertThat(panel(desk).locator("[role=alert]")).containsText("Máy chủ gặp lỗi");

        desk.page().locator("[role=tab]").getByText("Thông tin").click();
        assertThat(panel(desk)).containsText(number);
    }

    private static Locator chosen(Desk desk) {
        return desk.page().locator(".desk [role=tab][aria-selected=true]");
    }

    private static Locator panel(Desk desk) {
        return desk.page().locator(".desk [role=tabpanel]");
    }

    private static Locator.FilterOptions with(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private String caseId(String number) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
    }

    private void complete(String number, String officer, Map<String, Object> values) {
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
        engine.getTaskService().claim(task, officer);
        engine.getTaskService().complete(task, values);
    }

    private String received() {
        return received(MONDAY);
    }

    private String received(LocalDate day) {
        Map<String, Object> request = Map.of(
                "subject", "Tranh chấp ranh giới đất ở tổ dân phố số 2",
                "field", "land",
                "receivedOn",
                        Date.from(day.atStartOfDay(ClockConfiguration.VIETNAM).toInstant()),
                "receivedVia", "serviceCentre",
                "parties", Spin.JSON("""
                                [{"name": "Nguyễn Văn An", "role": "requester", "address": "Số 5, tổ dân phố số 2"},
                                 {"name": "Trần Thị Bình", "role": "otherParty", "address": "Số 7, tổ dân phố số 2"}]"""),
                "requestContent", "Hàng rào của nhà bên cạnh lấn sang khoảng 0,5 m.",
                "originalRequestReceived", true,
                "papersReceived", Spin.JSON("[\"certificate\"]"),
                "disputeKind", "boundary",
                "landLocation", "Số 5, tổ dân phố số 2");
        String caseId = currentWard.in(
                "an-duong",
                () -> engine.getRuntimeService()
                        .startProcessInstanceByKey("landConciliation", request)
                        .getId());
        received.add(caseId);
        return (String) engine.getRuntimeService().getVariable(caseId, "caseNumber");
    }
}
