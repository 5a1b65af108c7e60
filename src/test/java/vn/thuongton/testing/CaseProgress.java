package vn.thuongton.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import vn.thuongton.engine.ClockConfiguration;

/** Where cases stand, seen by nobody in particular. */
public class CaseProgress {

    private final TaskService tasks;
    private final HistoryService history;

    public CaseProgress(ProcessEngine engine) {
        this.tasks = engine.getTaskService();
        this.history = engine.getHistoryService();
    }

    /** When the open task of that activity is due; null = no limit. */
    public Date due(ProcessInstance instance, String activity) {
        return tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKey(activity)
                .singleResult()
                .getDueDate();
    }

    /** The activity ids of all steps so far, in their order. */
    public List<String> steps(ProcessInstance instance) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    /** The outcome of a case, which must have ended. */
    public String outcome(ProcessInstance instance) {
        HistoricProcessInstance ended = history.createHistoricProcessInstanceQuery()
                .processInstanceId(instance.getId())
                .singleResult();
        assertThat(ended.getState()).isEqualTo(HistoricProcessInstance.STATE_COMPLETED);
        return (String) history.createHistoricVariableInstanceQuery()
                .processInstanceId(instance.getId())
                .variableName("caseOutcome")
                .singleResult()
                .getValue();
    }

    /** The last second of a day in Vietnam, as due dates are. */
    public static Date endOf(String day) {
        return Date.from(LocalDate.parse(day)
                .atTime(LocalTime.of(23, 59, 59))
                .atZone(ClockConfiguration.VIETNAM)
                .toInstant());
    }
}
