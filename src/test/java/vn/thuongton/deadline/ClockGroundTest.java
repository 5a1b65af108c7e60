package vn.thuongton.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table alone, in the bare decision engine. */
class ClockGroundTest {

    private static final DmnModelInstance MODEL =
            Dmn.readModelFromStream(ClockGroundTest.class.getResourceAsStream("/processes/shared/clockGround.dmn"));
    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final DmnDecision TABLE = ENGINE.parseDecision("clockGround", MODEL);
    private static final String SEVEN_CRITERIA =
            "manyPlaces manyContents manyPeople foreignElement manyAuthorities differingOpinions contradictoryEvidence";

    static Collection<Rule> rules() {
        return MODEL.getModelElementsByType(Rule.class);
    }

    @ParameterizedTest(name = "{0} {1} ngày {2}")
    @CsvSource({
        "complaint.resolution, SUSPENDED, 2026-06-30, '', '', ''",
        "complaint.resolution, SUSPENDED, 2026-07-01,"
                + " forceMajeure objectiveObstacle fileHeld otherObstacle relatedResult, relatedResult, Điều 11a khoản 1",
        "complaint.resolution, EXTENDED, 2026-06-30, '', '', ''",
        "complaint.resolution, EXTENDED, 2026-07-01, " + SEVEN_CRITERIA + ", '', Điều 3a điểm",
        "complaint.acceptance, SUSPENDED, 2026-11-02, '', '', ''",
        "complaint.acceptance, EXTENDED, 2026-11-02, '', '', ''",
        "denunciation.acceptance, EXTENDED, 2018-12-31, '', '', ''",
        "denunciation.acceptance, EXTENDED, 2019-01-01, manyPlaces, '', Điều 24 khoản 1",
        "denunciation.acceptance, SUSPENDED, 2026-11-02, '', '', ''",
        "denunciation.resolution, SUSPENDED, 2018-12-31, '', '', ''",
        "denunciation.resolution, SUSPENDED, 2019-01-01, relatedResult furtherExpertise, '', Điều 34 khoản 1 điểm",
        "denunciation.resolution, SUSPENDED, 2019-05-27, relatedResult furtherExpertise, '', Điều 34 khoản 1 điểm",
        "denunciation.resolution, SUSPENDED, 2019-05-28, relatedResult furtherExpertise expertise, '', Điều ",
        "denunciation.resolution, SUSPENDED, 2026-06-30, relatedResult furtherExpertise expertise, '', Điều ",
        "denunciation.resolution, SUSPENDED, 2026-07-01, relatedResult furtherExpertise expertise,"
                + " relatedResult furtherExpertise, Điều ",
        "denunciation.resolution, EXTENDED, 2019-05-27, '', '', ''",
        "denunciation.resolution, EXTENDED, 2019-05-28, " + SEVEN_CRITERIA + ", '', Điều 3 khoản 2 điểm",
        "landConciliation.resolution, SUSPENDED, 2026-11-02, '', '', ''",
    })
    void grounds(
            String timeLimit, String act, LocalDate decidedOn, String grounds, String unconfirmed, String article) {
        DmnDecisionTableResult found = evaluate(act, timeLimit, decidedOn);

        assertThat(found.<String>collectEntries("ground")).isEqualTo(words(grounds));
        assertThat(found.stream().filter(row -> row.get("confidence").equals("UNCONFIRMED")))
                .extracting(row -> row.get("ground"))
                .isEqualTo(words(unconfirmed));
        assertThat(found.<String>collectEntries("source"))
                .allSatisfy(source -> assertThat(source).contains(article));
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "complaint.resolution, manyPlaces, Điều 3a điểm a",
        "complaint.resolution, manyContents, Điều 3a điểm b",
        "complaint.resolution, manyPeople, Điều 3a điểm c",
        "complaint.resolution, foreignElement, Điều 3a điểm d",
        "complaint.resolution, manyAuthorities, Điều 3a điểm đ",
        "complaint.resolution, differingOpinions, Điều 3a điểm e",
        "complaint.resolution, contradictoryEvidence, Điều 3a điểm g",
        "denunciation.resolution, manyPlaces, Điều 3 khoản 2 điểm a",
        "denunciation.resolution, manyContents, Điều 3 khoản 2 điểm b",
        "denunciation.resolution, manyPeople, Điều 3 khoản 2 điểm c",
        "denunciation.resolution, foreignElement, Điều 3 khoản 2 điểm d",
        "denunciation.resolution, manyAuthorities, Điều 3 khoản 2 điểm đ",
        "denunciation.resolution, differingOpinions, Điều 3 khoản 2 điểm e",
        "denunciation.resolution, contradictoryEvidence, Điều 3 khoản 2 điểm g",
    })
    @DisplayName("Mỗi tiêu chí phức tạp dẫn đúng điểm của điều luật")
    void criterionNamesItsPoint(String timeLimit, String ground, String point) {
        assertThat(evaluate("EXTENDED", timeLimit, LocalDate.of(2026, 11, 2)).stream()
                        .filter(row -> row.get("ground").equals(ground)))
                .singleElement()
                .satisfies(row -> assertThat((String) row.get("source"))
                        .containsPattern(point + "(?=$| )")
                        .contains("Nghị định"));
    }

    @Test
    @DisplayName("Mỗi dòng của bảng có một phép thử ở trên: thêm dòng thì thêm phép thử")
    void everyRuleIsTested() {
        assertThat(rules()).hasSize(5 + 7 + 1 + 5 + 7);
        assertThat(MODEL.getModelElementsByType(DecisionTable.class))
                .singleElement()
                .extracting(DecisionTable::getHitPolicy)
                .isEqualTo(HitPolicy.COLLECT);
    }

    @ParameterizedTest
    @MethodSource("rules")
    @DisplayName("Mỗi dòng có điều luật, và thời hạn của dòng được phép tạm đình chỉ hoặc gia hạn như dòng ghi")
    void ruleFitsItsTimeLimit(Rule rule) {
        assertThat(rule.getId()).matches("rule_[a-z][A-Za-z]+");
        assertThat(rule.getDescription().getTextContent()).contains("Điều ");
        List<String> inputs = rule.getInputEntries().stream()
                .map(entry -> entry.getTextContent().strip().replace("\"", ""))
                .toList();
        boolean suspends = ClockActKind.valueOf(inputs.get(0)) == ClockActKind.SUSPENDED;

        assertThat(TimeLimitRows.of(inputs.get(1), LocalDate.of(2026, 11, 2)))
                .containsKey(suspends ? "suspendedBy" : "extendedBy");
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    private static DmnDecisionTableResult evaluate(String act, String timeLimit, LocalDate decidedOn) {
        return ENGINE.evaluateDecisionTable(
                TABLE,
                Variables.putValue("act", act)
                        .putValue("timeLimit", timeLimit)
                        .putValue("decidedOn", decidedOn + "T00:00:00"));
    }
}
