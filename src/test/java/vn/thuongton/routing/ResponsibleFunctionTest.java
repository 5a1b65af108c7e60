package vn.thuongton.routing;

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
import vn.thuongton.organization.WardFunction;

class ResponsibleFunctionTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final Path TABLE = Path.of("processes/shared/responsibleFunction.dmn");
    private static DmnDecision decision;

    @BeforeAll
    static void readTable() throws IOException {
        try (InputStream table = Files.newInputStream(TABLE)) {
            decision = ENGINE.parseDecision("responsibleFunction", table);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "landConciliation, land, land-urban",
        "landConciliation, , land-urban",
        "grassrootsMediation, land, mediation-team",
        "grassrootsMediation, neighbourDispute, mediation-team",
        "petitionIntake, land, office",
        "feedback, land, land-urban",
        "feedback, construction, land-urban",
        "feedback, environment, land-urban",
        "feedback, civil-status, justice",
        "feedback, social-policy, culture-society",
        "feedback, culture-education, culture-society",
        "feedback, finance, finance",
        "feedback, security, security",
        "feedback, military, military",
        "feedback, public-service, office",
        "feedback, other, office",
        "complaint, land, land-urban",
        "complaint, construction, land-urban",
        "complaint, environment, land-urban",
        "complaint, civil-status, justice",
        "complaint, social-policy, culture-society",
        "complaint, culture-education, culture-society",
        "complaint, finance, finance",
        "complaint, security, security",
        "complaint, military, military",
        "complaint, public-service, office",
        "complaint, other, office",
    })
    @DisplayName("Mỗi thủ tục được giao cho đúng chức năng")
    void eachProcedureHasItsFunction(String procedure, String field, String function) {
        String found = ENGINE.evaluateDecisionTable(
                        decision, Variables.putValue("procedure", procedure).putValue("field", field))
                .getSingleEntry();

        assertThat(found).isEqualTo(function);
        assertThat(WardFunction.of(found).code()).isEqualTo(function);
    }

    @Test
    @DisplayName("Dòng mới của bảng phải có phép thử của nó")
    void everyRuleIsTested() {
        assertThat(Dmn.readModelFromFile(TABLE.toFile()).getModelElementsByType(Rule.class))
                .hasSize(10);
    }
}
