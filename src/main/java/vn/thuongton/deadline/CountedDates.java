package vn.thuongton.deadline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/** The variables that the law counts time limits from, whatever the procedure. */
@Component
public class CountedDates {

    private static final String COLUMN = "countedFrom";

    private final DeployedTables tables;
    private final RepositoryService repository;

    CountedDates(DeployedTables tables, RepositoryService repository) {
        this.tables = tables;
        this.repository = repository;
    }

    /** Outside a model the caller needs the engine's right to read the table. */
    public Set<String> variables() {
        DecisionTable rows = repository
                .getDmnModelInstance(tables.lastDeployed(StatutoryTimeLimits.TABLE))
                .getModelElementsByType(DecisionTable.class)
                .iterator()
                .next();
        int column = new ArrayList<>(rows.getOutputs())
                .stream().map(Output::getName).toList().indexOf(COLUMN);
        Set<String> variables = new HashSet<>(List.of(Deadlines.CASE_DATE));
        for (Rule row : rows.getRules()) {
            String text = new ArrayList<>(row.getOutputEntries()).get(column).getTextContent();
            variables.add(text.strip().replace("\"", ""));
        }
        return variables;
    }
}
