package vn.thuongton.petition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import vn.thuongton.testing.Officers;

/** A petition that reaches phường An Dương, as its receiver and its chairman work on it, step by step. */
class MixedPetition {

    static final String RECEIVER = "hanh-chinh-cong.an-duong";
    static final String CHAIRMAN = "chu-tich.an-duong";
    static final String DEPUTY = "lanh-dao.an-duong";

    static final String PETITIONER = "Khổng Thị Tường Vi";
    static final String IDENTITY_NUMBER = "031185009911";
    static final String PHONE = "0913 445 566";
    static final String ADDRESS = "Số 41, tổ dân phố số 2";
    static final String SUMMARY = "Người nộp đơn nêu việc thu hồi bếp tạm, thái độ của cán bộ và rác thải ở ngõ 12.";

    private final ProcessEngine engine;
    private final Officers officers;
    private final Clock clock;
    private final ProcessInstance file;

    private MixedPetition(ProcessEngine engine, Clock clock, ProcessInstance file) {
        this.engine = engine;
        this.officers = new Officers(engine);
        this.clock = clock;
        this.file = file;
    }

    /** Handed in at the counter on Monday 02/11/2026. */
    static MixedPetition received(ProcessEngine engine, Clock clock, Map<String, ?> more) {
        Map<String, Object> request = request();
        request.putAll(more);
        MixedPetition petition =
                new MixedPetition(engine, clock, new Officers(engine).start(RECEIVER, "petitionIntake", request));
        petition.jobsRun();
        return petition;
    }

    /** One that has been handed in already. */
    static MixedPetition of(ProcessEngine engine, Clock clock, ProcessInstance file) {
        MixedPetition petition = new MixedPetition(engine, clock, file);
        petition.jobsRun();
        return petition;
    }

    static Map<String, Object> request() {
        Map<String, Object> request = new HashMap<>();
        request.put("receivedOn", "2026-11-02");
        request.put("receivedVia", "receptionPlace");
        request.put("submittedAs", "written");
        request.put("anonymous", "no");
        request.put("signature", "signed");
        request.put("parties", List.of(petitioner()));
        request.put("peopleCount", 1);
        request.put("submittedThrough", "self");
        request.put("documentsTaken", "yes");
        request.put("papers", List.of(Map.of("name", "Đơn", "copies", 1, "original", "original")));
        request.put("subject", "Đơn về việc dỡ bếp tạm và vệ sinh ngõ 12");
        request.put("field", "construction");
        request.put("summary", SUMMARY);
        return request;
    }

    /** What replaces the person in a petition without a name. */
    static Map<String, Object> anonymous() {
        Map<String, Object> nobody = new HashMap<>();
        nobody.put("anonymous", "yes");
        nobody.put("signature", "none");
        nobody.put("receivedVia", "post");
        nobody.put("documentsTaken", "no");
        for (String key : List.of("parties", "peopleCount", "submittedThrough", "papers")) {
            nobody.put(key, null);
        }
        return nobody;
    }

    static Map<String, String> petitioner() {
        return Map.of(
                "name", PETITIONER,
                "role", "petitioner",
                "identityNumber", IDENTITY_NUMBER,
                "phone", PHONE,
                "address", ADDRESS);
    }

    /** A row of the list of contents. */
    static Map<String, Object> content(String kind, Map<String, ?> more) {
        Map<String, Object> content = new HashMap<>(Map.of(
                "kind",
                kind,
                "subject",
                "Nội dung " + kind + " của đơn",
                "summary",
                "Tóm tắt nội dung này, không ghi tên người nộp đơn."));
        content.putAll(more);
        return content;
    }

    static Map<String, Object> complaint() {
        return complaint(Map.of());
    }

    static Map<String, Object> complaint(Map<String, ?> more) {
        Map<String, Object> content = content("complaint", Map.of("knownOn", "2026-10-20", "decidedBefore", "none"));
        content.putAll(more);
        return content;
    }

    static Map<String, Object> denunciation(String accusedRank, String evidenceClear) {
        return content("denunciation", Map.of("accusedRank", accusedRank, "evidenceClear", evidenceClear));
    }

    static Map<String, Object> feedback() {
        return content("feedback", Map.of());
    }

    static Map<String, Object> notOurs(String matter, Map<String, ?> more) {
        Map<String, Object> content = content("notOurs", Map.of("matter", matter, "alreadySent", "no"));
        if (matter.equals("denunciation")) {
            content.put("evidenceClear", "yes");
        }
        content.putAll(more);
        return content;
    }

    static Map<String, Object> refused(String ground) {
        return content(
                "refused",
                Map.of(
                        "matter", "complaint",
                        "refusalGround", ground,
                        "refusedOn", "2026-11-02",
                        "refusalReason", "Vụ việc đã được giải quyết, rà soát và giải thích."));
    }

    ProcessInstance file() {
        return file;
    }

    @SafeVarargs
    final MixedPetition classified(Map<String, Object>... contents) {
        return classifiedWith(Map.of(), contents);
    }

    /** @param more what the form asks besides the contents, when it is not as at the counter */
    @SafeVarargs
    final MixedPetition classifiedWith(Map<String, ?> more, Map<String, Object>... contents) {
        Map<String, Object> classification = new HashMap<>();
        classification.put("signature", "signed");
        classification.put("contents", List.of(contents));
        classification.putAll(more);
        return submitted(RECEIVER, "userTask_classifyPetition", classification);
    }

    MixedPetition approved() {
        return decided(CHAIRMAN, "userTask_decideProposal", Map.of("proposalDecision", "approved"));
    }

    MixedPetition returned(String note) {
        return decided(CHAIRMAN, "userTask_decideProposal", Map.of("proposalDecision", "returned", "returnNote", note));
    }

    /** The lists that the form only shows come back with it. */
    MixedPetition decided(String user, String activity, Map<String, ?> decision) {
        Map<String, Object> form = new HashMap<>(decision);
        for (String list : List.of("contents", "proposals")) {
            List<?> rows = (List<?>) FormKeys.plain(engine.getRuntimeService().getVariable(file.getId(), list));
            form.put(list, rows.stream().map(row -> Map.of()).toList());
        }
        return submitted(user, activity, form);
    }

    MixedPetition complaintCompleted() {
        Map<String, Object> form = prefilled("userTask_completeComplaint", "complaintRequest");
        form.put("respondentName", "Chủ tịch UBND phường An Dương");
        form.put("complaintObject", "decision");
        form.put("disputedDecision", "Quyết định số 45/QĐ-UBND ngày 15/10/2026");
        form.put("complaintDemand", "Hủy quyết định buộc tháo dỡ bếp tạm.");
        return submitted(RECEIVER, "userTask_completeComplaint", form);
    }

    MixedPetition denunciationCompleted() {
        return denunciationCompleted("userTask_completeDenunciation");
    }

    MixedPetition denunciationCompleted(String activity) {
        Map<String, Object> form = prefilled(activity, "denunciationRequest");
        form.put("accusedName", "Lê Văn Cảnh");
        form.put("accusedPost", "Công chức địa chính");
        return submitted(RECEIVER, activity, form);
    }

    MixedPetition feedbackCompleted() {
        Map<String, Object> form = prefilled("userTask_completeFeedback", "feedbackRequest");
        form.put("feedbackKind", "report");
        form.put("feedbackPlace", "Ngõ 12");
        return submitted(RECEIVER, "userTask_completeFeedback", form);
    }

    MixedPetition mediationCompleted() {
        Map<String, Object> form = prefilled("userTask_completeGrassrootsMediation", "grassrootsMediationRequest");
        form.put("field", "neighbouring");
        form.put("otherParties", List.of(otherParty()));
        return submitted(RECEIVER, "userTask_completeGrassrootsMediation", form);
    }

    MixedPetition landCompleted() {
        Map<String, Object> form = prefilled("userTask_completeLandConciliation", "landConciliationRequest");
        form.put("disputeKind", "boundary");
        form.put("landLocation", ADDRESS.replace("41", "41 và 43"));
        form.put("originalRequestReceived", true);
        form.put("otherParties", List.of(otherParty()));
        return submitted(RECEIVER, "userTask_completeLandConciliation", form);
    }

    MixedPetition answerSent() {
        return submitted(
                RECEIVER,
                "userTask_sendAnswer",
                Map.of("answerNumber", "31/TB-UBND", "answerSentOn", today(), "answerDelivery", List.of("post")));
    }

    MixedPetition transferSent() {
        return submitted(
                RECEIVER,
                "userTask_sendTransfer",
                Map.of("answerNumber", "12/PC-UBND", "answerSentOn", today(), "transferNoticeSent", true));
    }

    MixedPetition refusalSent() {
        return submitted(
                RECEIVER,
                "userTask_sendRefusal",
                Map.of("answerNumber", "9/TB-UBND", "answerSentOn", today(), "answerDelivery", List.of("inPerson")));
    }

    MixedPetition resultSent() {
        return submitted(
                RECEIVER,
                "userTask_sendResult",
                Map.of("resultNumber", "40/TB-UBND", "resultSentOn", today(), "resultDelivery", List.of("post")));
    }

    MixedPetition submitted(String user, String activity, Map<String, ?> values) {
        officers.submit(user, file, activity, values);
        jobsRun();
        return this;
    }

    /** What the form of the open task shows already, by the keys it asks for. */
    Map<String, Object> prefilled(String activity, String form) {
        return officers.as(RECEIVER, () -> {
            Map<String, Object> variables = engine.getTaskService()
                    .getVariables(officers.open(file, activity).getId());
            Map<String, Object> shown = new HashMap<>();
            for (String key : FormKeys.of(form)) {
                Object value = variables.get(key);
                if (value != null) {
                    shown.put(key, FormKeys.plain(value));
                }
            }
            return shown;
        });
    }

    /** A paper may be followed by another one. */
    private void jobsRun() {
        List<String> done = new ArrayList<>();
        while (engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(file.getId())
                        .messages()
                        .count()
                > 0) {
            if (done.size() > 20) {
                throw new AssertionError("Papers without end");
            }
            done.add("round");
            officers.jobsRun(file);
        }
    }

    private static Map<String, String> otherParty() {
        return Map.of("name", "Đào Văn Kiên", "role", "otherParty", "address", "Số 43, tổ dân phố số 2");
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }
}
