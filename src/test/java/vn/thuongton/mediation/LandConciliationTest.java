package vn.thuongton.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thuongton.mediation.LandDispute.COUNTER;
import static vn.thuongton.mediation.LandDispute.FRONT;
import static vn.thuongton.mediation.LandDispute.LAND_OFFICER;
import static vn.thuongton.mediation.LandDispute.OTHER_PARTY;
import static vn.thuongton.mediation.LandDispute.REQUESTER;
import static vn.thuongton.testing.CaseProgress.endOf;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.CaseProgress;
import vn.thuongton.testing.FixedClock;
import vn.thuongton.testing.Officers;
import vn.thuongton.testing.TakenFlows;

@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Hòa giải tranh chấp đất đai tại UBND phường")
class LandConciliationTest {

    private static final String PROCESS = "landConciliation";
    private static final Path MODEL = Path.of("processes/mediation/landConciliation.bpmn");

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private FixedClock clock;

    @Autowired
    private TakenFlows takenFlows;

    private Officers officers;
    private CaseProgress progress;

    @BeforeAll
    void startWalking() {
        officers = new Officers(engine);
        progress = new CaseProgress(engine);
        takenFlows.forget();
        BpmnAwareTests.init(engine);
    }

    @BeforeEach
    void mondayMorning() {
        on("2026-11-02");
    }

    @AfterAll
    void everyElementWasReached() {
        assertThat(takenFlows.missing(PROCESS, MODEL)).isEmpty();
    }

    @Test
    @DisplayName("Thỏa thuận đổi ranh giới: thụ lý, xác minh, Hội đồng, hòa giải thành, chờ 10 ngày, chuyển kết quả")
    void anAgreementOnABoundaryIsHandedOver() {
        LandDispute dispute = received().councilReady().sessionHeld();
        on("2026-11-16");
        dispute.agreed("boundary");
        on("2026-11-27");
        opinionPeriodEnds(dispute);
        // 5 working days from Friday 27/11/2026
        assertThat(due(dispute, "userTask_handOverResult")).isEqualTo(endOf("2026-12-04"));
        dispute.handedOver();

        assertThat(outcome(dispute)).isEqualTo("conciliated");
        assertThat(steps(dispute))
                .containsSubsequence(
                        "startEvent_requestReceived",
                        "serviceTask_registerCase",
                        "businessRuleTask_findResponsibleUnit",
                        "userTask_examineRequest",
                        "userTask_decideAcceptance",
                        "serviceTask_draftAcceptanceNotice",
                        "userTask_sendAcceptanceNotice",
                        "userTask_proposeCouncil",
                        "serviceTask_draftCouncilDecision",
                        "userTask_establishCouncil",
                        "userTask_scheduleSession",
                        "serviceTask_draftInvitation",
                        "userTask_sendInvitation",
                        "userTask_recordAttendance",
                        "serviceTask_countAbsences",
                        "businessRuleTask_decideSessionHeld",
                        "userTask_recordMinutes",
                        "serviceTask_draftSettledMinutes",
                        "userTask_issueMinutes",
                        "userTask_recordDifferingOpinion",
                        "serviceTask_draftHandOverLetter",
                        "userTask_handOverResult",
                        "endEvent_conciliated")
                .contains(
                        "userTask_verifyDispute",
                        "serviceTask_draftVerificationMinutes",
                        "userTask_giveFrontOpinion",
                        "event_opinionPeriodOver");
    }

    @Test
    @DisplayName("Hồ sơ được cấp số, giao đúng đơn vị quản lý đất đai; đơn vị khác không thấy việc")
    void theCaseHasANumberAndItsUnit() {
        LandDispute dispute = received();

        assertThat(businessKey(dispute)).matches("AD-HGDD-2026-\\d{4}");
        assertThat(variable(dispute, "caseNumber")).isEqualTo(businessKey(dispute));
        assertThat(variable(dispute, "handlingUnit")).isEqualTo("kinh-te-ha-tang");
        assertThat(tasksSeenBy(LAND_OFFICER, dispute)).isEqualTo(1);
        assertThat(tasksSeenBy(COUNTER, dispute)).isZero();
        assertThat(tasksSeenBy(FRONT, dispute)).isZero();
    }

    @Test
    @DisplayName("Vụ việc tổ hòa giải không hòa giải được thì mang theo số hồ sơ trước; số sai mẫu bị từ chối")
    void aCaseMayComeFromAMediationTeam() {
        LandDispute dispute = LandDispute.received(officers, clock, Map.of("originCaseNumber", "AD-HGCS-2026-0001"));

        assertThat(variable(dispute, "originCaseNumber")).isEqualTo("AD-HGCS-2026-0001");
        assertRefused(
                () -> LandDispute.received(officers, clock, Map.of("originCaseNumber", "HGCS 1")),
                "Số hồ sơ hòa giải ở cơ sở");
    }

    @Test
    @DisplayName(
            "Nhận đơn thứ Hai 02/11/2026: thông báo thụ lý trước hết ngày 05/11, hòa giải xong trước hết ngày 02/12")
    void limitsCountFromTheReceipt() {
        LandDispute dispute = received();

        assertThat(due(dispute, "userTask_examineRequest")).isEqualTo(endOf("2026-11-05"));
        on("2026-11-04");
        dispute.examined("accepted");
        assertThat(due(dispute, "userTask_decideAcceptance")).isEqualTo(endOf("2026-11-05"));
        dispute.decided(Map.of("acceptanceDecision", "accepted"));
        assertThat(due(dispute, "userTask_sendAcceptanceNotice")).isEqualTo(endOf("2026-11-05"));
        dispute.noticeSent();
        assertThat(variable(dispute, "caseDueAt")).isEqualTo(endOf("2026-12-02"));
        assertThat(variable(dispute, "caseDueText")).isEqualTo("02/12/2026");
        assertThat(due(dispute, "userTask_verifyDispute")).isEqualTo(endOf("2026-12-02"));
        assertThat(due(dispute, "userTask_giveFrontOpinion")).isEqualTo(endOf("2026-12-02"));
    }

    @Test
    @DisplayName("Tranh chấp chỉ có một bên thì không tiếp nhận")
    void aDisputeHasTwoParties() {
        Map<String, ?> onlyOne = Map.of(
                "parties", List.of(Map.of("name", REQUESTER, "role", "requester", "address", "Số 5, tổ dân phố số 2")));

        assertRefused(() -> LandDispute.received(officers, clock, onlyOne), "Các bên tranh chấp");
    }

    @Test
    @DisplayName("Từ chối thụ lý phải nêu lý do, thông báo cho các bên và Văn phòng đăng ký đất đai, rồi kết thúc")
    void aRefusalNeedsReasonsAndEndsTheCase() {
        LandDispute dispute = received().examined("refused");

        assertRefused(() -> dispute.decided(Map.of("acceptanceDecision", "refused")), "Lý do từ chối");
        dispute.decided(Map.of(
                        "acceptanceDecision", "refused",
                        "refusalReasons", "Không phải tranh chấp đất đai, hướng dẫn đến Tòa án."))
                .noticeSent();

        assertThat(outcome(dispute)).isEqualTo("refused");
        assertThat(steps(dispute)).endsWith("endEvent_requestRefused");
    }

    @Test
    @DisplayName("Thông báo chưa gửi Văn phòng đăng ký đất đai thì chưa xong")
    void theLandRegistrationOfficeMustBeNotified() {
        LandDispute dispute = received().examined("accepted").decided(Map.of("acceptanceDecision", "accepted"));
        Map<String, Object> notice = new HashMap<>(LandDispute.notice());
        notice.put("acceptanceNoticeToLandOffice", false);

        assertRefused(
                () -> dispute.submitted(LAND_OFFICER, "userTask_sendAcceptanceNotice", notice),
                "Văn phòng đăng ký đất đai");
    }

    @Test
    @DisplayName("Xác minh xong mà Mặt trận chưa cho ý kiến thì chưa lập Hội đồng")
    void theCouncilWaitsForTheFront() {
        LandDispute dispute = received().accepted().verified();

        BpmnAwareTests.assertThat(dispute.file())
                .isWaitingAtExactly("gateway_verificationComplete", "userTask_giveFrontOpinion");
        assertThat(tasksSeenBy(FRONT, dispute)).isEqualTo(1);
    }

    @Test
    @DisplayName("Hội đồng thiếu đại diện Mặt trận thì không lập được")
    void theCouncilNeedsItsRequiredMembers() {
        LandDispute dispute = received().accepted().frontHeard().verified();
        Map<String, Object> council = new HashMap<>(LandDispute.council());
        council.remove("councilFrontMember");

        assertRefused(
                () -> dispute.submitted(LAND_OFFICER, "userTask_proposeCouncil", council), "Đại diện Ủy ban Mặt trận");
    }

    @Test
    @DisplayName("Chưa ghi rõ từng bên có mặt hay vắng mặt thì không mở được phiên")
    void eachPartyIsPresentOrAbsent() {
        LandDispute dispute = received().councilReady().convened();
        Map<String, ?> unsaid =
                Map.of("attendance", List.of(Map.of("name", REQUESTER, "present", "yes"), Map.of("name", OTHER_PARTY)));

        assertRefused(() -> dispute.submitted(LAND_OFFICER, "userTask_recordAttendance", unsaid), "Có mặt?");
        BpmnAwareTests.assertThat(dispute.file()).isWaitingAtExactly("userTask_recordAttendance");
    }

    @Test
    @DisplayName("Có bên vắng lần đầu thì hoãn, mời lại; đủ các bên thì họp")
    void aFirstAbsencePostponesTheSession() {
        LandDispute dispute = received().councilReady().convened().attended("yes", "no");
        BpmnAwareTests.assertThat(dispute.file()).isWaitingAtExactly("userTask_scheduleSession");

        dispute.sessionHeld();
        BpmnAwareTests.assertThat(dispute.file()).isWaitingAtExactly("userTask_recordMinutes");
    }

    @Test
    @DisplayName("Mỗi bên vắng một lần thì chưa phải hòa giải không thành")
    void oneAbsenceOfEachIsNoFailure() {
        LandDispute dispute = received()
                .councilReady()
                .convened()
                .attended("yes", "no")
                .convened()
                .attended("no", "yes");

        BpmnAwareTests.assertThat(dispute.file()).isWaitingAtExactly("userTask_scheduleSession");
    }

    @Test
    @DisplayName("Một bên vắng mặt đến lần thứ hai: lập biên bản không thành, hướng dẫn các bên")
    void aSecondAbsenceIsFailure() {
        LandDispute dispute = received().councilReady().absentTwice().partiesGuided();

        assertThat(outcome(dispute)).isEqualTo("partyAbsentTwice");
        assertThat(steps(dispute)).endsWith("endEvent_notConciliated").doesNotContain("userTask_recordMinutes");
    }

    @Test
    @DisplayName("Hòa giải không thành, có bên không ký: Hội đồng ký, hướng dẫn nơi giải quyết tiếp theo Điều 236")
    void withoutAgreementThePartiesAreGuided() {
        LandDispute dispute =
                received().councilReady().sessionHeld().notAgreed().partiesGuided();

        assertThat(outcome(dispute)).isEqualTo("notConciliated");
        assertThat(steps(dispute)).endsWith("endEvent_notConciliated");
    }

    @Test
    @DisplayName("Hòa giải thành mà thiếu chữ ký của một bên thì không ghi được")
    void anAgreementIsSignedByAll() {
        LandDispute dispute = received().councilReady().sessionHeld();
        dispute.minutesRecorded(dispute.agreement("none"));

        assertRefused(() -> dispute.minutesIssued(Map.of()), "Các bên tranh chấp đều đã ký từng trang");
    }

    @Test
    @DisplayName("Biên bản không thành mà có bên không ký thì phải ghi bên đó và lý do")
    void whoRefusesToSignIsNamed() {
        LandDispute dispute = received().councilReady().sessionHeld();
        dispute.minutesRecorded(dispute.disagreement());

        assertRefused(() -> dispute.minutesIssued(Map.of("signing", "partyRefused")), "Bên không ký");
    }

    @Test
    @DisplayName("Thỏa thuận không đổi ranh giới, người sử dụng đất: hết 10 ngày không có ý kiến khác thì kết thúc")
    void anAgreementWithoutChangeEndsAfterTenDays() {
        LandDispute dispute = received().councilReady().sessionHeld().agreed("none");

        assertThat(due(dispute, "userTask_recordDifferingOpinion")).isEqualTo(endOf("2026-11-12"));
        assertThat(timer(dispute).getDuedate()).isEqualTo(endOf("2026-11-12"));
        opinionPeriodEnds(dispute);

        assertThat(outcome(dispute)).isEqualTo("conciliated");
        assertThat(steps(dispute)).doesNotContain("userTask_handOverResult");
    }

    @Test
    @DisplayName("Có ý kiến khác trong 10 ngày: họp lại Hội đồng, lập biên bản mới hòa giải thành, không chờ thêm")
    void aDifferingOpinionReconvenesTheCouncil() {
        LandDispute dispute = received().councilReady().sessionHeld().agreed("boundary");
        on("2026-11-04");
        dispute.differingOpinionReceived();
        BpmnAwareTests.assertThat(dispute.file()).isWaitingAtExactly("userTask_scheduleSession");

        dispute.sessionHeld();
        assertThat(decidedBefore(dispute)).isNull();
        dispute.agreed("landUser");
        BpmnAwareTests.assertThat(dispute.file()).isWaitingAtExactly("userTask_handOverResult");
        assertThat(timers(dispute)).isZero();
    }

    @Test
    @DisplayName("Họp lại vì ý kiến khác mà không thống nhất được: hòa giải không thành")
    void theReconvenedCouncilMayFail() {
        LandDispute dispute = received()
                .councilReady()
                .sessionHeld()
                .agreed("none")
                .differingOpinionReceived()
                .sessionHeld()
                .notAgreed()
                .partiesGuided();

        assertThat(outcome(dispute)).isEqualTo("notConciliated");
    }

    @Test
    @DisplayName("Rút đơn khi đang xác minh: mọi việc dở dang dừng, xác nhận, thông báo, kết thúc")
    void theRequestMayBeWithdrawnAtAnyTime() {
        LandDispute dispute = received().accepted();

        officers.start(
                COUNTER,
                "caseWithdrawal",
                Map.of(
                        "caseNumber",
                        businessKey(dispute),
                        "withdrawnOn",
                        "2026-11-02",
                        "withdrawnBy",
                        REQUESTER,
                        "withdrawalReason",
                        "Hai gia đình đã tự thỏa thuận."));
        BpmnAwareTests.assertThat(dispute.file())
                .isWaitingAtExactly("subProcess_requestWithdrawn", "userTask_confirmWithdrawal");
        dispute.withdrawalConfirmed().withdrawalNoticed();

        assertThat(outcome(dispute)).isEqualTo("withdrawn");
        assertThat(steps(dispute)).contains("endEvent_requestWithdrawn");
    }

    private LandDispute received() {
        return LandDispute.received(officers, clock);
    }

    private void on(String day) {
        clock.set(LocalDate.parse(day), LocalTime.of(9, 0));
    }

    private static void assertRefused(ThrowingCallable submission, String reason) {
        assertThatThrownBy(submission)
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining(reason);
    }

    private void opinionPeriodEnds(LandDispute dispute) {
        management.executeJob(timer(dispute).getId());
        officers.jobsRun(dispute.file());
    }

    private Job timer(LandDispute dispute) {
        return management
                .createJobQuery()
                .processInstanceId(dispute.file().getId())
                .singleResult();
    }

    private long timers(LandDispute dispute) {
        return management
                .createJobQuery()
                .processInstanceId(dispute.file().getId())
                .count();
    }

    private long tasksSeenBy(String user, LandDispute dispute) {
        return officers.as(
                user,
                () -> tasks.createTaskQuery()
                        .processInstanceId(dispute.file().getId())
                        .count());
    }

    /** What the form of the minutes shows as the outcome when it is opened. */
    private Object decidedBefore(LandDispute dispute) {
        return officers.as(
                LAND_OFFICER,
                () -> tasks.getVariable(
                        officers.open(dispute.file(), "userTask_recordMinutes").getId(), "sessionOutcome"));
    }

    private String businessKey(LandDispute dispute) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(dispute.file().getId())
                .singleResult()
                .getBusinessKey();
    }

    private Object variable(LandDispute dispute, String name) {
        return runtime.getVariable(dispute.file().getId(), name);
    }

    private Date due(LandDispute dispute, String activity) {
        return progress.due(dispute.file(), activity);
    }

    private List<String> steps(LandDispute dispute) {
        return progress.steps(dispute.file());
    }

    private String outcome(LandDispute dispute) {
        return progress.outcome(dispute.file());
    }
}
