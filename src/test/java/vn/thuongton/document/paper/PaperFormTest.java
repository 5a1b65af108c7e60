package vn.thuongton.document.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
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
import org.junit.jupiter.params.provider.ValueSource;

/** The table alone, in the bare decision engine. */
@DisplayName("Số mẫu của văn bản")
class PaperFormTest {

    private static final DmnModelInstance MODEL =
            Dmn.readModelFromStream(PaperFormTest.class.getResourceAsStream("/processes/shared/paperForm.dmn"));
    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final DmnDecision TABLE = ENGINE.parseDecision("paperForm", MODEL);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    static Collection<Rule> rules() {
        return MODEL.getModelElementsByType(Rule.class);
    }

    @ParameterizedTest(name = "{0}: {1} từ {3}")
    @CsvSource({
        "petitionReceptionRefusal, Mẫu số 01/TCD, Nghị định 154/2026, 2026-07-01",
        "petitionReceipt, Mẫu số 02/TCD, Nghị định 154/2026, 2026-07-01",
        "receptionBook, Mẫu số 03/TCD, Nghị định 154/2026, 2026-07-01",
        "petitionProposal, Mẫu số 01, Thông tư 05/2021, 2021-11-15",
        "denunciationScreeningNote, Mẫu số 01, Thông tư 05/2021, 2021-11-15",
        "denunciationTransfer, Mẫu số 03, Thông tư 05/2021, 2021-11-15",
        "complaintAcceptanceNotice, Mẫu số 03, Nghị định 124/2020, 2026-07-01",
        "complaintRefusalNotice, Mẫu số 04, Nghị định 124/2020, 2026-07-01",
        "complaintDialogueMinutes, Mẫu số 14, Nghị định 124/2020, 2026-07-01",
        "complaintSuspension, Mẫu số 14a, Nghị định 124/2020, 2026-07-01",
        "complaintDiscontinuation, Mẫu số 14a, Nghị định 124/2020, 2026-07-01",
        "complaintResumption, Mẫu số 14b, Nghị định 124/2020, 2026-07-01",
        "denunciationExtensionDecision, Mẫu số 01, Nghị định 31/2019, 2019-05-28",
        "denunciationWithdrawalLetter, Mẫu số 02, Nghị định 31/2019, 2026-07-01",
        "denunciationWithdrawalRecord, Mẫu số 03, Nghị định 31/2019, 2026-07-01",
        "denunciationAcceptanceDecision, Mẫu số 04, Nghị định 31/2019, 2019-05-28",
        "denunciationDenouncerNotice, Mẫu số 05, Nghị định 31/2019, 2019-05-28",
        "denunciationAccusedNotice, Mẫu số 06, Nghị định 31/2019, 2019-05-28",
        "denunciationTeamDecision, Mẫu số 07, Nghị định 31/2019, 2019-05-28",
        "denunciationDenouncerMinutes, Mẫu số 08, Nghị định 31/2019, 2019-05-28",
        "denunciationAccusedMinutes, Mẫu số 08, Nghị định 31/2019, 2019-05-28",
        "denunciationExpertRequest, Mẫu số 09, Nghị định 31/2019, 2019-05-28",
        "denunciationTeamReport, Mẫu số 10, Nghị định 31/2019, 2019-05-28",
        "denunciationUnitReport, Mẫu số 11, Nghị định 31/2019, 2019-05-28",
        "denunciationConclusion, Mẫu số 12, Nghị định 31/2019, 2019-05-28",
    })
    void form(String template, String number, String decree, LocalDate inForce) {
        assertThat(row(template, inForce.minusDays(1))).isNull();

        for (LocalDate draftedOn : List.of(inForce, TODAY)) {
            DmnDecisionRuleResult row = row(template, draftedOn);
            assertThat(row.get("formNumber")).isEqualTo(number);
            assertThat(row.get("decree")).asString().contains(decree);
            assertThat(row.get("validFrom")).isEqualTo(inForce.toString());
            assertThat(row).doesNotContainKey("validTo");
            assertThat(row.get("confidence")).isEqualTo("CONFIRMED");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "complaintVerificationDecision",
                "complaintVerificationReport",
                "complaintDecision",
                "complaintDocumentRequest",
                "complaintWorkMinutes",
                "complaintExpertRequest",
                "complaintDocumentReceipt",
                "recognitionResultTable",
                "recognitionCommentsSummary",
                "recognitionReport",
                "recognitionRequest"
            })
    @DisplayName("Số mẫu chưa tìm được thì để trống, không đoán")
    void numberNotFound(String template) {
        assertThat(row(template, TODAY)).doesNotContainKey("formNumber").containsEntry("confidence", "UNCONFIRMED");
    }

    @Test
    @DisplayName("Văn bản không có mẫu bắt buộc thì không có số mẫu")
    void noForm() {
        assertThat(row("landAcceptanceNotice", TODAY)).isNull();
    }

    @Test
    @DisplayName("Mỗi dòng của bảng có một phép thử ở trên: thêm dòng thì thêm phép thử")
    void everyRuleIsTested() {
        assertThat(rules()).hasSize(36);
        assertThat(MODEL.getModelElementsByType(DecisionTable.class))
                .singleElement()
                .extracting(DecisionTable::getHitPolicy)
                .isEqualTo(HitPolicy.UNIQUE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    @DisplayName("Mỗi dòng mang mã mẫu, nói đó là văn bản gì và theo văn bản nào")
    void ruleExplainsItself(Rule rule) {
        String template = rule.getInputEntries()
                .iterator()
                .next()
                .getTextContent()
                .strip()
                .replace("\"", "");

        assertThat(rule.getId()).isEqualTo("rule_" + template);
        assertThat(rule.getDescription().getTextContent()).contains(": ");
    }

    private static DmnDecisionRuleResult row(String template, LocalDate draftedOn) {
        return ENGINE.evaluateDecisionTable(
                        TABLE, Variables.putValue("template", template).putValue("draftedOn", draftedOn + "T00:00:00"))
                .getSingleResult();
    }
}
