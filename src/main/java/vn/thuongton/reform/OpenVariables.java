package vn.thuongton.reform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes the unit that takes over into the variables of open work, wherever {@link UnitTexts} finds one that ended. No list
 * says which variables these are: their names do.
 */
@Component
class OpenVariables {

    private final JdbcClient jdbc;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ObjectMapper json;

    OpenVariables(JdbcClient jdbc, RuntimeService runtime, TaskService tasks, ObjectMapper json) {
        this.jdbc = jdbc;
        this.runtime = runtime;
        this.tasks = tasks;
        this.json = json;
    }

    /** @param taskId null for a variable of an execution */
    private record Place(String executionId, String taskId, String name, String rootId) {

        Place named(String other) {
            return new Place(executionId, taskId, other, rootId);
        }
    }

    /** @param moved is told the unit that ended and the outermost process of each variable */
    void move(Replacement replacement, BiConsumer<String, String> moved) {
        for (Place place : places(replacement)) {
            UnitTexts texts = new UnitTexts(replacement);
            if (get(place) instanceof JsonValue value) {
                texts.in(place.name(), read(value)).ifPresent(written -> set(place, typed(written)));
            } else {
                String unit = (String) get(place).getValue();
                texts.in(place.name(), unit).ifPresent(other -> {
                    set(place, Variables.stringValue(other));
                    rename(
                            place.named(UnitTexts.besides(place.name())),
                            replacement.name(unit),
                            replacement.name(other));
                });
            }
            texts.found().forEach(unit -> moved.accept(unit, place.rootId()));
        }
    }

    private void rename(Place place, String name, String otherName) {
        TypedValue value = get(place);
        if (value != null && name.equals(value.getValue())) {
            set(place, Variables.stringValue(otherName));
        }
    }

    private TypedValue get(Place place) {
        return place.taskId() == null
                ? runtime.getVariableLocalTyped(place.executionId(), place.name(), false)
                : tasks.getVariableLocalTyped(place.taskId(), place.name(), false);
    }

    private void set(Place place, TypedValue value) {
        if (place.taskId() == null) {
            runtime.setVariableLocal(place.executionId(), place.name(), value);
        } else {
            tasks.setVariableLocal(place.taskId(), place.name(), value);
        }
    }

    private JsonNode read(JsonValue value) {
        try {
            return json.readTree(value.getValueSerialized());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TypedValue typed(JsonNode value) {
        return SpinValues.jsonValue(value.toString()).create();
    }

    /**
     * Where one of the units may stand. The engine's own query cannot look into values of any name, and to read all variables
     * of a ward would take its memory.
     */
    private List<Place> places(Replacement replacement) {
        return jdbc.sql("""
                        select v.execution_id_ as execution_id, v.task_id_ as task_id, v.name_ as name,
                               e.root_proc_inst_id_ as root_id
                        from act_ru_variable v
                            join act_ru_execution e on e.id_ = v.execution_id_
                            left join act_ge_bytearray b on b.id_ = v.bytearray_id_
                        where e.tenant_id_ = :ward
                            and (v.type_ = 'string' and v.text_ in (:units)
                                or v.type_ = 'json' and exists (
                                    select 1 from unnest(array[:units]) as unit
                                    where position(convert_to(unit, 'UTF8') in b.bytes_) > 0))
                        order by v.id_""")
                .param("ward", replacement.ward().id())
                .param("units", replacement.replaced().keySet())
                .query(Place.class)
                .list();
    }
}
