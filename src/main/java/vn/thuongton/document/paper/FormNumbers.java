package vn.thuongton.document.paper;

import java.time.LocalDate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import vn.thuongton.deadline.DeployedTables;
import vn.thuongton.engine.AsApplication;

/** Which of the forms in the decrees a paper follows, from the decision table {@code paperForm} as last deployed. */
@Component
class FormNumbers {

    private static final String TABLE = "paperForm";

    private final DeployedTables tables;
    private final AsApplication asApplication;

    FormNumbers(DeployedTables tables, AsApplication asApplication) {
        this.tables = tables;
        this.asApplication = asApplication;
    }

    /**
     * "Mẫu số 03"; empty when no form is prescribed, or its number is not known.
     *
     * @param draftedOn a paper follows the form in force when it is made, however old its case
     */
    String of(String template, LocalDate draftedOn) {
        return asApplication.call(() -> {
            var row = tables.evaluate(
                            tables.lastDeployed(TABLE),
                            Variables.putValue("template", template)
                                    .putValue("draftedOn", DeployedTables.day(draftedOn)))
                    .getSingleResult();
            return row == null ? "" : (String) row.getOrDefault("formNumber", "");
        });
    }
}
