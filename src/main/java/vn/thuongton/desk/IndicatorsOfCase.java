package vn.thuongton.desk;

import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.springframework.stereotype.Component;
import vn.thuongton.engine.AsApplication;
import vn.thuongton.recognition.DossierSheet;
import vn.thuongton.recognition.DossierSheets;
import vn.thuongton.register.CaseAccess;
import vn.thuongton.register.CaseFile;
import vn.thuongton.register.CaseNotFound;

/** Tells the state of a dossier's indicators to whoever may read its case. */
@Component
class IndicatorsOfCase {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final CaseAccess access;
    private final AsApplication asApplication;
    private final DossierSheets sheets;
    private final HistoryService history;
    private final Dues dues;
    private final Clock clock;

    IndicatorsOfCase(
            CaseAccess access,
            AsApplication asApplication,
            DossierSheets sheets,
            HistoryService history,
            Dues dues,
            Clock clock) {
        this.access = access;
        this.asApplication = asApplication;
        this.sheets = sheets;
        this.history = history;
        this.dues = dues;
        this.clock = clock;
    }

    Indicators of(String caseId) {
        CaseFile file = access.readable(caseId);
        return asApplication.call(() -> indicators(file.processInstanceId()));
    }

    private Indicators indicators(String caseId) {
        if (!sheets.has(caseId)) {
            throw new CaseNotFound();
        }
        DossierSheet sheet = sheets.of(caseId, answers(caseId));
        return new Indicators(
                sheet,
                dues.of(sheet.evidenceBy()),
                dues.of(sheet.handOverBy()),
                LocalTime.now(clock).format(TIME));
    }

    /** What the meeting has answered to conditions; null when it has not yet. */
    private String answers(String caseId) {
        HistoricVariableInstance found = history.createHistoricVariableInstanceQuery()
                .processInstanceId(caseId)
                .variableName("conditionsResult")
                .activityInstanceIdIn(caseId)
                .singleResult();
        return found == null || found.getValue() == null
                ? null
                : found.getValue().toString();
    }
}
