package vn.thuongton.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuongton.agenda.AgendaItem;
import vn.thuongton.agenda.Opening;
import vn.thuongton.agenda.Openings;
import vn.thuongton.document.CaseDocuments;
import vn.thuongton.document.paper.PaperPictures;
import vn.thuongton.document.paper.PaperSheet;
import vn.thuongton.engine.ClockConfiguration;
import vn.thuongton.plan.Plan;
import vn.thuongton.plan.Plans;
import vn.thuongton.register.CaseFiles;
import vn.thuongton.testing.AgendaOfTests;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.CaseProgress;
import vn.thuongton.testing.FixedClock;
import vn.thuongton.testing.Officers;
import vn.thuongton.testing.TakenFlows;

/** Reports on the plan that phường An Dương ships, opened by hand. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Báo cáo thực hiện kế hoạch")
class PlanReportTest {

    private static final String WARD = "an-duong";
    private static final String PROCESS = "planReport";
    private static final String OFFICE = "van-phong.an-duong";
    private static final String LEADER = "lanh-dao.an-duong";
    private static final String UNIT = "kinh-te-ha-tang";
    private static final String UNIT_OFFICER = "kinh-te-ha-tang.an-duong";
    private static final String UNIT_HEAD = "truong-kinh-te-ha-tang.an-duong";
    private static final String COMPLETE = "userTask_completeReport";
    private static final String TITLE = "Báo cáo thử về kế hoạch";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private AgendaOfTests agenda;

    @Autowired
    private Openings openings;

    @Autowired
    private CaseFiles files;

    @Autowired
    private CaseDocuments documents;

    @Autowired
    private Plans plans;

    @Autowired
    private FixedClock clock;

    @Autowired
    private TakenFlows takenFlows;

    private Officers officers;
    private CaseProgress progress;
    private int opened;

    @BeforeAll
    void startWalking() {
        officers = new Officers(engine);
        progress = new CaseProgress(engine);
        takenFlows.forget();
    }

    @BeforeEach
    void mondayMorning() {
        clock.set(LocalDate.of(2026, 11, 2), LocalTime.of(9, 0));
    }

    @AfterEach
    void nothingWanted() {
        agenda.clear();
    }

    @AfterAll
    void everyElementWasReached() {
        assertThat(takenFlows.missing(PROCESS, Path.of("processes/plan/planReport.bpmn")))
                .isEmpty();
    }

    @Test
    @DisplayName("Báo cáo của phường: số liệu từ hồ sơ, Văn phòng viết, lãnh đạo trả lại một lần rồi ký, gửi đi")
    void reportOfTheWard() {
        ProcessInstance report = opened("van-phong");
        assertThat(files.ofProcessInstances(List.of(report.getId()))
                        .get(report.getId())
                        .number())
                .matches("AD-KHBC-2026-\\d{4}");

        officers.submit(OFFICE, report, COMPLETE, written("gatherAgain"));
        officers.submit(OFFICE, report, COMPLETE, written("submit"));
        officers.submit(LEADER, report, "userTask_signAsLeadership", returned());
        assertThat(progress.due(report, COMPLETE)).isEqualTo(CaseProgress.endOf("2026-12-31"));
        officers.submit(OFFICE, report, COMPLETE, written("submit"));
        officers.submit(LEADER, report, "userTask_signAsLeadership", Map.of("signing", "signed"));
        officers.submit(OFFICE, report, "userTask_sendReport", sent());

        assertThat(progress.outcome(report)).isEqualTo("sent");
        PaperSheet paper = PaperSheet.of(documents, report.getId(), "planReport");
        Plan plan = plans.of(WARD).get(0);
        assertThat(paper.text())
                .contains(
                        "ỦY BAN NHÂN DÂN",
                        "TM. ỦY BAN NHÂN DÂN",
                        plan.name(),
                        "từ 01/01/2026 đến 31/12/2026",
                        "Đã tổ chức phiên tòa giả định",
                        "- Sở Tư pháp;",
                        "PHỤ LỤC",
                        "do thủ tục khác thực hiện: Hòa giải ở cơ sở")
                .doesNotContain("NGƯỜI ĐỨNG ĐẦU ĐƠN VỊ");
        // a row of the annex for each line that was gathered
        assertThat(plan.tasks()).allSatisfy(task -> assertThat(paper.text()).contains(task.title()));
        PaperPictures.print("plan-report", paper.content());
    }

    @Test
    @DisplayName("Báo cáo của một đơn vị chỉ có việc của đơn vị, trưởng đơn vị ký")
    void reportOfAUnit() {
        ProcessInstance report = opened(UNIT);

        SpinJsonNode units = (SpinJsonNode) runtime.getVariable(report.getId(), "unitRows");
        assertThat(units.elements()).hasSize(1);
        officers.submit(UNIT_OFFICER, report, COMPLETE, written("submit"));
        officers.submit(UNIT_HEAD, report, "userTask_signAsHead", returned());
        officers.submit(UNIT_OFFICER, report, COMPLETE, written("submit"));
        officers.submit(UNIT_HEAD, report, "userTask_signAsHead", Map.of("signing", "signed"));
        officers.submit(UNIT_OFFICER, report, "userTask_sendReport", sent());

        assertThat(progress.outcome(report)).isEqualTo("sent");
        PaperSheet paper = PaperSheet.of(documents, report.getId(), "planReport");
        assertThat(paper.text()).contains("NGƯỜI ĐỨNG ĐẦU ĐƠN VỊ").doesNotContain("TM. ỦY BAN NHÂN DÂN");
    }

    @Test
    @DisplayName("Tổng hợp lại: số liệu làm mới, lời văn đã viết giữ nguyên, kể cả lời vừa sửa")
    void gatheringAgainKeepsTheText() {
        ProcessInstance report = opened("van-phong");
        assertThat(runtime.getVariables(report.getId()))
                .containsEntry("resultsText", "Chưa có việc nào ghi kết quả trong kỳ.")
                .containsEntry("recipientsText", "Lãnh đạo UBND phường");
        officers.submit(OFFICE, report, COMPLETE, written("submit"));
        officers.submit(LEADER, report, "userTask_signAsLeadership", returned());
        clock.set(LocalDate.of(2026, 11, 5), LocalTime.of(9, 0));

        officers.submit(OFFICE, report, COMPLETE, written("gatherAgain"));

        assertThat(runtime.getVariables(report.getId()))
                .containsEntry("gatheredOnText", "05/11/2026")
                .containsEntry("resultsText", "Đã tổ chức phiên tòa giả định");
        runtime.deleteProcessInstance(report.getId(), "test");
    }

    @Test
    @DisplayName("Trình ký phải có lời báo cáo và nơi nhận; trả lại phải nói vì sao")
    void nothingHalfDone() {
        ProcessInstance report = opened("van-phong");

        assertThatThrownBy(() -> officers.submit(OFFICE, report, COMPLETE, without("recipientsText")))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("Nơi nhận");
        officers.submit(OFFICE, report, COMPLETE, written("submit"));
        assertThatThrownBy(() ->
                        officers.submit(LEADER, report, "userTask_signAsLeadership", Map.of("signing", "returned")))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("Cần sửa gì");
        runtime.deleteProcessInstance(report.getId(), "test");
    }

    /** The office opens it by hand; the unit has it. */
    private ProcessInstance opened(String unit) {
        String key = "THU-BC-" + ++opened;
        Plan plan = plans.of(WARD).get(0);
        Map<String, Object> variables = new HashMap<>(Map.of(
                "field",
                "plan",
                "handlingUnit",
                unit,
                "officeUnit",
                plan.office(),
                "planId",
                plan.id(),
                "planName",
                plan.name(),
                "reportTitle",
                TITLE,
                "reportFrom",
                date(LocalDate.of(2026, 1, 1)),
                "reportUntil",
                date(LocalDate.of(2026, 12, 31)),
                "sourceText",
                plan.source()));
        variables.put("timeText", "định kỳ");
        variables.put("assumptionText", "Không: văn bản nêu rõ");
        agenda.add(
                WARD,
                new AgendaItem(
                        "plan-report",
                        key,
                        "2026",
                        LocalDate.of(2026, 12, 1),
                        LocalDate.of(2026, 12, 31),
                        TITLE,
                        variables));
        ProcessInstance opening = officers.start(OFFICE, "workOpening", Map.of("workYear", 2026));
        officers.submit(
                OFFICE,
                opening,
                "userTask_chooseWork",
                Map.of("workConfirmed", "yes", "workItem", "plan-report|" + key + "|2026"));
        String caseId = openings.of(WARD).stream()
                .filter(one -> one.itemKey().equals(key))
                .map(Opening::caseId)
                .findFirst()
                .orElseThrow();
        ProcessInstance report =
                runtime.createProcessInstanceQuery().processInstanceId(caseId).singleResult();
        officers.jobsRun(report);
        return report;
    }

    private static Map<String, Object> written(String step) {
        return Map.of(
                "reportStep", step,
                "resultsText", "Đã tổ chức phiên tòa giả định",
                "difficultiesText", "Thiếu kinh phí",
                "proposalsText", "Bố trí kinh phí",
                "nextText", "Tiếp tục thực hiện",
                "recipientsText", "Sở Tư pháp\nLãnh đạo UBND phường");
    }

    private static Map<String, Object> without(String field) {
        Map<String, Object> answers = new HashMap<>(written("submit"));
        answers.remove(field);
        return answers;
    }

    private static Map<String, Object> returned() {
        return Map.of("signing", "returned", "signingNote", "Bổ sung số liệu hòa giải");
    }

    private static Map<String, Object> sent() {
        return Map.of("reportNumber", "215/BC-UBND", "sentOn", "2026-11-02", "sentHow", "trục liên thông văn bản");
    }

    private static Date date(LocalDate day) {
        return Date.from(day.atStartOfDay(ClockConfiguration.VIETNAM).toInstant());
    }
}
