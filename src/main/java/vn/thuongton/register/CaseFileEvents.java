package vn.thuongton.register;

import static vn.thuongton.engine.ClockConfiguration.VIETNAM;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.stereotype.Component;

/**
 * Keeps the case files in step with the engine, in the engine's own transaction.
 *
 * <p>It hears the history events and not the listeners of models: those also come when a variable is set from outside, a
 * case is deleted without listeners, or it ends in an event subprocess. The Camunda starter hands a bean of this type to the
 * engine.
 */
@Component
class CaseFileEvents implements HistoryEventHandler {

    private final CaseRegister register;
    private final ObjectMapper json;

    CaseFileEvents(CaseRegister register, ObjectMapper json) {
        this.register = register;
        this.json = json;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricVariableUpdateEventEntity variable) {
            on(variable);
        } else if (event instanceof HistoricProcessInstanceEventEntity instance) {
            on(instance);
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    private void on(HistoricProcessInstanceEventEntity event) {
        if (!event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_END)) {
            return;
        }
        Instant endedAt = event.getEndTime().toInstant();
        switch (event.getState()) {
            case HistoricProcessInstance.STATE_COMPLETED -> register.ended(event.getProcessInstanceId(), endedAt);
            default -> register.cancelled(event.getProcessInstanceId(), endedAt);
        }
    }

    /** The end of a case deletes its variables: that is no change of the case file. */
    private void on(HistoricVariableUpdateEventEntity event) {
        boolean ofWholeCase = event.getProcessInstanceId() != null
                && event.getProcessInstanceId().equals(event.getExecutionId());
        if (ofWholeCase && event.isEventOfType(HistoryEventTypes.VARIABLE_INSTANCE_UPDATE)) {
            becameKnown(event);
            changed(event);
        } else if (ofWholeCase && event.isEventOfType(HistoryEventTypes.VARIABLE_INSTANCE_CREATE)) {
            becameKnown(event);
        }
    }

    private void becameKnown(HistoricVariableUpdateEventEntity event) {
        String id = event.getProcessInstanceId();
        switch (event.getVariableName()) {
            case "handlingUnit" -> register.unitChanged(id, event.getTextValue());
            case "caseDueAt" -> register.dueDateChanged(id, instant(event));
            case "caseOutcome" -> register.outcomeReached(id, event.getTextValue());
            case "withdrawnOn" -> register.withdrawn(id, day(event));
            default -> {}
        }
    }

    /** What every case has since its registration, so that it can only change. */
    private void changed(HistoricVariableUpdateEventEntity event) {
        String id = event.getProcessInstanceId();
        switch (event.getVariableName()) {
            case "subject" -> register.subjectChanged(id, event.getTextValue());
            case "field" -> register.fieldChanged(id, event.getTextValue());
            case "parties" -> register.partiesChanged(id, parties(event));
            case "receivedOn" -> register.receiptChanged(id, LocalDate.ofInstant(instant(event), VIETNAM));
            case "confidential" -> register.confidentialityChanged(id, event.getLongValue() == 1);
            default -> {}
        }
    }

    private String parties(HistoricVariableUpdateEventEntity event) {
        try {
            return Parties.names(json.readTree(event.getByteValue()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant instant(HistoricVariableUpdateEventEntity event) {
        return event.getLongValue() == null ? null : Instant.ofEpochMilli(event.getLongValue());
    }

    private static LocalDate day(HistoricVariableUpdateEventEntity event) {
        return event.getTextValue() == null ? null : LocalDate.parse(event.getTextValue());
    }
}
