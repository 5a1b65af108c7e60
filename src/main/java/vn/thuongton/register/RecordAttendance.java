package vn.thuongton.register;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/** Counts the absences of a session into {@code parties}; says {@code allPartiesPresent} and {@code mostAbsences}. */
@Component("recordAttendance")
class RecordAttendance implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        try {
            Attendance attendance = Attendance.count(json(execution, "parties"), json(execution, "attendance"));
            execution.setVariable("parties", Spin.JSON(attendance.parties().toString()));
            execution.setVariable("allPartiesPresent", attendance.allPresent());
            execution.setVariable("mostAbsences", attendance.mostAbsences());
        } catch (AttendanceIncomplete e) {
            throw new BadUserRequestException(e.getMessage(), e);
        }
    }

    private static JsonNode json(DelegateExecution execution, String variable) {
        return (JsonNode) ((SpinJsonNode) execution.getVariable(variable)).unwrap();
    }
}
