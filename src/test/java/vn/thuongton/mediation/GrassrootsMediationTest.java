package vn.thuongton.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thuongton.engine.ClockConfiguration;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.FixedClock;
import vn.thuongton.testing.Officers;
import vn.thuongton.testing.TakenFlows;

@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Hòa giải ở cơ sở")
class GrassrootsMediationTest {

    private static final String PROCESS = "grassrootsMediation";
    private static final Path MODEL = Path.of("processes/mediation/grassrootsMediation.bpmn");

    private static final String TEAM = "to-hoa-giai.an-duong";
    private static final String COUNTER = "hanh-chinh-cong.an-duong";
    private static final String FRONT = "mat-tran.an-duong";
    private static final String POLICE = "cong-an.an-duong";
    private static final String CHAIRMAN = "chu-tich.an-duong";
    private static final String JUSTICE = "tu-phap.an-duong";

    private static final String REQUESTER = "Nguyễn Văn An";
    private static final String NEIGHBOUR = "Trần Thị Bình";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private FixedClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TakenFlows takenFlows;

    private Officers officers;

    @BeforeAll
    void startWalking() {
        officers = new Officers(engine);
        takenFlows.forget();
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
    @DisplayName(
            "Mâu thuẫn hàng xóm: nhận yêu cầu, phân công, tìm hiểu, hòa giải thành, lập văn bản, theo dõi thực hiện")
    void neighboursReachAWrittenAgreement() {
        ProcessInstance file = requested("neighbouring");
        inScope(file);
        mediatorChosen(file, "withinLimit");
        matterLearned(file, "no");
        on("2026-11-04");
        sessionHeld(file, agreement("yes"));
        agreementWritten(file);
        followedUp(file, "performed");

        assertThat(outcome(file)).isEqualTo("agreed");
        assertThat(steps(file))
                .containsExactly(
                        "startEvent_requestReceived",
                        "serviceTask_registerCase",
                        "businessRuleTask_findHandlingUnit",
                        "userTask_checkScope",
                        "event_teamFound",
                        "gateway_inScope",
                        "gateway_teamNeeded",
                        "gateway_differentNeighbourhoods",
                        "gateway_teamsReady",
                        "gateway_mediatorNeeded",
                        "userTask_chooseMediator",
                        "gateway_firstSession",
                        "event_threeDaysBegun",
                        "gateway_mediatorReady",
                        "userTask_learnMatter",
                        "gateway_frontSupport",
                        "gateway_matterKnown",
                        "serviceTask_draftInvitation",
                        "gateway_sessionNeeded",
                        "userTask_holdSession",
                        "serviceTask_recordAttendance",
                        "businessRuleTask_judgeSession",
                        "gateway_nextStep",
                        "gateway_agreed",
                        "gateway_writtenAgreement",
                        "userTask_writeAgreement",
                        "serviceTask_draftAgreement",
                        "userTask_signAgreement",
                        "gateway_agreementMade",
                        "gateway_performanceOpen",
                        "userTask_followUp",
                        "gateway_performance",
                        "endEvent_agreed");
    }

    @Test
    @DisplayName("Hồ sơ có số, thuộc tổ hòa giải; luật không quy định thời hạn kết thúc; đơn vị khác không thấy việc")
    void theCaseHasANumberAndItsTeam() {
        ProcessInstance file = requested("dailyLife");

        assertThat(businessKey(file)).matches("AD-HGCS-2026-\\d{4}");
        assertThat(variable(file, "caseNumber")).isEqualTo(businessKey(file));
        assertThat(variable(file, "caseDueAt")).isNull();
        assertThat(variable(file, "caseDueText")).isEqualTo("không quy định");
        assertThat(due(file, "userTask_checkScope")).isNull();
        inScope(file);
        assertThat(variable(file, "handlingUnit")).isEqualTo("to-hoa-giai");
        assertThat(variable(file, "teamName")).isEqualTo("Tổ hòa giải Tổ dân phố số 1");
        assertThat(seenBy(TEAM, file)).isEqualTo(1);
        assertThat(seenBy(COUNTER, file)).isZero();
        assertThat(seenBy(FRONT, file)).isZero();
    }

    @Test
    @DisplayName("Mọi căn cứ của Điều 16 đều mở được vụ việc; đề nghị của người khác phải ghi ai đề nghị")
    void everyGroundOpensACase() {
        for (String ground : List.of("partyRequest", "mediatorKnows", "teamHeadAssigned")) {
            assertThat(businessKey(started(Map.of("ground", ground)))).startsWith("AD-HGCS-");
        }
        assertThatThrownBy(() -> started(Map.of("ground", "requestedByOthers")))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("Cơ quan, tổ chức, cá nhân đề nghị");
        assertThat(businessKey(
                        started(Map.of("ground", "requestedByOthers", "requestedBy", "Hội Phụ nữ tổ dân phố số 1"))))
                .startsWith("AD-HGCS-");
    }

    @Test
    @DisplayName("Một bên thì không hòa giải được: phải ghi từ hai bên trở lên")
    void mediationNeedsTwoParties() {
        assertThatThrownBy(() -> started(Map.of("parties", List.of(party(REQUESTER, "requester")))))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("Các bên");
    }

    @Test
    @DisplayName("Ngoài phạm vi Điều 3: nêu lý do, giải thích, hướng dẫn nơi có thẩm quyền rồi kết thúc")
    void aMatterOutOfScopeIsRefusedWithGuidance() {
        ProcessInstance file = requested("other");
        assertThatThrownBy(() -> scopeChecked(file, Map.of("scopeDecision", "outOfScope")))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("Lý do không được hòa giải");
        scopeChecked(
                file,
                Map.of(
                        "scopeDecision", "outOfScope",
                        "scopeExclusion", "punishable",
                        "scopeReason", "Hành vi đổ rác ra đường bị xử phạt hành chính."));
        submit(
                TEAM,
                file,
                "userTask_explainRefusal",
                Map.of("guidedOn", today(), "guidedTo", "wardCommittee", "guidance", "Gửi phản ánh đến UBND phường."));

        assertThat(outcome(file)).isEqualTo("outOfScope");
        assertThat(steps(file)).endsWith("userTask_explainRefusal", "endEvent_outOfScope");
    }

    @Test
    @DisplayName(
            "Nguy cơ bạo lực khi kiểm tra: Công an và Chủ tịch nhận việc và thư báo ngay; không hòa giải nữa thì kết thúc")
    void dangerGoesAtOnceToPoliceAndChairman() {
        ProcessInstance file = requested("dailyLife");
        scopeChecked(file, danger("scopeDecision"));

        assertThat(openSteps(file)).containsExactlyInAnyOrder("userTask_handleDanger", "userTask_directDangerResponse");
        assertThat(due(file, "userTask_handleDanger")).isEqualTo(endOf("2026-11-02"));
        assertThat(due(file, "userTask_directDangerResponse")).isEqualTo(endOf("2026-11-02"));
        assertThat(mailed("Báo nguy cơ: " + businessKey(file)))
                .contains(POLICE, CHAIRMAN)
                .doesNotContain(TEAM, FRONT);
        dangerAnswered(file, "handledByAuthority");

        assertThat(outcome(file)).isEqualTo("reportedToPolice");
        assertThat(steps(file)).endsWith("gateway_mediationMayContinue", "endEvent_reportedToPolice");
    }

    @Test
    @DisplayName(
            "Nguy cơ trong buổi hòa giải: báo ngay; đã an toàn thì tổ hòa giải làm tiếp từ việc chọn hòa giải viên")
    void mediationMayGoOnAfterADanger() {
        ProcessInstance file = sessionReady();
        Map<String, Object> record = danger("sessionResult");
        sessionHeld(file, record);
        assertThat(variable(file, "dangerDescription")).isEqualTo(record.get("dangerDescription"));
        dangerAnswered(file, "mediationMayContinue");

        assertThat(openSteps(file)).containsExactly("userTask_chooseMediator");
    }

    @Test
    @DisplayName("Các bên ở khác tổ dân phố: hai tổ phối hợp, thông báo Trưởng ban công tác Mặt trận")
    void twoTeamsCoordinate() {
        ProcessInstance file = requested("dailyLife");
        scopeChecked(
                file,
                Map.of("scopeDecision", "inScope", "differentNeighbourhoods", "yes", "otherNeighbourhood", "tdp-2"));
        assertThatThrownBy(() -> teamsCoordinated(file, "Phạm Văn Hòa"))
                .as("hòa giải viên của tổ dân phố số 1")
                .isInstanceOf(BadUserRequestException.class);
        teamsCoordinated(file, "Lê Thị Hảo");

        assertThat(openSteps(file)).containsExactly("userTask_chooseMediator");
        assertThat(variable(file, "coMediator")).isEqualTo("Lê Thị Hảo");
    }

    @Test
    @DisplayName("Hòa giải viên có liên quan đến vụ việc thì không được phân công")
    void aMediatorWithAnInterestIsNotAssigned() {
        ProcessInstance file = requested("dailyLife");
        inScope(file);
        Map<String, Object> choice = new HashMap<>(choice("withinLimit"));
        choice.put("mediatorIndependent", false);

        assertThatThrownBy(() -> submit(TEAM, file, "userTask_chooseMediator", choice))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("không có quyền lợi, nghĩa vụ liên quan");
    }

    @Test
    @DisplayName("Phân công thứ Hai 02/11/2026 thì hòa giải trước hết ngày 05/11")
    void theFirstSessionIsDueInThreeDays() {
        ProcessInstance file = requested("dailyLife");
        inScope(file);
        mediatorChosen(file, "withinLimit");

        assertThat(variable(file, "assignedOn")).isEqualTo(startOf("2026-11-02"));
        assertThat(due(file, "userTask_learnMatter")).isEqualTo(endOf("2026-11-05"));
        matterLearned(file, "no");
        assertThat(due(file, "userTask_holdSession")).isEqualTo(endOf("2026-11-05"));
    }

    @Test
    @DisplayName("Phân công thứ Tư 04/11/2026: ngày thứ ba là thứ Bảy nên hạn chuyển sang thứ Hai 09/11")
    void theThirdDayMovesOverTheWeekend() {
        on("2026-11-04");
        ProcessInstance file = requested("dailyLife");
        inScope(file);
        mediatorChosen(file, "withinLimit");

        assertThat(due(file, "userTask_learnMatter")).isEqualTo(endOf("2026-11-09"));
    }

    @Test
    @DisplayName("Cần hòa giải ngay tại chỗ: ghi luôn buổi hòa giải, không chờ 3 ngày")
    void mediationMayHappenOnTheSpot() {
        ProcessInstance file = requested("dailyLife");
        inScope(file);
        mediatorChosen(file, "onTheSpot");

        assertThat(openSteps(file)).containsExactly("userTask_holdSession");
        assertThat(due(file, "userTask_holdSession")).isNull();
    }

    @Test
    @DisplayName("Các bên thỏa thuận thời gian khác: hạn theo ngày giờ các bên thỏa thuận")
    void thePartiesMayAgreeOnAnotherDay() {
        ProcessInstance file = requested("dailyLife");
        inScope(file);
        Map<String, Object> choice = new HashMap<>(choice("agreedOtherwise"));
        choice.put("agreedSessionAt", "2026-11-14T19:30+07:00");
        submit(TEAM, file, "userTask_chooseMediator", choice);

        assertThat(due(file, "userTask_learnMatter")).isEqualTo(at("2026-11-14T19:30"));
    }

    @Test
    @DisplayName("Tổ hòa giải đề nghị thì Mặt trận, đoàn thể cùng tìm hiểu, vận động trước buổi hòa giải")
    void theFrontHelpsBeforeTheSession() {
        ProcessInstance file = requested("family");
        inScope(file);
        mediatorChosen(file, "withinLimit");
        matterLearned(file, "yes");

        assertThat(due(file, "userTask_supportMediation")).isEqualTo(endOf("2026-11-05"));
        submit(
                FRONT,
                file,
                "userTask_supportMediation",
                Map.of(
                        "associations",
                        List.of("front", "women"),
                        "frontFindings",
                        "Hai gia đình sẵn sàng nói chuyện."));
        assertThat(openSteps(file)).containsExactly("userTask_holdSession");
    }

    @Test
    @DisplayName("Chưa ghi rõ từng bên có mặt hay vắng mặt thì không ghi được buổi hòa giải")
    void eachPartyIsPresentOrAbsent() {
        ProcessInstance file = sessionReady();
        Map<String, Object> record = session(agreement("no"), "yes");
        record.put("attendance", List.of(attended(REQUESTER, "yes"), Map.of("name", NEIGHBOUR)));

        assertThatThrownBy(() -> submit(TEAM, file, "userTask_holdSession", record))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("Có mặt?");
        assertThat(openSteps(file)).containsExactly("userTask_holdSession");
    }

    @Test
    @DisplayName("Hòa giải nhiều buổi và hoãn: mỗi buổi một bản ghi mới, hạn theo ngày hẹn")
    void sessionsMayRepeatAndBePostponed() {
        ProcessInstance file = sessionReady();
        sessionHeld(file, next("continued", "no", "2026-11-10T18:00+07:00"));

        assertThat(due(file, "userTask_holdSession")).isEqualTo(at("2026-11-10T18:00"));
        Task second = officers.as(TEAM, () -> officers.open(file, "userTask_holdSession"));
        assertThat(tasks.getVariable(second.getId(), "sessionResult")).isNull();
        assertThat(tasks.getVariable(second.getId(), "sessionSummary")).isNull();

        on("2026-11-10");
        Map<String, Object> postponed = new HashMap<>(next("postponed", "no", "2026-11-12T18:00+07:00"));
        postponed.put("postponedBecause", "Một bên ốm.");
        submit(TEAM, file, "userTask_holdSession", session(postponed, "no"));
        assertThat(due(file, "userTask_holdSession")).isEqualTo(at("2026-11-12T18:00"));
        assertThat(variable(file, "mostAbsences")).isEqualTo(1);

        on("2026-11-12");
        sessionHeld(file, agreement("no"));
        followedUp(file, "performed");
        assertThat(outcome(file)).isEqualTo("agreed");
        assertThat(sessionSummaries(file)).hasSize(3);
    }

    @Test
    @DisplayName("Có bên vắng mặt thì chưa công nhận kết quả thành: hòa giải tiếp")
    void anAgreementNeedsAllParties() {
        ProcessInstance file = sessionReady();
        submit(TEAM, file, "userTask_holdSession", session(agreement("no"), "no"));

        assertThat(openSteps(file)).containsExactly("userTask_holdSession");
    }

    @Test
    @DisplayName("Thay hòa giải viên: tổ trưởng phân công lại, 3 ngày tính từ ngày phân công mới")
    void theMediatorMayBeReplaced() {
        ProcessInstance file = sessionReady();
        on("2026-11-05");
        sessionHeld(file, next("continued", "yes", "2026-11-09T18:00+07:00"));

        assertThat(openSteps(file)).containsExactly("userTask_chooseMediator");
        mediatorChosen(file, "withinLimit");
        assertThat(due(file, "userTask_learnMatter")).isEqualTo(endOf("2026-11-09"));
    }

    @Test
    @DisplayName("Không thể đạt được thỏa thuận: hòa giải viên kết thúc và hướng dẫn các bên")
    void theMediatorEndsWithoutAgreement() {
        ProcessInstance file = sessionReady();
        sessionHeld(file, failure("notAgreed"));
        guided(file, Map.of());

        assertThat(outcome(file)).isEqualTo("notAgreed");
        assertThat(steps(file)).endsWith("gateway_handOver", "endEvent_notAgreed");
    }

    @Test
    @DisplayName("Một bên yêu cầu chấm dứt thì việc hòa giải kết thúc")
    void aPartyEndsTheMediation() {
        ProcessInstance file = sessionReady();
        sessionHeld(file, failure("endedByParty"));
        guided(file, Map.of());

        assertThat(outcome(file)).isEqualTo("endedByParty");
    }

    @Test
    @DisplayName("Vụ việc không phải đất đai thì không chuyển hòa giải đất đai")
    void onlyLandMattersAreHandedOver() {
        ProcessInstance file = sessionReady();
        sessionHeld(file, failure("notAgreed"));

        assertThatThrownBy(() -> guided(file, Map.of("handOverWanted", "yes")))
                .isInstanceOf(BadUserRequestException.class);
    }

    @Test
    @DisplayName(
            "Tranh chấp đất đai không thành, các bên nộp đơn: lập hồ sơ hòa giải đất đai có số riêng, tính hạn từ hôm nay")
    void aFailedLandMatterIsHandedOver() {
        ProcessInstance file = landMatterFailed();
        on("2026-11-09");
        submit(COUNTER, file, "userTask_receiveLandRequest", landRequest());

        assertThat(outcome(file)).isEqualTo("notAgreed");
        assertThat(steps(file)).endsWith("serviceTask_handOverCase", "endEvent_handedOver");
        String number = (String) ended(file, "handedOverTo");
        assertThat(number).matches("AD-HGDD-2026-\\d{4}");
        ProcessInstance landCase = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult();
        assertThat(landCase.getProcessDefinitionId()).startsWith("landConciliation:");
        assertThat(landCase.getTenantId()).isEqualTo("an-duong");
        assertThat(variable(landCase, "subject")).isEqualTo("Mâu thuẫn ở tổ dân phố số 1");
        assertThat(variable(landCase, "field")).isEqualTo("land");
        assertThat(variable(landCase, "receivedOn")).isEqualTo(startOf("2026-11-09"));
        assertThat(variable(landCase, "originCaseNumber")).isEqualTo(businessKey(file));
        assertThat(variable(landCase, "caseDueAt")).isEqualTo(endOf("2026-12-09"));
        assertThat(variable(landCase, "parties").toString())
                .contains(REQUESTER, NEIGHBOUR)
                .doesNotContain("absences");
    }

    @Test
    @DisplayName("Các bên không nộp đơn hòa giải đất đai: hồ sơ kết thúc, không lập hồ sơ mới")
    void withoutARequestNothingIsHandedOver() {
        ProcessInstance file = landMatterFailed();
        submit(COUNTER, file, "userTask_receiveLandRequest", Map.of("landRequestReceived", "no"));

        assertThat(outcome(file)).isEqualTo("notAgreed");
        assertThat(steps(file)).endsWith("gateway_landRequest", "endEvent_notAgreed");
    }

    @Test
    @DisplayName("Các bên không muốn lập văn bản thì theo dõi luôn; đang thực hiện thì theo dõi tiếp")
    void performanceIsFollowedUpUntilDone() {
        ProcessInstance file = sessionReady();
        sessionHeld(file, agreement("no"));
        assertThat(openSteps(file)).containsExactly("userTask_followUp");
        followedUp(file, "inProgress");
        assertThat(openSteps(file)).containsExactly("userTask_followUp");
        followedUp(file, "notPerformed");

        assertThat(outcome(file)).isEqualTo("agreed");
        assertThat(ended(file, "performance")).isEqualTo("notPerformed");
    }

    @Test
    @DisplayName("Thỏa thuận ngày 05/11/2026: yêu cầu Tòa án công nhận trước hết ngày 05/5/2027")
    void courtRecognitionIsPossibleForSixMonths() {
        ProcessInstance file = sessionReady();
        on("2026-11-05");
        sessionHeld(file, agreement("no"));
        assertThat(due(file, "userTask_followUp")).isEqualTo(endOf("2027-05-05"));
        followedUp(file, "courtRecognition");
        assertThat(due(file, "userTask_guideCourtRecognition")).isEqualTo(endOf("2027-05-05"));
        submit(
                JUSTICE,
                file,
                "userTask_guideCourtRecognition",
                Map.of(
                        "courtRequest", "submitted",
                        "courtRequestedOn", today(),
                        "courtName", "Tòa án nhân dân khu vực",
                        "courtNote", "Kèm văn bản hòa giải thành."));

        assertThat(outcome(file)).isEqualTo("agreed");
        assertThat(steps(file)).endsWith("userTask_guideCourtRecognition", "endEvent_courtRecognition");
    }

    @Test
    @DisplayName("Văn bản hòa giải thành có đủ các nội dung của Điều 24 khoản 2 và chữ ký của các bên, hòa giải viên")
    void theWrittenAgreementIsCompleteAndSigned() {
        ProcessInstance file = sessionReady();
        sessionHeld(file, agreement("yes"));
        String task = officers.as(TEAM, () -> officers.open(file, "userTask_writeAgreement"))
                .getId();
        assertThat(tasks.getVariable(task, "agreementTerms")).isEqualTo("Chặt cành cây, sửa lại máng nước.");

        assertComplete(file, "userTask_writeAgreement", writtenAgreement());
        assertComplete(file, "userTask_signAgreement", signatures());
        assertThat(openSteps(file)).containsExactly("userTask_followUp");
    }

    /** Nothing may be left out. */
    private void assertComplete(ProcessInstance file, String step, Map<String, Object> contents) {
        for (String content : contents.keySet()) {
            Map<String, Object> incomplete = new HashMap<>(contents);
            incomplete.remove(content);
            assertThatThrownBy(() -> submit(TEAM, file, step, incomplete))
                    .as(content)
                    .isInstanceOf(BadUserRequestException.class);
        }
        submit(TEAM, file, step, contents);
    }

    @Test
    @DisplayName("Một bên rút yêu cầu bất cứ lúc nào: việc dở dang dừng lại, tổ hòa giải xác nhận rồi kết thúc")
    void theRequestMayBeWithdrawnAtAnyTime() {
        ProcessInstance file = sessionReady();
        withdrawn(file);

        assertThat(openSteps(file)).containsExactly("userTask_confirmWithdrawal");
        withdrawalConfirmed(file);
        assertThat(outcome(file)).isEqualTo("withdrawn");
        assertThat(steps(file)).contains("startEvent_withdrawn", "endEvent_withdrawn");
    }

    @Test
    @DisplayName("Rút yêu cầu khi chưa kiểm tra phạm vi, khi đang báo nguy cơ hoặc chờ đơn đất đai đều được")
    void everyStepCanBeInterrupted() {
        ProcessInstance unchecked = requested("dailyLife");
        ProcessInstance unassigned = requested("dailyLife");
        inScope(unassigned);
        ProcessInstance endangered = requested("dailyLife");
        scopeChecked(endangered, danger("scopeDecision"));
        ProcessInstance agreed = sessionReady();
        sessionHeld(agreed, agreement("yes"));
        ProcessInstance failed = sessionReady();
        sessionHeld(failed, failure("notAgreed"));

        for (ProcessInstance file : List.of(unchecked, unassigned, endangered, agreed, failed, landMatterFailed())) {
            withdrawn(file);
            withdrawalConfirmed(file);
            assertThat(outcome(file)).isEqualTo("withdrawn");
        }
    }

    private void withdrawn(ProcessInstance file) {
        officers.start(
                COUNTER,
                "caseWithdrawal",
                Map.of(
                        "caseNumber",
                        businessKey(file),
                        "withdrawnBy",
                        REQUESTER,
                        "withdrawnOn",
                        today(),
                        "withdrawalReason",
                        "Hai nhà đã tự thỏa thuận."));
    }

    private void withdrawalConfirmed(ProcessInstance file) {
        submit(
                TEAM,
                file,
                "userTask_confirmWithdrawal",
                Map.of("withdrawalVerified", true, "otherPartyInformedOn", today()));
    }

    private ProcessInstance requested(String field) {
        return started(Map.of("field", field));
    }

    private ProcessInstance started(Map<String, ?> differing) {
        Map<String, Object> request = new HashMap<>(Map.of(
                "subject", "Mâu thuẫn ở tổ dân phố số 1",
                "field", "dailyLife",
                "receivedOn", today(),
                "ground", "partyRequest",
                "summary", "Cành cây và nước mưa từ nhà bên cạnh rơi sang sân.",
                "parties", List.of(party(REQUESTER, "requester"), party(NEIGHBOUR, "otherParty"))));
        request.putAll(differing);
        return officers.start(TEAM, PROCESS, request);
    }

    private static Map<String, String> party(String name, String role) {
        return Map.of("name", name, "role", role, "address", "Tổ dân phố số 1", "phone", "0912 345 678");
    }

    private void scopeChecked(ProcessInstance file, Map<String, ?> result) {
        Map<String, Object> check = new HashMap<>(result);
        check.put("neighbourhood", "tdp-1");
        submit(TEAM, file, "userTask_checkScope", check);
    }

    private void inScope(ProcessInstance file) {
        scopeChecked(file, Map.of("scopeDecision", "inScope", "differentNeighbourhoods", "no"));
    }

    private void teamsCoordinated(ProcessInstance file, String mediator) {
        submit(TEAM, file, "userTask_coordinateTeams", Map.of("coMediator", mediator, "frontInformedOn", today()));
    }

    private void mediatorChosen(ProcessInstance file, String timing) {
        submit(TEAM, file, "userTask_chooseMediator", choice(timing));
    }

    private static Map<String, Object> choice(String timing) {
        return Map.of(
                "mediatorChosenBy",
                "parties",
                "mediator",
                "Phạm Văn Hòa",
                "mediatorIndependent",
                true,
                "firstSessionTiming",
                timing);
    }

    private void matterLearned(ProcessInstance file, String frontSupport) {
        Map<String, Object> findings = new HashMap<>(Map.of(
                "findings", "Cây trồng sát tường, máng nước đã hỏng.",
                "sessionArrangement", "19 giờ ngày 04/11 tại nhà văn hóa tổ dân phố.",
                "frontSupport", frontSupport));
        if (frontSupport.equals("yes")) {
            findings.put("frontSupportRequest", "Hội Phụ nữ gặp riêng một bên.");
        }
        submit(TEAM, file, "userTask_learnMatter", findings);
    }

    private ProcessInstance sessionReady() {
        return sessionReady("neighbouring");
    }

    private ProcessInstance sessionReady(String field) {
        ProcessInstance file = requested(field);
        inScope(file);
        mediatorChosen(file, "withinLimit");
        matterLearned(file, "no");
        return file;
    }

    private void sessionHeld(ProcessInstance file, Map<String, ?> result) {
        submit(TEAM, file, "userTask_holdSession", session(result, "yes"));
    }

    private Map<String, Object> session(Map<String, ?> result, String neighbourPresent) {
        Map<String, Object> record = new HashMap<>(Map.of(
                "sessionOn", today(),
                "sessionPlace", "Nhà văn hóa tổ dân phố số 1",
                "publicSession", "private",
                "attendance", List.of(attended(REQUESTER, "yes"), attended(NEIGHBOUR, neighbourPresent)),
                "sessionSummary", "Hai bên trình bày; hòa giải viên phân tích."));
        record.putAll(result);
        return record;
    }

    private static Map<String, String> attended(String name, String present) {
        return Map.of("name", name, "present", present);
    }

    private Map<String, Object> agreement(String written) {
        return Map.of(
                "sessionResult",
                "agreed",
                "agreement",
                "Chặt cành cây, sửa lại máng nước.",
                "agreedOn",
                today(),
                "writtenAgreementWanted",
                written);
    }

    private static Map<String, Object> next(String result, String mediatorReplaced, String at) {
        return Map.of("sessionResult", result, "mediatorReplaced", mediatorReplaced, "nextSessionAt", at);
    }

    private static Map<String, Object> failure(String result) {
        return Map.of("sessionResult", result, "endedBecause", "Không bên nào nhượng bộ.");
    }

    /** @param decision the field that says so */
    private static Map<String, Object> danger(String decision) {
        Map<String, Object> danger = new HashMap<>(Map.of(
                decision, "danger", "dangerKind", "violence", "dangerDescription", "Một bên cầm hung khí đe dọa."));
        if (decision.equals("scopeDecision")) {
            danger.put("differentNeighbourhoods", "no");
        }
        return danger;
    }

    private void dangerAnswered(ProcessInstance file, String conclusion) {
        submit(CHAIRMAN, file, "userTask_directDangerResponse", Map.of("directive", "Công an phường xử lý ngay."));
        submit(
                POLICE,
                file,
                "userTask_handleDanger",
                Map.of("dangerMeasures", "Đã đến hiện trường, tách hai bên.", "dangerConclusion", conclusion));
    }

    private void guided(ProcessInstance file, Map<String, ?> handOver) {
        Map<String, Object> guidance = new HashMap<>(
                Map.of("guidedOn", today(), "guidedTo", "court", "guidance", "Khởi kiện tại Tòa án nhân dân."));
        guidance.putAll(handOver);
        submit(TEAM, file, "userTask_guideAfterFailure", guidance);
    }

    private ProcessInstance landMatterFailed() {
        ProcessInstance file = sessionReady("land");
        sessionHeld(file, failure("notAgreed"));
        guided(file, Map.of("handOverWanted", "yes"));
        return file;
    }

    private static Map<String, Object> landRequest() {
        return Map.of(
                "landRequestReceived", "yes",
                "receivedVia", "serviceCentre",
                "disputeKind", "boundary",
                "landLocation", "Số 5, tổ dân phố số 1",
                "requestContent", "Đề nghị xác định lại ranh giới giữa hai thửa đất.",
                "originalRequestReceived", true,
                "papersReceived", List.of("certificate"));
    }

    private void agreementWritten(ProcessInstance file) {
        submit(TEAM, file, "userTask_writeAgreement", writtenAgreement());
        submit(TEAM, file, "userTask_signAgreement", signatures());
    }

    private Map<String, Object> signatures() {
        return Map.of("agreementSigned", true, "agreementSignedOn", today());
    }

    private static Map<String, Object> writtenAgreement() {
        return Map.of(
                "agreementGround", "Yêu cầu của một bên ngày 02/11/2026.",
                "agreementParties", "Nguyễn Văn An, Trần Thị Bình, tổ dân phố số 1.",
                "agreementMatter", "Cành cây và nước mưa rơi sang sân.",
                "agreementCourse", "Một buổi hòa giải.",
                "agreementTerms", "Chặt cành cây, sửa lại máng nước.",
                "agreementObligations", "Bên có cây chặt cành, bên kia cho vào sân.",
                "agreementPerformance", "Xong trước ngày 15/11/2026.");
    }

    private void followedUp(ProcessInstance file, String performance) {
        submit(
                TEAM,
                file,
                "userTask_followUp",
                Map.of("followedUpOn", today(), "performance", performance, "performanceNote", "Đã gặp hai bên."));
    }

    private void submit(String user, ProcessInstance file, String step, Map<String, ?> values) {
        officers.submit(user, file, step, values);
    }

    private void on(String day) {
        clock.set(LocalDate.parse(day), LocalTime.of(9, 0));
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }

    private long seenBy(String user, ProcessInstance file) {
        return officers.as(
                user,
                () -> tasks.createTaskQuery().processInstanceId(file.getId()).count());
    }

    private List<String> openSteps(ProcessInstance file) {
        return tasks.createTaskQuery().processInstanceId(file.getId()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    private Date due(ProcessInstance file, String step) {
        return tasks.createTaskQuery()
                .processInstanceId(file.getId())
                .taskDefinitionKey(step)
                .singleResult()
                .getDueDate();
    }

    private static Date startOf(String day) {
        return at(day + "T00:00:00");
    }

    private static Date endOf(String day) {
        return at(day + "T23:59:59");
    }

    private static Date at(String moment) {
        return Date.from(
                LocalDateTime.parse(moment).atZone(ClockConfiguration.VIETNAM).toInstant());
    }

    /** To whom a letter with this subject goes. */
    private List<String> mailed(String subject) {
        return jdbc.sql("select user_id from outbox where subject = :subject")
                .param("subject", subject)
                .query(String.class)
                .list();
    }

    private Object variable(ProcessInstance file, String name) {
        return runtime.getVariable(file.getId(), name);
    }

    private String businessKey(ProcessInstance file) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceId(file.getId())
                .singleResult()
                .getBusinessKey();
    }

    /** What the case said when it ended; null while it runs. */
    private String outcome(ProcessInstance file) {
        assertThat(openSteps(file)).isEmpty();
        return (String) ended(file, "caseOutcome");
    }

    private Object ended(ProcessInstance file, String name) {
        HistoricVariableInstance variable = history.createHistoricVariableInstanceQuery()
                .processInstanceId(file.getId())
                .activityInstanceIdIn(file.getId())
                .variableName(name)
                .singleResult();
        return variable == null ? null : variable.getValue();
    }

    private List<Object> sessionSummaries(ProcessInstance file) {
        return history
                .createHistoricVariableInstanceQuery()
                .processInstanceId(file.getId())
                .variableName("sessionSummary")
                .list()
                .stream()
                .filter(summary -> !summary.getActivityInstanceId().equals(file.getId()))
                .map(HistoricVariableInstance::getValue)
                .toList();
    }

    private List<String> steps(ProcessInstance file) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(file.getId())
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }
}
