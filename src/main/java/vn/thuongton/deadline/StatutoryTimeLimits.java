package vn.thuongton.deadline;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/**
 * The figures of the law, from the decision table {@code statutoryTimeLimit}. Always the table as last deployed: its rows
 * carry their own dates in force, so an old case still gets the law it began under, and a corrected figure reaches it.
 * A deployed table never changes, so its answers are remembered: every step of every case asks.
 */
@Component
public class StatutoryTimeLimits {

    static final String TABLE = "statutoryTimeLimit";

    private final DeployedTables tables;
    private final OwnLimits ownLimits;
    private final Map<Question, TimeLimit> answers = new ConcurrentHashMap<>();

    StatutoryTimeLimits(DeployedTables tables, OwnLimits ownLimits) {
        this.tables = tables;
        this.ownLimits = ownLimits;
    }

    /**
     * Outside a model the caller needs the engine's right to read the table; a model's call does not.
     *
     * @param code {@code <procedure>.<step>}
     * @param caseDate the day the case was received
     * @param ward whose own figure counts where the law leaves it to the ward; null for a case of no ward
     * @throws TimeLimitMissing when no row of that code, or no figure of the ward, was in force on that day
     */
    public TimeLimit require(String code, LocalDate caseDate, String ward) {
        TimeLimit law = law(code, caseDate);
        return law.isLeftToWard() ? ownLimits.of(law, caseDate, ward) : law;
    }

    /** The row as it stands in the table: as {@link #require}, without a figure where the law leaves it to the ward. */
    TimeLimit law(String code, LocalDate caseDate) {
        return answers.computeIfAbsent(new Question(tables.lastDeployed(TABLE), code, caseDate), this::answer);
    }

    private TimeLimit answer(Question question) {
        DmnDecisionRuleResult row = tables.evaluate(
                        question.table(),
                        Variables.putValue("code", question.code())
                                .putValue("caseDate", DeployedTables.day(question.caseDate())))
                .getSingleResult();
        if (row == null) {
            throw new TimeLimitMissing(question.code(), question.caseDate());
        }
        return new TimeLimit(
                question.code(),
                row.getEntry("name"),
                number(row, "amount"),
                TimeLimitUnit.valueOf(row.getEntry("unit")),
                (String) row.get("countedFrom"),
                row.getEntry("source"),
                Confidence.valueOf(row.getEntry("confidence")),
                suspension(row),
                extension(row));
    }

    private static TimeLimit.Suspension suspension(DmnDecisionRuleResult row) {
        return row.containsKey("suspendedBy")
                ? new TimeLimit.Suspension(functions(row, "suspendedBy"), row.getEntry("suspensionSource"))
                : null;
    }

    private static TimeLimit.Extension extension(DmnDecisionRuleResult row) {
        return row.containsKey("extendedBy")
                ? new TimeLimit.Extension(
                        number(row, "extensionTimes"),
                        number(row, "extensionTimesSpecial"),
                        number(row, "specialGrounds"),
                        number(row, "extensionAmount"),
                        TimeLimitUnit.valueOf(row.getEntry("extensionUnit")),
                        functions(row, "extendedBy"),
                        row.getEntry("extensionSource"))
                : null;
    }

    private static Set<String> functions(DmnDecisionRuleResult row, String column) {
        return Set.of(((String) row.get(column)).split(", *"));
    }

    /** An empty entry is not in the result at all. */
    private static int number(DmnDecisionRuleResult row, String column) {
        return (Integer) row.getOrDefault(column, 0);
    }

    private record Question(String table, String code, LocalDate caseDate) {}
}
