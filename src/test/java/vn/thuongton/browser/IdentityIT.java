package vn.thuongton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuongton.protection.ProtectedCases;
import vn.thuongton.testing.Database;
import vn.thuongton.testing.FixedClock;

/** The section "Danh tính" as those see it who may, and as those who may not. */
@BrowserTest
class IdentityIT {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final String NAME = "Nghiêm Thị Trà Giang";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private FixedClock clock;

    private ProtectedCases cases;
    private String caseId;

    @BeforeEach
    void prepare() {
        clock.set(MONDAY, LocalTime.of(9, 0));
        cases = new ProtectedCases(engine);
    }

    @AfterEach
    void tidy() {
        engine.getRuntimeService().deleteProcessInstance(caseId, "Thử xong");
        clock.set(MONDAY, LocalTime.of(9, 0));
    }

    @Test
    @DisplayName(
            "Cán bộ nhận đơn có danh tính trong biểu mẫu; tên không vào biến nào; ghi nhầm tên vào ô khác thì bị nhắc")
    void theOfficeTakesALetterIn(Desk desk) {
        Tasklist tasklist = desk.tasklist(ProtectedCases.OFFICER);
        Form form = tasklist.newCase("Xử lý đơn có người được giữ bí mật");
        form.fill("Tóm tắt đơn", "Đơn của bà " + NAME + " về thu chi tổ dân phố");
        form.fill("Lĩnh vực", "Tài chính, ngân sách");
        form.date("Ngày nhận", "30/10/2026");
        form.row("Người gửi đơn", 1).fill("Họ và tên", NAME);
        form.row("Người gửi đơn", 1).fill("Điện thoại", "0915 557 731");
        form.submit("Ghi");

        assertThat(desk.page().locator(".modal-content")).containsText("Ô “Tóm tắt đơn” có tên, số giấy tờ");
        desk.inspect("identity-mentioned");
        form.fill("Tóm tắt đơn", "Đơn về thu chi tổ dân phố");
        form.submit("Ghi");
        tasklist.expectStarted();

        caseId = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("protectedLetter")
                .singleResult()
                .getId();
        assertThat(new Database(dataSource).findText(NAME)).isEmpty();
    }

    @Test
    @DisplayName("Người có tên trong danh sách xem danh tính sau khi ghi mục đích, sửa tên ghi sai; nhật ký hiện ngay")
    void aReaderOpensAndCorrects(Desk desk) {
        caseId = cases.received(ProtectedCases.letterOf(NAME, "031190005577", "0915557731"));
        clock.set(LocalDate.of(2026, 11, 3), LocalTime.of(14, 5));
        Locator section = open(desk, ProtectedCases.OFFICER);
        Page page = desk.page();
        assertThat(section).not().containsText(NAME);
        desk.inspect("identity-closed");

        section.getByText("Xem danh tính").click();
        assertThat(section.locator(".desk-fault")).hasText("Trường “Mục đích xem” phải được điền.");
        section.locator("#desk-identity-purpose").fill("Mời người nộp đơn đến làm việc ngày 05/11/2026");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        assertThat(section.locator(".desk-identity-open")).containsText(NAME);
        assertThat(section.locator(".desk-identity-open")).containsText("Người tố cáo");
        assertThat(section.locator(".desk-table").last()).containsText("03/11/2026 14:05");
        desk.picture("identity-open");

        section.locator("summary").getByText("Sửa thông tin ghi sai").click();
        section.locator("[id='desk-correction-parties-0-name']").fill("Nghiêm Thị Trà Giang Thanh");
        section.locator("#desk-correction-reason").fill("Ghi thiếu tên, đối chiếu căn cước.");
        section.getByText("Lưu đính chính").click();

        assertThat(section.locator(".desk-identity-open")).containsText("Nghiêm Thị Trà Giang Thanh");
        assertThat(section.getByText("Đã đính chính")).isVisible();
        assertThat(section.locator(".desk-table").last()).containsText("Đính chính Người gửi đơn, dòng 1: Họ và tên");
        desk.inspect("identity-corrected");
        section.getByText("Đóng lại").click();
        assertThat(section).not().containsText(NAME);
    }

    @Test
    @DisplayName("Chủ tịch chưa có tên trong danh sách chỉ thấy ai được xem, và thêm được người xem")
    void theChairmanNamesAReader(Desk desk) {
        caseId = cases.received(ProtectedCases.letterOf(NAME, "031190005577", "0915557731"));
        engine.getTaskService().setAssignee(task().getId(), ProtectedCases.CHAIRMAN);
        Locator section = open(desk, ProtectedCases.CHAIRMAN);
        assertThat(section).containsText("chưa có tên trong danh sách được xem");

        section.locator("summary").getByText("Thêm người được xem").click();
        section.locator("#desk-identity-reader").selectOption("tu-phap.an-duong");
        section.locator("#desk-identity-reason").fill("Được giao xác minh theo quyết định ngày 02/11/2026");
        desk.picture("identity-name-reader");
        section.getByText("Thêm", new Locator.GetByTextOptions().setExact(true)).click();

        assertThat(section.locator(".desk-table").first()).containsText("Đặng Thu Hà");
        assertThat(section.locator(".desk-table").first())
                .containsText("Trần Quốc Việt: Được giao xác minh theo quyết định");
    }

    @Test
    @DisplayName("Cán bộ được giao việc nhưng không có tên trong danh sách thì không có mục Danh tính")
    void othersHaveNoSuchSection(Desk desk) {
        caseId = cases.received(ProtectedCases.letterOf(NAME, "031190005577", "0915557731"));
        engine.getTaskService().setAssignee(task().getId(), "tu-phap.an-duong");

        openTab(desk, "tu-phap.an-duong");

        assertThat(desk.page().locator(".desk [role=tab]").allInnerTexts())
                .isEqualTo(List.of("Thông tin", "Diễn biến", "Tài liệu", "Thời hạn", "Đính chính"));
        assertThat(desk.page().locator(".desk-facts").first()).containsText("được giữ bí mật");
    }

    private Locator open(Desk desk, String user) {
        openTab(desk, user);
        desk.page().locator(".desk [role=tab]").getByText("Danh tính").click();
        Locator section = desk.page().locator(".desk-panel");
        assertThat(section.locator(".desk-table").first()).isVisible();
        return section;
    }

    private void openTab(Desk desk, String user) {
        String number = (String) engine.getRuntimeService().getVariable(caseId, "caseNumber");
        desk.tasklist(user).list("Việc của tôi").open("Làm việc với người gửi đơn", number);
        desk.page().locator(".task-details .nav-tabs a").getByText("Hồ sơ").click();
        assertThat(desk.page().locator(".desk-facts").first()).isVisible();
    }

    private Task task() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(caseId)
                .singleResult();
    }
}
