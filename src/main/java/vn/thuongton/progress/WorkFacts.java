package vn.thuongton.progress;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;
import vn.thuongton.engine.AsApplication;

/** What the cases of plans say of themselves: result, difficulties with their answers, what was returned, why it was stopped. */
@Component
class WorkFacts {

    private static final String[] VARIABLES = {"result", "difficulty", "difficulties", "returnNote", "stopReason"};

    private final HistoryService history;
    private final AsApplication asApplication;

    WorkFacts(HistoryService history, AsApplication asApplication) {
        this.history = history;
        this.asApplication = asApplication;
    }

    /**
     * @param difficulties one text each, with the answer when there is one
     * @param returned why it was handed back to be done better, as last said; null when accepted or never returned
     */
    record Facts(String result, List<String> difficulties, String returned, String stopReason) {

        static final Facts NONE = new Facts(null, List.of(), null, null);
    }

    /** By case. */
    Map<String, Facts> of(Collection<String> cases) {
        if (cases.isEmpty()) {
            return Map.of();
        }
        Map<String, Map<String, Object>> values = new HashMap<>();
        for (HistoricVariableInstance variable : asApplication.call(() -> history.createHistoricVariableInstanceQuery()
                .processInstanceIdIn(cases.toArray(String[]::new))
                .variableNameIn(VARIABLES)
                .list())) {
            boolean ofWholeCase = variable.getProcessInstanceId().equals(variable.getExecutionId());
            if (ofWholeCase && variable.getValue() != null) {
                values.computeIfAbsent(variable.getProcessInstanceId(), id -> new HashMap<>())
                        .put(variable.getName(), variable.getValue());
            }
        }
        Map<String, Facts> facts = new HashMap<>();
        values.forEach((id, known) -> facts.put(id, facts(known)));
        return facts;
    }

    private static Facts facts(Map<String, Object> known) {
        return new Facts((String) known.get("result"), difficulties(known), (String) known.get("returnNote"), (String)
                known.get("stopReason"));
    }

    /** Those answered stand in a list; the one just told stands alone until it is answered. */
    private static List<String> difficulties(Map<String, Object> known) {
        List<String> all = new ArrayList<>();
        if (known.get("difficulties") instanceof SpinJsonNode list) {
            list.elements().forEach(row -> all.add(text(row, "difficulty") + answer(text(row, "answer"))));
        }
        if (known.get("difficulty") instanceof String told && all.stream().noneMatch(one -> one.startsWith(told))) {
            all.add(told + answer(""));
        }
        return all;
    }

    private static String answer(String answer) {
        return answer.isBlank() ? " (chưa trả lời)" : " (trả lời: " + answer + ")";
    }

    private static String text(SpinJsonNode row, String name) {
        return row.hasProp(name) && !row.prop(name).isNull() ? row.prop(name).stringValue() : "";
    }
}
