package vn.thuongton.petition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;

/** A decision table of the petitions, asked without the application. */
final class DecisionTable {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private final Path file;
    private final DmnDecision decision;

    DecisionTable(String id) {
        file = Path.of("processes/petition/" + id + ".dmn");
        try (InputStream table = Files.newInputStream(file)) {
            decision = ENGINE.parseDecision(id, table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one word that the table answers. */
    String answer(VariableMap facts) {
        return ENGINE.evaluateDecisionTable(decision, facts).getSingleEntry();
    }

    int rules() {
        return Dmn.readModelFromFile(file.toFile())
                .getModelElementsByType(Rule.class)
                .size();
    }
}
