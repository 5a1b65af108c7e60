package vn.thuongton.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thuongton.testing.CaseProgress.endOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import vn.thuongton.document.CaseDocuments;
import vn.thuongton.document.paper.PaperPictures;
import vn.thuongton.document.paper.PaperSheet;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.CaseProgress;
import vn.thuongton.testing.FixedClock;

/** The one model with programmes that are judged otherwise than by pass or fail, in the wards that have them. */
@ApplicationTest
@TestPropertySource(properties = "thuongton.wards=hong-son,chu-van-an,viet-hoa")
@Tag("own-application")
@DisplayName("Hồ sơ chấm điểm, xếp mức, theo mục tiêu")
class DossierJudgementsTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private CaseDocuments documents;

    @Autowired
    private FixedClock clock;

    private CaseProgress progress;

    @BeforeEach
    void progress() {
        progress = new CaseProgress(engine);
    }

    @Test
    @DisplayName(
            "Chấm điểm: điểm tối đa phải có nguồn và cộng đủ 100; một tiêu chí dưới 50% thì không đạt dù đủ 80 điểm")
    void points() {
        on(2023, 12, 4);
        YearlyDossier dossier = YearlyDossier.opened(application, "hong-son", "legal-access-2021", 2023);
        List<Map<String, Object>> owners = dossier.proposedOwners();
        owners.forEach(row -> row.put("maxPoints", 5));
        assertThatThrownBy(() -> assigned(dossier, Map.of("assignments", owners)))
                .hasMessageContaining("Nguồn của điểm tối đa");
        owners.get(0).put("maxPoints", 4);
        assertThatThrownBy(() -> assigned(dossier, Map.of("assignments", owners, "pointsSource", "Phụ lục I")))
                .hasMessageContaining("cộng lại là 99, phải là 100");
        dossier.assigned();
        assertThat(dossier.officerOf(dossier.taskOf("userTask_assessIndicator", "5.2")))
                .isEqualTo("mot-cua.hong-son");

        dossier.evidence("1.1").evidence("1.2");
        assertThatThrownBy(() -> dossier.assessed("1.1", "pass", 5.5)).hasMessageContaining("phải từ 0 đến 5");
        dossier.assessed("1.1", "pass", 2.5).reviewed("1.1", Map.of("review", "accept"));
        dossier.assessed("1.2", "fail", 1).reviewed("1.2", Map.of("review", "accept"));
        dossier.everythingAssessed("pass");

        assertThat(dossier.variable("totalPoints")).isEqualTo(93.5);
        assertThat(criterion(dossier, 0).path("share").asText()).isEqualTo("35%");
        assertThat(criterion(dossier, 0).path("result").asText()).isEqualTo("không đạt");
        assertThat(dossier.variable("dossierPasses")).isEqualTo("no");
        dossier.consolidationAnswered(Map.of(
                "consolidation", "reopen",
                "reopenedIndicators", List.of("1.2"),
                "reopenReason", "Đã bổ sung quyết định còn thiếu."));
        dossier.everythingAssessed("pass").presented("pass");

        assertThat(dossier.variable("dossierPasses")).isEqualTo("yes");
        assertThat(dossier.variable("postingEndsOn")).isEqualTo("2023-12-09");
        assertThat(sheet(dossier, "recognitionReport").text())
                .contains("2. Kết quả tự chấm điểm", "7,5/10", "năm 2023")
                .contains("Tổng điểm tự chấm: 97,5 điểm", "Phụ lục I Thông tư 09/2021/TT-BTP");
        print(dossier, "recognitionResultTable");

        dossier.signed();
        on(2024, 1, 9);
        dossier.handedOver();
        on(2024, 1, 10);
        dossier.submitted(
                dossier.office(),
                "userTask_recordResult",
                Map.of(
                        "dossierResult", "supplement",
                        "supplementNumber", "05/PTP",
                        "supplementAskedOn", dossier.today(),
                        "supplementDueOn", "2024-01-31",
                        "supplementAsked", "Biểu điểm của tiêu chí 1."));
        assertThat(progress.due(dossier.file(), "userTask_supplement"))
                .as("ba ngày làm việc")
                .isEqualTo(endOf("2024-01-15"));
        dossier.submitted(
                dossier.office(),
                "userTask_supplement",
                Map.of("supplementDone", "Đã gửi biểu điểm.", "supplementSentOn", dossier.today()));
        recognised(dossier, Map.of());
    }

    @Test
    @DisplayName("Xếp mức: mức chưa có định nghĩa thì phần mềm không đề xuất, cuộc họp ghi mức và biên bản nói rõ")
    void levels() {
        on(2026, 11, 2);
        YearlyDossier dossier = YearlyDossier.opened(application, "chu-van-an", "friendly-government", 2026)
                .consolidated();
        assertThat(dossier.variable("proposedLevel")).isNull();
        assertThat(dossier.variable("dossierPasses")).isEqualTo("open");
        assertThat(dossier.variable("targetText").toString()).contains("Mức 2 năm 2026");

        dossier.presented("pass");
        assertThat(sheet(dossier, "recognitionMinutes").text())
                .contains("Mức đề nghị: Mức 2", "chưa đối chiếu được với văn bản gốc");
        assertThat(sheet(dossier, "recognitionReport").text())
                .contains("Mức đề nghị: Mức 2")
                .doesNotContain("tự chấm điểm");
        recognised(dossier.signed().handedOver(), Map.of("recognisedLevel", 2));
    }

    @Test
    @DisplayName(
            "Theo mục tiêu: một mục tiêu không đạt thì hồ sơ không đạt; không được công nhận thì có kế hoạch khắc phục")
    void targets() {
        on(2026, 11, 16);
        YearlyDossier dossier = YearlyDossier.opened(application, "viet-hoa", "law-abiding", 2026)
                .assigned();
        List<String> targets = dossier.indicatorsAt("userTask_assessIndicator");
        dossier.assessed(targets.get(0), "fail").reviewed(targets.get(0), Map.of("review", "accept"));
        dossier.everythingAssessed("pass");
        assertThat(dossier.variable("dossierPasses")).isEqualTo("no");

        dossier.presented("fail").signed().handedOver();
        dossier.submitted(
                dossier.office(),
                "userTask_recordResult",
                Map.of(
                        "dossierResult", "notRecognised",
                        "decisionNumber", "12/TB-UBND",
                        "decisionOn", dossier.today(),
                        "decisionBy", "Chủ tịch UBND phường",
                        "refusalReason", "Mục tiêu " + targets.get(0) + " chưa đạt."));
        dossier.remedyPlanned();
        assertThat(sheet(dossier, "recognitionRemedialPlan").text())
                .contains("- Chỉ tiêu " + targets.get(0) + ". ", "12/TB-UBND");
        dossier.remedySigned();

        assertThat(progress.outcome(dossier.file())).isEqualTo("notRecognised");
    }

    private void on(int year, int month, int day) {
        clock.set(LocalDate.of(year, month, day), LocalTime.of(9, 0));
    }

    private static void assigned(YearlyDossier dossier, Map<String, ?> values) {
        dossier.submitted(dossier.chairman(), "userTask_assignOwners", values);
    }

    private void recognised(YearlyDossier dossier, Map<String, Object> level) {
        Map<String, Object> result = new HashMap<>(level);
        result.put("dossierResult", "recognised");
        result.put("decisionNumber", "21/QĐ-UBND");
        result.put("decisionOn", dossier.today());
        result.put("decisionBy", "Chủ tịch UBND cấp trên");
        dossier.submitted(dossier.office(), "userTask_recordResult", result);
        assertThat(progress.outcome(dossier.file())).isEqualTo("recognised");
    }

    private static JsonNode criterion(YearlyDossier dossier, int number) {
        return YearlyDossier.json(dossier.variable("criteriaResult")).get(number);
    }

    private PaperSheet sheet(YearlyDossier dossier, String template) {
        return PaperSheet.of(documents, dossier.file().getId(), template);
    }

    private void print(YearlyDossier dossier, String template) {
        PaperPictures.print("points-" + template, sheet(dossier, template).content());
    }
}
