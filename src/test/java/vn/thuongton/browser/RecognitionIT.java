package vn.thuongton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.thuongton.recognition.YearlyDossier;
import vn.thuongton.testing.FixedClock;

/** The dossier of phường An Dương as the chairman, the owner of an indicator and the office see it. */
@BrowserTest
class RecognitionIT {

    private static final String CHAIRMAN = "chu-tich.an-duong";
    private static final String JUSTICE = "tu-phap.an-duong";
    private static final String OFFICE = "van-phong.an-duong";

    private static final String ASSESS_STEP = "userTask_assessIndicator";
    private static final String REVIEW_STEP = "userTask_reviewIndicator";
    private static final String MEDIATION = "3.2";
    private static final String ASSESS = "Thu thập tài liệu kiểm chứng, tự đánh giá: mục " + MEDIATION;
    private static final String REVIEW = "Thẩm tra chỉ tiêu: mục " + MEDIATION;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FixedClock clock;

    private YearlyDossier dossier;
    private CaseWork work;
    private String number;

    @BeforeEach
    void opened() {
        clock.set(LocalDate.of(2026, 11, 2), LocalTime.of(9, 0));
        dossier = YearlyDossier.opened(application);
        number = (String) dossier.variable("caseNumber");
    }

    /** The year is not over. */
    @AfterEach
    void left() {
        runtime.deleteProcessInstance(dossier.file().getId(), "hết phép thử");
    }

    @Test
    @DisplayName(
            "Hồ sơ công nhận: Chủ tịch giao, chưa có tài liệu thì chưa đạt, trả lại một lần, tổng hợp rồi niêm yết")
    void fromAssignmentToPosting(Desk desk) {
        work = new CaseWork(desk, "recognition");
        work.hasNumber(number);
        work.ownStep(CHAIRMAN, "Giao người phụ trách từng chỉ tiêu", "assign", "Giao các đơn vị", form -> {
            assertThat(form.root()
                            .locator("label.fjs-form-field-label")
                            .filter(new Locator.FilterOptions().setHasText("Đơn vị phụ trách")))
                    .hasCount(14);
            form.fill("Ý kiến chỉ đạo", "Báo cáo tiến độ vào thứ Sáu hằng tuần.");
        });
        await().until(() -> dossier.indicatorsAt(ASSESS_STEP).size() == 14);
        withoutEvidence(desk);
        dossier.evidence(MEDIATION);
        work.ownStep(JUSTICE, ASSESS, "assess", "Gửi thẩm tra", RecognitionIT::passed);
        work.step(
                OFFICE,
                REVIEW,
                "review",
                "Ghi thẩm tra",
                form -> form.choose("Thẩm tra", "Trả lại để hoàn thiện")
                        .fill("Cần hoàn thiện gì", "Thiếu sổ theo dõi của Tổ hòa giải tổ dân phố số 2."));
        await().until(() -> dossier.indicatorsAt(ASSESS_STEP).contains(MEDIATION));
        work.step(JUSTICE, ASSESS, "assess-again", "Gửi thẩm tra", form -> {
            assertThat(form.root()).containsText("Đơn vị làm hồ sơ trả lại vì");
            passed(form);
        });
        othersAssessed();
        indicatorsAtTheDesk(desk);
        work.step(OFFICE, "Xem kết quả tổng hợp", "consolidated", "Ghi và tiếp tục", form -> {
            assertThat(form.root()).containsText("Hòa giải kịp thời, hiệu quả");
            assertThat(form.root()).containsText("14/14 chỉ tiêu đạt");
            assertThat(form.root()).not().containsText("⚠");
            for (Locator table : form.root().locator("table").all()) {
                assertThat(table.boundingBox().width)
                        .isLessThanOrEqualTo(form.root().boundingBox().width);
            }
            form.select("Đáp ứng", "Có")
                    .fill("Ghi chú, căn cứ", "Không có ai bị kỷ luật")
                    .choose("Làm gì tiếp", "Niêm yết công khai kết quả");
        });
        await().until(() -> dossier.variable("dossierPasses").equals("yes")
                && tasks.createTaskQuery()
                                .processInstanceBusinessKey(number)
                                .taskDefinitionKey("userTask_planPosting")
                                .count()
                        == 1);
    }

    private void withoutEvidence(Desk desk) {
        Tasklist tasklist = desk.tasklist(JUSTICE).list("Việc của đơn vị").open(ASSESS, number);
        Form form = tasklist.claim();
        assertThat(form.field("Số liệu phần mềm tính được").locator("textarea"))
                .hasValue(Pattern.compile("Cách tính: Số vụ hòa giải thành"));
        passed(form);
        form.submit("Gửi thẩm tra");
        work.expectRefusal("Chưa có tài liệu kiểm chứng nào ở mục " + MEDIATION, "recognition-no-evidence");
        desk.signOut();
    }

    private void indicatorsAtTheDesk(Desk desk) {
        desk.tasklist(OFFICE).list("Việc của đơn vị").open("Xem kết quả tổng hợp", number);
        desk.page().locator(".task-details .nav-tabs a").getByText("Hồ sơ").click();
        desk.page().locator("#desk-tab-indicators").click();
        Locator rows = desk.page().locator(".desk-indicators tbody tr:not(.desk-criterion)");
        assertThat(rows).hasCount(14);
        Locator mediation = rows.filter(new Locator.FilterOptions().setHasText("Hòa giải kịp thời"));
        assertThat(mediation).containsText("1 tài liệu");
        assertThat(mediation).containsText("Tỷ lệ hòa giải thành ở cơ sở");
        desk.picture("dossier-indicators");
        desk.signOut();
    }

    private static void passed(Form form) {
        form.choose("Tự đánh giá", "Đạt")
                .fill("Giải trình", "Trong năm có 12 vụ, hòa giải thành 11 vụ, theo sổ theo dõi của các tổ hòa giải.");
    }

    private void othersAssessed() {
        for (String indicator : dossier.indicatorsAt(ASSESS_STEP)) {
            dossier.evidence(indicator).assessed(indicator, "pass");
        }
        for (String indicator : dossier.indicatorsAt(REVIEW_STEP)) {
            dossier.answered(dossier.taskOf(REVIEW_STEP, indicator), OFFICE, Map.of("review", "accept"));
        }
        await().until(() -> tasks.createTaskQuery()
                        .processInstanceBusinessKey(number)
                        .taskDefinitionKey("userTask_viewConsolidated")
                        .count()
                == 1);
    }
}
