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
        return Spin.JSON(Attendance.newSheet(parties(execution)).toString());
    }

    /** The parties as the request named them, without the absences counted since. */
    public SpinJsonNode asReceived(DelegateExecution execution) {
        return Spin.JSON(Attendance.uncounted(parties(execution)).toString());
    }

    private static JsonNode parties(DelegateExecution execution) {
        return (JsonNode) ((SpinJsonNode) execution.getVariable("parties")).unwrap();
    }
}
