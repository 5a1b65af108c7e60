package vn.thuongton.desk;

import static vn.thuongton.engine.ClockConfiguration.VIETNAM;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thuongton.organization.Names;
import vn.thuongton.register.CaseNotWorkable;
import vn.thuongton.register.correction.Correction;
import vn.thuongton.register.correction.Corrections;

/** Reads the corrections of a case for the section "Đính chính". */
@Component
class CorrectionSheets {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final Corrections corrections;
    private final Names names;

    CorrectionSheets(Corrections corrections, Names names) {
        this.corrections = corrections;
        this.names = names;
    }

    CorrectionSheet of(String caseId) {
        List<CorrectionSheet.Entry> made =
                corrections.made(caseId).stream().map(this::entry).toList();
        try {
            return new CorrectionSheet(corrections.steps(caseId), null, made);
        } catch (CaseNotWorkable e) {
            return new CorrectionSheet(List.of(), e.getMessage(), made);
        }
    }

    private CorrectionSheet.Entry entry(Correction made) {
        return new CorrectionSheet.Entry(
                made.correctedAt().atZone(VIETNAM).format(MINUTE),
                names.ofOfficer(made.author()),
                made.step(),
                made.label(),
                made.oldText(),
                made.newText(),
                made.reason());
    }
}
