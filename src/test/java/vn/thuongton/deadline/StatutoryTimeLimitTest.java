package vn.thuongton.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
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

    private static final LocalDate REFORM = LocalDate.of(2026, 7, 1);
    private static final List<String> ON_THE_CLOCK = List.of(
            "extensionTimes",
            "extensionAmount",
            "extensionUnit",
            "extendedBy",
            "extensionSource",
            "extensionTimesSpecial",
            "specialGrounds",
            "suspendedBy",
            "suspensionSource");

    static Collection<Rule> rules() {
        return TimeLimitRows.MODEL.getModelElementsByType(Rule.class);
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
                "petitionIntake.transfer, 2019-01-01, 5, WORKING_DAY, receivedOn, UNCONFIRMED, Điều 24 khoản 2",
                "complaint.timeBar, 2012-07-01, 90, CALENDAR_DAY, knownOn, CONFIRMED, Điều 9",
                "complaint.documents, 2012-07-01, 7, CALENDAR_DAY, TODAY, CONFIRMED, Điều 12 và Điều 13",
                "complaint.secondComplaint, 2012-07-01, 30, CALENDAR_DAY, decisionReceivedOn, CONFIRMED, Điều 33",
                "complaint.effect, 2012-07-01, 30, CALENDAR_DAY, decidedOn, CONFIRMED, Điều 44",
                "denunciation.acceptanceSeveralPlaces, 2019-01-01, 10, WORKING_DAY, receivedOn, CONFIRMED, Điều 24 khoản 1",
                "denunciation.transfer, 2019-01-01, 5, WORKING_DAY, receivedOn, CONFIRMED, Điều 24 khoản 2",
                "denunciation.notifyParties, 2019-01-01, 5, WORKING_DAY, acceptedOn, CONFIRMED, Điều 29 khoản 3",
                "denunciation.sendConclusion, 2019-01-01, 5, WORKING_DAY, concludedOn, CONFIRMED, Điều 35",
                "denunciation.handling, 2019-01-01, 7, WORKING_DAY, concludedOn, CONFIRMED, Điều 36",
                "denunciation.publication, 2019-01-01, 7, WORKING_DAY, concludedOn, CONFIRMED, Điều 40",
                "denunciation.publicationPeriod, 2019-05-28, 15, CALENDAR_DAY, publishedOn, CONFIRMED, Điều 6",
                "denunciation.sendClockDecision, 2019-01-01, 5, WORKING_DAY, TODAY, CONFIRMED, Điều 34 khoản 4",
                "feedback.resolution, 2014-07-01, -, WARD, receivedOn, CONFIRMED, Điều 26 khoản 2",
            })
    void row(
            String code,
            LocalDate inForce,
            Integer amount,
            String unit,
            String countedFrom,
            String confidence,
            String article) {
        assertThat(TimeLimitRows.of(code, inForce.minusDays(1))).isNull();

        for (LocalDate caseDate : List.of(inForce, LocalDate.of(2026, 11, 2))) {
            DmnDecisionRuleResult row = TimeLimitRows.of(code, caseDate);
            assertRow(row, amount, unit, countedFrom, confidence, article);
            assertThat(row.get("validFrom")).isEqualTo(inForce.toString());
            assertThat(row).doesNotContainKey("validTo").doesNotContainKeys(ON_THE_CLOCK.toArray(String[]::new));
        }
    }

    @ParameterizedTest(name = "{0} nhận ngày {1}")
    @CsvSource({
        "petitionIntake.refusalNotice, 2014-07-01, 3, WORKING_DAY, refusedOn, UNCONFIRMED, Điều 4 khoản 3",
        "petitionIntake.refusalNotice, 2026-06-30, 3, WORKING_DAY, refusedOn, UNCONFIRMED, Điều 4 khoản 3",
        "petitionIntake.refusalNotice, 2026-07-01, 3, WORKING_DAY, refusedOn, CONFIRMED, Điều 4 khoản 3",
        "petitionIntake.result, 2014-07-01, 10, WORKING_DAY, receivedOn, CONFIRMED, Điều 28",
        "petitionIntake.result, 2026-06-30, 10, WORKING_DAY, receivedOn, CONFIRMED, Điều 28",
        "petitionIntake.result, 2026-07-01, 10, WORKING_DAY, receivedOn, UNCONFIRMED, Luật 136/2025/QH15",
        "petitionIntake.resolution, 2014-07-01, 10, WORKING_DAY, receivedOn, CONFIRMED, Điều 28",
        "petitionIntake.resolution, 2026-06-30, 10, WORKING_DAY, receivedOn, CONFIRMED, Điều 28",
        "petitionIntake.resolution, 2026-07-01, 10, WORKING_DAY, receivedOn, UNCONFIRMED, Luật 136/2025/QH15",
        "petitionIntake.alarm, 2014-07-01, 45, CALENDAR_DAY, receivedOn, UNCONFIRMED, Điều 41 khoản 3",
        "petitionIntake.alarm, 2026-06-30, 45, CALENDAR_DAY, receivedOn, UNCONFIRMED, Điều 41 khoản 3",
        "petitionIntake.alarm, 2026-07-01, 45, CALENDAR_DAY, receivedOn, CONFIRMED, Điều 41 khoản 3",
        "complaint.dialogueNotice, 2012-07-01, 5, CALENDAR_DAY, dialogueNoticeOn, CONFIRMED, Điều 22",
        "complaint.dialogueNotice, 2026-06-30, 5, CALENDAR_DAY, dialogueNoticeOn, CONFIRMED, Điều 22",
        "complaint.dialogueNotice, 2026-07-01, 5, CALENDAR_DAY, dialogueNoticeOn, CONFIRMED, Điều 28 khoản 1",
        "complaint.sendDecision, 2012-07-01, 3, WORKING_DAY, decidedOn, CONFIRMED, Điều 32",
        "complaint.sendDecision, 2026-06-30, 3, WORKING_DAY, decidedOn, CONFIRMED, Điều 32",
        "complaint.sendDecision, 2026-07-01, 3, WORKING_DAY, decidedOn, UNCONFIRMED, Luật 136/2025/QH15",
        "complaint.sendClockDecision, 2012-07-01, 3, WORKING_DAY, TODAY, CONFIRMED, Điều 22",
        "complaint.sendClockDecision, 2026-06-30, 3, WORKING_DAY, TODAY, CONFIRMED, Điều 22",
        "complaint.sendClockDecision, 2026-07-01, 3, WORKING_DAY, TODAY, CONFIRMED, Điều 28b",
        "feedback.result, 2014-07-01, 10, WORKING_DAY, receivedOn, CONFIRMED, Điều 28",
        "feedback.result, 2026-06-30, 10, WORKING_DAY, receivedOn, CONFIRMED, Điều 28",
        "feedback.result, 2026-07-01, 10, WORKING_DAY, receivedOn, UNCONFIRMED, Luật 136/2025/QH15",
    })
    @DisplayName("Hai bên ngày 01/7/2026")
    void rowOfItsTime(
            String code,
            LocalDate caseDate,
            Integer amount,
            String unit,
            String countedFrom,
            String confidence,
            String article) {
        DmnDecisionRuleResult row = TimeLimitRows.of(code, caseDate);

        assertRow(row, amount, unit, countedFrom, confidence, article);
        assertThat(row).doesNotContainKeys(ON_THE_CLOCK.toArray(String[]::new));
        if (caseDate.isBefore(REFORM)) {
            assertThat(LocalDate.parse(row.<String>getEntry("validFrom"))).isBeforeOrEqualTo(caseDate);
            assertThat(row.get("validTo")).isEqualTo("2026-06-30");
        } else {
            assertThat(row.get("validFrom")).isEqualTo(REFORM.toString());
            assertThat(row).doesNotContainKey("validTo");
        }
    }

    @ParameterizedTest(name = "{0} nhận ngày {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "complaint.acceptance, 2012-07-01, 10, CALENDAR_DAY, receivedOn, CONFIRMED, Điều 27, -, -, -, -, -, -",
                "complaint.acceptance, 2026-06-30, 10, CALENDAR_DAY, receivedOn, CONFIRMED, Điều 27, -, -, -, -, -, -",
                "complaint.acceptance, 2026-07-01, 7, WORKING_DAY, receivedOn, CONFIRMED, Điều 16 khoản 1,"
                        + " -, -, -, -, -, -",
                "complaint.resolution, 2012-07-01, 30, CALENDAR_DAY, acceptedOn, CONFIRMED, Điều 28,"
                        + " 1, 15, CALENDAR_DAY, -, Điều 28, Điều 11a khoản 1",
                "complaint.resolution, 2026-06-30, 30, CALENDAR_DAY, acceptedOn, CONFIRMED, Điều 28,"
                        + " 1, 15, CALENDAR_DAY, -, Điều 28, Điều 22",
                "complaint.resolution, 2026-07-01, 30, CALENDAR_DAY, acceptedOn, UNCONFIRMED, Điều 28,"
                        + " 1, 15, CALENDAR_DAY, -, Điều 3a, Điều 28a",
                "denunciation.acceptance, 2019-01-01, 7, WORKING_DAY, receivedOn, CONFIRMED, Điều 24 khoản 1,"
                        + " 1, 3, WORKING_DAY, -, Điều 24 khoản 1, -",
                "denunciation.resolution, 2019-01-01, 30, CALENDAR_DAY, acceptedOn, CONFIRMED, Điều 30,"
                        + " 1, 30, CALENDAR_DAY, 2, Điều 3, Điều 34",
            })
    void rowWithClock(
            String code,
            LocalDate caseDate,
            Integer amount,
            String unit,
            String countedFrom,
            String confidence,
            String article,
            Integer times,
            Integer extension,
            String extensionUnit,
            Integer specialTimes,
            String extensionArticle,
            String suspensionArticle) {
        DmnDecisionRuleResult row = TimeLimitRows.of(code, caseDate);

        assertRow(row, amount, unit, countedFrom, confidence, article);
        assertThat(LocalDate.parse(row.<String>getEntry("validFrom"))).isBeforeOrEqualTo(caseDate);
        assertThat(row.get("extensionTimes")).isEqualTo(times);
        assertThat(row.get("extensionAmount")).isEqualTo(extension);
        assertThat(row.get("extensionUnit")).isEqualTo(extensionUnit);
        assertThat(row.get("extensionTimesSpecial")).isEqualTo(specialTimes);
        assertThat(row.get("specialGrounds")).isEqualTo(specialTimes == null ? null : 2);
        assertLeadershipDecides(row, "extendedBy", "extensionSource", extensionArticle);
        assertLeadershipDecides(row, "suspendedBy", "suspensionSource", suspensionArticle);
    }

    @ParameterizedTest(name = "{0} nhận ngày {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "recognition.supplement, 2022-01-01, 3, WORKING_DAY, supplementAskedOn, CONFIRMED, 09/2021/TT-BTP, 2025-08-03",
                "recognition.supplement, 2025-08-03, 3, WORKING_DAY, supplementAskedOn, CONFIRMED, 09/2021/TT-BTP, 2025-08-03",
                "recognition.supplement, 2025-08-04, 0, CALENDAR_DAY, supplementDueOn, UNCONFIRMED, 15/2025/TT-BTP, -",
                "recognition.supplement, 2026-11-02, 0, CALENDAR_DAY, supplementDueOn, UNCONFIRMED, 15/2025/TT-BTP, -",
            })
    @DisplayName("Hai bên Quyết định 27/2025/QĐ-TTg")
    void rowOfItsRegime(
            String code,
            LocalDate caseDate,
            Integer amount,
            String unit,
            String countedFrom,
            String confidence,
            String source,
            String validTo) {
        DmnDecisionRuleResult row = TimeLimitRows.of(code, caseDate);

        assertRow(row, amount, unit, countedFrom, confidence, source);
        assertThat(row.get("validTo")).isEqualTo(validTo);
        assertThat(row).doesNotContainKeys(ON_THE_CLOCK.toArray(String[]::new));
    }

    private static void assertRow(
            DmnDecisionRuleResult row,
            Integer amount,
            String unit,
            String countedFrom,
            String confidence,
            String article) {
        assertThat(row.get("amount")).isEqualTo(amount);
        assertThat(row.get("unit")).isEqualTo(unit);
        assertThat(row.get("countedFrom")).isEqualTo(countedFrom);
        assertThat(row.get("confidence")).isEqualTo(confidence);
        assertThat(row.get("source")).asString().contains(article);
    }

    private static void assertLeadershipDecides(
            DmnDecisionRuleResult row, String decider, String source, String article) {
        if (article == null) {
            assertThat(row).doesNotContainKeys(decider, source);
        } else {
            assertThat(row.get(decider)).isEqualTo("leadership");
            assertThat(row.get(source)).asString().contains(article);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "complaint.acceptance, 2012-06-30",
        "complaint.resolution, 2012-06-30",
        "denunciation.acceptance, 2018-12-31",
        "denunciation.resolution, 2018-12-31",
        "petitionIntake.refusalNotice, 2014-06-30",
        "petitionIntake.result, 2014-06-30",
        "petitionIntake.resolution, 2014-06-30",
        "petitionIntake.alarm, 2014-06-30",
        "complaint.dialogueNotice, 2012-06-30",
        "complaint.sendDecision, 2012-06-30",
        "complaint.sendClockDecision, 2012-06-30",
        "feedback.result, 2014-06-30",
        "recognition.supplement, 2021-12-31",
    })
    @DisplayName("Trước ngày luật có hiệu lực thì không có thời hạn")
    void notYetInForce(String code, LocalDate caseDate) {
        assertThat(TimeLimitRows.of(code, caseDate)).isNull();
    }

    @Test
    @DisplayName("Mã không có trong bảng thì không có thời hạn nào")
    void unknownCode() {
        assertThat(TimeLimitRows.of("landConciliation.unknown", LocalDate.of(2026, 11, 2)))
                .isNull();
    }

    @Test
    @DisplayName("Mỗi dòng của bảng có một phép thử ở trên: thêm dòng thì thêm phép thử")
    void everyRuleIsTested() {
        assertThat(rules()).hasSize(46);
        assertThat(TimeLimitRows.MODEL.getModelElementsByType(DecisionTable.class))
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
        assertThat(outputOf(rule, "amount").isEmpty()).isEqualTo(unlimited || unit == TimeLimitUnit.WARD);
        assertThat(outputOf(rule, "countedFrom").isEmpty()).isEqualTo(unlimited);
        assertThat(outputOf(rule, "name")).isNotEmpty();
        assertThat(outputOf(rule, "suspensionSource").isEmpty())
                .isEqualTo(outputOf(rule, "suspendedBy").isEmpty());
        for (String output : List.of("extensionTimes", "extensionAmount", "extensionUnit", "extensionSource")) {
            assertThat(outputOf(rule, output).isEmpty())
                    .isEqualTo(outputOf(rule, "extendedBy").isEmpty());
        }
    }

    private static String outputOf(Rule rule, String output) {
        List<String> names =
                TimeLimitRows.MODEL.getModelElementsByType(DecisionTable.class).iterator().next().getOutputs().stream()
                        .map(column -> column.getName())
                        .toList();
        return text(
                List.copyOf(rule.getOutputEntries()).get(names.indexOf(output)).getTextContent());
    }

    private static String text(String entry) {
        return entry.strip().replace("\"", "");
    }
}
