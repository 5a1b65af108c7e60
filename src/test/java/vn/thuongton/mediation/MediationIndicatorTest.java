package vn.thuongton.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.thuongton.recognition.YearlyDossier;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.FixedClock;
import vn.thuongton.testing.Officers;

@ApplicationTest
class MediationIndicatorTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FixedClock clock;

    private Officers officers;

    @BeforeEach
    void mondayMorning() {
        clock.set(LocalDate.of(2026, 11, 2), LocalTime.of(9, 0));
        officers = new Officers(engine);
    }

    @Test
    @DisplayName("Chỉ tiêu hòa giải: người tự đánh giá thấy tỷ lệ, cách tính và số các vụ thành, không thành")
    void figureWithItsCases() {
        ProcessInstance settled = quarrel().agreed().agreementWritten().file();
        after(settled, "userTask_signAgreement", Map.of("agreementSigned", true, "agreementSignedOn", today()));
        after(
                settled,
                "userTask_followUp",
                Map.of("followedUpOn", today(), "performance", "performed", "performanceNote", "Đã gặp hai bên."));
        ProcessInstance unsettled = quarrel().notAgreed().file();
        after(
                unsettled,
                "userTask_guideAfterFailure",
                Map.of("guidedOn", today(), "guidedTo", "court", "guidance", "Khởi kiện tại Tòa án nhân dân."));

        YearlyDossier dossier = YearlyDossier.opened(application).assigned();
        String mediation = dossier.taskOf("userTask_assessIndicator", "3.2").getId();

        assertThat((String) tasks.getVariable(mediation, "figureText"))
                .containsPattern("Tỷ lệ hòa giải thành ở cơ sở: [0-9,]+% \\(\\d+/\\d+\\).*80%.*chưa kiểm chứng")
                .containsPattern("Cách tính: Số vụ hòa giải thành ÷ .*hòa giải không thành")
                .containsPattern("Được tính: .*" + number(settled) + ".*Không được tính: .*" + number(unsettled));
        assertThat((String) tasks.getVariable(
                        dossier.taskOf("userTask_assessIndicator", "1.1").getId(), "figureText"))
                .isEmpty();
    }

    private NeighboursQuarrel quarrel() {
        return NeighboursQuarrel.received(officers, clock, "dailyLife")
                .mediatorChosen()
                .matterLearned();
    }

    private void after(ProcessInstance quarrel, String step, Map<String, ?> values) {
        officers.submit(NeighboursQuarrel.TEAM, quarrel, step, values);
    }

    private String number(ProcessInstance quarrel) {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(quarrel.getId())
                .singleResult()
                .getBusinessKey();
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }
}
