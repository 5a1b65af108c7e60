package vn.thuongton.mediation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import vn.thuongton.testing.Officers;

/** A quarrel of two neighbours, as the mediation team of Tổ dân phố số 1 works on it, step by step. */
public class NeighboursQuarrel {

    static final String TEAM = "to-hoa-giai.an-duong";
    static final String REQUESTER = "Nguyễn Văn An";
    static final String NEIGHBOUR = "Trần Thị Bình";

    private final Officers officers;
    private final Clock clock;
    private final ProcessInstance file;

    private NeighboursQuarrel(Officers officers, Clock clock, ProcessInstance file) {
        this.officers = officers;
        this.clock = clock;
        this.file = file;
    }

    public static NeighboursQuarrel received(Officers officers, Clock clock, String field) {
        ProcessInstance file = officers.start(
                TEAM,
                "grassrootsMediation",
                Map.of(
                        "subject",
                        "Cành cây và nước mưa rơi sang sân nhà bên cạnh",
                        "field",
                        field,
                        "receivedOn",
                        LocalDate.now(clock).toString(),
                        "ground",
                        "partyRequest",
                        "summary",
                        "Cành cây và nước mưa từ nhà bà Bình rơi sang sân nhà ông An.",
                        "parties",
                        List.of(party(REQUESTER, "requester", "Số 5"), party(NEIGHBOUR, "otherParty", "Số 7"))));
        return new NeighboursQuarrel(officers, clock, file);
    }

    public ProcessInstance file() {
        return file;
    }

    NeighboursQuarrel outOfScope() {
        return submitted(
                "userTask_checkScope",
                Map.of(
                        "neighbourhood", "tdp-1",
                        "scopeDecision", "outOfScope",
                        "scopeExclusion", "punishable",
                        "scopeReason", "Hành vi đổ rác ra đường bị xử phạt hành chính."));
    }

    NeighboursQuarrel mediatorChosen() {
        return submitted(
                        "userTask_checkScope",
                        Map.of("neighbourhood", "tdp-1", "scopeDecision", "inScope", "differentNeighbourhoods", "no"))
                .submitted(
                        "userTask_chooseMediator",
                        Map.of(
                                "mediatorChosenBy",
                                "parties",
                                "mediator",
                                "Phạm Văn Hòa",
                                "mediatorIndependent",
                                true,
                                "firstSessionTiming",
                                "withinLimit"));
    }

    NeighboursQuarrel matterLearned() {
        return submitted(
                "userTask_learnMatter",
                Map.of(
                        "findings", "Cây trồng sát tường, máng nước đã hỏng.",
                        "sessionArrangement",
                                "19 giờ 00 phút ngày 04 tháng 11 năm 2026, tại Nhà văn hóa Tổ dân phố số 1.",
                        "invitees", "Ông Vương Văn Tâm, Tổ trưởng Tổ dân phố số 1",
                        "frontSupport", "no"));
    }

    NeighboursQuarrel agreed() {
        return held(Map.of(
                "sessionResult",
                "agreed",
                "agreement",
                "Chặt cành cây, sửa lại máng nước.",
                "agreedOn",
                today(),
                "writtenAgreementWanted",
                "yes"));
    }

    NeighboursQuarrel notAgreed() {
        return held(
                Map.of("sessionResult", "notAgreed", "endedBecause", "Không bên nào nhượng bộ về vị trí máng nước."));
    }

    /** The parties have done without a written agreement, and done what they agreed on. */
    NeighboursQuarrel settled() {
        return held(Map.of(
                        "sessionResult",
                        "agreed",
                        "agreement",
                        "Chặt cành cây, sửa lại máng nước.",
                        "agreedOn",
                        today(),
                        "writtenAgreementWanted",
                        "no"))
                .submitted(
                        "userTask_followUp",
                        Map.of(
                                "followedUpOn",
                                today(),
                                "performance",
                                "performed",
                                "performanceNote",
                                "Đã gặp hai bên."));
    }

    NeighboursQuarrel endedByParty() {
        return held(Map.of("sessionResult", "endedByParty", "endedBecause", "Một bên yêu cầu chấm dứt."));
    }

    NeighboursQuarrel refusalExplained() {
        return submitted(
                "userTask_explainRefusal",
                Map.of("guidedOn", today(), "guidedTo", "wardCommittee", "guidance", "Gửi phản ánh đến UBND phường."));
    }

    /** After a session without agreement. */
    NeighboursQuarrel guided() {
        return submitted(
                "userTask_guideAfterFailure",
                Map.of("guidedOn", today(), "guidedTo", "court", "guidance", "Khởi kiện tại Tòa án nhân dân."));
    }

    NeighboursQuarrel withdrawalConfirmed() {
        return submitted(
                "userTask_confirmWithdrawal", Map.of("withdrawalVerified", true, "otherPartyInformedOn", today()));
    }

    NeighboursQuarrel agreementWritten() {
        return submitted(
                "userTask_writeAgreement",
                Map.of(
                        "agreementGround", "Yêu cầu hòa giải của ông Nguyễn Văn An ngày 02/11/2026.",
                        "agreementParties",
                                "Ông Nguyễn Văn An, sinh năm 1968, số 5, Tổ dân phố số 1.\nBà Trần Thị Bình, sinh năm 1972, số 7, Tổ dân phố số 1.",
                        "agreementMatter", "Cành cây và nước mưa từ nhà bà Bình rơi sang sân nhà ông An.",
                        "agreementCourse", "Một buổi hòa giải, hai bên có mặt, trình bày và lắng nghe nhau.",
                        "agreementTerms", "Bà Bình chặt các cành cây vươn sang sân nhà ông An và sửa lại máng nước.",
                        "agreementObligations", "Bà Bình chặt cành, sửa máng; ông An cho thợ vào sân khi sửa.",
                        "agreementPerformance", "Hai bên tự thực hiện, xong trước ngày 15/11/2026."));
    }

    private NeighboursQuarrel held(Map<String, ?> result) {
        Map<String, Object> session = new HashMap<>(Map.of(
                "sessionOn", today(),
                "sessionPlace", "Nhà văn hóa Tổ dân phố số 1",
                "publicSession", "private",
                "attendance",
                        List.of(
                                Map.of("name", REQUESTER, "present", "yes"),
                                Map.of("name", NEIGHBOUR, "present", "yes")),
                "sessionSummary", "Hai bên trình bày; hòa giải viên phân tích."));
        session.putAll(result);
        return submitted("userTask_holdSession", session);
    }

    private NeighboursQuarrel submitted(String step, Map<String, ?> values) {
        officers.submit(TEAM, file, step, values);
        return this;
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }

    private static Map<String, String> party(String name, String role, String house) {
        return Map.of("name", name, "role", role, "address", house + ", Tổ dân phố số 1");
    }
}
