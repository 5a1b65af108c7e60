package vn.thuongton.agenda;

import static vn.thuongton.engine.ClockConfiguration.VIETNAM;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import vn.thuongton.deadline.Deadlines;

/** What a case begins with that the agenda opens: the item's own variables and those every such case has. */
@Component
class StartVariables {

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private final Deadlines deadlines;

    StartVariables(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** @throws IllegalArgumentException when the item brings a variable of a type that the engine does not keep as it is */
    VariableMap of(AgendaItem item, LocalDate openedOn) {
        Date dueAt = item.dueOn() == null ? null : at(item.dueOn(), LAST_SECOND);
        VariableMap values = Variables.createVariables();
        item.variables().forEach((name, value) -> values.putValue(name, stored(name, value)));
        return values.putValue("subject", item.title())
                .putValue("receivedOn", at(openedOn, LocalTime.MIDNIGHT))
                .putValue("caseDueAt", dueAt)
                .putValue("caseDueText", deadlines.text(dueAt))
                .putValue("workKey", item.key())
                .putValue("workPeriod", item.period())
                .putValue("parties", Spin.JSON("[]"));
    }

    private static Object stored(String name, @Nullable Object value) {
        if (value instanceof JsonNode structure) {
            return Spin.JSON(structure.toString());
        }
        if (value == null
                || value instanceof String
                || value instanceof Boolean
                || value instanceof Integer
                || value instanceof Date) {
            return value;
        }
        throw new IllegalArgumentException(name + ": " + value.getClass());
    }

    private static Date at(LocalDate day, LocalTime time) {
        return Date.from(day.atTime(time).atZone(VIETNAM).toInstant());
    }
}
