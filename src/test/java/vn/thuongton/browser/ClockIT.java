package vn.thuongton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuongton.document.CaseDocuments;
import vn.thuongton.document.DocumentKind;
import vn.thuongton.document.SampleFiles;
import vn.thuongton.engine.ClockConfiguration;
import vn.thuongton.organization.CurrentWard;
import vn.thuongton.testing.FixedClock;

/** The section "Thời hạn" of the tab "Hồ sơ" in the chairman's hands, who has no task in the case. */
@BrowserTest
class ClockIT {

    private static final String CHAIRMAN = "chu-tich.an-duong";
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private CurrentWard currentWard;

    @Autowired
    private CaseDocuments documents;

    @Autowired
    private FixedClock clock;

    @AfterEach
    void today() {
        clock.set(MONDAY, LocalTime.of(9, 0));
    }

    @Test
    @DisplayName("Chủ tịch gia hạn, tạm đình chỉ, tiếp tục và hủy ghi nhận bằng quyết định có trong tài liệu của hồ sơ")
    void theChairmanMovesTheClock(Desk desk) throws IOException {
        String caseId = complaint();
        paper(caseId, "Quyết định gia hạn giải quyết khiếu nại");
        paper(caseId, "Quyết định tạm đình chỉ giải quyết khiếu nại");
        paper(caseId, "Quyết định tiếp tục giải quyết khiếu nại");

        Locator section = section(desk, "Dự thảo quyết định giải quyết", caseId);
        assertThat(limits(section).first()).containsText("02/12/2026 – còn 21 ngày làm việc");
        assertThat(limits(section).first()).containsText("Luật Khiếu nại 02/2011/QH13, Điều 28");
        assertThat(limits(section).first()).containsText("(chưa kiểm chứng)");
        desk.picture("clock-limits");

        button(section, "Gia hạn thời hạn giải quyết khiếu nại lần đầu").click();
        ground(section, "Có từ hai nội dung khiếu nại trở lên");
        reason(section).fill("Khiếu nại cả mức bồi thường và vị trí tái định cư.");
        choosePaper(section, "Quyết định gia hạn");
        desk.picture("clock-extension");
        button(section, "Ghi quyết định gia hạn").click();
        assertThat(limits(section).first()).containsText("17/12/2026");
        assertThat(section).containsText("chỉ được gia hạn 01 lần: Luật Khiếu nại");

        button(section, "Tạm đình chỉ").click();
        button(section, "Ghi quyết định tạm đình chỉ").click();
        assertThat(section.getByRole(AriaRole.ALERT)).hasText("Hãy chọn căn cứ trong danh mục.");
        ground(section, "Sự kiện bất khả kháng");
        reason(section).fill("Bão làm ngập trụ sở, chưa tiếp cận được hồ sơ.");
        choosePaper(section, "Quyết định tạm đình chỉ");
        desk.picture("clock-suspension");
        button(section, "Ghi quyết định tạm đình chỉ").click();
        assertThat(section.getByRole(AriaRole.STATUS)).containsText("Hồ sơ đang tạm đình chỉ từ ngày 02/11/2026");
        desk.signOut();

        clock.set(LocalDate.of(2026, 11, 9), LocalTime.of(9, 0));
        section = section(desk, "Dự thảo quyết định giải quyết", caseId);
        button(section, "Tiếp tục giải quyết").click();
        reason(section).fill("Trụ sở đã hoạt động trở lại.");
        choosePaper(section, "Quyết định tiếp tục");
        button(section, "Ghi quyết định tiếp tục").click();
        assertThat(limits(section).first()).containsText("24/12/2026");
        desk.picture("clock-resumed");

        button(section, "Hủy ghi nhận").last().click();
        reason(section).fill("Ghi nhầm ngày tiếp tục.");
        button(section, "Hủy ghi nhận").last().click();
        assertThat(section.getByRole(AriaRole.STATUS)).containsText("Hồ sơ đang tạm đình chỉ từ ngày 02/11/2026");
        assertThat(section).containsText("đã hủy ghi nhận");
        section.locator(".desk-offers").scrollIntoViewIfNeeded();
        desk.picture("clock-annulled");
    }

    @Test
    @DisplayName("Hòa giải tranh chấp đất đai: không có gì để bấm, lý do nêu điều luật")
    void landConciliation(Desk desk) {
        Locator section = section(desk, "Xem xét đơn, đề xuất thụ lý", landDispute());

        assertThat(section)
                .containsText("Luật không quy định tạm dừng thời hạn hòa giải tranh chấp đất đai: Luật Đất đai"
                        + " 31/2024/QH15, Điều 235 khoản 2 điểm c.");
        assertThat(button(section, "Tạm đình chỉ")).isDisabled();
        desk.picture("clock-land");
    }

    private Locator section(Desk desk, String step, String caseId) {
        String number = (String) engine.getRuntimeService().getVariable(caseId, "caseNumber");
        desk.tasklist(CHAIRMAN).list("Tất cả").open(step, number);
        desk.page().locator(".task-details .nav-tabs a").getByText("Hồ sơ").click();
        desk.page()
                .getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Thời hạn"))
                .click();
        Locator section = desk.page().locator("#desk-panel");
        assertThat(limits(section).first()).isVisible();
        return section;
    }

    private static Locator limits(Locator section) {
        return section.locator("table")
                .filter(new Locator.FilterOptions().setHasText("Thời hạn đang tính"))
                .locator("tbody tr");
    }

    private static Locator button(Locator section, String name) {
        return section.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator reason(Locator section) {
        return section.getByLabel("Lý do", new Locator.GetByLabelOptions().setExact(true));
    }

    private static void ground(Locator section, String label) {
        section.locator(".desk-grounds label")
                .filter(new Locator.FilterOptions().setHasText(label))
                .locator("input")
                .check();
    }

    private static void choosePaper(Locator section, String title) {
        Locator option =
                section.locator("select[name=paper] option").filter(new Locator.FilterOptions().setHasText(title));
        section.locator("select[name=paper]").selectOption(option.getAttribute("value"));
    }

    private String complaint() {
        engine.getRepositoryService()
                .createDeployment()
                .name("clockSample")
                .enableDuplicateFiltering(true)
                .addClasspathResource("vn/thuongton/deadline/clockSample.bpmn")
                .addClasspathResource("vn/thuongton/deadline/clockSampleVerification.bpmn")
                .deploy();
        return received(
                "clockSample",
                Map.of(
                        "subject",
                        "Khiếu nại quyết định bồi thường, tái định cư",
                        "field",
                        "land",
                        "receivedOn",
                        monday(),
                        "acceptedOn",
                        monday()));
    }

    private String landDispute() {
        return received(
                "landConciliation",
                Map.of(
                        "subject", "Tranh chấp ranh giới đất ở tổ dân phố số 2",
                        "field", "land",
                        "receivedOn", monday(),
                        "receivedVia", "serviceCentre",
                        "parties", Spin.JSON("""
                                [{"name": "Nguyễn Văn An", "role": "requester", "address": "Số 5, tổ dân phố số 2"},
                                 {"name": "Trần Thị Bình", "role": "otherParty", "address": "Số 7, tổ dân phố số 2"}]"""),
                        "requestContent", "Hàng rào của nhà bên cạnh lấn sang khoảng 0,5 m.",
                        "originalRequestReceived", true,
                        "papersReceived", Spin.JSON("[\"certificate\"]"),
                        "disputeKind", "boundary",
                        "landLocation", "Số 5, tổ dân phố số 2"));
    }

    private String received(String process, Map<String, Object> request) {
        return currentWard.in(
                "an-duong",
                () -> engine.getRuntimeService()
                        .startProcessInstanceByKey(process, request)
                        .getId());
    }

    private void paper(String caseId, String title) throws IOException {
        documents.add(
                caseId,
                DocumentKind.PAPER,
                title,
                "quyet-dinh.pdf",
                new ByteArrayInputStream(SampleFiles.pdf("Quyet dinh")),
                "tu-phap.an-duong");
    }

    private static Date monday() {
        return Date.from(MONDAY.atStartOfDay(ClockConfiguration.VIETNAM).toInstant());
    }
}
