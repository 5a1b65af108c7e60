package vn.thuongton.recognition;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.thuongton.document.DocumentFolder;
import vn.thuongton.document.FolderNames;

/** Evidence of a dossier lies in one folder for each indicator, grouped by criterion. */
@Component
class IndicatorFolders implements FolderNames {

    private final DossierRecords records;
    private final Programmes programmes;

    IndicatorFolders(DossierRecords records, Programmes programmes) {
        this.records = records;
        this.programmes = programmes;
    }

    @Override
    public List<DocumentFolder> of(String caseId) {
        return records.find(caseId)
                .map(DossierCase::programme)
                .map(programmes::require)
                .map(IndicatorFolders::folders)
                .orElse(List.of());
    }

    private static List<DocumentFolder> folders(Programme programme) {
        return programme.criteria().stream()
                .flatMap(criterion -> criterion.indicators().stream()
                        .map(indicator -> new DocumentFolder(indicator.id(), indicator.name(), criterion.name())))
                .toList();
    }
}
