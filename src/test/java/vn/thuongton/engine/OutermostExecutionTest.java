package vn.thuongton.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuongton.testing.ApplicationTest;

@ApplicationTest
class OutermostExecutionTest {

    @Test
    @DisplayName("Bước trong nhánh con của quy trình được gọi thuộc hồ sơ đã gọi quy trình ấy")
    void caseOfEmbeddedStep(@Autowired ProcessEngine engine) {
        engine.getRepositoryService()
                .createDeployment()
                .name("callingCase")
                .enableDuplicateFiltering(true)
                .addClasspathResource("vn/thuongton/engine/callingCase.bpmn")
                .addClasspathResource("vn/thuongton/engine/calledSteps.bpmn")
                .deploy();

        String caseId = engine.getRuntimeService()
                .startProcessInstanceByKey("callingCase")
                .getId();

        assertThat(engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .variableName(Note.FOUND)
                        .list())
                .extracting(HistoricVariableInstance::getValue)
                .containsExactly(caseId, caseId);
    }

    /** Writes down which case the step takes itself for. */
    public static class Note implements JavaDelegate {

        static final String FOUND = "foundOutermost";

        @Override
        public void execute(DelegateExecution execution) {
            execution.setVariableLocal(FOUND, OutermostExecution.of(execution).getId());
        }
    }
}
