package vn.thuongton.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
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
class StatutoryTimeLimitTest {

    private static final DmnModelInstance MODEL = Dmn.readModelFromStream(
            StatutoryTimeLimitTest.class.getResourceAsStream("/processes/shared/statutoryTimeLimit.dmn"));
    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final DmnDecision TABLE = ENGINE.parseDecision("statutoryTimeLimit", MODEL);

    static Collection<Rule> rules() {
        return MODEL.getModelElementsByType(Rule.class);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "-",
            value = {
                "grassrootsMediation.resolution, 2014-01-01, -, NO_LIMIT, -, CONFIRMED, Điều 23",
                "grassrootsMediation.firstSession, 2014-01-01, 3, CALENDAR_DAY, assignedOn, CONFIRMED, Điều 20 khoản 2",
                "grassrootsMediation.dangerReport, 2014-01-01, 0, CALENDAR_DAY, TODAY, CONFIRMED, Điều 10 khoản 4",
                "grassrootsMediation.courtRecognition, 2016-07-01, 6, MONTH, agreedOn, CONFIRMED, Điều 418",
                "landConciliation.acceptance, 2024-08-01, 3, WORKING_DAY, receivedOn, CONFIRMED, Điều 105",
                "landConciliation.resolution, 2024-08-01, 30, CALENDAR_DAY, receivedOn, CONFIRMED, Điều 235 khoản 2",
                "landConciliation.differingOpinion, 2024-08-01, 10, CALENDAR_DAY, minutesOn, CONFIRMED, Điều 105",
                "landConciliation.handOver, 2024-08-01, 5, WORKING_DAY, TODAY, UNCONFIRMED, Điều 105",
            })
    void row(
            String code,
            LocalDate inForce,
            Integer amount,
            String unit,
            String countedFrom,
            String confidence,
            String article) {
        assertThat(evaluate(code, inForce.minusDays(1))).isEmpty();

        for (LocalDate caseDate : List.of(inForce, LocalDate.of(2026, 11, 2))) {
            DmnDecisionRuleResult row = evaluate(code, caseDate).getSingleResult();
            assertThat(row.get("amount")).isEqualTo(amount);
            assertThat(row.get("unit")).isEqualTo(unit);
            assertThat(row.get("countedFrom")).isEqualTo(countedFrom);
            assertThat(row.get("confidence")).isEqualTo(confidence);
            assertThat(row.get("source")).asString().contains(article);
            assertThat(row.get("validFrom")).isEqualTo(inForce.toString());
            assertThat(row).doesNotContainKeys("validTo", "extensionTimes", "extensionAmount", "extensionUnit");
        }
    }

    @Test
    @DisplayName("Mã không có trong bảng thì không có thời hạn nào")
    void unknownCode() {
        assertThat(evaluate("landConciliation.unknown", LocalDate.of(2026, 11, 2)))
                .isEmpty();
    }

    @Test
    @DisplayName("Mỗi dòng của bảng có một phép thử ở trên: thêm dòng thì thêm phép thử")
    void everyRuleIsTested() {
        assertThat(rules()).hasSize(8);
        assertThat(MODEL.getModelElementsByType(DecisionTable.class))
                .singleElement()
                .extracting(DecisionTable::getHitPolicy)
                .isEqualTo(HitPolicy.UNIQUE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    @DisplayName("Mỗi dòng có mã, điều luật và căn cứ")
    void ruleExplainsItself(Rule rule) {
        assertThat(rule.getId()).matches("rule_[a-z][A-Za-z]+");
        assertThat(rule.getDescription().getTextContent()).contains("Điều ");
        assertThat(outputOf(rule, "source")).contains("Điều ");
    }

    @ParameterizedTest
    @MethodSource("rules")
    @DisplayName("Mã thời hạn có dạng <thủ tục>.<bước>, đơn vị và mức tin cậy có trong danh mục")
    void ruleIsWellFormed(Rule rule) {
        assertThat(text(rule.getInputEntries().iterator().next().getTextContent()))
                .matches("[a-z][A-Za-z]+\\.[a-z][A-Za-z]+");
        TimeLimitUnit unit = TimeLimitUnit.valueOf(outputOf(rule, "unit"));
        Confidence.valueOf(outputOf(rule, "confidence"));
        boolean unlimited = unit == TimeLimitUnit.NO_LIMIT;
        assertThat(outputOf(rule, "amount").isEmpty()).isEqualTo(unlimited);
        assertThat(outputOf(rule, "countedFrom").isEmpty()).isEqualTo(unlimited);
    }

    private static String outputOf(Rule rule, String output) {
        List<String> names = MODEL.getModelElementsByType(DecisionTable.class).iterator().next().getOutputs().stream()
                .map(column -> column.getName())
                .toList();
        return text(
                List.copyOf(rule.getOutputEntries()).get(names.indexOf(output)).getTextContent());
    }

    private static String text(String entry) {
        return entry.strip().replace("\"", "");
    }

    private static DmnDecisionTableResult evaluate(String code, LocalDate caseDate) {
        return ENGINE.evaluateDecisionTable(
                TABLE, Variables.putValue("code", code).putValue("caseDate", caseDate + "T00:00:00"));
    }
}
