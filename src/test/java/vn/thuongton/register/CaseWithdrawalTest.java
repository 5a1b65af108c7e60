package vn.thuongton.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thuongton.register.SampleCases.WARD;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuongton.organization.CurrentWard;
import vn.thuongton.testing.ApplicationTest;

@ApplicationTest
class CaseWithdrawalTest {

    private static final LocalDate RECEIVED_ON = LocalDate.of(2026, 10, 30);

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private FormService forms;

    @Autowired
    private HistoryService history;

    @Autowired
    private IdentityService identity;

    @Autowired
    private CurrentWard currentWard;

    @Autowired
    private CaseFiles files;

    private SampleCases cases;

    @BeforeEach
    void deploy() {
        cases = new SampleCases(engine, currentWard);
        cases.deploy("sampleCase");
        cases.deploy("unstoppableCase");
    }

    @AfterEach
    void signOut() {
        identity.clearAuthentication();
    }

    @Test
    @DisplayName("Cán bộ một cửa ghi nhận rút yêu cầu: hồ sơ kết thúc, sổ ghi đã rút")
    void withdrawn() {
        ProcessInstance sample = received("sampleCase");
        String number = sample.getBusinessKey();

        ProcessInstance withdrawal = withdraw(WARD, " " + number.toLowerCase().replace("-", " - ") + " ", "2026-11-02");

        CaseFile file = files.find(WARD, number).orElseThrow();
        assertThat(file.state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(file.closedAt()).isNotNull();
        assertThat(open(sample)).isFalse();
        assertThat(variable(sample, "withdrawnOn")).isEqualTo("2026-11-02");
        assertThat(variable(sample, "withdrawnBy")).isEqualTo("Trần Thị Lan");
        assertThat(variable(sample, "withdrawalReason")).isEqualTo("Hai bên đã tự thỏa thuận");
        assertThat(variable(withdrawal, "caseNumber")).isEqualTo(number);
    }

    @Test
    @DisplayName("Việc ghi nhận rút không phải là hồ sơ: không lấy số")
    void theWithdrawalItselfIsNoCase() {
        ProcessInstance withdrawal = withdraw(WARD, received("sampleCase").getBusinessKey(), "2026-11-02");

        assertThat(withdrawal.getBusinessKey()).isNull();
        assertThat(withdrawal.isEnded()).isTrue();
    }

    @Test
    @DisplayName("Số không có, hồ sơ đã kết thúc, hồ sơ của phường khác: cùng một câu từ chối")
    void refusedWithTheSameSentence() {
        String open = received("sampleCase").getBusinessKey();
        String closed = received("sampleCase").getBusinessKey();
        withdraw(WARD, closed, "2026-11-02");

        assertRefused(WARD, "AD-MAU-2026-9999", "2026-11-02", noOpenCase("AD-MAU-2026-9999"));
        assertRefused(WARD, closed, "2026-11-02", noOpenCase(closed));
        assertRefused("viet-hoa", open, "2026-11-02", noOpenCase(open));
        assertThat(files.find(WARD, open).orElseThrow().state()).isEqualTo(CaseState.OPEN);
    }

    @Test
    @DisplayName("Không rút trước ngày nhận hồ sơ")
    void refusedBeforeReceipt() {
        String number = received("sampleCase").getBusinessKey();

        assertRefused(WARD, number, "2026-10-29", "Ngày rút yêu cầu không được trước ngày nhận hồ sơ.");
        withdraw(WARD, number, "2026-10-30");
    }

    @Test
    @DisplayName("Thủ tục không có bước rút yêu cầu: từ chối, hồ sơ giữ nguyên")
    void refusedWhereTheProcedureKnowsNoWithdrawal() {
        ProcessInstance unstoppable = received("unstoppableCase");
        String number = unstoppable.getBusinessKey();

        assertRefused(WARD, number, "2026-11-02", "Hồ sơ \"" + number + "\" đang ở bước không thể rút yêu cầu.");
        assertThat(open(unstoppable)).isTrue();
        assertThat(files.find(WARD, number).orElseThrow().state()).isEqualTo(CaseState.OPEN);
    }

    @Test
    @DisplayName("Người không thuộc phường nào thì không ghi nhận được")
    void refusedWithoutAWard() {
        String definition = latest();

        assertThatThrownBy(() -> forms.submitStartForm(definition, withdrawal("AD-MAU-2026-0001", "2026-11-02")))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageStartingWith("Người dùng chưa thuộc phường nào");
    }

    private ProcessInstance received(String model) {
        ProcessInstance instance = cases.received(model, RECEIVED_ON, "Trần Thị Lan", "Lê Văn Sơn");
        return runtime.createProcessInstanceQuery()
                .processInstanceId(instance.getId())
                .singleResult();
    }

    private ProcessInstance withdraw(String ward, String number, String day) {
        String definition = latest();
        identity.setAuthentication("hanh-chinh-cong." + ward, List.of("hanh-chinh-cong"), List.of(ward));
        try {
            return forms.submitStartForm(definition, withdrawal(number, day));
        } finally {
            identity.clearAuthentication();
        }
    }

    private void assertRefused(String ward, String number, String day, String sentence) {
        assertThatThrownBy(() -> withdraw(ward, number, day))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessage(sentence);
    }

    private static Map<String, Object> withdrawal(String number, String day) {
        return Map.of(
                "caseNumber",
                number,
                "withdrawnBy",
                "Trần Thị Lan",
                "withdrawnOn",
                day,
                "withdrawalReason",
                "Hai bên đã tự thỏa thuận");
    }

    private static String noOpenCase(String number) {
        return "Phường không có hồ sơ đang giải quyết mang số \"" + number + "\": hãy kiểm tra lại số hồ sơ.";
    }

    private String latest() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("caseWithdrawal")
                .latestVersion()
                .singleResult()
                .getId();
    }

    private boolean open(ProcessInstance instance) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .count()
                == 1;
    }

    private Object variable(ProcessInstance instance, String name) {
        return history.createHistoricVariableInstanceQuery()
                .processInstanceId(instance.getId())
                .variableName(name)
                .singleResult()
                .getValue();
    }
}
