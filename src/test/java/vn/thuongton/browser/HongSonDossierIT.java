package vn.thuongton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.thuongton.document.SampleFiles;
import vn.thuongton.testing.FixedClock;
import vn.thuongton.year.Quarrels;
import vn.thuongton.year.Staff;

/**
 * The dossier of 2023 of phường Hồng Sơn: what the owners of three of its indicators, the owner of the dossier and the
 * chairman do at their desks; the rest is done for them.
 */
@SeveralWards
class HongSonDossierIT {

    private static final String STATISTICS = "cc-van-phong-thong-ke.hong-son";
    private static final String JUSTICE = "cc-tu-phap-ho-tich.hong-son";
    private static final String FINANCE = "cc-tai-chinh-ke-toan.hong-son";
    private static final String CHAIRMAN = "chu-tich.hong-son";

    private static final String ASSESS = "Thu thập tài liệu kiểm chứng, tự đánh giá: mục ";
    private static final String REVIEW = "Thẩm tra chỉ tiêu: mục ";
    private static final String ASSESS_STEP = "userTask_assessIndicator";
    private static final String REVIEW_STEP = "userTask_reviewIndicator";
    private static final String CONSOLIDATED = "userTask_viewConsolidated";
    private static final String SIGN = "userTask_signDossier";
    private static final String HAND_OVER = "userTask_handOver";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private FixedClock clock;

    private Desk desk;
    private Staff staff;
    private CaseWork work;
    private String caseId;

    @AfterEach
    void november() {
        clock.set(LocalDate.of(2026, 11, 2), LocalTime.of(9, 0));
    }

    @Test
    @DisplayName(
            "Hồ sơ chuẩn tiếp cận pháp luật năm 2023 của Hồng Sơn, từ khi Chủ tịch giao chỉ tiêu đến khi được công nhận")
    void isRecognised(Desk desk) throws IOException {
        this.desk = desk;
        work = new CaseWork(desk, "hong-son");
        staff = new Staff(application, "hong-son", () -> LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300)));
        on("2023-03-13");
        opened();
        assigned();
        on("2023-06-20");
        new Quarrels(staff, "to-hoa-giai", "khoi-1").agreed(2, LocalDate.of(2023, 6, 20));
        on("2023-11-20");
        assessed();
        consolidated();
        done("userTask_planPosting", Map.of());
        on("2023-12-04");
        done("userTask_recordComments", Map.of("commentsReceived", "no"));
        on("2023-12-08");
        done("userTask_holdMeeting", Map.of());
        done("userTask_prepareReport", Map.of());
        on("2024-01-04");
        signed();
        handedOver();
        on("2024-02-05");
        done("userTask_recordResult", Map.of("dossierResult", "recognised"));

        await().untilAsserted(() -> assertThat(dossier().getEndActivityId()).isEqualTo("endEvent_recognised"));
    }

    private void opened() {
        Tasklist tasklist = desk.tasklist(STATISTICS);
        tasklist.newCase("Mở việc theo kế hoạch, chương trình")
                .fill("Việc của năm", "2023")
                .submit("Tiếp tục: chọn việc");
        tasklist.expectStarted();
        Form choice =
                tasklist.list("Việc của tôi").open("Chọn việc và kỳ cần mở").form();
        choice.choose("Mở việc?", "Có, mở việc")
                .select("Việc và kỳ", "Xã, phường, thị trấn đạt chuẩn tiếp cận pháp luật năm 2023, hạn 09/01/2024");
        choice.submit("Mở việc");
        tasklist.expectCompleted();
        desk.signOut();
        caseId = only("userTask_assignOwners").getProcessInstanceId();
        assertThat(dossier().getBusinessKey()).matches("HS-HSCN-2023-\\d{4}");
        work.hasNumber(dossier().getBusinessKey());
    }

    /** All twenty to the owners that the plan names; the points of the five criteria are nowhere printed. */
    private void assigned() {
        work.ownStep(CHAIRMAN, "Giao người phụ trách từng chỉ tiêu", "assign", "Giao các đơn vị", form -> {
            form.fill("Nguồn của điểm tối đa", "Bảng điểm thành phố gửi kèm hướng dẫn đánh giá năm 2023");
            Locator points = form.rows("Các chỉ tiêu").getByLabel("Điểm tối đa");
            assertThat(points).hasCount(20);
            for (Locator field : points.all()) {
                field.fill("5");
                field.blur();
            }
        });
        await().until(() -> staff.openTasks(ASSESS_STEP).size() == 20);
    }

    /** One with a paper, one that comes back for another paper, one beside the rate that the application computes. */
    private void assessed() {
        assessed(STATISTICS, "1.1", "Kế hoạch ban hành văn bản năm 2023", "Đã ban hành đủ 4 văn bản được giao.");
        assessed(FINANCE, "2.6", "Phân bổ kinh phí", "Đã phân bổ kinh phí từ đầu năm.");
        taken(JUSTICE, REVIEW + "2.6")
                .choose("Thẩm tra", "Trả lại để hoàn thiện")
                .fill("Cần hoàn thiện gì", "Thiếu báo cáo kết quả phân bổ kinh phí: bổ sung rồi gửi lại.");
        submitted("hong-son-return", "Ghi thẩm tra");
        await().until(() -> staff.openTasks(ASSESS_STEP).size() == 19);
        Form returned = taken(FINANCE, ASSESS + "2.6");
        assertThat(returned.field("Đơn vị làm hồ sơ trả lại vì").locator("textarea"))
                .hasValue(Pattern.compile("Thiếu báo cáo kết quả phân bổ kinh phí"));
        assessing("2.6", "Báo cáo kết quả phân bổ kinh phí", "Đã bổ sung báo cáo phân bổ kinh phí.");
        submitted("hong-son-assess-again", "Gửi thẩm tra");
        taken(JUSTICE, ASSESS + "3.1");
        tab("Hồ sơ");
        section("indicators");
        assertThat(desk.page().locator(".desk-panel")).containsText("100% (2/2), ngưỡng từ 95%");
        desk.picture("hong-son-indicators");
        caseBehindTheFigure();
        Form mediation = assessing("3.1", "Sổ theo dõi hòa giải", "Hai vụ trong năm đều hòa giải thành.");
        assertThat(mediation.field("Số liệu phần mềm tính được").locator("textarea"))
                .hasValue(Pattern.compile("100% \\(2/2\\), ngưỡng từ 95%"));
        submitted("hong-son-assess", "Gửi thẩm tra");
        for (String step : List.of(ASSESS_STEP, REVIEW_STEP)) {
            staff.openTasks(step).forEach(task -> staff.complete(task, facts -> Map.of("points", 5)));
        }
    }

    /** Numbers of cases open them for those who may read them: the mediation team's are not this officer's. */
    private void caseBehindTheFigure() {
        Locator figure =
                desk.page().locator(".desk-figure").filter(new Locator.FilterOptions().setHasText("100% (2/2)"));
        figure.locator("summary").click();
        figure.locator(".desk-case-link").first().click();
        Locator shown = desk.page().locator("dialog.desk-case");
        assertThat(shown).containsText("Hồ sơ HS-HGCS-2023-");
        assertThat(shown).containsText("Không tìm thấy hồ sơ này");
        desk.picture("hong-son-case-behind-figure");
        shown.getByText("Đóng").click();
        assertThat(shown).hasCount(0);
    }

    private void assessed(String officer, String indicator, String paper, String explanation) {
        taken(officer, ASSESS + indicator);
        assessing(indicator, paper, explanation).submit("Gửi thẩm tra");
        new Tasklist(desk.page()).expectCompleted();
        desk.signOut();
    }

    private Form assessing(String indicator, String paper, String explanation) {
        tab("Hồ sơ");
        section("documents");
        Locator documents = desk.page().locator(".desk-panel");
        documents
                .locator(".desk-drop input[type=file]")
                .setInputFiles(new FilePayload(paper + ".pdf", "", SampleFiles.pdf(indicator)));
        assertThat(documents.locator(".desk-document").getByText(paper)).isVisible();
        desk.picture("hong-son-evidence-" + indicator.replace('.', '-'));
        tab("Biểu mẫu");
        return new Tasklist(desk.page())
                .form()
                .choose("Tự đánh giá", "Đạt")
                .fill("Điểm tự chấm", "5")
                .fill("Giải trình", explanation);
    }

    private void consolidated() {
        Form form = taken(JUSTICE, only(CONSOLIDATED).getName());
        assertThat(form.root()).containsText("Công chức Tài chính - Kế toán");
        form.select("Đáp ứng", "Có").choose("Làm gì tiếp", "Niêm yết công khai kết quả");
        submitted("hong-son-consolidated", "Ghi và tiếp tục");
    }

    private void signed() {
        only(SIGN);
        work.ownStep(
                CHAIRMAN,
                "Chủ tịch ký hồ sơ",
                "sign",
                "Ghi quyết định",
                form -> form.choose("Quyết định", "Ký, cho nộp")
                        .fill("Số báo cáo", "12/BC-UBND")
                        .fill("Số tờ trình", "05/TTr-UBND")
                        .date("Ngày ký", "04/01/2024"));
    }

    /** The whole dossier as one file, in numbered folders. */
    private void handedOver() throws IOException {
        taken(JUSTICE, only(HAND_OVER).getName());
        tab("Hồ sơ");
        section("documents");
        Locator section = desk.page().locator(".desk-panel");
        desk.picture("hong-son-documents");
        Download download = desk.page()
                .waitForDownload(() -> section.getByText("Tải cả hồ sơ (.zip)").click());
        try (ZipFile zip = new ZipFile(download.path().toFile())) {
            List<String> names = zip.stream().map(ZipEntry::getName).toList();
            assertThat(names)
                    .anyMatch(name -> name.matches("01 .*/1\\.1 .*/.*Kế hoạch ban hành văn bản năm 2023.*\\.pdf"))
                    .anyMatch(name -> name.matches("02 .*/2\\.6 .*/.*Báo cáo kết quả phân bổ kinh phí.*\\.pdf"))
                    .anyMatch(name -> name.matches("03 .*/3\\.1 .*/.*Sổ theo dõi hòa giải.*\\.pdf"))
                    .contains("00-muc-luc.html", "SHA256SUMS");
        }
        tab("Biểu mẫu");
        new Tasklist(desk.page()).form().date("Ngày nộp", "04/01/2024").choose("Cách nộp", "Nộp trực tiếp");
        submitted("hong-son-hand-over", "Ghi việc nộp");
    }

    private void on(String day) {
        clock.set(LocalDate.parse(day), LocalTime.of(9, 0));
    }

    /** Signs in and takes the unit's task of this name. */
    private Form taken(String officer, String task) {
        return desk.tasklist(officer)
                .list("Việc của đơn vị")
                .open(task, dossier().getBusinessKey())
                .claim();
    }

    private void tab(String name) {
        desk.page()
                .locator(".task-details .nav-tabs a")
                .getByText(name, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    private void section(String id) {
        desk.page().locator("#desk-tab-" + id).click();
    }

    private void submitted(String picture, String button) {
        Tasklist tasklist = new Tasklist(desk.page());
        desk.pictureOfAll(picture);
        tasklist.form().submit(button);
        tasklist.expectCompleted();
        desk.signOut();
    }

    private void done(String step, Map<String, ?> choices) {
        staff.complete(only(step), facts -> choices);
    }

    private Task only(String step) {
        return await().until(() -> staff.openTasks(step), open -> open.size() == 1)
                .get(0);
    }

    private HistoricProcessInstance dossier() {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceId(caseId)
                .singleResult();
    }
}
