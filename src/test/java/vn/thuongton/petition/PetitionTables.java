package vn.thuongton.petition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;

/** The decision tables of the intake, asked without an application. */
final class PetitionTables {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private PetitionTables() {}

    /** The one row that answers; null when none does. */
    static DmnDecisionResultEntries ask(String table, Map<String, ?> facts) {
        try (InputStream file = Files.newInputStream(path(table))) {
            DmnDecision decision = ENGINE.parseDecision(table, file);
            return ENGINE.evaluateDecision(decision, new HashMap<>(facts)).getSingleResult();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static int rules(String table) {
        return Dmn.readModelFromFile(path(table).toFile())
                .getModelElementsByType(Rule.class)
                .size();
    }

    /** "a=1;b=x" as a row of the list of contents; what is not named is null, as the form's check stores it. */
    static Map<String, Object> content(String facts) {
        Map<String, Object> content = new HashMap<>();
        for (String key : new String[] {
            "kind",
            "matter",
            "decidedBefore",
            "lateReason",
            "accusedRank",
            "evidenceClear",
            "competentAgency",
            "alreadySent",
            "refusalGround"
        }) {
            content.put(key, null);
        }
        for (String fact : facts.split(";")) {
            String[] pair = fact.strip().split("=", 2);
            content.put(pair[0], pair[1]);
        }
        return content;
    }

    private static Path path(String table) {
        return Path.of("processes/petition/" + table + ".dmn");
    }
}
