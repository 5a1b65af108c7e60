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

class MediationSessionResultTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final Path TABLE = Path.of("processes/mediation/mediationSessionResult.dmn");
    private static DmnDecision decision;

    @BeforeAll
    static void readTable() throws IOException {
        try (InputStream table = Files.newInputStream(TABLE)) {
            decision = ENGINE.parseDecision("mediationSessionResult", table);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "agreed, true, agreed",
        "agreed, false, anotherSession",
        "continued, true, anotherSession",
        "continued, false, anotherSession",
        "postponed, true, anotherSession",
        "postponed, false, anotherSession",
        "danger, true, danger",
        "danger, false, danger",
        "endedByParty, true, failed",
        "endedByParty, false, failed",
        "notAgreed, true, failed",
        "notAgreed, false, failed",
    })
    @DisplayName("Mỗi kết quả dẫn đến một bước; kết quả thành chỉ được công nhận khi các bên đều có mặt")
    void everyResultLeadsToOneStep(String sessionResult, boolean allPartiesPresent, String nextStep) {
        String found = ENGINE.evaluateDecisionTable(
                        decision,
                        Variables.putValue("sessionResult", sessionResult)
                                .putValue("allPartiesPresent", allPartiesPresent))
                .getSingleEntry();

        assertThat(found).isEqualTo(nextStep);
    }

    @Test
    @DisplayName("Dòng mới của bảng phải có phép thử của nó")
    void everyRuleIsTested() {
        assertThat(Dmn.readModelFromFile(TABLE.toFile()).getModelElementsByType(Rule.class))
                .hasSize(5);
    }
}
