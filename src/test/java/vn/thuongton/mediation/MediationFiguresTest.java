package vn.thuongton.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thuongton.mediation.NeighboursQuarrel.REQUESTER;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thuongton.report.Figure;
import vn.thuongton.report.FigureCase;
import vn.thuongton.report.Figures;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.FixedClock;
import vn.thuongton.testing.Officers;

/** Figures against cases that the ward's people have taken through mediation. Other tests' cases are there before them. */
@ApplicationTest
@DisplayName("Số liệu tính từ các vụ hòa giải đã làm")
class MediationFiguresTest {

    private static final String WARD = "an-duong";
    private static final String SUCCESS = "mediationSuccessRate";
    private static final String ON_TIME = "wardMediationOnTime";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Figures figures;

    @Autowired
    private FixedClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Officers officers;
    private Figure before;

    @BeforeEach
    void mondayMorning() {
        officers = new Officers(engine);
        on("2026-11-02");
    }

    @AfterEach
    void backAgain() {
        on("2026-11-02");
    }

    @Test
    @DisplayName(
            "Tỷ lệ hòa giải thành = thành ÷ (thành + không thành); đang hòa giải, ngoài phạm vi, đã rút thì không tính")
    void successRate() {
        before = year(SUCCESS, 2026);

        ProcessInstance settled = sessionReady().settled().file();
        ProcessInstance failed = sessionReady().notAgreed().guided().file();
        ProcessInstance ended = sessionReady().endedByParty().guided().file();
        received().outOfScope().refusalExplained();
        NeighboursQuarrel withdrawn = sessionReady();
        withdraw(withdrawn.file());
        withdrawn.withdrawalConfirmed();
        sessionReady();

        Figure now = year(SUCCESS, 2026);
        assertThat(now.counted() - before.counted()).isEqualTo(1);
        assertThat(now.total() - before.total()).isEqualTo(3);
        assertThat(now.running() - before.running()).as("still open").isEqualTo(1);
        assertThat(newIds(before.countedCases(), now.countedCases())).containsExactly(settled.getId());
        assertThat(newIds(before.otherCases(), now.otherCases()))
                .containsExactlyInAnyOrder(failed.getId(), ended.getId());
        assertThat(now.formula()).contains("thành ÷ (số vụ hòa giải thành + số vụ hòa giải không thành)");
        assertThat(now.confirmed()).as("no text says what is divided by what").isFalse();
    }

    @Test
    @DisplayName("Vụ kết thúc sau nửa đêm 31/12 giờ Việt Nam thuộc năm sau")
    void everyYearItsOwn() {
        Figure before2026 = year(SUCCESS, 2026);
        Figure before2027 = year(SUCCESS, 2027);
        NeighboursQuarrel old = sessionReady();
        NeighboursQuarrel young = sessionReady();

        clock.set(LocalDate.of(2026, 12, 31), LocalTime.of(23, 30));
        old.settled();
        clock.set(LocalDate.of(2027, 1, 1), LocalTime.of(0, 30));
        young.settled();

        assertThat(newIds(before2026.countedCases(), year(SUCCESS, 2026).countedCases()))
                .containsExactly(old.file().getId());
        assertThat(newIds(before2027.countedCases(), year(SUCCESS, 2027).countedCases()))
                .containsExactly(young.file().getId());
        assertThat(year(SUCCESS, 2026).running() - before2026.running())
                .as("not ended yet on the last day of 2026")
                .isEqualTo(1);
    }

    @Test
    @DisplayName("Vụ của phường khác không bao giờ được tính; chưa có vụ nào thì không có tỷ lệ")
    void everyWardItsOwn() {
        String elsewhere = sessionReady().settled().file().getId();
        before = year(SUCCESS, 2026);
        Figure others = figures.of(SUCCESS, "viet-hoa", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        assertThat(others.total()).isZero();
        assertThat(others.percent()).isNull();
        assertThat(others.running()).isZero();

        moved(elsewhere, "viet-hoa");
        try {
            Figure now = year(SUCCESS, 2026);
            assertThat(now.total()).isEqualTo(before.total() - 1);
            assertThat(newIds(now.countedCases(), before.countedCases())).containsExactly(elsewhere);
        } finally {
            moved(elsewhere, WARD);
        }
    }

    @Test
    @DisplayName("Vụ riêng lẻ được giữ mật vẫn tính vào số nhưng không nêu trong danh sách")
    void confidentialCasesAreCountedNotListed() {
        before = year(SUCCESS, 2026);
        NeighboursQuarrel secret = sessionReady();
        runtime.setVariable(secret.file().getId(), "confidential", true);
        secret.settled();

        Figure now = year(SUCCESS, 2026);

        assertThat(now.counted() - before.counted()).isEqualTo(1);
        assertThat(newIds(before.countedCases(), now.countedCases())).isEmpty();
        assertThat(newIds(before.otherCases(), now.otherCases())).isEmpty();
    }

    @Test
    @DisplayName(
            "Hòa giải đất đai đúng hạn tính đến ngày ký biên bản, không phải ngày đóng hồ sơ; quá hạn, đã rút, đang làm, không thụ lý phân biệt rõ")
    void landConciliationOnTime() {
        before = year(ON_TIME, 2026);

        LandDispute late = land().councilReady().sessionHeld();
        LandDispute early = land().councilReady().sessionHeld();
        land().councilReady();
        land().examined("refused")
                .decided(Map.of("acceptanceDecision", "refused", "refusalReasons", "Không thuộc thẩm quyền."))
                .noticeSent();
        LandDispute withdrawn = land().accepted();
        withdraw(withdrawn.file());
        withdrawn.withdrawalConfirmed().withdrawalNoticed();
        on("2026-11-16");
        early.notAgreed();
        // 30 days from 02/11/2026 end on 02/12/2026
        on("2026-12-03");
        late.notAgreed().partiesGuided();
        on("2026-12-10");
        early.partiesGuided();

        Figure now = year(ON_TIME, 2026);
        assertThat(newIds(before.countedCases(), now.countedCases()))
                .as("minutes signed on 16/11, closed on 10/12")
                .containsExactly(early.file().getId());
        assertThat(newIds(before.otherCases(), now.otherCases()))
                .containsExactly(late.file().getId());
        assertThat(now.total() - before.total()).isEqualTo(2);
    }

    private NeighboursQuarrel received() {
        return NeighboursQuarrel.received(officers, clock, "neighbouring");
    }

    private NeighboursQuarrel sessionReady() {
        return received().mediatorChosen().matterLearned();
    }

    private LandDispute land() {
        return LandDispute.received(officers, clock);
    }

    private void withdraw(ProcessInstance file) {
        officers.start(
                LandDispute.COUNTER,
                "caseWithdrawal",
                Map.of(
                        "caseNumber",
                        runtime.createProcessInstanceQuery()
                                .processInstanceId(file.getId())
                                .singleResult()
                                .getBusinessKey(),
                        "withdrawnBy",
                        REQUESTER,
                        "withdrawnOn",
                        LocalDate.now(clock).toString(),
                        "withdrawalReason",
                        "Hai nhà đã tự thỏa thuận."));
    }

    /** As if the case had been another ward's from the beginning. */
    private void moved(String caseId, String ward) {
        jdbc.sql("update case_file set ward = :ward where process_instance_id = :id")
                .param("ward", ward)
                .param("id", caseId)
                .update();
    }

    private Figure year(String figure, int year) {
        return figures.of(figure, WARD, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private void on(String day) {
        clock.set(LocalDate.parse(day), LocalTime.of(9, 0));
    }

    private static Set<String> newIds(List<FigureCase> before, List<FigureCase> now) {
        Set<String> known = before.stream().map(FigureCase::caseId).collect(Collectors.toSet());
        return now.stream()
                .map(FigureCase::caseId)
                .filter(id -> !known.contains(id))
                .collect(Collectors.toSet());
    }
}
