package vn.thuongton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuongton.document.paper.PaperSheet;
import vn.thuongton.engine.ClockConfiguration;
import vn.thuongton.organization.CurrentWard;
import vn.thuongton.testing.FixedClock;

@BrowserTest
class ReceptionBookIT {

    private static final String WARD = "an-duong";
    private static final String PERSON = "Phùng Thị Hạnh";

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private CurrentWard currentWard;

    @Autowired
    private FixedClock clock;

    @BeforeEach
    void petitionsWereReceived() {
        clock.set(LocalDate.of(2026, 11, 2), LocalTime.of(9, 0));
        if (repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("bookedContent")
                        .count()
                > 0) {
            return;
        }
        repository
                .createDeployment()
                .addModelInstance(
                        "bookedContent.bpmn",
                        Bpmn.createExecutableProcess("bookedContent")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .serviceTask()
                                .camundaDelegateExpression("${enterReceptionBook}")
                                .camundaInputParameter("content", "${contentText}")
                                .camundaInputParameter("kind", "${kindText}")
                                .camundaInputParameter("ours", "${ourMatter}")
                                .camundaInputParameter("guidedTo", "${guidance}")
                                .camundaInputParameter("acceptedBy", "${unit}")
                                .camundaInputParameter("result", "${outcome}")
                                .camundaInputParameter("secret", "${hidden}")
                                .endEvent()
                                .done())
                .deploy();
        enter("Tố cáo việc thu tiền không biên lai", "TC", true, LocalDate.of(2026, 10, 30), "", "", "");
        enter(
                "Khiếu nại quyết định xử phạt vi phạm hành chính về trật tự xây dựng tại tổ dân phố số 2",
                "KN",
                false,
                LocalDate.of(2026, 11, 2),
                "",
                "kinh-te-ha-tang",
                "Đang giải quyết");
        enter(
                "Kiến nghị mở lại tuyến xe buýt qua chợ",
                "KN-PA",
                false,
                LocalDate.of(2026, 11, 2),
                "Sở Xây dựng thành phố Hải Phòng",
                "",
                "Đã hướng dẫn, trả đơn ngày 02/11/2026");
    }

    @Test
    @DisplayName("Văn phòng mở sổ 13 cột, đính chính bằng một dòng, xuất tệp Word; nội dung tố cáo chỉ có tháng")
    void theOfficeOpensTheBook(Desk desk) throws IOException {
        desk.tasklist("van-phong.an-duong");
        Page page = desk.page();
        page.getByText("Sổ tiếp công dân").click();
        Locator book = page.locator(".desk-book");
        assertThat(book).isVisible();
        assertThat(book.locator("thead tr").first().locator("th")).hasCount(13);
        assertThat(book).containsText(PERSON);
        assertThat(book).containsText("Phòng Kinh tế, Hạ tầng và Đô thị");
        assertThat(page.locator(".desk-book-page")).not().containsText("biên lai");

        page.getByTitle("Đính chính dòng 1").click();
        page.locator("select[name=field]").selectOption("note");
        page.locator("textarea[name=text]").fill("Kèm 03 tài liệu");
        page.locator("textarea[name=reason]").fill("Ghi thiếu tài liệu kèm theo");
        page.getByText("Ghi đính chính").click();
        assertThat(page.locator(".desk-book-corrections")).containsText("Ghi thiếu tài liệu kèm theo");
        assertThat(book.locator("ins")).hasText("Kèm 03 tài liệu");
        desk.picture("reception-book");
        // every column, read without scrolling sideways
        assertThat((Integer) page.evaluate("() => document.querySelector('.desk-book-page').scrollWidth"))
                .isLessThanOrEqualTo(
                        (Integer) page.evaluate("() => document.querySelector('.desk-book-page').clientWidth"));

        page.locator("select[name=month]").selectOption("10");
        assertThat(page.locator(".desk-book-secrets")).containsText("tháng 10 năm 2026");
        assertThat(book).containsText("Trong kỳ không có nội dung nào được ghi.");

        page.locator("select[name=month]").selectOption("");
        assertThat(book).containsText(PERSON);
        Download file =
                page.waitForDownload(() -> page.getByText("Xuất tệp Word").click());
        assertThat(file.suggestedFilename()).isEqualTo("Sổ tiếp công dân năm 2026.docx");
        assertThat(PaperSheet.of(Files.readAllBytes(file.path())).text())
                .contains(PERSON, "Kèm 03 tài liệu", "tháng 10 năm 2026")
                .doesNotContain("biên lai");

        page.getByText("Ai đã mở sổ").click();
        assertThat(page.getByRole(AriaRole.TABLE).last()).containsText("xuất tệp Word");
    }

    @Test
    @DisplayName("Người giám sát thấy sổ đã che người đến; đơn vị khác không có lối vào sổ")
    void othersSeeLess(Desk desk) {
        desk.tasklist("giam-sat.an-duong");
        desk.page().getByText("Sổ tiếp công dân").click();
        Locator book = desk.page().locator(".desk-book");
        assertThat(book).containsText("(đã che)");
        assertThat(book).not().containsText(PERSON);
        assertThat(desk.page().getByText("Ai đã mở sổ")).hasCount(0);
        desk.signOut();

        desk.tasklist("tu-phap.an-duong");
        desk.page().waitForTimeout(1_000);
        assertThat(desk.page().getByText("Sổ tiếp công dân")).hasCount(0);
        desk.open("/camunda/app/tasklist/default/#/reception-book");
        assertThat(desk.page().locator(".desk-book-page")).containsText("Sổ tiếp công dân chỉ mở cho");
    }

    private void enter(
            String content, String kind, boolean secret, LocalDate day, String guidance, String unit, String outcome) {
        Map<String, Object> values = Variables.putValue("contentText", content)
                .putValue("kindText", kind)
                .putValue("ourMatter", guidance.isEmpty())
                .putValue("guidance", guidance)
                .putValue("unit", unit)
                .putValue("outcome", outcome)
                .putValue("hidden", secret)
                .putValue(
                        "receivedOn",
                        Date.from(day.atStartOfDay(ClockConfiguration.VIETNAM).toInstant()))
                .putValue("parties", Spin.JSON("""
                        [{"name": "%s", "role": "petitioner", "address": "Số 12, tổ dân phố số 2",
                          "identityNumber": "031199004321"}]""".formatted(PERSON)));
        currentWard.in(WARD, () -> runtime.startProcessInstanceByKey("bookedContent", values));
    }
}
