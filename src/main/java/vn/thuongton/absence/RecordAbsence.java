package vn.thuongton.absence;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records what the form {@code officerAbsenceSubstitute} says, and hands steps over when the first day has come. */
@Component
class RecordAbsence implements JavaDelegate {

    private final Recorders recorders;
    private final Absences absences;
    private final TaskHandOver handOver;

    RecordAbsence(Recorders recorders, Absences absences, TaskHandOver handOver) {
        this.recorders = recorders;
        this.absences = absences;
        this.handOver = handOver;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Recorder recorder = recorders.of(execution);
        Absence absence = new Absence(
                execution.getProcessInstanceId(),
                recorder.ward().id(),
                text(execution, "absentOfficer"),
                text(execution, "substitute"),
                LocalDate.parse(text(execution, "absentFromOn")),
                LocalDate.parse(text(execution, "absentUntilOn")));
        absences.record(absence, recorder, text(execution, "absenceReason"));
        handOver.bringUpToDate(recorder.ward());
    }

    private static String text(DelegateExecution execution, String variable) {
        return (String) execution.getVariable(variable);
    }
}
