package vn.thuongton.deadline;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The closed list of grounds, from the decision table {@code clockGround} as last deployed. */
@Component
class ClockGrounds {

    private static final String TABLE = "clockGround";

    private final DeployedTables tables;

    ClockGrounds(DeployedTables tables) {
        this.tables = tables;
    }

    /** What a decision of that day may be founded on. Outside a model the caller needs the engine's right to the table. */
    List<ClockGround> of(ClockActKind act, String timeLimit, LocalDate decidedOn) {
        return tables
                .evaluate(
                        tables.lastDeployed(TABLE),
                        Variables.putValue("act", act.name())
                                .putValue("timeLimit", timeLimit)
                                .putValue("decidedOn", DeployedTables.day(decidedOn)))
                .stream()
                .map(row -> new ClockGround(
                        row.getEntry("ground"),
                        row.getEntry("label"),
                        row.getEntry("source"),
                        Confidence.valueOf(row.getEntry("confidence"))))
                .toList();
    }
}
