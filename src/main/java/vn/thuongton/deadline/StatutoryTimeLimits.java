package vn.thuongton.deadline;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/**
 * The figures of the law, from the decision table {@code statutoryTimeLimit}. Always the table as last deployed: its rows
 * carry their own dates in force, so an old case still gets the law it began under, and a corrected figure reaches it.
 * A deployed table never changes, so its answers are remembered: every step of every case asks.
 */
@Component
public class StatutoryTimeLimits {

    private static final String TABLE = "statutoryTimeLimit";

    private final RepositoryService repository;
    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<String, DmnDecision> tables = new ConcurrentHashMap<>();
    private final Map<Question, TimeLimit> answers = new ConcurrentHashMap<>();

    StatutoryTimeLimits(RepositoryService repository) {
        this.repository = repository;
    }

    /**
     * Outside a model the caller needs the engine's right to read the table; a model's call does not.
     *
     * @param code {@code <procedure>.<step>}
     * @param caseDate the day the case was received
     * @throws TimeLimitMissing when no row of that code was in force on that day
     */
    public TimeLimit require(String code, LocalDate caseDate) {
        return answers.computeIfAbsent(new Question(lastDeployed(), code, caseDate), this::answer);
    }

    private String lastDeployed() {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(TABLE)
                .withoutTenantId()
                .latestVersion()
                .singleResult()
                .getId();
    }

    private TimeLimit answer(Question question) {
        DmnDecisionRuleResult row = engine.evaluateDecisionTable(
                        tables.computeIfAbsent(question.table(), this::read),
                        Variables.putValue("code", question.code()).putValue("caseDate", startOf(question.caseDate())))
                .getSingleResult();
        if (row == null) {
            throw new TimeLimitMissing(question.code(), question.caseDate());
        }
        // an empty entry is not in the result at all
        return new TimeLimit(
                (Integer) row.getOrDefault("amount", 0),
                TimeLimitUnit.valueOf(row.getEntry("unit")),
                (String) row.get("countedFrom"),
                row.getEntry("source"),
                Confidence.valueOf(row.getEntry("confidence")));
    }

    private DmnDecision read(String table) {
        return engine.parseDecision(TABLE, repository.getDecisionModel(table));
    }

    private record Question(String table, String code, LocalDate caseDate) {}

    /** As text: the decision engine reads a Date in the zone of the machine, which may still have the day before. */
    private static String startOf(LocalDate day) {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(day.atStartOfDay());
    }
}
