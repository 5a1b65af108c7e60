package vn.thuongton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalTime;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thuongton.document.paper.PaperSheet;
import vn.thuongton.testing.FixedClock;

/** An Dương's plan in the morning after its work was opened. */
@BrowserTest
class PlanPageIT {

    private static final String OFFICE = "van-phong.an-duong";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);
    /** The first morning on which the report of the year is open. */
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);

    private static final String WORK = "Phối hợp Trung tâm phục vụ hành chính công";

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FixedClock clock;

    /** Whatever ran before. */
    @BeforeEach
    void theMorningOpensThePlan() {
        endWork();
        jdbc.sql("delete from agenda_opening").update();
        Morning.pass(management, clock, TODAY);
        clock.set(TODAY, LocalTime.of(9, 0));
    }

    @AfterEach
    void endWork() {
        runtime.createProcessInstanceQuery().rootProcessInstances().list().stream()
                .filter(instance -> instance.getBusinessKey() != null
                        && instance.getBusinessKey().matches("AD-(KHNV|KHBC|HSCN)-.*"))
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test"));
    }

    @Test
    @DisplayName("Trang Kế hoạch: việc nào của ai, phối hợp, sản phẩm, hạn, đến đâu; mở hồ sơ từ số, xuất Word và bảng")
    void everybodySeesHowFarThePlanIs(Desk desk) throws IOException {
        desk.tasklist(OFFICE);
        Page page = desk.page();
        page.getByText("Kế hoạch", new Page.GetByTextOptions().setExact(true)).click();
        Locator plan = page.locator(".desk-plan");
        assertThat(plan).isVisible();
        Locator row = plan.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(WORK));
        assertThat(row).containsText("Văn phòng HĐND và UBND");
        assertThat(row).containsText("hạn 31/12/2026");
        assertThat(row).containsText("đang làm");
        assertThat(plan).containsText("do thủ tục khác thực hiện: Hòa giải ở cơ sở");
        assertThat(page.locator(".desk-plan-totals")).containsText("lượt việc");
        desk.picture("plan-page");
        // every column, read without scrolling sideways
        assertThat((Integer) page.evaluate("() => document.querySelector('.desk-plan-page').scrollWidth"))
                .isLessThanOrEqualTo(
                        (Integer) page.evaluate("() => document.querySelector('.desk-plan-page').clientWidth"));

        Download word =
                page.waitForDownload(() -> page.getByText("Xuất tệp Word").click());
        assertThat(word.suggestedFilename()).isEqualTo("Kế hoạch 2026 an-duong.docx");
        assertThat(PaperSheet.of(Files.readAllBytes(word.path())).text()).contains(WORK);
        Download table =
                page.waitForDownload(() -> page.getByText("Xuất bảng (CSV)").click());
        assertThat(Files.readString(table.path(), StandardCharsets.UTF_8)).contains(WORK);

        String number = row.locator("a").innerText();
        assertThat(number).matches("AD-KHNV-2026-\\d{4}");
        row.locator("a").click();
        assertThat(page.locator(".task-details h2.task")).containsText("Nhận việc, phân công");
        assertThat(page.locator(".task-details")).containsText(number);
    }

    @Test
    @DisplayName("Đến kỳ báo cáo năm: bảng số liệu lấy từ hồ sơ, Văn phòng chỉ viết lời rồi trình ký")
    void theOfficeReports(Desk desk) {
        Morning.pass(management, clock, DECEMBER);
        clock.set(DECEMBER, LocalTime.of(9, 0));

        Tasklist tasklist = desk.tasklist(OFFICE);
        Form report = tasklist.list("Việc của đơn vị")
                .open("Xem số liệu, hoàn chỉnh báo cáo")
                .claim();
        assertThat(report.root()).containsText("Theo từng đơn vị");
        assertThat(report.root()).containsText(WORK);
        assertThat(report.field("Người ký trả lại, cần sửa")).hasCount(0);
        report.choose("Bây giờ", "Trình ký")
                .fill("Kết quả thực hiện", "Đã giao việc đến từng đơn vị, các việc đang làm đúng tiến độ.")
                .fill("Nơi nhận", "Sở Tư pháp\nLãnh đạo UBND phường");
        desk.pictureOfAll("plan-report");
        report.submit("Ghi và tiếp tục");
        tasklist.expectCompleted();
    }
}
