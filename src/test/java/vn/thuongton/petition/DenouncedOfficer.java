package vn.thuongton.petition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import vn.thuongton.testing.Officers;

/**
 * An officer of phường An Dương is denounced for taking fees; the people charged with it work on it step by step. The
 * counter begins the case as the one front door does, for no unit may.
 */
public class DenouncedOfficer {

    static final String COUNTER = "hanh-chinh-cong.an-duong";
    static final String CHAIRMAN = "chu-tich.an-duong";
    static final String SCREENER = "tu-phap.an-duong";
    static final String LEADER = "van-phong.an-duong";
    static final String MEMBER = "van-hoa-xa-hoi.an-duong";
    static final String OTHER_MEMBER = "cong-an.an-duong";

    static final String DENOUNCER = "Tạ Phương Khuê";
    static final String IDENTITY_NUMBER = "031085001234";

    private static final String TEXT = "Thu phí xác nhận giấy tờ không có biên lai, nhiều lần trong tháng 10.";

    private final Officers officers;
    private final ProcessEngine engine;
    private final Clock clock;
    private final ProcessInstance file;

    private DenouncedOfficer(Officers officers, ProcessEngine engine, Clock clock, ProcessInstance file) {
        this.officers = officers;
        this.engine = engine;
        this.clock = clock;
        this.file = file;
    }

    /** What the front door does for the counter. */
    public static Authorization doorOpened(ProcessEngine engine) {
        Authorization door = engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        door.setUserId(COUNTER);
        door.setResource(Resources.PROCESS_DEFINITION);
        door.setResourceId("denunciation");
        door.addPermission(Permissions.CREATE_INSTANCE);
        return engine.getAuthorizationService().saveAuthorization(door);
    }

    public static DenouncedOfficer received(Officers officers, ProcessEngine engine, Clock clock, Map<String, ?> more) {
        Map<String, Object> request = request();
        request.putAll(more);
        return new DenouncedOfficer(officers, engine, clock, officers.start(COUNTER, "denunciation", request))
                .papersMade();
    }

    /** One that the front door has begun. */
    static DenouncedOfficer of(Officers officers, ProcessEngine engine, Clock clock, ProcessInstance file) {
        return new DenouncedOfficer(officers, engine, clock, file).papersMade();
    }

    public static Map<String, Object> request() {
        return new HashMap<>(Map.ofEntries(
                Map.entry("subject", "Tố cáo việc thu phí không có biên lai"),
                Map.entry("field", "public-service"),
                Map.entry("receivedOn", "2026-11-02"),
                Map.entry("receivedVia", "inPerson"),
                Map.entry("presentedAs", "letter"),
                Map.entry("denouncerKnown", "named"),
                Map.entry(
                        "parties",
                        List.of(Map.of(
                                "name", DENOUNCER,
                                "role", "denouncer",
                                "identityNumber", IDENTITY_NUMBER,
                                "phone", "0912345678",
                                "address", "Số 3, tổ dân phố số 1"))),
                Map.entry("accusedName", "Lưu Đức Hải"),
                Map.entry("accusedPost", "Công chức"),
                Map.entry("accusedUnit", "Trung tâm Phục vụ hành chính công"),
                Map.entry("accusedKind", "officer"),
                Map.entry("denunciationContent", TEXT),
                Map.entry("repeatedDenunciation", false),
                Map.entry("protectionWished", false)));
    }

    static Map<String, Object> anonymous() {
        return Map.of("denouncerKnown", "anonymous", "parties", List.of());
    }

    public ProcessInstance file() {
        return file;
    }

    public DenouncedOfficer assigned(String severalPlaces) {
        return submitted(
                CHAIRMAN,
                "userTask_assignOfficer",
                Map.of("screeningOfficer", SCREENER, "severalPlaces", severalPlaces));
    }

    DenouncedOfficer checked(Map<String, ?> findings) {
        Map<String, Object> check = new HashMap<>(Map.of(
                "checkedOn", today(),
                "verificationSteps", "Đã gặp người tố cáo tại trụ sở, đối chiếu giấy tờ.",
                "screeningReasons", "Đã đối chiếu từng điều kiện với tài liệu kèm theo."));
        check.putAll(findings);
        return submitted(SCREENER, "userTask_checkDenunciation", check);
    }

    static Map<String, Object> acceptable() {
        return new HashMap<>(Map.of(
                "denouncerVerified", "verified",
                "competence", "ward",
                "settledBefore", "no",
                "properForm", "yes",
                "capable", "yes",
                "identifiable", "yes"));
    }

    DenouncedOfficer screeningAgreed(Map<String, ?> more) {
        Map<String, Object> decision = new HashMap<>(Map.of("screeningDecision", "agreed"));
        decision.putAll(more);
        return submitted(CHAIRMAN, "userTask_decideScreening", decision);
    }

    DenouncedOfficer screened(String verificationMode) {
        return assigned("no")
                .checked(acceptable())
                .screeningAgreed(Map.of("acceptedContent", TEXT, "verificationMode", verificationMode));
    }

    DenouncedOfficer acceptanceSigned() {
        return submitted(
                CHAIRMAN, "userTask_signAcceptance", Map.of("acceptanceNumber", "88/QĐ-UBND", "acceptedOn", today()));
    }

    DenouncedOfficer accepted(String verificationMode) {
        return screened(verificationMode).acceptanceSigned();
    }

    DenouncedOfficer noticesSent() {
        return submitted(
                SCREENER,
                "userTask_sendAcceptanceNotices",
                Map.of(
                        "denouncerNoticeNumber",
                        "20/TB-UBND",
                        "denouncerNoticeOn",
                        today(),
                        "denouncerNoticeDelivery",
                        "inPerson",
                        "accusedNoticeNumber",
                        "21/TB-UBND",
                        "accusedNoticeOn",
                        today(),
                        "accusedNoticeChecked",
                        true));
    }

    Map<String, Object> team(List<String> members, String leader) {
        return new HashMap<>(Map.of(
                "teamMembers",
                members,
                "teamLeader",
                leader,
                "verificationContent",
                "Làm rõ việc thu tiền, biên lai, số tiền, thời gian.",
                "verificationUntil",
                "2026-11-25"));
    }

    DenouncedOfficer teamChosen(String... members) {
        return submitted(CHAIRMAN, "userTask_chooseTeam", team(List.of(members), members[0]));
    }

    DenouncedOfficer declared(String member, String conflict) {
        return submitted(member, "userTask_declareIndependence", Map.of("conflictOfInterest", conflict));
    }

    DenouncedOfficer teamSigned(String contact) {
        return submitted(
                CHAIRMAN,
                "userTask_signTeamDecision",
                Map.of("teamDecisionNumber", "90/QĐ-UBND", "teamDecidedOn", today(), "contactOfficer", contact));
    }

    DenouncedOfficer teamReady() {
        return teamChosen(LEADER, MEMBER)
                .declared(LEADER, "no")
                .declared(MEMBER, "no")
                .teamSigned(SCREENER);
    }

    DenouncedOfficer bothHeard() {
        return submitted(
                        SCREENER,
                        "userTask_workWithDenouncer",
                        Map.of(
                                "denouncerMet", "yes",
                                "denouncerWorkOn", today(),
                                "denouncerWorkStartedAt", "08:30",
                                "denouncerWorkEndedAt", "09:30",
                                "denouncerWorkPlace", "Phòng họp nhỏ, trụ sở UBND phường",
                                "denouncerStatement", "Người tố cáo giữ nguyên nội dung đơn.",
                                "protectionRequested", false))
                .submitted(
                        LEADER,
                        "userTask_workWithAccused",
                        Map.of(
                                "accusedWorkOn", today(),
                                "accusedWorkStartedAt", "14:00",
                                "accusedWorkEndedAt", "15:00",
                                "accusedWorkPlace", "Trụ sở UBND phường",
                                "accusedStatement", "Thừa nhận có thu, cho rằng là tiền in ấn."));
    }

    DenouncedOfficer evidenceCollected(String expertNeeded) {
        Map<String, Object> evidence = new HashMap<>(Map.of(
                "evidenceWork", "Kiểm tra sổ tiếp nhận và camera tháng 10.",
                "evidenceFindings", "Ba lần thu tiền không ghi biên lai.",
                "expertNeeded", expertNeeded));
        if (expertNeeded.equals("yes")) {
            evidence.put("expertBody", "Phòng Kỹ thuật hình sự Công an thành phố");
            evidence.put("expertQuestion", "Chữ ký trên sổ thu có phải của một người không?");
        }
        return submitted(LEADER, "userTask_collectEvidence", evidence);
    }

    DenouncedOfficer expertAsked() {
        return submitted(
                CHAIRMAN,
                "userTask_signExpertRequest",
                Map.of("expertRequestNumber", "95/QĐ-UBND", "expertRequestedOn", today()));
    }

    DenouncedOfficer expertiseRecorded() {
        return submitted(
                LEADER,
                "userTask_recordExpertise",
                Map.of("expertiseOn", today(), "expertiseResult", "Chữ ký là của một người."));
    }

    DenouncedOfficer reported(String user, String step) {
        return submitted(
                user,
                step,
                Map.of(
                        "reportOn", today(),
                        "verificationFindings", "Đã thu ba lần, tổng cộng 600.000 đồng, không có biên lai.",
                        "verificationOpinion", "Vi phạm quy định về thu phí; trách nhiệm của người bị tố cáo.",
                        "reportResult", "substantiated",
                        "proposedMeasures", "Kỷ luật, trả lại tiền."));
    }

    DenouncedOfficer considered(String decision) {
        Map<String, Object> opinion = new HashMap<>(Map.of("reportDecision", decision));
        if (decision.equals("more")) {
            opinion.put("reportNote", "Làm rõ thêm số lần thu tiền.");
        }
        return submitted(CHAIRMAN, "userTask_considerReport", opinion);
    }

    /** From the acceptance until the chairman finds the team's report sufficient. */
    DenouncedOfficer verified() {
        return noticesSent()
                .teamReady()
                .bothHeard()
                .evidenceCollected("no")
                .reported(LEADER, "userTask_writeReport")
                .considered("enough");
    }

    DenouncedOfficer conclusionDrafted(String result) {
        Map<String, Object> conclusion = new HashMap<>(Map.of(
                "conclusionFindings", "Thu ba lần không có biên lai.",
                "conclusionLaw", "Luật Phí và lệ phí 97/2015/QH13.",
                "conclusionResult", result,
                "conclusionResponsibility", "Người bị tố cáo chịu trách nhiệm.",
                "conclusionMeasures", "Kỷ luật, trả lại tiền."));
        return submitted(SCREENER, "userTask_draftConclusion", conclusion);
    }

    Map<String, Object> signature() {
        return new HashMap<>(
                Map.of("conclusionDecision", "signed", "conclusionNumber", "03/KL-UBND", "concludedOn", today()));
    }

    DenouncedOfficer conclusionSigned() {
        return submitted(CHAIRMAN, "userTask_signConclusion", signature());
    }

    DenouncedOfficer concluded(String result) {
        return conclusionDrafted(result).conclusionSigned();
    }

    DenouncedOfficer conclusionSent() {
        return submitted(
                SCREENER,
                "userTask_sendConclusion",
                Map.of(
                        "conclusionSentOn",
                        today(),
                        "conclusionToAccused",
                        true,
                        "conclusionToManager",
                        true,
                        "conclusionNoticeNumber",
                        "40/TB-UBND",
                        "conclusionNoticeOn",
                        today(),
                        "conclusionNoticeDelivery",
                        "sealedPost"));
    }

    DenouncedOfficer handled(Map<String, ?> more) {
        Map<String, Object> handling =
                new HashMap<>(Map.of("handlingOwn", true, "handlingOrder", "Kiểm điểm, trả lại tiền."));
        handling.putAll(more);
        Map<String, Object> result = new HashMap<>(Map.of(
                "handledOn", today(),
                "handlingPapers", "101/QĐ-UBND",
                "handlingResult", "Đã ban hành quyết định kỷ luật khiển trách."));
        if (Boolean.TRUE.equals(more.get("handlingCrime"))) {
            result.put("crimeFileHandedOn", today());
        }
        return submitted(CHAIRMAN, "userTask_decideHandling", handling)
                .submitted(SCREENER, "userTask_recordHandling", result);
    }

    DenouncedOfficer published(String mode) {
        return submitted(
                SCREENER,
                "userTask_publish",
                Map.of(
                        "publicationMode",
                        mode,
                        "publicationPlace",
                        "Bảng tin trụ sở UBND phường",
                        "publishedOn",
                        today(),
                        "publicationChecked",
                        true));
    }

    DenouncedOfficer postingConfirmed(String continuously) {
        return submitted(
                SCREENER,
                "userTask_confirmPosting",
                continuously.equals("yes")
                        ? Map.of("postedContinuously", "yes", "postingEndedOn", today())
                        : Map.of("postedContinuously", "no", "interruptionNote", "Bảng tin bị gỡ hai ngày."));
    }

    DenouncedOfficer fileCompleted() {
        return submitted(
                SCREENER,
                "userTask_completeFile",
                Map.of(
                        "fileRequest", true,
                        "fileAcceptance", true,
                        "fileVerification", true,
                        "fileConclusion", true,
                        "fileHandling", true,
                        "filePublication", true,
                        "filePagesNumbered", true,
                        "nationalDatabaseUpdated", true,
                        "fileClosedOn", today()));
    }

    DenouncedOfficer withdrawn() {
        officers.start(
                COUNTER,
                "caseWithdrawal",
                Map.of(
                        "caseNumber",
                        number(),
                        "withdrawnOn",
                        today(),
                        "withdrawnBy",
                        "người tố cáo",
                        "withdrawalReason",
                        "Người tố cáo xin rút."));
        return this;
    }

    DenouncedOfficer withdrawalRecorded(Map<String, ?> more) {
        Map<String, Object> record = new HashMap<>(Map.of(
                "withdrawalForm", "letter",
                "withdrawalVerified", true,
                "withdrawalExtent", "whole",
                "othersRemain", "no",
                "signsOfViolation", "no",
                "withdrawalForced", "no",
                "slander", "no"));
        record.putAll(more);
        return submitted(COUNTER, "userTask_recordWithdrawal", record);
    }

    DenouncedOfficer withdrawalAgreed() {
        return submitted(CHAIRMAN, "userTask_confirmWithdrawal", Map.of("withdrawalDecision", "agreed"));
    }

    DenouncedOfficer discontinuationSigned() {
        return submitted(
                CHAIRMAN,
                "userTask_signDiscontinuation",
                Map.of("discontinuationNumber", "97/QĐ-UBND", "decidedOn", today()));
    }

    DenouncedOfficer discontinuationSent() {
        return submitted(
                SCREENER,
                "userTask_sendDiscontinuation",
                Map.of(
                        "discontinuationSentOn",
                        today(),
                        "discontinuationToAccused",
                        true,
                        "discontinuationDelivery",
                        "inPerson"));
    }

    Map<String, Object> protectionAsked() {
        return new HashMap<>(Map.of(
                "protectionRequested",
                true,
                "protectionRequestedOn",
                today(),
                "protectionRequestNote",
                "Người tố cáo bị gọi điện đe dọa."));
    }

    DenouncedOfficer submitted(String user, String activity, Map<String, ?> values) {
        officers.submit(user, file, activity, values);
        return papersMade();
    }

    /** One paper after the other, until the case waits for a person again. */
    DenouncedOfficer papersMade() {
        var management = engine.getManagementService();
        for (List<Job> jobs = jobs(); !jobs.isEmpty(); jobs = jobs()) {
            jobs.forEach(job -> management.executeJob(job.getId()));
        }
        return this;
    }

    private List<Job> jobs() {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(file.getId())
                .messages()
                .list();
    }

    String number() {
        return (String) engine.getRuntimeService().getVariable(file.getId(), "caseNumber");
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }
}
