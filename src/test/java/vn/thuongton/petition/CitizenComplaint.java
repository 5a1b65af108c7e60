package vn.thuongton.petition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import vn.thuongton.organization.CurrentWard;
import vn.thuongton.testing.Officers;

/** A complaint against a fine for building without a permit, as the officers of phường An Dương work on it. */
public class CitizenComplaint {

    static final String WARD = "an-duong";
    static final String OFFICE = "van-phong.an-duong";
    static final String JUSTICE = "tu-phap.an-duong";
    static final String CHAIRMAN = "chu-tich.an-duong";
    static final String VERIFIER = "kinh-te-ha-tang.an-duong";
    static final String VERIFIERS_HEAD = "truong-kinh-te-ha-tang.an-duong";

    static final String COMPLAINANT = "Phạm Thị Hiền";

    private final Officers officers;
    private final Clock clock;
    private final ProcessInstance file;

    private CitizenComplaint(Officers officers, Clock clock, ProcessInstance file) {
        this.officers = officers;
        this.clock = clock;
        this.file = file;
    }

    /** Handed over today, as the one front door does: no officer starts it himself. */
    public static CitizenComplaint received(
            ProcessEngine engine, CurrentWard currentWard, Clock clock, Map<String, ?> otherwise) {
        Map<String, Object> request = new HashMap<>(Map.of(
                "subject", "Khiếu nại quyết định xử phạt về trật tự xây dựng",
                "field", "construction",
                "receivedOn", LocalDate.now(clock).toString(),
                "complaintVia", "reception",
                "complaintForm", "written",
                "complainantCount", 1,
                "respondentName", "Chủ tịch UBND phường",
                "complaintObject", "decision",
                "disputedDecision", "215/QĐ-XPHC ngày 05/10/2026"));
        request.put("knownOn", LocalDate.now(clock).minusDays(20).toString());
        request.put("complaintContent", "Công trình đã có giấy phép, quyết định xử phạt là không đúng.");
        request.put("complaintDemand", "Hủy quyết định xử phạt, trả lại tiền phạt đã nộp.");
        request.put("parties", List.of(party(COMPLAINANT)));
        request.putAll(otherwise);
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("complaint")
                .latestVersion()
                .singleResult()
                .getId();
        ProcessInstance file =
                currentWard.in(WARD, () -> engine.getFormService().submitStartForm(definition, submission(request)));
        return new CitizenComplaint(new Officers(engine), clock, file);
    }

    static Map<String, Object> party(String name) {
        return Map.of("name", name, "role", "complainant", "address", "Số 12, tổ dân phố số 3");
    }

    public ProcessInstance file() {
        return file;
    }

    CitizenComplaint screened(Map<String, ?> otherwise) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "competent", "yes",
                "matterKind", "complainable",
                "rightsTouched", "yes",
                "capacity", "full",
                "representation", "self",
                "signature", "signed",
                "obstacleKind", "none",
                "priorDecision", "none",
                "formerDiscontinuation", "no",
                "courtState", "none"));
        facts.putAll(otherwise);
        return submitted(JUSTICE, "userTask_screenComplaint", facts);
    }

    CitizenComplaint acceptanceDecided(Map<String, ?> otherwise) {
        Map<String, Object> decision = new HashMap<>(
                Map.of("acceptanceDecision", "accepted", "acceptedOn", today(), "acceptanceSignedBy", "chairman"));
        decision.putAll(otherwise);
        return submitted(CHAIRMAN, "userTask_decideAcceptance", decision);
    }

    CitizenComplaint refused(String ground) {
        return submitted(
                CHAIRMAN,
                "userTask_decideAcceptance",
                Map.of(
                        "acceptanceDecision",
                        "refused",
                        "refusalGround",
                        ground,
                        "refusalReasons",
                        "Theo kết quả kiểm tra đơn.",
                        "acceptanceSignedBy",
                        "chairman"));
    }

    CitizenComplaint noticeSent() {
        return submitted(OFFICE, "userTask_sendAcceptanceNotice", notice());
    }

    Map<String, Object> notice() {
        return new HashMap<>(Map.of(
                "acceptanceNoticeNumber", "15/TB-UBND",
                "acceptanceNoticeOn", today(),
                "acceptanceNoticeDelivery", List.of("inPerson"),
                "inspectorateName", "Thanh tra thành phố",
                "noticeToInspectorateOn", today()));
    }

    public CitizenComplaint accepted() {
        return screened(Map.of()).acceptanceDecided(Map.of()).noticeSent();
    }

    CitizenComplaint rechecked(Map<String, ?> result) {
        Map<String, Object> recheck =
                new HashMap<>(Map.of("recheckFindings", "Đã đối chiếu quyết định với hồ sơ cấp phép."));
        recheck.putAll(result);
        return submitted(CHAIRMAN, "userTask_recheckDecision", recheck);
    }

    public CitizenComplaint assignedTo(String function) {
        return rechecked(Map.of(
                        "recheckResult",
                        "verify",
                        "verifyingFunction",
                        function,
                        "verificationTask",
                        "Giấy phép có phủ phần công trình bị xử phạt không.",
                        "verificationUntil",
                        LocalDate.now(clock).plusDays(15).toString()))
                .submitted(
                        OFFICE,
                        "userTask_issueVerification",
                        Map.of(
                                "verificationDecisionNumber",
                                "120/QĐ-UBND",
                                "verificationAssignedOn",
                                today(),
                                "verificationDecisionHandedOver",
                                true));
    }

    CitizenComplaint planned(String documentsNeeded) {
        Map<String, Object> plan = new HashMap<>(Map.of(
                "verifiers",
                List.of(Map.of("name", "Hoàng Văn Dũng", "post", "Chuyên viên, người xác minh")),
                "verifiersImpartial",
                true,
                "verificationPlan",
                "Kiểm tra tại công trình, đối chiếu giấy phép.",
                "documentsNeeded",
                documentsNeeded));
        if (documentsNeeded.equals("yes")) {
            plan.put(
                    "documentRequests",
                    List.of(Map.of("holder", "Đội quản lý trật tự đô thị", "documents", "Biên bản kiểm tra")));
        }
        return submitted(VERIFIERS_HEAD, "userTask_planVerification", plan);
    }

    CitizenComplaint documentsReceived() {
        return submitted(
                VERIFIER,
                "userTask_receiveDocuments",
                Map.of(
                        "documentsRequestedOn",
                        today(),
                        "documentsReceived",
                        List.of(Map.of(
                                "holder",
                                "Đội quản lý trật tự đô thị",
                                "documents",
                                "Biên bản kiểm tra",
                                "suppliedOn",
                                today())),
                        "respondentExplanation",
                        "given"));
    }

    CitizenComplaint verified() {
        return submitted(
                VERIFIER,
                "userTask_verifyComplaint",
                Map.of(
                        "verificationMethods",
                        List.of("onSite", "meetings"),
                        "workSessions",
                        List.of(Map.of(
                                "heldOn", today(),
                                "place", "Tại công trình",
                                "participants", "Người xác minh, người khiếu nại",
                                "content", "Đo hiện trạng, đối chiếu giấy phép.")),
                        "evidenceCollected",
                        "Giấy phép xây dựng, biên bản kiểm tra.",
                        "expertOpinion",
                        "no"));
    }

    CitizenComplaint reportWritten() {
        return submitted(
                VERIFIER,
                "userTask_writeReport",
                Map.of(
                        "verificationSubject", "Quyết định 215/QĐ-XPHC",
                        "verifiedFrom", today(),
                        "verifiedTo", today(),
                        "verificationContent", "Kiểm tra giấy phép và hiện trạng công trình.",
                        "verificationFindings", "Giấy phép phủ một phần công trình bị xử phạt.",
                        "verificationConclusion", "Khiếu nại đúng một phần.",
                        "verificationProposal", "Sửa mức phạt cho phần không phép."));
    }

    CitizenComplaint reportApproved() {
        return submitted(
                VERIFIERS_HEAD,
                "userTask_approveReport",
                Map.of("reportDecision", "approved", "reportNumber", "32/BC-KTHTĐT", "reportedOn", today()));
    }

    /** The report lies before the chairman. */
    CitizenComplaint reported() {
        return accepted()
                .assignedTo("land-urban")
                .planned("no")
                .verified()
                .reportWritten()
                .reportApproved();
    }

    CitizenComplaint reviewed(String result) {
        Map<String, Object> review = new HashMap<>(Map.of("reviewResult", result));
        if (result.equals("differ")) {
            review.put("differences", "Người khiếu nại đòi hủy toàn bộ quyết định.");
        }
        if (result.equals("verifyMore")) {
            review.put("moreVerification", "Đo lại phần phía sau công trình.");
        }
        return submitted(CHAIRMAN, "userTask_reviewReport", review);
    }

    CitizenComplaint dialogueScheduled(String day) {
        return submitted(
                VERIFIER,
                "userTask_scheduleDialogue",
                Map.of(
                        "dialogueOn", day,
                        "dialogueStartsAt", "08:30",
                        "dialoguePlace", "Phòng tiếp công dân",
                        "dialogueChair", "Trần Quốc Việt",
                        "dialogueChairPost", "chairman"));
    }

    CitizenComplaint dialogueNoticeSent() {
        return submitted(
                VERIFIER,
                "userTask_sendDialogueNotice",
                Map.of(
                        "dialogueNoticeNumber",
                        "45/TB-UBND",
                        "dialogueNoticeOn",
                        today(),
                        "dialogueNoticeDelivery",
                        List.of("inPerson")));
    }

    CitizenComplaint complainant(String attendance) {
        Map<String, Object> sheet =
                new HashMap<>(Map.of("complainantAttendance", attendance, "respondentAttendance", "present"));
        if (!attendance.equals("present")) {
            sheet.put("absenceReason", "Người khiếu nại báo bận việc riêng.");
        }
        if (attendance.equals("absentWithoutReason")) {
            sheet.put("invitationEvidence", "Biên nhận thông báo số 45/TB-UBND");
        }
        return submitted(VERIFIER, "userTask_recordDialogueAttendance", sheet);
    }

    CitizenComplaint dialogueHeld() {
        return dialogueHeldWith(3);
    }

    /** @param copies of the minutes */
    CitizenComplaint dialogueHeldWith(int copies) {
        return submitted(
                        VERIFIER,
                        "userTask_recordDialogue",
                        Map.of(
                                "dialogueHeldOn", today(),
                                "dialogueBeganAt", "08:30",
                                "dialogueEndedAt", "10:45",
                                "dialogueParticipants", "Chủ tịch UBND phường, người khiếu nại, đơn vị xác minh",
                                "verifierStatement", "Giấy phép phủ một phần công trình.",
                                "complainantStatement", "Đề nghị hủy toàn bộ quyết định.",
                                "respondentStatement", "Giữ nguyên phần không phép.",
                                "dialogueAgreed", "Sửa mức phạt.",
                                "dialogueDisagreed", "Không có"))
                .dialogueMinutesIssued(copies);
    }

    private CitizenComplaint dialogueMinutesIssued(int copies) {
        return submitted(
                VERIFIER,
                "userTask_issueDialogueMinutes",
                Map.of("minutesCopies", copies, "minutesSigning", "allSigned", "minutesHandedOver", true));
    }

    CitizenComplaint decisionWritten(String conclusion) {
        return submitted(VERIFIER, "userTask_writeDecision", decision(conclusion));
    }

    static Map<String, Object> decision(String conclusion) {
        Map<String, Object> draft = new HashMap<>(Map.of(
                "legalBasis", "Luật Xây dựng; Luật Xử lý vi phạm hành chính.",
                "conclusion", conclusion,
                "conclusionReasons", "Giấy phép phủ một phần công trình.",
                "specificMeasures", "Trả lại số tiền phạt đã nộp thừa.",
                "secondAuthority", "Chủ tịch UBND thành phố Hải Phòng",
                "courtName", "Tòa án nhân dân có thẩm quyền"));
        if (!conclusion.equals("rejected")) {
            draft.put("disposition", "amend");
        }
        return draft;
    }

    CitizenComplaint decisionSigned() {
        return submitted(
                CHAIRMAN,
                "userTask_signDecision",
                Map.of("signing", "signed", "decisionNumber", "210/QĐ-UBND", "decidedOn", today()));
    }

    CitizenComplaint decisionSent() {
        return submitted(OFFICE, "userTask_sendDecision", deliveries());
    }

    Map<String, Object> deliveries() {
        return new HashMap<>(Map.of(
                "decisionDeliveries", List.of(Map.of("sentOn", today())),
                "decisionDelivery", List.of("inPerson"),
                "decisionReceivedOn", today(),
                "decisionToSuperiorOn", today(),
                "decisionToRespondentOn", today(),
                "decisionToInspectorateOn", today()));
    }

    /** The decision is at everybody's whom the law names; nobody has complained again yet. */
    CitizenComplaint decided(String conclusion) {
        return decisionWritten(conclusion).decisionSigned().decisionSent();
    }

    CitizenComplaint remedyTaken(String remedy) {
        return submitted(
                OFFICE,
                "userTask_recordRemedy",
                Map.of("remedy", remedy, "remedyOn", today(), "remedyNotice", "Thông báo số 12/TB-UBND"));
    }

    CitizenComplaint executionDirected() {
        return submitted(
                CHAIRMAN,
                "userTask_directExecution",
                Map.of(
                        "executionTask",
                        "Trả lại tiền phạt nộp thừa.",
                        "executionBy",
                        "Phòng Kinh tế, Hạ tầng và Đô thị",
                        "executionUntil",
                        LocalDate.now(clock).plusDays(10).toString()));
    }

    CitizenComplaint executionFollowed(String state) {
        Map<String, Object> result =
                new HashMap<>(Map.of("executionState", state, "executionResult", "Đã lập phiếu chi."));
        if (state.equals("done")) {
            result.put("executedOn", today());
        }
        return submitted(VERIFIER, "userTask_followExecution", result);
    }

    CitizenComplaint executed() {
        return executionDirected().executionFollowed("done");
    }

    CitizenComplaint filed(Map<String, ?> parts) {
        Map<String, Object> papers = new HashMap<>(Map.of(
                "filedComplaint", true,
                "filedAcceptanceNotice", true,
                "filedDecision", true,
                "filedDeliveries", true,
                "filedOthers", true,
                "filePages", 86,
                "fileKeptAt", "Văn phòng, hộp KN-2026-01",
                "nationalDatabaseUpdated", true));
        papers.putAll(parts);
        return submitted(OFFICE, "userTask_completeFile", papers);
    }

    /** What the file also holds when the matter was verified. */
    static Map<String, Object> verificationParts() {
        return new HashMap<>(Map.of("filedVerificationDecision", true, "filedWorkMinutes", true, "filedReport", true));
    }

    CitizenComplaint withdrawn(String number) {
        officers.start(
                OFFICE,
                "caseWithdrawal",
                Map.of("caseNumber", number, "withdrawnOn", today(), "withdrawnBy", COMPLAINANT));
        return this;
    }

    CitizenComplaint withdrawalConfirmed(String scope) {
        Map<String, Object> confirmation =
                new HashMap<>(Map.of("withdrawalScope", scope, "withdrawalNote", "Đã gặp và đối chiếu."));
        if (scope.equals("all") || scope.equals("some")) {
            confirmation.put("withdrawalSigned", true);
        }
        if (scope.equals("some")) {
            confirmation.put("withdrawnComplainants", COMPLAINANT);
            confirmation.put("remainingComplainants", "Đỗ Văn Lực");
        }
        return submitted(OFFICE, "userTask_confirmWithdrawal", confirmation);
    }

    CitizenComplaint discontinued() {
        officers.jobsRun(file);
        return submitted(
                        CHAIRMAN,
                        "userTask_signDiscontinuation",
                        Map.of("discontinuationNumber", "98/QĐ-UBND", "discontinuedOn", today()))
                .submitted(
                        OFFICE,
                        "userTask_sendDiscontinuation",
                        Map.of("discontinuationToComplainantOn", today(), "discontinuationToRespondentOn", today()));
    }

    CitizenComplaint submitted(String user, String activity, Map<String, ?> values) {
        officers.submit(user, file, activity, values);
        return this;
    }

    private static VariableMap submission(Map<String, ?> values) {
        VariableMap submission = Variables.createVariables();
        values.forEach((key, value) -> submission.put(
                key,
                value instanceof List<?> rows
                        ? SpinValues.jsonValue(Spin.JSON(rows).toString()).create()
                        : value));
        return submission;
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }
}
