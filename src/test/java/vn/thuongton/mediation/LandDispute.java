package vn.thuongton.mediation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import vn.thuongton.testing.Officers;

/** A dispute of two neighbours on a boundary, as the officers of phường An Dương work on it, step by step. */
class LandDispute {

    static final String COUNTER = "hanh-chinh-cong.an-duong";
    static final String LAND_OFFICER = "kinh-te-ha-tang.an-duong";
    static final String CHAIRMAN = "chu-tich.an-duong";
    static final String FRONT = "mat-tran.an-duong";

    static final String REQUESTER = "Nguyễn Văn An";
    static final String OTHER_PARTY = "Trần Thị Bình";

    private final Officers officers;
    private final Clock clock;
    private final ProcessInstance file;

    private LandDispute(Officers officers, Clock clock, ProcessInstance file) {
        this.officers = officers;
        this.clock = clock;
        this.file = file;
    }

    /** The counter has received the request on Monday 02/11/2026. */
    static LandDispute received(Officers officers, Clock clock) {
        return received(officers, clock, Map.of());
    }

    static LandDispute received(Officers officers, Clock clock, Map<String, ?> more) {
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
        request.putAll(more);
        return new LandDispute(officers, clock, officers.start(COUNTER, "landConciliation", request));
    }

    ProcessInstance file() {
        return file;
    }

    LandDispute examined(String proposal) {
        Map<String, Object> examination = new HashMap<>(parcel());
        examination.put("papersReceived", List.of("certificate"));
        examination.put("acceptanceProposal", proposal);
        examination.put("acceptanceProposalReasons", "Đã đối chiếu đơn và giấy tờ kèm theo.");
        return submitted(LAND_OFFICER, "userTask_examineRequest", examination);
    }

    LandDispute decided(Map<String, ?> decision) {
        Map<String, Object> signed = new HashMap<>(decision);
        signed.put("acceptanceSignedBy", "chairman");
        return submitted(CHAIRMAN, "userTask_decideAcceptance", signed);
    }

    LandDispute noticeSent() {
        return submitted(LAND_OFFICER, "userTask_sendAcceptanceNotice", notice());
    }

    LandDispute accepted() {
        return examined("accepted")
                .decided(Map.of("acceptanceDecision", "accepted"))
                .noticeSent();
    }

    LandDispute frontHeard() {
        return submitted(
                FRONT,
                "userTask_giveFrontOpinion",
                Map.of(
                        "associationsInvolved", List.of("front", "women"),
                        "frontOpinion", "Hai gia đình vốn hòa thuận, nên đo lại mốc giới cùng nhau.",
                        "frontRepresentative", "Chu Thị Nhung, Phó Chủ tịch Mặt trận phường"));
    }

    LandDispute verified() {
        return submitted(
                LAND_OFFICER,
                "userTask_verifyDispute",
                Map.of(
                        "siteVisitedOn", "2026-11-02",
                        "verificationParticipants", "Cán bộ địa chính, Mặt trận, tổ trưởng tổ dân phố số 2",
                        "disputeCause", "Xây lại hàng rào năm 2025 không thống nhất mốc.",
                        "landOrigin", "Đất cha ông để lại, cấp giấy chứng nhận năm 2004.",
                        "landUseHistory", "Hai hộ sử dụng ổn định từ năm 1985.",
                        "landPresentState", "Hàng rào gạch dài 12 m, lệch mốc 0,4 m.",
                        "papersCollected", "Trích lục bản đồ địa chính tờ số 12."));
    }

    LandDispute councilEstablished() {
        Map<String, Object> decision = new HashMap<>(council());
        decision.put("councilDecisionNumber", "120/QĐ-UBND");
        decision.put("councilDecidedOn", "2026-11-02");
        return submitted(LAND_OFFICER, "userTask_proposeCouncil", council())
                .submitted(CHAIRMAN, "userTask_establishCouncil", decision);
    }

    LandDispute councilReady() {
        return accepted().frontHeard().verified().councilEstablished();
    }

    LandDispute sessionScheduled() {
        return submitted(
                LAND_OFFICER,
                "userTask_scheduleSession",
                Map.of("sessionAt", "2026-11-16T08:30", "sessionPlace", "Phòng họp tầng 2, trụ sở UBND phường"));
    }

    LandDispute invited() {
        return submitted(
                LAND_OFFICER,
                "userTask_sendInvitation",
                Map.of(
                        "invitationNumber", "45/GM-UBND",
                        "invitedOn", "2026-11-02",
                        "invitationDelivery", List.of("inPerson")));
    }

    /** The session is on a day, everybody knows. */
    LandDispute convened() {
        return sessionScheduled().invited();
    }

    /** "yes" or "no" of each party. */
    LandDispute attended(String requester, String otherParty) {
        return submitted(
                LAND_OFFICER,
                "userTask_recordAttendance",
                Map.of(
                        "attendance",
                        List.of(
                                Map.of("name", REQUESTER, "present", requester),
                                Map.of("name", OTHER_PARTY, "present", otherParty))));
    }

    LandDispute sessionHeld() {
        return convened().attended("yes", "yes");
    }

    LandDispute minutesRecorded(Map<String, ?> minutes) {
        return submitted(LAND_OFFICER, "userTask_recordMinutes", minutes);
    }

    LandDispute absenceRecorded() {
        return submitted(
                LAND_OFFICER,
                "userTask_recordAbsence",
                Map.of(
                        "minutesOn", today(),
                        "minutesPlace", "Trụ sở UBND phường",
                        "minutesParticipants", "Hội đồng hòa giải, người yêu cầu, thư ký",
                        "absentParties", OTHER_PARTY,
                        "invitationEvidence", "Giấy mời số 45/GM-UBND và 52/GM-UBND, có ký nhận.",
                        "councilOpinion", "Lập biên bản hòa giải không thành."));
    }

    /** @param signatures what the form says of the parties' */
    LandDispute minutesIssued(Map<String, ?> signatures) {
        Map<String, Object> issue = new HashMap<>(Map.of(
                "minutesNumber", "07/BB-UBND",
                "minutesIssuedOn", today(),
                "minutesSigned", true,
                "minutesSealed", true,
                "minutesSentToParties", true,
                "minutesFiled", true));
        issue.putAll(signatures);
        return submitted(CHAIRMAN, "userTask_issueMinutes", issue);
    }

    LandDispute agreed(String landChange) {
        return minutesRecorded(agreement(landChange)).minutesIssued(Map.of("agreementSignedByAll", true));
    }

    LandDispute notAgreed() {
        return minutesRecorded(disagreement())
                .minutesIssued(Map.of("signing", "partyRefused", "refusingParties", OTHER_PARTY + ": không nêu lý do"));
    }

    LandDispute absentTwice() {
        return convened()
                .attended("yes", "no")
                .convened()
                .attended("yes", "no")
                .absenceRecorded()
                .minutesIssued(Map.of());
    }

    LandDispute differingOpinionReceived() {
        return submitted(
                LAND_OFFICER,
                "userTask_recordDifferingOpinion",
                Map.of(
                        "differingOpinionFrom",
                        OTHER_PARTY,
                        "differingOpinionOn",
                        today(),
                        "differingOpinion",
                        "Xin giữ lại đoạn hàng rào phía sau nhà.",
                        "councilReconvened",
                        true));
    }

    LandDispute handedOver() {
        return submitted(
                LAND_OFFICER,
                "userTask_handOverResult",
                Map.of(
                        "handedOverTo", "Chi nhánh Văn phòng đăng ký đất đai",
                        "handOverNumber", "31/UBND-KT",
                        "handedOverOn", today()));
    }

    LandDispute partiesGuided() {
        return submitted(
                LAND_OFFICER,
                "userTask_guideParties",
                Map.of(
                        "landPapersHeld", "no",
                        "chosenAuthority", "committee",
                        "guidedOn", today(),
                        "guidedHow", "inWriting",
                        "guidanceNote", "Đã giải thích quyền chọn Tòa án hoặc UBND."));
    }

    LandDispute withdrawalConfirmed() {
        return submitted(
                LAND_OFFICER,
                "userTask_confirmWithdrawal",
                Map.of("withdrawalVerified", true, "withdrawalNote", "Người rút đơn trực tiếp xác nhận và ký."));
    }

    LandDispute withdrawalNoticed() {
        return submitted(
                CHAIRMAN,
                "userTask_noticeWithdrawal",
                Map.of(
                        "withdrawalNoticeNumber",
                        "21/TB-UBND",
                        "withdrawalNoticeOn",
                        today(),
                        "withdrawalNoticeToParties",
                        true,
                        "withdrawalNoticeToLandOffice",
                        true));
    }

    LandDispute submitted(String user, String activity, Map<String, ?> values) {
        officers.submit(user, file, activity, values);
        return this;
    }

    static Map<String, Object> notice() {
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

    static Map<String, Object> council() {
        return Map.of(
                "councilChair", "Lê Thị Minh Châu",
                "councilChairPosition", "deputyChairman",
                "councilFrontMember", "Chu Thị Nhung, Phó Chủ tịch Mặt trận phường",
                "councilLandMember", "Hoàng Văn Dũng, chuyên viên",
                "councilOtherMembers", List.of(Map.of("name", "Nguyễn Văn Phú", "capacity", "longTimeResident")));
    }

    Map<String, Object> agreement(String landChange) {
        Map<String, Object> minutes = minutes();
        minutes.put("sessionOutcome", "conciliated");
        minutes.put("agreedPoints", "Lấy mốc theo giấy chứng nhận năm 2004.");
        minutes.put("disagreedPoints", "Không có");
        minutes.put("landChange", landChange);
        return minutes;
    }

    Map<String, Object> disagreement() {
        Map<String, Object> minutes = minutes();
        minutes.put("sessionOutcome", "notConciliated");
        minutes.put("agreedPoints", "Không có");
        minutes.put("disagreedPoints", "Vị trí mốc giới.");
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

    private static List<Map<String, String>> parties() {
        return List.of(
                Map.of("name", REQUESTER, "role", "requester", "address", "Số 5, tổ dân phố số 2"),
                Map.of("name", OTHER_PARTY, "role", "otherParty", "address", "Số 7, tổ dân phố số 2"));
    }

    private static Map<String, Object> parcel() {
        return Map.of("disputeKind", "boundary", "landLocation", "Số 5, tổ dân phố số 2", "parcelNumber", "112");
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }
}
