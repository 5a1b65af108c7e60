package vn.thuongton.register;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/** What models ask about the parties of a case. */
@Component("caseParties")
public class CaseParties {

    /** A new list of name and role in the order of the parties, on which nobody is marked yet. */
    public SpinJsonNode attendanceSheet(DelegateExecution execution) {
        SpinJsonNode parties = (SpinJsonNode) execution.getVariable("parties");
        return Spin.JSON(Attendance.newSheet((JsonNode) parties.unwrap()).toString());
    }
}
