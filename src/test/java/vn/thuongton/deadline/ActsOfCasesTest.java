package vn.thuongton.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ActsOfCasesTest {

    private final ClockLedger ledger = mock();
    private final ActsOfCases acts = new ActsOfCases(ledger);

    @Test
    @DisplayName("Hồ sơ chưa có quyết định nào về thời hạn thì không phải hỏi sổ")
    void caseWithoutActs() {
        assertThat(acts.of(called(process("case", null)))).isSameAs(ClockActs.NONE);

        verifyNoInteractions(ledger);
    }

    @Test
    @DisplayName("Bước của quy trình được gọi theo quyết định của hồ sơ đã gọi nó")
    void calledProcess() {
        ClockActs decided = new ClockActs(List.of());
        when(ledger.of(any())).thenReturn(ClockActs.NONE);
        when(ledger.of("case")).thenReturn(decided);

        assertThat(acts.of(called(process("case", true)))).isSameAs(decided);
    }

    private static DelegateExecution called(DelegateExecution calling) {
        DelegateExecution process = process("called", null);
        when(process.getSuperExecution()).thenReturn(calling);
        DelegateExecution step = mock();
        when(step.getProcessInstance()).thenReturn(process);
        return step;
    }

    private static DelegateExecution process(String id, Boolean changed) {
        DelegateExecution process = mock();
        when(process.getProcessInstance()).thenReturn(process);
        when(process.getProcessInstanceId()).thenReturn(id);
        when(process.getVariable(ActsOfCases.CHANGED)).thenReturn(changed);
        return process;
    }
}
