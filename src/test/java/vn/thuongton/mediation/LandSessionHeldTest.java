package vn.thuongton.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LandSessionHeldTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final Path TABLE = Path.of("processes/mediation/landSessionHeld.dmn");
    private static DmnDecision decision;

    @BeforeAll
    static void readTable() throws IOException {
        try (InputStream table = Files.newInputStream(TABLE)) {
            decision = ENGINE.parseDecision("landSessionHeld", table);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "true, 0, HELD",
        "true, 1, HELD",
        "false, 1, POSTPONED",
        "false, 2, FAILED",
        "false, 3, FAILED",
    })
    @DisplayName("Đủ các bên thì họp, vắng lần đầu thì hoãn, vắng lần thứ hai là không thành")
    void secondAbsenceIsFailure(boolean allPartiesPresent, int mostAbsences, String state) {
        String found = ENGINE.evaluateDecisionTable(
                        decision,
                        Variables.putValue("allPartiesPresent", allPartiesPresent)
                                .putValue("mostAbsences", mostAbsences))
                .getSingleEntry();

        assertThat(found).isEqualTo(state);
    }

    @Test
    @DisplayName("Dòng mới của bảng phải có phép thử của nó")
    void everyRuleIsTested() {
        assertThat(Dmn.readModelFromFile(TABLE.toFile()).getModelElementsByType(Rule.class))
                .hasSize(3);
    }
}
