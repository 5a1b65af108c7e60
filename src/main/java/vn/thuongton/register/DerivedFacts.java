package vn.thuongton.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;
import vn.thuongton.deadline.VietnameseDate;

/** What the register wrote beside the facts of an open case, brought up to date when a fact is corrected. */
@Component
public class DerivedFacts {

    private final RuntimeService runtime;

    DerivedFacts(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** @param value the corrected fact as forms submit it */
    public void follow(String caseId, String fact, JsonNode value) {
        switch (fact) {
            case "receivedOn" ->
                runtime.setVariable(caseId, "receivedOnText", VietnameseDate.text(LocalDate.parse(value.textValue())));
            case "parties" -> {
                runtime.setVariable(caseId, "partiesText", Parties.names(value));
                renameOnSheets(caseId, value);
            }
            default -> {}
        }
    }

    /** Also on the sheet of a session whose step is open, which nobody could complete otherwise. */
    private void renameOnSheets(String caseId, JsonNode parties) {
        for (VariableInstance sheet : runtime.createVariableInstanceQuery()
                .processInstanceIdIn(caseId)
                .variableName("attendance")
                .list()) {
            if (sheet.getValue() instanceof SpinJsonNode lines) {
                JsonNode renamed = Attendance.renamed((JsonNode) lines.unwrap(), parties);
                runtime.setVariableLocal(sheet.getExecutionId(), "attendance", Spin.JSON(renamed.toString()));
            }
        }
    }
}
