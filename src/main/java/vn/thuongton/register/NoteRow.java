package vn.thuongton.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/**
 * Keeps what a step said as a row of a list of the case, so that later forms and papers show what everybody wrote. Input
 * parameters: {@code list} = name of the list's variable, {@code columns} = the variables that make up the row, named with
 * commas between, texts or empty. A variable {@code rowNumber} that has a value names the row to be written again, counted
 * from 0; otherwise the row is added and {@code rowNumber} set, which the model keeps where steps in parallel each have one
 * of their own.
 */
@Component("noteRow")
class NoteRow implements JavaDelegate {

    private static final String ROW_NUMBER = "rowNumber";

    @Override
    public void execute(DelegateExecution execution) {
        String list = (String) execution.getVariable("list");
        ArrayNode rows = rows((SpinJsonNode) execution.getVariable(list));
        ObjectNode row = row(execution);
        if (execution.getVariable(ROW_NUMBER) instanceof Integer written) {
            rows.set(written, row);
        } else {
            execution.setVariable(ROW_NUMBER, rows.size());
            rows.add(row);
        }
        execution.setVariable(list, Spin.JSON(rows.toString()));
    }

    private static ArrayNode rows(SpinJsonNode list) {
        return list == null ? JsonNodeFactory.instance.arrayNode() : ((JsonNode) list.unwrap()).<ArrayNode>deepCopy();
    }

    private static ObjectNode row(DelegateExecution execution) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        for (String column : ((String) execution.getVariable("columns")).split(", *")) {
            String text = (String) execution.getVariable(column);
            row.put(column, text == null ? "" : text);
        }
        return row;
    }
}
