package vn.thuongton.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.Spin;
import org.springframework.stereotype.Component;
import vn.thuongton.deadline.VietnameseDate;
import vn.thuongton.engine.OutermostExecution;

/**
 * Says {@code documentsTable}: the documents that the case has at this moment, for its papers. Rows {@code number}, {@code
 * folder}, {@code title}, {@code fileName}, {@code date} (dd/MM/yyyy of the current version) and {@code sha256}, in the order
 * of the list of contents of the packed case. Templates know them when the process has the property {@code
 * list.documentsTable} = {@code number, folder, title, fileName, date, sha256}.
 */
@Component("listDocuments")
class ListDocuments implements JavaDelegate {

    static final String TABLE = "documentsTable";

    private final DocumentStore store;
    private final Folders folders;
    private final Clock clock;

    ListDocuments(DocumentStore store, Folders folders, Clock clock) {
        this.store = store;
        this.folders = folders;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution step) {
        String caseId = OutermostExecution.of(step).getId();
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (FiledDocuments filed : FiledDocuments.of(store.all(caseId), used -> folders.of(caseId, used))) {
            String folder = filed.folder() == null ? "" : filed.folder().label();
            filed.documents().stream()
                    .filter(document -> !document.versions().isEmpty())
                    .forEach(document -> row(rows, folder, document));
        }
        step.setVariable(TABLE, Spin.JSON(rows.toString()));
    }

    private void row(ArrayNode rows, String folder, CaseDocument document) {
        DocumentVersion version = document.versions().get(0);
        rows.addObject()
                .put("number", document.number())
                .put("folder", folder)
                .put("title", document.title())
                .put("fileName", version.fileName())
                .put("date", VietnameseDate.text(LocalDate.ofInstant(version.createdAt(), clock.getZone())))
                .put("sha256", version.sha256());
    }
}
