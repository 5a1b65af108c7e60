package vn.thuongton.absence;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records what the form {@code officerReturn} says, and hands steps back when the day has come. */
@Component
class RecordReturn implements JavaDelegate {

    private final Recorders recorders;
    private final Absences absences;
    private final TaskHandOver handOver;

    RecordReturn(Recorders recorders, Absences absences, TaskHandOver handOver) {
        this.recorders = recorders;
        this.absences = absences;
        this.handOver = handOver;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Recorder recorder = recorders.of(execution);
        String officer = (String) execution.getVariable("absentOfficer");
        absences.endEarly(
                recorder,
                officer == null ? recorder.person().id() : officer,
                LocalDate.parse((String) execution.getVariable("absentFromOn")),
                LocalDate.parse((String) execution.getVariable("backOn")));
        handOver.bringUpToDate(recorder.ward());
    }
}
