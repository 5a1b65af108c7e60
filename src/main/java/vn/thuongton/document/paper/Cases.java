package vn.thuongton.document.paper;

import static vn.thuongton.engine.ClockConfiguration.VIETNAM;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;
import vn.thuongton.engine.AsApplication;
import vn.thuongton.engine.OutermostExecution;

/** The facts of cases as the engine keeps them. */
@Component
class Cases {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final HistoryService history;
    private final AsApplication asApplication;
    private final Procedures procedures;

    Cases(HistoryService history, AsApplication asApplication, Procedures procedures) {
        this.history = history;
        this.asApplication = asApplication;
        this.procedures = procedures;
    }

    /** As a step of the case sees them. */
    CaseFacts at(DelegateExecution step) {
        return new CaseFacts(
                OutermostExecution.of(step).getProcessInstanceId(),
                step.getProcessDefinitionId(),
                step.getTenantId(),
                nodes(step.getVariables()));
    }

    /**
     * As they are now, or were when the case ended.
     *
     * @param wanted the procedure of the case, or one it called, whose facts they are
     * @return empty when there is none such
     */
    Optional<CaseFacts> now(String caseId, Predicate<Procedure> wanted) {
        return asApplication.call(() -> instances(caseId)
                .filter(instance -> wanted.test(procedures.of(instance.getProcessDefinitionId())))
                .findFirst()
                .map(instance -> facts(caseId, instance)));
    }

    /** Titles by template of the papers that officers may ask for in this case. */
    Map<String, String> onDemand(String caseId) {
        Map<String, String> titles = new LinkedHashMap<>();
        asApplication.run(() -> instances(caseId)
                .map(instance -> procedures.of(instance.getProcessDefinitionId()))
                .forEach(procedure -> procedure.onDemand().forEach(titles::putIfAbsent)));
        return titles;
    }

    /** The case and what it called, the last one first. */
    private Stream<HistoricProcessInstance> instances(String caseId) {
        return history
                .createHistoricProcessInstanceQuery()
                .rootProcessInstanceId(caseId)
                .orderByProcessInstanceStartTime()
                .desc()
                .list()
                .stream();
    }

    private CaseFacts facts(String caseId, HistoricProcessInstance instance) {
        Map<String, Object> variables = new HashMap<>();
        for (HistoricVariableInstance variable : history.createHistoricVariableInstanceQuery()
                .processInstanceId(instance.getId())
                .list()) {
            if (instance.getId().equals(variable.getActivityInstanceId())) {
                variables.put(variable.getName(), variable.getValue());
            }
        }
        return new CaseFacts(caseId, instance.getProcessDefinitionId(), instance.getTenantId(), nodes(variables));
    }

    private static ObjectNode nodes(Map<String, Object> variables) {
        ObjectNode nodes = NODES.objectNode();
        variables.forEach((name, value) -> nodes.set(name, node(value)));
        return nodes;
    }

    private static JsonNode node(Object value) {
        if (value instanceof SpinJsonNode json) {
            return ((JsonNode) json.unwrap()).deepCopy();
        } else if (value instanceof Date date) {
            LocalDateTime at = LocalDateTime.ofInstant(date.toInstant(), VIETNAM);
            return NODES.textNode(
                    at.toLocalTime().equals(LocalTime.MIDNIGHT)
                            ? at.toLocalDate().toString()
                            : at.toString());
        } else if (value instanceof Boolean yes) {
            return NODES.booleanNode(yes);
        } else if (value instanceof Double number) {
            return NODES.numberNode(number);
        } else if (value instanceof Number number) {
            return NODES.numberNode(number.longValue());
        }
        return value instanceof String text ? NODES.textNode(text) : NODES.nullNode();
    }
}
