package vn.thuongton.petition;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thuongton.petition.MixedPetition.CHAIRMAN;
import static vn.thuongton.petition.MixedPetition.DEPUTY;
import static vn.thuongton.petition.MixedPetition.IDENTITY_NUMBER;
import static vn.thuongton.petition.MixedPetition.PETITIONER;
import static vn.thuongton.petition.MixedPetition.RECEIVER;
import static vn.thuongton.petition.MixedPetition.complaint;
import static vn.thuongton.petition.MixedPetition.content;
import static vn.thuongton.petition.MixedPetition.denunciation;
import static vn.thuongton.petition.MixedPetition.feedback;
import static vn.thuongton.petition.MixedPetition.notOurs;
import static vn.thuongton.petition.MixedPetition.refused;
import static vn.thuongton.testing.CaseProgress.endOf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.CaseProgress;
import vn.thuongton.testing.FixedClock;
import vn.thuongton.testing.Officers;
import vn.thuongton.testing.TakenFlows;

@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Tiếp công dân, tiếp nhận và xử lý đơn")
class PetitionIntakeTest {

    private static final String PROCESS = "petitionIntake";
    private static final Path MODEL = Path.of("processes/petition/petitionIntake.bpmn");

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
    private CaseProgress progress;

    @BeforeAll
    void startWalking() {
        officers = new Officers(engine);
        progress = new CaseProgress(engine);
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
    @DisplayName("Đơn lẫn khiếu nại, tố cáo và phản ánh được tách thành ba hồ sơ, không nhập lại gì; rồi báo kết quả")
    void aMixedPetitionIsSplitInThree() {
        MixedPetition petition = received().classified(complaint(), denunciation("wardOfficial", "yes"), feedback());
        assertThat(answers(petition)).containsExactly("complaintAccepted", "denunciationAccepted", "feedbackAccepted");
        Set<String> before = cases();
        petition.approved().complaintCompleted().denunciationCompleted().feedbackCompleted();
        assertThat(due(petition, "userTask_sendResult")).isEqualTo(endOf("2026-11-16"));
        petition.resultSent();

        assertThat(outcome(petition)).isEqualTo("handled");
        Map<String, String> opened = newCases(before);
        assertThat(opened).containsOnlyKeys("complaint", "denunciation", "feedback");
        assertThat(variables(opened.get("complaint")))
                .containsEntry("complaintVia", "reception")
                .containsEntry("complaintForm", "written")
                .containsEntry("knownOn", "2026-10-20")
                .containsEntry("subject", "Nội dung complaint của đơn")
                .containsEntry("evidenceReceived", "Đơn (1 bản chính)");
        assertThat(parties(opened.get("complaint"))).contains(PETITIONER).doesNotContain(IDENTITY_NUMBER);
        assertThat(parties(opened.get("feedback"))).contains(PETITIONER).doesNotContain(IDENTITY_NUMBER);
        assertThat(variables(opened.get("denunciation")))
                .containsEntry("receivedVia", "inPerson")
                .containsEntry("presentedAs", "letter");
        assertThat(variables(opened.get("denunciation")).toString()).doesNotContain(PETITIONER);
    }

    @Test
    @DisplayName("Từ đơn và từ hồ sơ khiếu nại không lần ra hồ sơ tố cáo; không biến nào của đơn có tên người nộp")
    void nobodyComesFromThePetitionToTheDenunciation() {
        Set<String> before = cases();
        MixedPetition petition = received()
                .classified(complaint(), denunciation("wardOfficial", "yes"))
                .approved()
                .complaintCompleted()
                .denunciationCompleted();
        Map<String, String> opened = newCases(before);
        String complaintNumber = number(opened.get("complaint"));
        String denunciationNumber = number(opened.get("denunciation"));

        assertThat(variables(petition.file().getId()).toString())
                .doesNotContain(PETITIONER)
                .doesNotContain(IDENTITY_NUMBER)
                .doesNotContain(complaintNumber)
                .doesNotContain(denunciationNumber);
        assertThat(variables(opened.get("complaint")).toString())
                .doesNotContain(denunciationNumber)
                .doesNotContain(businessKey(petition));
        assertThat(variables(opened.get("denunciation")).toString()).doesNotContain(businessKey(petition));
    }

    @Test
    @DisplayName("Yêu cầu hòa giải ở cơ sở và hòa giải đất đai: người nộp đơn tự sang, chỉ ghi thêm bên còn lại")
    void requestsForMediationTakeThePetitionerAlong() {
        Set<String> before = cases();
        MixedPetition petition = received()
                .classified(content("grassrootsMediation", Map.of()), content("landConciliation", Map.of()))
                .approved()
                .mediationCompleted()
                .landCompleted()
                .resultSent();

        assertThat(outcome(petition)).isEqualTo("handled");
        Map<String, String> opened = newCases(before);
        for (String procedure : List.of("grassrootsMediation", "landConciliation")) {
            assertThat(parties(opened.get(procedure)))
                    .contains(PETITIONER, "Đào Văn Kiên")
                    .doesNotContain(IDENTITY_NUMBER);
        }
        assertThat(variables(opened.get("landConciliation"))).containsEntry("receivedVia", "committee");
    }

    @Test
    @DisplayName("Mọi ô của biểu mẫu thủ tục mới đều sang hồ sơ mới: không thông tin nào bị bỏ lại")
    void everyFieldOfTheTargetIsHandedOver() throws Exception {
        String model = Files.readString(MODEL);
        Map<String, String> targets = new LinkedHashMap<>();
        Pattern.compile("<camunda:inputParameter name=\"targetProcedure\">(\\w+)</camunda:inputParameter>\\s*"
                        + "<camunda:inputParameter name=\"variables\">([^<]+)<")
                .matcher(model)
                .results()
                .forEach(found -> targets.put(found.group(1), found.group(2)));

        assertThat(targets).hasSize(5);
        targets.forEach((procedure, variables) -> {
            Set<String> asked = new TreeSet<>(FormKeys.of(procedure + "Request"));
            asked.removeAll(FormKeys.hiddenBesideProtected(procedure + "Request"));
            if (asked.remove("otherParties")) {
                asked.add("parties");
            }
            assertThat(Set.of(variables.split(", "))).as(procedure).containsAll(asked);
        });
    }

    @Test
    @DisplayName(
            "Khiếu nại nặc danh: lưu đơn, không có ai để báo; tố cáo nặc danh có chứng cứ: chuyển thanh tra, kiểm tra")
    void anonymousPetitions() {
        MixedPetition petition = MixedPetition.received(engine, clock, MixedPetition.anonymous())
                .classifiedWith(
                        Map.of("signature", "none"),
                        complaint(),
                        denunciation("wardOfficial", "yes"),
                        denunciation("deputyChairman", "no"),
                        feedback());

        assertThat(answers(petition))
                .containsExactly(
                        "complaintAnonymous", "denunciationToInspect", "denunciationAnonymous", "anonymousFiled");
    }

    @Test
    @DisplayName("Đơn nặc danh được xử lý từng nội dung bằng phiếu lưu đơn, công văn chuyển thông tin; không thông báo")
    void anAnonymousPetitionIsAnsweredInTheFile() {
        MixedPetition petition = MixedPetition.received(engine, clock, MixedPetition.anonymous())
                .classifiedWith(Map.of("signature", "none"), complaint(), denunciation("wardOfficial", "yes"))
                .approved()
                .answerSent()
                .answerSent();

        assertThat(outcome(petition)).isEqualTo("handled");
        assertThat(steps(petition))
                .containsSubsequence("serviceTask_draftFilingNote", "serviceTask_draftInspectionReferral")
                .doesNotContain("serviceTask_draftReceipt", "serviceTask_draftResultNotice");
    }

    @Test
    @DisplayName(
            "Đơn không chữ ký: khiếu nại không thụ lý, Điều 11 khoản 5; bổ sung chữ ký rồi phân loại lại thì được thụ lý")
    void unsignedPetitions() {
        MixedPetition petition = received(Map.of("signature", "none"))
                .classifiedWith(Map.of("signature", "none"), complaint(), denunciation("wardOfficial", "no"));
        assertThat(answers(petition)).containsExactly("complaintUnsigned", "denunciationUnsigned");
        assertThat(proposals(petition)).contains("Điều 11 khoản 5");

        petition.returned("Người nộp đơn đã đến ký, phân loại lại.").classified(complaint());
        assertThat(answers(petition)).containsExactly("complaintAccepted");
    }

    @ParameterizedTest(name = "biết ngày {0}, trở ngại khách quan: {1} → {2}")
    @CsvSource({
        // the 90th day is Saturday 31/10/2026, so Monday is the last
        "2026-08-02, no,  complaintAccepted",
        "2026-08-01, no,  complaintLate",
        "2026-08-01, yes, complaintAccepted",
    })
    @DisplayName("Quá 90 ngày kể từ ngày biết quyết định thì không thụ lý, trừ khi có trở ngại khách quan")
    void complaintsOutOfTime(String knownOn, String lateReason, String answer) {
        on("2026-11-02");
        MixedPetition petition = received().classified(complaint(Map.of("knownOn", knownOn, "lateReason", lateReason)));

        assertThat(answers(petition)).containsExactly(answer);
    }

    @Test
    @DisplayName("Khiếu nại quá hạn: thông báo đơn không đủ điều kiện, có căn cứ; không lập hồ sơ, không báo lần nữa")
    void aLateComplaintIsAnsweredWithItsGround() {
        MixedPetition petition = received()
                .classified(complaint(Map.of("knownOn", "2026-01-05")))
                .approved();
        assertThat(runtime.getVariable(petition.file().getId(), "answerSource"))
                .isEqualTo("Luật Khiếu nại 02/2011/QH13 Điều 9, Điều 11 khoản 6");
        petition.answerSent();

        assertThat(outcome(petition)).isEqualTo("handled");
        assertThat(steps(petition))
                .contains("serviceTask_draftReceipt", "serviceTask_draftNotAccepted", "serviceTask_enterAnswer")
                .doesNotContain("serviceTask_draftResultNotice");
    }

    @Test
    @DisplayName(
            "Đã giải quyết lần đầu: hướng dẫn khiếu nại lần hai hoặc khởi kiện; đã giải quyết lần hai, Tòa án: không thụ lý")
    void complaintsDecidedBefore() {
        MixedPetition petition = received()
                .classified(
                        complaint(Map.of("decidedBefore", "firstDecision")),
                        complaint(Map.of("decidedBefore", "secondDecision")),
                        complaint(Map.of("decidedBefore", "court")));
        assertThat(answers(petition))
                .containsExactly("complaintFirstDecision", "complaintSecondDecision", "complaintInCourt");
        petition.approved();
        assertThat(runtime.getVariable(petition.file().getId(), "guidedTo").toString())
                .contains("thành phố", "Tòa án");
        petition.answerSent().answerSent().answerSent();

        assertThat(outcome(petition)).isEqualTo("handled");
        assertThat(steps(petition)).contains("serviceTask_draftGuidance", "serviceTask_draftNotAccepted");
    }

    @Test
    @DisplayName(
            "Không thuộc thẩm quyền: khiếu nại trả lại và hướng dẫn, tố cáo chuyển trong 5 ngày làm việc và báo người gửi")
    void petitionsForOthers() {
        MixedPetition petition = received()
                .classified(
                        notOurs("complaint", Map.of("competentAgency", "Giám đốc Sở Xây dựng")),
                        notOurs("denunciation", Map.of("competentAgency", "Giám đốc Sở Y tế")),
                        notOurs("feedback", Map.of("competentAgency", "Công ty Điện lực")));
        assertThat(answers(petition)).containsExactly("complaintNotOurs", "denunciationNotOurs", "feedbackNotOurs");
        petition.approved();
        assertThat(runtime.getVariable(petition.file().getId(), "guidedTo")).isEqualTo("Giám đốc Sở Xây dựng");
        petition.answerSent();
        assertThat(runtime.getVariable(petition.file().getId(), "forwardedTo")).isEqualTo("Giám đốc Sở Y tế");
        // 5 working days from Monday 02/11/2026
        assertThat(due(petition, "userTask_sendTransfer")).isEqualTo(endOf("2026-11-09"));
        petition.transferSent().transferSent();

        assertThat(outcome(petition)).isEqualTo("handled");
        assertThat(steps(petition)).contains("serviceTask_draftTransfer", "serviceTask_draftTransferNotice");
    }

    @Test
    @DisplayName(
            "Chưa rõ cơ quan có thẩm quyền: khiếu nại được hướng dẫn, tố cáo chuyển cấp trên; đã gửi đúng nơi thì lưu")
    void unknownAgencies() {
        assertThat(answers(received()
                        .classified(
                                notOurs("complaint", Map.of()),
                                notOurs("denunciation", Map.of()),
                                notOurs("other", Map.of("competentAgency", "Tòa án", "alreadySent", "yes")),
                                notOurs("other", Map.of("competentAgency", "Tòa án")))))
                .containsExactly("agencyUnknown", "denunciationAgencyUnknown", "alreadySent", "otherNotOurs");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"plain, complaintNoAuthority", "none, complaintNoAuthority", "certified, complaintAccepted"})
    @DisplayName("Người được ủy quyền không có giấy công chứng, chứng thực: không thụ lý, Điều 11 khoản 4")
    void representativesWithoutAuthority(String authorisation, String answer) {
        Map<String, String> agent = Map.of("submittedThrough", "agent", "authorisation", authorisation);

        assertThat(answers(received(agent).classifiedWith(Map.of("authorisation", authorisation), complaint())))
                .containsExactly(answer);
    }

    @Test
    @DisplayName("Tám người cùng khiếu nại phải cử 1 hoặc 2 người đại diện bằng văn bản")
    void manyPeopleAppointRepresentatives() {
        Map<String, Object> eight = new HashMap<>(Map.of("peopleCount", 8, "representativesAppointed", "no"));

        MixedPetition petition = received(eight).classifiedWith(Map.of("representativesAppointed", "no"), complaint());
        assertThat(answers(petition)).containsExactly("complaintNotAppointed");
        petition.returned("Đã có văn bản cử hai người đại diện.")
                .classifiedWith(Map.of("representativesAppointed", "yes", "representativesCount", 2), complaint());
        assertThat(answers(petition)).containsExactly("complaintAccepted");
    }

    @Test
    @DisplayName(
            "Từ chối tiếp theo Điều 9 khoản 3: Mẫu 01/TCD trong 3 ngày làm việc; trường hợp khác: đã giải thích, ghi lại")
    void receptionRefused() {
        MixedPetition petition = received()
                .classified(refused("settledAndExplained"), refused("article91"))
                .approved();
        assertThat(due(petition, "userTask_sendRefusal")).isEqualTo(endOf("2026-11-05"));
        petition.refusalSent().answerSent();

        assertThat(outcome(petition)).isEqualTo("handled");
        assertThat(steps(petition)).contains("serviceTask_draftReceptionRefusal", "serviceTask_draftExplanationNote");
    }

    @Test
    @DisplayName(
            "Tố cáo Phó Chủ tịch phường: chuyển Chủ tịch thành phố; tố cáo Chủ tịch: Phó Chủ tịch quyết định, Chủ tịch không thấy")
    void denunciationsOfTheLeaders() {
        MixedPetition deputy = received().classified(denunciation("deputyChairman", "yes"));
        assertThat(answers(deputy)).containsExactly("denunciationAgainstLeaders");

        MixedPetition chairman =
                received().classifiedWith(Map.of("otherDecider", DEPUTY), denunciation("chairman", "yes"));
        assertThat(tasksSeenBy(CHAIRMAN, chairman)).isZero();
        assertThat(tasksSeenBy(DEPUTY, chairman)).isEqualTo(1);
        chairman.decided(DEPUTY, "userTask_decideInstead", Map.of("proposalDecision", "approved"));
        assertThat(runtime.getVariable(chairman.file().getId(), "forwardedTo"))
                .isEqualTo("Chủ tịch Ủy ban nhân dân thành phố");
        chairman.transferSent();

        assertThat(outcome(chairman)).isEqualTo("handled");
    }

    @Test
    @DisplayName(
            "Đơn tố cáo Chủ tịch mà không chọn người quyết định thay, hoặc chọn chính Chủ tịch, thì không trình được")
    void somebodyElseMustDecideOnTheChairman() {
        MixedPetition petition = received();

        assertRefused(() -> petition.classified(denunciation("chairman", "yes")), "Người quyết định thay Chủ tịch");
        assertRefused(
                () -> petition.classifiedWith(Map.of("otherDecider", CHAIRMAN), denunciation("chairman", "yes")),
                "Người quyết định thay Chủ tịch");
    }

    @Test
    @DisplayName("Chủ tịch tiếp công dân thì kết thúc bằng Thông báo kết luận việc tiếp công dân")
    void theHeadsReceptionEndsWithItsConclusion() {
        MixedPetition petition =
                received(Map.of("receivedVia", "chairmanReception")).classified(complaint());
        assertRefused(petition::approved, "Kết luận của buổi Chủ tịch tiếp công dân");
        petition.decided(
                        CHAIRMAN,
                        "userTask_decideProposal",
                        Map.of(
                                "proposalDecision", "approved",
                                "receptionConclusion", "Giao xem xét khiếu nại, trả lời đúng hạn."))
                .submitted(
                        RECEIVER,
                        "userTask_issueConclusion",
                        Map.of("conclusionNumber", "18/TB-UBND", "conclusionSentOn", "2026-11-02"));

        assertThat(steps(petition)).contains("serviceTask_draftConclusion", "userTask_completeComplaint");
    }

    @Test
    @DisplayName("Hạn báo kết quả 10 ngày làm việc; quá 45 ngày thì Chủ tịch được báo, việc xử lý không dừng")
    void lateAfterFortyFiveDays() {
        MixedPetition petition = received();
        assertThat(due(petition, "userTask_classifyPetition")).isEqualTo(endOf("2026-11-16"));
        var timer = management
                .createJobQuery()
                .processInstanceId(petition.file().getId())
                .timers()
                .singleResult();
        // 45 days from Monday 02/11/2026
        assertThat(timer.getDuedate()).isEqualTo(endOf("2026-12-17"));
        on("2026-12-18");
        management.executeJob(timer.getId());

        assertThat(tasksSeenBy(CHAIRMAN, petition)).isEqualTo(1);
        assertThat(tasksSeenBy(RECEIVER, petition)).isEqualTo(1);
        petition.submitted(
                CHAIRMAN,
                "userTask_directLate",
                Map.of("lateCause", "objective", "lateDirective", "Người tiếp nhận xử lý xong trong tuần này."));
        petition.classified(content("notOurs", Map.of("matter", "other", "alreadySent", "no")))
                .approved()
                .answerSent();
        assertThat(outcome(petition)).isEqualTo("handled");
    }

    @Test
    @DisplayName("Đơn tố cáo Chủ tịch mà quá 45 ngày: người quyết định thay được báo, không phải Chủ tịch")
    void theChairmanLearnsOfNoLatePetitionAgainstHim() {
        MixedPetition petition =
                received().classifiedWith(Map.of("otherDecider", DEPUTY), denunciation("chairman", "yes"));
        on("2026-12-18");
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(petition.file().getId())
                .timers()
                .singleResult()
                .getId());

        assertThat(tasksSeenBy(CHAIRMAN, petition)).isZero();
        assertThat(tasksSeenBy(DEPUTY, petition)).isEqualTo(2);
    }

    @Test
    @DisplayName("Rút đơn ở bước nào cũng được: đối chiếu, thông báo chấm dứt")
    void aPetitionMayBeWithdrawn() {
        MixedPetition petition = received().classified(complaint());
        assertRefused(() -> withdraw(petition, PETITIONER), "giữ bí mật");
        withdraw(petition, "Người nộp đơn");
        petition.submitted(
                        RECEIVER,
                        "userTask_confirmWithdrawal",
                        Map.of("withdrawalVerified", true, "withdrawalEffect", "ends"))
                .submitted(RECEIVER, "userTask_sendWithdrawalNotice", withdrawalNotice());

        assertThat(outcome(petition)).isEqualTo("withdrawn");
    }

    @Test
    @DisplayName("Tố cáo đã rút vẫn được giải quyết khi người tố cáo bị đe dọa, mua chuộc hoặc có dấu hiệu vi phạm")
    void aWithdrawnDenunciationMayGoOn() {
        Set<String> before = cases();
        MixedPetition petition = received().classified(denunciation("wardOfficial", "yes"));
        withdraw(petition, "Người nộp đơn");
        petition.submitted(
                        RECEIVER,
                        "userTask_confirmWithdrawal",
                        Map.of(
                                "withdrawalVerified", true,
                                "withdrawalEffect", "denunciationContinues",
                                "withdrawalNote", "Có dấu hiệu bị đe dọa."))
                .denunciationCompleted("userTask_completeWithdrawnDenunciation")
                .submitted(RECEIVER, "userTask_sendWithdrawalNotice", withdrawalNotice());

        assertThat(outcome(petition)).isEqualTo("withdrawn");
        assertThat(newCases(before)).containsOnlyKeys("denunciation");
    }

    @Test
    @DisplayName("Đơn là hồ sơ mật: chỉ người tiếp nhận và người quyết định thấy việc; có số của sổ xử lý đơn")
    void onlyTheReceiverSeesThePetition() {
        MixedPetition petition = received();

        assertThat(businessKey(petition)).matches("AD-XLD-2026-\\d{4}");
        assertThat(runtime.getVariable(petition.file().getId(), "confidential")).isEqualTo(true);
        assertThat(tasksSeenBy(RECEIVER, petition)).isEqualTo(1);
        for (String other :
                List.of("van-phong.an-duong", "truong-hanh-chinh-cong.an-duong", "giam-sat.an-duong", CHAIRMAN)) {
            assertThat(tasksSeenBy(other, petition)).as(other).isZero();
        }
    }

    @Test
    @DisplayName("Tên, số giấy tờ, điện thoại người nộp đơn ghi ở ô khác thì bị từ chối, không có gì được lưu")
    void namesStandOnlyInTheirList() {
        Set<String> before = cases();

        assertRefused(() -> received(Map.of("summary", "Bà " + PETITIONER + " đến nộp đơn.")), "giữ bí mật");
        assertRefused(() -> received(Map.of("subject", "Đơn của khong thi tuong vi")), "giữ bí mật");
        assertThat(cases()).isEqualTo(before);
        MixedPetition petition = received();
        assertRefused(
                () -> petition.classified(complaint(Map.of("summary", "Liên hệ số 0913445566 để hỏi thêm."))),
                "giữ bí mật");
    }

    @Test
    @DisplayName(
            "Đơn có tên mà không ghi người nộp, bản ghi lời chưa đọc lại, nhóm người không rõ cử ai: không tiếp nhận")
    void whatIsMissingIsSaid() {
        Map<String, Object> nobody = new HashMap<>();
        nobody.put("parties", null);

        assertRefused(() -> received(nobody), "Những người nộp đơn");
        assertRefused(() -> received(Map.of("submittedAs", "oral")), "đọc lại cho người trình bày");
        assertRefused(() -> received(Map.of("peopleCount", 12)), "văn bản cử người đại diện");
        assertRefused(() -> received(Map.of("submittedThrough", "agent")), "Giấy tờ về quyền đại diện");
        assertRefused(() -> received(Map.of("receivedVia", "transferred")), "Cơ quan chuyển đến");
        assertRefused(() -> received(Map.of("receivedOn", "2026-11-03")), "Ngày tiếp, ngày nhận đơn");
        assertRefused(() -> received(Map.of("receivedOn", "hôm qua")), "Ngày tiếp, ngày nhận đơn");
        MixedPetition petition = received();
        assertRefused(petition::classified, "Các nội dung của đơn");
        assertRefused(() -> petition.classified(content("complaint", Map.of())), "Ngày nhận, biết quyết định");
        assertRefused(() -> petition.classified(content("refused", Map.of())), "Căn cứ từ chối tiếp");
    }

    private MixedPetition received() {
        return received(Map.of());
    }

    private MixedPetition received(Map<String, ?> more) {
        return MixedPetition.received(engine, clock, more);
    }

    private void on(String day) {
        clock.set(LocalDate.parse(day), LocalTime.of(9, 0));
    }

    private static void assertRefused(ThrowingCallable submission, String reason) {
        assertThatThrownBy(submission)
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining(reason);
    }

    /** At the counter, as with every case. */
    private void withdraw(MixedPetition petition, String by) {
        officers.start(
                RECEIVER,
                "caseWithdrawal",
                Map.of(
                        "caseNumber",
                        businessKey(petition),
                        "withdrawnOn",
                        "2026-11-02",
                        "withdrawnBy",
                        by,
                        "withdrawalReason",
                        "Đã được giải thích."));
    }

    private static Map<String, Object> withdrawalNotice() {
        return Map.of("withdrawalNoticeNumber", "22/TB-UBND", "withdrawalNoticeOn", "2026-11-02");
    }

    /** What was proposed for each content. */
    private List<String> answers(MixedPetition petition) {
        return Pattern.compile("\"answer\":\"(\\w+)\"")
                .matcher(proposals(petition))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private String proposals(MixedPetition petition) {
        return runtime.getVariable(petition.file().getId(), "proposals").toString();
    }

    private Set<String> cases() {
        return runtime.createProcessInstanceQuery().list().stream()
                .map(ProcessInstance::getId)
                .collect(toSet());
    }

    /** The ids of cases that did not run before, by procedure; petitions are left out. */
    private Map<String, String> newCases(Set<String> before) {
        Map<String, String> found = new HashMap<>();
        runtime.createProcessInstanceQuery().rootProcessInstances().list().stream()
                .filter(instance -> !before.contains(instance.getId()))
                .forEach(instance -> found.put(instance.getProcessDefinitionId().split(":")[0], instance.getId()));
        found.remove(PROCESS);
        return found;
    }

    private Map<String, Object> variables(String caseId) {
        Map<String, Object> found = new HashMap<>();
        for (HistoricVariableInstance variable : history.createHistoricVariableInstanceQuery()
                .processInstanceId(caseId)
                .list()) {
            found.merge(variable.getName(), String.valueOf(variable.getValue()), (one, other) -> one + "|" + other);
        }
        return found;
    }

    private String parties(String caseId) {
        return runtime.getVariable(caseId, "parties").toString();
    }

    private String number(String caseId) {
        return (String) runtime.getVariable(caseId, "caseNumber");
    }

    private String businessKey(MixedPetition petition) {
        return number(petition.file().getId());
    }

    private long tasksSeenBy(String user, MixedPetition petition) {
        return officers.as(
                user,
                () -> tasks.createTaskQuery()
                        .processInstanceId(petition.file().getId())
                        .count());
    }

    private java.util.Date due(MixedPetition petition, String activity) {
        return progress.due(petition.file(), activity);
    }

    private List<String> steps(MixedPetition petition) {
        return progress.steps(petition.file());
    }

    private String outcome(MixedPetition petition) {
        return progress.outcome(petition.file());
    }
}
