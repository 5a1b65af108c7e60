package vn.thuongton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuongton.agenda.AgendaItem;
import vn.thuongton.agenda.AgendaSource;
import vn.thuongton.document.SampleFiles;
import vn.thuongton.testing.FixedClock;

/** Việt Hòa's review of its regulations, task III.2.3 of its plan, due each quarter. */
@SeveralWards
class QuarterlyTaskIT {

    private static final String WARD = "viet-hoa";
    private static final String PROCESS = "planTask";
    private static final String PERIOD = "2026-Q4";
    private static final String OFFICE = "van-phong.viet-hoa";
    private static final String OFFICE_HEAD = "truong-van-phong.viet-hoa";
    private static final String LEADERSHIP = "lanh-dao.viet-hoa";
    private static final String CULTURE = "van-hoa-xa-hoi.viet-hoa";
    private static final String LAND = "kinh-te-ha-tang.viet-hoa";

    private static final String DELIVER = "Thực hiện, nộp sản phẩm";
    private static final String CULTURE_OPINION =
            "Đề nghị đưa vào danh mục quy định về thiết chế văn hóa của tổ dân phố.";
    private static final String LAND_OPINION = "Hai văn bản về trật tự đô thị cần thay thế.";

    @Autowired
    private List<AgendaSource> sources;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private FixedClock clock;

    private CaseWork work;
    private String caseNumber;

    /** The first Monday of the quarter. */
    @BeforeEach
    void quarterBegins() {
        clock.set(LocalDate.of(2026, 10, 5), LocalTime.of(9, 0));
    }

    @AfterEach
    void november() {
        clock.set(LocalDate.of(2026, 11, 2), LocalTime.of(9, 0));
    }

    @Test
    @DisplayName("Việt Hòa, việc hằng quý: mở, nhận việc, hai đơn vị góp ý, báo khó khăn, nộp, xác nhận, nghiệm thu")
    void isAcceptedWithTwoContributions(Desk desk) {
        work = new CaseWork(desk, "plan-task");
        opened(desk);
        step(OFFICE, "Nhận việc, phân công", "take-up", "Ghi việc nhận và phân công", form -> {
            form.choose("Nhận việc?", "Nhận việc")
                    .select("Người thực hiện", "Tạ Đức Hải")
                    .fill(
                            "Yêu cầu, các bước thực hiện",
                            "Gửi biểu mẫu cho các phòng\nTổng hợp, trình Chủ tịch ký quyết định");
            Locator units = form.rows("Đơn vị phối hợp");
            assertThat(units).hasCount(3);
            units.nth(2).locator(".fjs-repeat-row-remove").click();
            assertThat(units).hasCount(2);
            form.fill("Đề nghị chung gửi các đơn vị phối hợp", "Rà soát văn bản thuộc lĩnh vực của đơn vị.")
                    .date("Đề nghị gửi góp ý trước hết ngày", "30/10/2026");
        });
        contributed(CULTURE, "contribution", CULTURE_OPINION);
        contributed(LAND, "second-contribution", LAND_OPINION);
        difficulty();
        uploaded(desk);
        delivered();
        ownStep(
                OFFICE_HEAD,
                "Trưởng đơn vị xác nhận",
                "confirm",
                "Ghi ý kiến",
                form -> form.choose("Ý kiến của trưởng đơn vị", "Xác nhận, chuyển nghiệm thu"));
        step(
                LEADERSHIP,
                "Nghiệm thu",
                "accept",
                "Ghi kết quả nghiệm thu",
                form -> form.choose("Nghiệm thu", "Nghiệm thu, kết thúc nhiệm vụ"));

        await().untilAsserted(
                        () -> assertThat(finishedCase().getEndActivityId()).isEqualTo("endEvent_accepted"));
    }

    /** By hand, as the office does when no morning has opened it. */
    private void opened(Desk desk) {
        AgendaItem item = sources.stream()
                .flatMap(source -> source.ofYear(WARD, 2026).stream())
                .filter(found ->
                        found.key().contains("VH-2.3a") && found.period().equals(PERIOD))
                .findFirst()
                .orElseThrow();
        Tasklist tasklist = desk.tasklist(OFFICE);
        Form year = tasklist.newCase("Mở việc theo kế hoạch, chương trình");
        year.fill("Việc của năm", "2026");
        year.submit("Tiếp tục: chọn việc");
        tasklist.expectStarted();
        tasklist.list("Việc của tôi").open("Chọn việc và kỳ cần mở");
        Form choice = tasklist.form();
        choice.choose("Mở việc?", "Có, mở việc").select("Việc và kỳ", item.title() + ", hạn 31/12/2026");
        desk.pictureOfAll("plan-task-00-open");
        choice.submit("Mở việc");
        tasklist.expectCompleted();
        desk.signOut();
        ProcessInstance opened = runtime.createProcessInstanceQuery()
                .processDefinitionKey(PROCESS)
                .tenantIdIn(WARD)
                .variableValueEquals("workPeriod", PERIOD)
                .variableValueEquals("subject", item.title())
                .singleResult();
        caseNumber = opened.getBusinessKey();
        assertThat(caseNumber).matches("VH-KHNV-2026-\\d{4}");
        work.hasNumber(caseNumber);
    }

    private void contributed(String officer, String picture, String opinion) {
        step(
                officer,
                "Góp ý, phối hợp",
                picture,
                "Gửi góp ý",
                form -> form.choose("Trả lời", "Có ý kiến, nội dung phối hợp")
                        .fill("Ý kiến, nội dung phối hợp", opinion));
    }

    private void difficulty() {
        await().until(() -> tasks.createTaskQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .taskName("Góp ý, phối hợp")
                        .count()
                == 0);
        await().until(() ->
                runtime.getVariable(instance(), "contributions").toString().contains(LAND_OPINION));
        ownStep(OFFICE, DELIVER, "difficulty", "Gửi", form -> {
            assertThat(form.root()).containsText(CULTURE_OPINION);
            assertThat(form.root()).containsText(LAND_OPINION);
            form.choose("Bây giờ", "Báo khó khăn, vướng mắc")
                    .fill("Khó khăn, vướng mắc", "Thành phố chưa gửi danh mục nội dung được giao quy định chi tiết.")
                    .fill("Đề nghị", "Đề nghị lãnh đạo phường có văn bản hỏi Sở Tư pháp.");
        });
        step(
                LEADERSHIP,
                "Trả lời khó khăn, vướng mắc",
                "answer",
                "Trả lời đơn vị chủ trì",
                form -> form.choose("Quyết định", "Tiếp tục thực hiện theo hướng dẫn dưới đây")
                        .fill("Trả lời, hướng giải quyết", "Sở Tư pháp đã gửi danh mục; lập danh mục theo đó."));
    }

    private void uploaded(Desk desk) {
        awaitTask(DELIVER);
        desk.tasklist(OFFICE).list("Việc của tôi").open(DELIVER, caseNumber);
        desk.page().locator(".task-details .nav-tabs a").getByText("Hồ sơ").click();
        desk.page().locator(".desk [role=tab]").getByText("Thông tin").focus();
        desk.page().locator("#desk-tab-documents").click();
        Locator section = desk.page().locator(".desk-panel");
        section.locator(".desk-drop input[type=file]")
                .setInputFiles(new FilePayload(
                        "Dự thảo quyết định phê duyệt danh mục.pdf", "", SampleFiles.pdf("Quyet dinh")));
        assertThat(section.locator(".desk-document").getByText("Dự thảo quyết định phê duyệt danh mục"))
                .isVisible();
        desk.picture("plan-task-documents");
        desk.signOut();
    }

    private void delivered() {
        ownStep(OFFICE, DELIVER, "deliver", "Gửi", form -> {
            assertThat(form.root()).containsText("Sở Tư pháp đã gửi danh mục; lập danh mục theo đó.");
            form.choose("Bây giờ", "Nộp kết quả, sản phẩm")
                    .fill("Kết quả thực hiện", "Đã rà soát 14 văn bản, lập danh mục 3 văn bản cần xây dựng.");
            form.choose("Nộp sản phẩm", "Đã tải sản phẩm lên thẻ Hồ sơ");
        });
    }

    private void step(String officer, String task, String picture, String button, Consumer<Form> filling) {
        awaitTask(task);
        work.step(officer, task, picture, button, filling);
    }

    private void ownStep(String officer, String task, String picture, String button, Consumer<Form> filling) {
        awaitTask(task);
        work.ownStep(officer, task, picture, button, filling);
    }

    /** The step before went on in the background. */
    private void awaitTask(String name) {
        await().until(() -> tasks.createTaskQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .taskName(name)
                        .count()
                > 0);
    }

    private String instance() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .singleResult()
                .getId();
    }

    private HistoricProcessInstance finishedCase() {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .singleResult();
    }
}
