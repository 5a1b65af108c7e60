package vn.thuongton.mediation;

import static java.util.stream.Collectors.toSet;
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
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuongton.engine.ClockConfiguration;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.FixedClock;

@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Hòa giải tranh chấp đất đai tại UBND phường")
class LandConciliationTest {

    private static final String PROCESS = "landConciliation";
    private static final Path MODEL = Path.of("processes/mediation/landConciliation.bpmn");

    private static final String COUNTER = "hanh-chinh-cong.an-duong";
    private static final String LAND_OFFICER = "kinh-te-ha-tang.an-duong";
    private static final String CHAIRMAN = "chu-tich.an-duong";
    private static final String FRONT = "mat-tran.an-duong";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private ManagementService management;

    @Autowired
    private FixedClock clock;

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
        Set<String> flows = Bpmn.readModelFromFile(MODEL.toFile()).getModelElementsByType(SequenceFlow.class).stream()
                .map(SequenceFlow::getId)
                .collect(toSet());
        assertThat(takenFlows.missing(PROCESS, flows)).isEmpty();
    }

    @Test
    @DisplayName(
            "Thỏa thuận đổi ranh giới: thụ lý, xác minh, Hội đồng, hòa giải thành, chờ 10 ngày, chuyển cơ quan có thẩm quyền")
    void anAgreementOnABoundaryIsHandedOver() {
        ProcessInstance file = requestAccepted();
        disputeVerified(file);
        councilEstablished(file);
        sessionHeld(file);
        on("2026-11-16");
        minutesIssued(file, agreement("boundary"));
        on("2026-11-27");
        opinionPeriodEnds(file);

        officers.submit(
                LAND_OFFICER,
                file,
                "userTask_handOverResult",
                Map.of(
                        "handedOverTo", "Chi nhánh Văn phòng đăng ký đất đai",
                        "handOverNumber", "31/UBND-KT",
                        "handedOverOn", "2026-11-27"));

        assertThat(outcome(file)).isEqualTo("conciliated");
        assertThat(steps(file))
                .containsSubsequence(
                        "startEvent_requestReceived",
                        "serviceTask_registerCase",
                        "businessRuleTask_findResponsibleUnit",
                        "userTask_examineRequest",
                        "userTask_decideAcceptance",
                        "userTask_sendAcceptanceNotice",
                        "userTask_proposeCouncil",
                        "userTask_establishCouncil",
                        "userTask_scheduleSession",
                        "userTask_recordAttendance",
                        "serviceTask_countAbsences",
                        "businessRuleTask_decideSessionHeld",
                        "userTask_recordMinutes",
                        "userTask_issueMinutes",
                        "userTask_recordDifferingOpinion",
                        "event_opinionPeriodOver",
                        "userTask_handOverResult",
                        "endEvent_conciliated");
    }

    @Test
    @DisplayName("Hồ sơ được cấp số, giao đúng đơn vị quản lý đất đai; cán bộ đơn vị khác không thấy việc")
    void theCaseHasANumberAndItsUnit() {
        ProcessInstance file = requestReceived();

        assertThat(businessKey(file)).matches("AD-HGDD-2026-\\d{4}");
        assertThat(runtime.getVariable(file.getId(), "caseNumber")).isEqualTo(businessKey(file));
        assertThat(runtime.getVariable(file.getId(), "handlingUnit")).isEqualTo("kinh-te-ha-tang");
        assertThat(seenBy(LAND_OFFICER, file)).isEqualTo(1);
        assertThat(seenBy(COUNTER, file)).isZero();
        assertThat(seenBy(FRONT, file)).isZero();
    }

    @Test
    @DisplayName(
            "Nhận đơn thứ Hai 02/11/2026: thông báo thụ lý trước hết ngày 05/11, hòa giải xong trước hết ngày 02/12")
    void limitsCountFromTheReceipt() {
        ProcessInstance file = requestReceived();

        assertThat(due(file, "userTask_examineRequest")).isEqualTo(endOf("2026-11-05"));
        on("2026-11-04");
        requestExamined(file, "accepted");
        assertThat(due(file, "userTask_decideAcceptance")).isEqualTo(endOf("2026-11-05"));
        acceptanceDecided(file, Map.of("acceptanceDecision", "accepted"));
        assertThat(due(file, "userTask_sendAcceptanceNotice")).isEqualTo(endOf("2026-11-05"));
        noticeSent(file);
        assertThat(runtime.getVariable(file.getId(), "caseDueAt")).isEqualTo(endOf("2026-12-02"));
        assertThat(runtime.getVariable(file.getId(), "caseDueText")).isEqualTo("02/12/2026");
        assertThat(due(file, "userTask_verifyDispute")).isEqualTo(endOf("2026-12-02"));
        assertThat(due(file, "userTask_giveFrontOpinion")).isEqualTo(endOf("2026-12-02"));
    }

    @Test
    @DisplayName("Từ chối thụ lý phải nêu lý do, thông báo cho các bên và Văn phòng đăng ký đất đai, rồi kết thúc")
    void aRefusalNeedsReasonsAndEndsTheCase() {
        ProcessInstance file = requestReceived();
        requestExamined(file, "refused");

        assertThatThrownBy(() -> acceptanceDecided(file, Map.of("acceptanceDecision", "refused")))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("Lý do từ chối");
        acceptanceDecided(
                file,
                Map.of(
                        "acceptanceDecision", "refused",
                        "refusalReasons", "Không phải tranh chấp đất đai, hướng dẫn đến Tòa án."));
        noticeSent(file);

        assertThat(outcome(file)).isEqualTo("refused");
        assertThat(steps(file)).endsWith("endEvent_requestRefused");
    }

    @Test
    @DisplayName("Thông báo chưa gửi Văn phòng đăng ký đất đai thì chưa xong")
    void theLandRegistrationOfficeMustBeNotified() {
        ProcessInstance file = requestReceived();
        requestExamined(file, "accepted");
        acceptanceDecided(file, Map.of("acceptanceDecision", "accepted"));
        Map<String, Object> notice = new HashMap<>(notice());
        notice.put("acceptanceNoticeToLandOffice", false);

        assertThatThrownBy(() -> officers.submit(LAND_OFFICER, file, "userTask_sendAcceptanceNotice", notice))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("Văn phòng đăng ký đất đai");
    }

    @Test
    @DisplayName("Xác minh xong mà Mặt trận chưa cho ý kiến thì chưa lập Hội đồng")
    void theCouncilWaitsForTheFront() {
        ProcessInstance file = requestAccepted();
        officers.submit(LAND_OFFICER, file, "userTask_verifyDispute", verification());

        assertThat(openSteps(file)).containsExactly("userTask_giveFrontOpinion");
    }

    @Test
    @DisplayName("Hội đồng thiếu đại diện Mặt trận thì không lập được")
    void theCouncilNeedsItsRequiredMembers() {
        ProcessInstance file = requestAccepted();
        disputeVerified(file);
        Map<String, Object> council = new HashMap<>(council());
        council.remove("councilFrontMember");

        assertThatThrownBy(() -> officers.submit(LAND_OFFICER, file, "userTask_proposeCouncil", council))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("Đại diện Ủy ban Mặt trận");
    }

    @Test
    @DisplayName("Chưa ghi rõ từng bên có mặt hay vắng mặt thì không mở được phiên")
    void eachPartyIsPresentOrAbsent() {
        ProcessInstance file = councilReady();
        sessionScheduled(file);

        assertThatThrownBy(() -> officers.submit(
                        LAND_OFFICER,
                        file,
                        "userTask_recordAttendance",
                        Map.of("attendance", List.of(present(REQUESTER, "yes"), Map.of("name", OTHER_PARTY)))))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("Có mặt?");
        assertThat(openSteps(file)).containsExactly("userTask_recordAttendance");
    }

    @Test
    @DisplayName("Có bên vắng lần đầu thì hoãn, mời lại; đủ các bên thì họp")
    void aFirstAbsencePostponesTheSession() {
        ProcessInstance file = councilReady();
        sessionScheduled(file);
        attendance(file, "yes", "no");
        assertThat(openSteps(file)).containsExactly("userTask_scheduleSession");

        sessionHeld(file);
        assertThat(openSteps(file)).containsExactly("userTask_recordMinutes");
    }

    @Test
    @DisplayName("Hai bên mỗi bên vắng một lần thì chưa phải hòa giải không thành")
    void oneAbsenceOfEachIsNoFailure() {
        ProcessInstance file = councilReady();
        sessionScheduled(file);
        attendance(file, "yes", "no");
        sessionScheduled(file);
        attendance(file, "no", "yes");

        assertThat(openSteps(file)).containsExactly("userTask_scheduleSession");
    }

    @Test
    @DisplayName("Một bên vắng mặt đến lần thứ hai: lập biên bản không thành, hướng dẫn các bên")
    void aSecondAbsenceIsFailure() {
        ProcessInstance file = councilReady();
        sessionScheduled(file);
        attendance(file, "yes", "no");
        sessionScheduled(file);
        attendance(file, "yes", "no");

        officers.submit(
                LAND_OFFICER,
                file,
                "userTask_recordAbsence",
                Map.of(
                        "minutesOn", "2026-11-02",
                        "minutesPlace", "Trụ sở UBND phường",
                        "minutesParticipants", "Hội đồng hòa giải, người yêu cầu, thư ký",
                        "absentParties", OTHER_PARTY,
                        "invitationEvidence", "Giấy mời số 45/GM-UBND và 52/GM-UBND, có ký nhận.",
                        "councilOpinion", "Lập biên bản hòa giải không thành."));
        minutesIssued(file);
        partiesGuided(file);

        assertThat(outcome(file)).isEqualTo("partyAbsentTwice");
        assertThat(steps(file)).endsWith("endEvent_notConciliated");
    }

    @Test
    @DisplayName("Hòa giải không thành, có bên không ký: Hội đồng ký, hướng dẫn nơi giải quyết tiếp theo Điều 236")
    void withoutAgreementThePartiesAreGuided() {
        ProcessInstance file = councilReady();
        sessionHeld(file);
        minutesIssued(file, disagreement());
        partiesGuided(file);

        assertThat(outcome(file)).isEqualTo("notConciliated");
        assertThat(steps(file)).endsWith("endEvent_notConciliated");
    }

    @Test
    @DisplayName("Hòa giải thành mà thiếu chữ ký của một bên thì không ghi được")
    void anAgreementIsSignedByAll() {
        ProcessInstance file = councilReady();
        sessionHeld(file);
        Map<String, Object> unsigned = new HashMap<>(agreement("none"));
        unsigned.remove("agreementSignedByAll");

        assertThatThrownBy(() -> officers.submit(LAND_OFFICER, file, "userTask_recordMinutes", unsigned))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("ký từng trang");
    }

    @Test
    @DisplayName("Thỏa thuận không đổi ranh giới, người sử dụng đất: hết 10 ngày không có ý kiến khác thì kết thúc")
    void anAgreementWithoutChangeEndsAfterTenDays() {
        ProcessInstance file = councilReady();
        sessionHeld(file);
        minutesIssued(file, agreement("none"));

        assertThat(due(file, "userTask_recordDifferingOpinion")).isEqualTo(endOf("2026-11-12"));
        assertThat(management
                        .createJobQuery()
                        .processInstanceId(file.getId())
                        .singleResult()
                        .getDuedate())
                .isEqualTo(endOf("2026-11-12"));
        opinionPeriodEnds(file);

        assertThat(outcome(file)).isEqualTo("conciliated");
        assertThat(steps(file)).doesNotContain("userTask_handOverResult");
    }

    @Test
    @DisplayName(
            "Có ý kiến khác trong 10 ngày: họp lại Hội đồng, lập biên bản mới hòa giải thành, không chờ thêm 10 ngày")
    void adifferingOpinionReconvenesTheCouncil() {
        ProcessInstance file = councilReady();
        sessionHeld(file);
        minutesIssued(file, agreement("boundary"));
        differingOpinionReceived(file);
        assertThat(runtime.getVariable(file.getId(), "sessionOutcome")).isNull();

        sessionHeld(file);
        minutesIssued(file, agreement("landUser"));
        assertThat(openSteps(file)).containsExactly("userTask_handOverResult");
        // 5 working days from Wednesday 04/11/2026
        assertThat(due(file, "userTask_handOverResult")).isEqualTo(endOf("2026-11-11"));
    }

    @Test
    @DisplayName("Họp lại vì ý kiến khác mà không thống nhất được: hòa giải không thành")
    void theReconvenedCouncilMayFail() {
        ProcessInstance file = councilReady();
        sessionHeld(file);
        minutesIssued(file, agreement("none"));
        differingOpinionReceived(file);
        sessionHeld(file);
        minutesIssued(file, disagreement());
        partiesGuided(file);

        assertThat(outcome(file)).isEqualTo("notConciliated");
    }

    @Test
    @DisplayName("Một bên rút đơn khi đang xác minh: mọi việc dở dang dừng, xác nhận, thông báo, kết thúc")
    void theRequestMayBeWithdrawnAtAnyTime() {
        ProcessInstance file = requestAccepted();

        runtime.createMessageCorrelation("landConciliation.withdrawn")
                .processInstanceId(file.getId())
                .setVariable("withdrawnOn", "2026-11-02")
                .setVariable("withdrawnBy", REQUESTER)
                .setVariable("withdrawalReason", "Hai gia đình đã tự thỏa thuận.")
                .correlate();
        assertThat(openSteps(file)).containsExactly("userTask_confirmWithdrawal");
        officers.submit(
                LAND_OFFICER,
                file,
                "userTask_confirmWithdrawal",
                Map.of("withdrawalVerified", true, "withdrawalNote", "Người rút đơn trực tiếp xác nhận và ký."));
        officers.submit(
                CHAIRMAN,
                file,
                "userTask_noticeWithdrawal",
                Map.of(
                        "withdrawalNoticeNumber",
                        "21/TB-UBND",
                        "withdrawalNoticeOn",
                        "2026-11-02",
                        "withdrawalNoticeToParties",
                        true,
                        "withdrawalNoticeToLandOffice",
                        true));

        assertThat(outcome(file)).isEqualTo("withdrawn");
        assertThat(steps(file)).contains("endEvent_requestWithdrawn");
    }

    @Test
    @DisplayName("Vụ việc chuyển từ tổ hòa giải không có biểu mẫu tiếp nhận: đơn vị quản lý đất đai bổ sung thông tin")
    void aCaseHandedOverByTheMediationTeamIsCompleted() {
        ProcessInstance file = officers.as(
                COUNTER,
                () -> runtime.startProcessInstanceByKey(
                        PROCESS,
                        Variables.putValue("subject", "Tranh chấp lối đi chung ở tổ dân phố số 1")
                                .putValue("field", "land")
                                .putValue("receivedOn", startOf("2026-11-02"))
                                .putValue("originCaseNumber", "AD-HGCS-2026-0001")
                                .putValue(
                                        "parties",
                                        SpinValues.jsonValue(Spin.JSON(parties()))
                                                .create())));

        requestExamined(file, "accepted");
        assertThat(runtime.getVariable(file.getId(), "disputeKind")).isEqualTo("boundary");
        assertThat(openSteps(file)).containsExactly("userTask_decideAcceptance");
    }

    private static final String REQUESTER = "Nguyễn Văn An";
    private static final String OTHER_PARTY = "Trần Thị Bình";

    private void on(String day) {
        clock.set(LocalDate.parse(day), LocalTime.of(9, 0));
    }

    private ProcessInstance requestReceived() {
        Map<String, Object> request = new HashMap<>(Map.of(
                "subject", "Tranh chấp ranh giới đất ở tổ dân phố số 2",
                "field", "land",
                "receivedOn", "2026-11-02",
                "receivedVia", "serviceCentre",
                "parties", parties(),
                "requestContent", "Hàng rào của nhà bên cạnh lấn sang khoảng 0,5 m.",
                "originalRequestReceived", true,
                "papersReceived", List.of("certificate")));
        request.putAll(parcel());
        return officers.start(COUNTER, PROCESS, request);
    }

    private static List<Map<String, String>> parties() {
        return List.of(
                Map.of("name", REQUESTER, "role", "requester", "address", "Số 5, tổ dân phố số 2"),
                Map.of("name", OTHER_PARTY, "role", "otherParty", "address", "Số 7, tổ dân phố số 2"));
    }

    private static Map<String, Object> parcel() {
        return Map.of("disputeKind", "boundary", "landLocation", "Số 5, tổ dân phố số 2", "parcelNumber", "112");
    }

    private void requestExamined(ProcessInstance file, String proposal) {
        Map<String, Object> examination = new HashMap<>(parcel());
        examination.put("acceptanceProposal", proposal);
        examination.put("acceptanceProposalReasons", "Đã đối chiếu đơn và giấy tờ kèm theo.");
        officers.submit(LAND_OFFICER, file, "userTask_examineRequest", examination);
    }

    private void acceptanceDecided(ProcessInstance file, Map<String, Object> decision) {
        Map<String, Object> signed = new HashMap<>(decision);
        signed.put("acceptanceSignedBy", "chairman");
        officers.submit(CHAIRMAN, file, "userTask_decideAcceptance", signed);
    }

    private void noticeSent(ProcessInstance file) {
        officers.submit(LAND_OFFICER, file, "userTask_sendAcceptanceNotice", notice());
    }

    private static Map<String, Object> notice() {
        return Map.of(
                "acceptanceNoticeNumber",
                "15/TB-UBND",
                "acceptanceNoticeOn",
                "2026-11-02",
                "acceptanceNoticeDelivery",
                List.of("inPerson", "post"),
                "acceptanceNoticeToParties",
                true,
                "acceptanceNoticeToLandOffice",
                true);
    }

    private ProcessInstance requestAccepted() {
        ProcessInstance file = requestReceived();
        requestExamined(file, "accepted");
        acceptanceDecided(file, Map.of("acceptanceDecision", "accepted"));
        noticeSent(file);
        return file;
    }

    private void disputeVerified(ProcessInstance file) {
        officers.submit(
                FRONT,
                file,
                "userTask_giveFrontOpinion",
                Map.of(
                        "associationsInvolved", List.of("front", "women"),
                        "frontOpinion", "Hai gia đình vốn hòa thuận, nên đo lại mốc giới cùng nhau.",
                        "frontRepresentative", "Chu Thị Nhung, Phó Chủ tịch Mặt trận phường"));
        officers.submit(LAND_OFFICER, file, "userTask_verifyDispute", verification());
    }

    private static Map<String, Object> verification() {
        return Map.of(
                "siteVisitedOn", "2026-11-02",
                "verificationParticipants", "Cán bộ địa chính, Mặt trận, tổ trưởng tổ dân phố số 2",
                "disputeCause", "Xây lại hàng rào năm 2025 không thống nhất mốc.",
                "landOrigin", "Đất cha ông để lại, cấp giấy chứng nhận năm 2004.",
                "landUseHistory", "Hai hộ sử dụng ổn định từ năm 1985.",
                "landPresentState", "Hàng rào gạch dài 12 m, lệch mốc 0,4 m.",
                "papersCollected", "Trích lục bản đồ địa chính tờ số 12.");
    }

    private void councilEstablished(ProcessInstance file) {
        officers.submit(LAND_OFFICER, file, "userTask_proposeCouncil", council());
        Map<String, Object> decision = new HashMap<>(council());
        decision.put("councilDecisionNumber", "120/QĐ-UBND");
        decision.put("councilDecidedOn", "2026-11-02");
        officers.submit(CHAIRMAN, file, "userTask_establishCouncil", decision);
    }

    private static Map<String, Object> council() {
        return Map.of(
                "councilChair", "Lê Thị Minh Châu",
                "councilChairPosition", "deputyChairman",
                "councilFrontMember", "Chu Thị Nhung, Phó Chủ tịch Mặt trận phường",
                "councilLandMember", "Hoàng Văn Dũng, chuyên viên",
                "councilOtherMembers", List.of(Map.of("name", "Nguyễn Văn Phú", "capacity", "longTimeResident")));
    }

    private ProcessInstance councilReady() {
        ProcessInstance file = requestAccepted();
        disputeVerified(file);
        councilEstablished(file);
        return file;
    }

    private void sessionScheduled(ProcessInstance file) {
        officers.submit(
                LAND_OFFICER,
                file,
                "userTask_scheduleSession",
                Map.of(
                        "sessionAt", "2026-11-16T08:30",
                        "sessionPlace", "Phòng họp tầng 2, trụ sở UBND phường",
                        "invitationNumber", "45/GM-UBND",
                        "invitedOn", "2026-11-02",
                        "invitationDelivery", List.of("inPerson")));
    }

    private void attendance(ProcessInstance file, String requester, String otherParty) {
        officers.submit(
                LAND_OFFICER,
                file,
                "userTask_recordAttendance",
                Map.of("attendance", List.of(present(REQUESTER, requester), present(OTHER_PARTY, otherParty))));
    }

    private static Map<String, String> present(String name, String present) {
        return Map.of("name", name, "present", present);
    }

    private void sessionHeld(ProcessInstance file) {
        sessionScheduled(file);
        attendance(file, "yes", "yes");
    }

    private void minutesIssued(ProcessInstance file, Map<String, Object> minutes) {
        officers.submit(LAND_OFFICER, file, "userTask_recordMinutes", minutes);
        minutesIssued(file);
    }

    private void minutesIssued(ProcessInstance file) {
        officers.submit(
                CHAIRMAN,
                file,
                "userTask_issueMinutes",
                Map.of(
                        "minutesNumber", "07/BB-UBND",
                        "minutesIssuedOn", today(),
                        "minutesSigned", true,
                        "minutesSealed", true,
                        "minutesSentToParties", true,
                        "minutesFiled", true));
    }

    private Map<String, Object> agreement(String landChange) {
        Map<String, Object> minutes = minutes();
        minutes.put("sessionOutcome", "conciliated");
        minutes.put("agreedPoints", "Lấy mốc theo giấy chứng nhận năm 2004.");
        minutes.put("disagreedPoints", "Không có");
        minutes.put("landChange", landChange);
        minutes.put("agreementSignedByAll", true);
        return minutes;
    }

    private Map<String, Object> disagreement() {
        Map<String, Object> minutes = minutes();
        minutes.put("sessionOutcome", "notConciliated");
        minutes.put("agreedPoints", "Không có");
        minutes.put("disagreedPoints", "Vị trí mốc giới.");
        minutes.put("signing", "partyRefused");
        minutes.put("refusingParties", OTHER_PARTY + ": không nêu lý do");
        return minutes;
    }

    private Map<String, Object> minutes() {
        return new HashMap<>(Map.of(
                "minutesOn", today(),
                "minutesStartedAt", "08:30",
                "minutesEndedAt", "10:45",
                "minutesPlace", "Phòng họp tầng 2, trụ sở UBND phường",
                "minutesParticipants", "Hội đồng hòa giải, các bên, thư ký",
                "councilOpinion", "Đề nghị hai bên tôn trọng mốc giới trên giấy chứng nhận."));
    }

    private void opinionPeriodEnds(ProcessInstance file) {
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(file.getId())
                .singleResult()
                .getId());
    }

    private void differingOpinionReceived(ProcessInstance file) {
        on("2026-11-04");
        officers.submit(
                LAND_OFFICER,
                file,
                "userTask_recordDifferingOpinion",
                Map.of(
                        "differingOpinionFrom",
                        OTHER_PARTY,
                        "differingOpinionOn",
                        "2026-11-04",
                        "differingOpinion",
                        "Xin giữ lại đoạn hàng rào phía sau nhà.",
                        "differingOpinionWritten",
                        true));
        assertThat(openSteps(file)).containsExactly("userTask_scheduleSession");
    }

    private void partiesGuided(ProcessInstance file) {
        officers.submit(
                LAND_OFFICER,
                file,
                "userTask_guideParties",
                Map.of(
                        "landPapersHeld", "no",
                        "chosenAuthority", "committee",
                        "guidedOn", today(),
                        "guidedHow", "inWriting",
                        "guidanceNote", "Đã giải thích quyền chọn Tòa án hoặc UBND."));
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

    private String businessKey(ProcessInstance file) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(file.getId())
                .singleResult()
                .getBusinessKey();
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

    /** Of a case that has ended. */
    private String outcome(ProcessInstance file) {
        HistoricProcessInstance ended = history.createHistoricProcessInstanceQuery()
                .processInstanceId(file.getId())
                .singleResult();
        assertThat(ended.getState()).isEqualTo(HistoricProcessInstance.STATE_COMPLETED);
        HistoricVariableInstance outcome = history.createHistoricVariableInstanceQuery()
                .processInstanceId(file.getId())
                .variableName("caseOutcome")
                .singleResult();
        return (String) outcome.getValue();
    }

    private static Date startOf(String day) {
        return Date.from(
                LocalDate.parse(day).atStartOfDay(ClockConfiguration.VIETNAM).toInstant());
    }

    private static Date endOf(String day) {
        return Date.from(LocalDateTime.of(LocalDate.parse(day), LocalTime.of(23, 59, 59))
                .atZone(ClockConfiguration.VIETNAM)
                .toInstant());
    }
}
