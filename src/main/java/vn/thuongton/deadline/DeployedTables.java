package vn.thuongton.deadline;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;

/** The tables of the law as deployed, read once each and evaluated outside the engine's decision history. */
@Component
public class DeployedTables {

    private final RepositoryService repository;
    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<String, DmnDecision> read = new ConcurrentHashMap<>();

    DeployedTables(RepositoryService repository) {
        this.repository = repository;
    }

    /** The id of the table's newest version. Outside a model the caller needs the engine's right to read it. */
    public String lastDeployed(String key) {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .withoutTenantId()
                .latestVersion()
                .singleResult()
                .getId();
    }

    /** @param id as {@link #lastDeployed} gives it */
    public DmnDecisionTableResult evaluate(String id, VariableMap input) {
        return engine.evaluateDecisionTable(read.computeIfAbsent(id, this::read), input);
    }

    /** As text: the decision engine reads a Date in the zone of the machine, which may still have the day before. */
    public static String day(LocalDate day) {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(day.atStartOfDay());
    }

    private DmnDecision read(String id) {
        return engine.parseDecisions(repository.getDecisionModel(id)).get(0);
    }
}
