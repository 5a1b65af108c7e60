package vn.thuongton.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thuongton.organization.WardFunction;

/** The cases stand in a file of their own: a new procedure adds its row to the table and a line to the file. */
class ResponsibleFunctionTest {

    private static final Path TABLE = Path.of("processes/shared/responsibleFunction.dmn");
    private static final Path CASES = Path.of("src/test/resources/routing/responsibleFunction.csv");

    private static final Set<String> MATCHED = new HashSet<>();
    private static DmnEngine engine;
    private static DmnDecision decision;

    @BeforeAll
    static void readTable() throws IOException {
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.setCustomPostDecisionTableEvaluationListeners(List.of(event -> event.getMatchingRules().stream()
                .map(DmnEvaluatedDecisionRule::getId)
                .forEach(MATCHED::add)));
        engine = configuration.buildEngine();
        try (InputStream table = Files.newInputStream(TABLE)) {
            decision = engine.parseDecision("responsibleFunction", table);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    @DisplayName("Mỗi thủ tục được giao cho đúng chức năng")
    void eachProcedureHasItsFunction(String procedure, String field, String function) {
        String found = found(procedure, field);

        assertThat(found).isEqualTo(function);
        assertThat(WardFunction.of(found).code()).isEqualTo(function);
    }

    @Test
    @DisplayName("Dòng mới của bảng phải có phép thử của nó")
    void everyRuleIsTested() throws IOException {
        MATCHED.clear();
        cases().forEach(line -> found(line[0], line[1]));

        assertThat(Dmn.readModelFromFile(TABLE.toFile()).getModelElementsByType(Rule.class))
                .extracting(Rule::getId)
                .as("dòng của bảng có phép thử trong %s", CASES)
                .allSatisfy(rule -> assertThat(MATCHED).contains(rule));
    }

    static Stream<String[]> cases() throws IOException {
        return Files.readAllLines(CASES).stream().skip(1).map(line -> line.split(", *"));
    }

    private static String found(String procedure, String field) {
        return engine.evaluateDecisionTable(
                        decision,
                        Variables.putValue("procedure", procedure).putValue("field", field.isEmpty() ? null : field))
                .getSingleEntry();
    }
}
