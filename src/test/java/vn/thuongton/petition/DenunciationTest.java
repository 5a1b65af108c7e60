package vn.thuongton.petition;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thuongton.petition.DenouncedOfficer.CHAIRMAN;
import static vn.thuongton.petition.DenouncedOfficer.COUNTER;
import static vn.thuongton.petition.DenouncedOfficer.DENOUNCER;
import static vn.thuongton.petition.DenouncedOfficer.LEADER;
import static vn.thuongton.petition.DenouncedOfficer.MEMBER;
import static vn.thuongton.petition.DenouncedOfficer.OTHER_MEMBER;
import static vn.thuongton.petition.DenouncedOfficer.SCREENER;
import static vn.thuongton.testing.CaseProgress.endOf;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuongton.protection.ProtectedIdentities;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.CaseProgress;
import vn.thuongton.testing.FixedClock;
import vn.thuongton.testing.Officers;
import vn.thuongton.testing.TakenFlows;

@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Giải quyết tố cáo")
class DenunciationTest {

    private static final String PROCESS = "denunciation";
    private static final Path MODEL = Path.of("processes/petition/denunciation.bpmn");

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private ProtectedIdentities identities;

    @Autowired
    private FixedClock clock;

    @Autowired
    private TakenFlows takenFlows;

    private Officers officers;
    private CaseProgress progress;
    private Authorization door;

    @BeforeAll
    void startWalking() {
        officers = new Officers(engine);
        progress = new CaseProgress(engine);
        takenFlows.forget();
        BpmnAwareTests.init(engine);
        door = DenouncedOfficer.doorOpened(engine);
    }

    @BeforeEach
    void mondayMorning() {
        on("2026-11-02");
    }

    @AfterAll
    void everyElementWasReached() {
        engine.getAuthorizationService().deleteAuthorization(door.getId());
        mondayMorning();
        assertThat(takenFlows.missing(PROCESS, MODEL)).isEmpty();
    }

    @Test
    @DisplayName("Tố cáo đúng: thụ lý, Tổ xác minh, kết luận, gửi, xử lý, niêm yết 15 ngày, đủ hồ sơ thì kết thúc")
    void aTrueDenunciationIsConcludedHandledAndPublished() {
        DenouncedOfficer denounced = received().accepted("team").verified();
        on("2026-11-16");
        denounced.concluded("substantiated").conclusionSent().handled(Map.of());
        on("2026-11-18");
        denounced.published("posting");
        on("2026-12-04");
        postingPeriodOver(denounced);
        denounced.postingConfirmed("yes").fileCompleted();

        assertThat(outcome(denounced)).isEqualTo("substantiated");
        assertThat(steps(denounced))
                .containsSubsequence(
                        "startEvent_denunciationReceived",
                        "serviceTask_registerCase",
                        "serviceTask_grantChairman",
                        "userTask_assignOfficer",
                        "serviceTask_grantOfficer",
                        "userTask_checkDenunciation",
                        "businessRuleTask_findAnswer",
                        "serviceTask_draftScreeningNote",
                        "userTask_decideScreening",
                        "serviceTask_draftAcceptanceDecision",
                        "userTask_signAcceptance",
                        "userTask_chooseTeam",
                        "userTask_declareIndependence",
                        "serviceTask_draftTeamDecision",
                        "userTask_signTeamDecision",
                        "serviceTask_grantContact",
                        "userTask_workWithDenouncer",
                        "serviceTask_draftDenouncerMinutes",
                        "userTask_workWithAccused",
                        "serviceTask_draftAccusedMinutes",
                        "userTask_collectEvidence",
                        "userTask_writeReport",
                        "serviceTask_draftTeamReport",
                        "userTask_considerReport",
                        "userTask_draftConclusion",
                        "serviceTask_draftConclusion",
                        "userTask_signConclusion",
                        "userTask_completeFile",
                        "endEvent_resolved")
                .contains(
                        "serviceTask_draftDenouncerNotice",
                        "serviceTask_draftAccusedNotice",
                        "serviceTask_draftConclusionNotice",
                        "serviceTask_draftPublication",
                        "event_postingPeriodOver");
    }

    @Test
    @DisplayName("Hồ sơ có số TC, là hồ sơ mật, không biến nào có tên người tố cáo; việc chỉ ở người được giao")
    void theCaseNamesNobody() {
        DenouncedOfficer denounced = received();

        assertThat(denounced.number()).matches("AD-TC-2026-\\d{4}");
        assertThat(variable(denounced, "confidential")).isEqualTo(true);
        assertThat(variable(denounced, "receivedBy")).isEqualTo(COUNTER);
        assertThat(variable(denounced, "partiesText")).isEqualTo("");
        assertThat(runtime.getVariables(denounced.file().getId()).values())
                .allSatisfy(value -> assertThat(String.valueOf(value)).doesNotContain(DENOUNCER));
        assertThat(tasksSeenBy(CHAIRMAN, denounced)).isEqualTo(1);
        for (String other : List.of(COUNTER, SCREENER, "lanh-dao.an-duong", "giam-sat.an-duong")) {
            assertThat(tasksSeenBy(other, denounced)).as(other).isZero();
        }
    }

    @Test
    @DisplayName("Danh tính: người nhận, Chủ tịch, người Chủ tịch giao đọc được; Tổ trưởng và người khác thì không")
    void onlyNamedPeopleReadTheIdentity() {
        DenouncedOfficer denounced = received().accepted("team").teamReady();

        assertThat(readers(denounced)).containsOnly(COUNTER, CHAIRMAN, SCREENER);
    }

    @Test
    @DisplayName("Tổ trưởng chỉ đọc được danh tính khi Chủ tịch chọn Tổ trưởng làm việc với người tố cáo")
    void theLeaderReadsOnlyWhenChosen() {
        DenouncedOfficer denounced = received()
                .accepted("team")
                .teamChosen(LEADER, MEMBER)
                .declared(LEADER, "no")
                .declared(MEMBER, "no")
                .teamSigned(LEADER);

        assertThat(readers(denounced)).containsOnly(COUNTER, CHAIRMAN, SCREENER, LEADER);
        assertThat(tasksSeenBy(LEADER, denounced)).isEqualTo(1);
    }

    @Test
    @DisplayName("Ghi tên người tố cáo vào một ô bất kỳ thì bị từ chối")
    void noFormTakesTheName() {
        DenouncedOfficer denounced = received().assigned("no");
        Map<String, Object> findings = DenouncedOfficer.acceptable();
        findings.put("verificationSteps", "Đã gặp bà TA PHUONG KHUE tại trụ sở.");

        assertRefused(() -> denounced.checked(findings), "người tố cáo");
        BpmnAwareTests.assertThat(denounced.file()).isWaitingAt("userTask_checkDenunciation");
    }

    @Test
    @DisplayName("Nhận thứ Hai 02/11/2026: xử lý ban đầu hết 11/11; phải kiểm tra nhiều nơi thì hết 16/11")
    void theFirstLimitIsSevenOrTenWorkingDays() {
        DenouncedOfficer oneplace = received();
        assertThat(due(oneplace, "userTask_assignOfficer")).isEqualTo(endOf("2026-11-11"));
        oneplace.assigned("no");
        assertThat(due(oneplace, "userTask_checkDenunciation")).isEqualTo(endOf("2026-11-11"));

        DenouncedOfficer several = received().assigned("yes");
        assertThat(due(several, "userTask_checkDenunciation")).isEqualTo(endOf("2026-11-16"));
        assertThat(variable(several, "caseDueText")).isEqualTo("16/11/2026");
        several.checked(DenouncedOfficer.acceptable());
        assertThat(due(several, "userTask_decideScreening")).isEqualTo(endOf("2026-11-16"));
    }

    @Test
    @DisplayName(
            "Thụ lý thứ Ba 10/11/2026: giải quyết hết 10/12; thông báo hai bên hết 17/11; kết luận 24/11 nghỉ không tính")
    void theLaterLimitsCountFromTheirOwnDay() {
        DenouncedOfficer denounced = received().screened("team");
        on("2026-11-10");
        denounced.acceptanceSigned();
        assertThat(variable(denounced, "caseDueAt")).isEqualTo(endOf("2026-12-10"));
        assertThat(due(denounced, "userTask_sendAcceptanceNotices")).isEqualTo(endOf("2026-11-17"));
        assertThat(due(denounced, "userTask_chooseTeam")).isEqualTo(endOf("2026-12-10"));
        on("2026-11-20");
        denounced.verified().concluded("substantiated");

        // Tuesday 24/11/2026 is a holiday
        assertThat(due(denounced, "userTask_sendConclusion")).isEqualTo(endOf("2026-11-30"));
        assertThat(due(denounced, "userTask_decideHandling")).isEqualTo(endOf("2026-12-02"));
        assertThat(due(denounced, "userTask_publish")).isEqualTo(endOf("2026-12-02"));
        assertThat(variable(denounced, "caseDueText")).isEqualTo("02/12/2026");
    }

    @Test
    @DisplayName(
            "Tố cáo Chủ tịch, Phó Chủ tịch: người nhận chuyển thẳng thành phố trong 05 ngày làm việc, Chủ tịch không thấy")
    void aDenunciationOfTheChairmanPassesHimBy() {
        DenouncedOfficer denounced = received(Map.of("accusedKind", "leader"));

        assertThat(due(denounced, "userTask_transferToCity")).isEqualTo(endOf("2026-11-09"));
        assertThat(tasksSeenBy(CHAIRMAN, denounced)).isZero();
        assertThat(tasksSeenBy(COUNTER, denounced)).isEqualTo(1);
        assertThat(readers(denounced)).containsOnly(COUNTER);
        denounced.submitted(COUNTER, "userTask_transferToCity", transfer());

        assertThat(outcome(denounced)).isEqualTo("transferredToCity");
        assertThat(steps(denounced)).doesNotContain("serviceTask_grantChairman");
    }

    @Test
    @DisplayName(
            "Không thuộc thẩm quyền: chuyển một lần, báo người tố cáo, kết thúc; đã chuyển rồi thì không chuyển nữa")
    void anotherBodyIsCompetent() {
        Map<String, Object> findings = elsewhere("other", "no");
        DenouncedOfficer denounced = received().assigned("no").checked(findings).screeningAgreed(Map.of());
        assertThat(due(denounced, "userTask_transferDenunciation")).isEqualTo(endOf("2026-11-09"));
        Map<String, Object> twice = transfer();
        twice.put("transferredOnce", false);
        assertRefused(
                () -> denounced.submitted(SCREENER, "userTask_transferDenunciation", twice),
                "chưa được chuyển lần nào");
        denounced.submitted(SCREENER, "userTask_transferDenunciation", transfer());
        assertThat(outcome(denounced)).isEqualTo("transferred");

        DenouncedOfficer again =
                received().assigned("no").checked(elsewhere("other", "sent")).screeningAgreed(Map.of());
        assertThat(outcome(again)).isEqualTo("filedAway");
    }

    @Test
    @DisplayName("Không đủ điều kiện b: Chủ tịch phải nêu lý do, thông báo kín cho người tố cáo, kết thúc")
    void aRefusalNeedsReasons() {
        Map<String, Object> findings = DenouncedOfficer.acceptable();
        findings.put("capable", "no");
        DenouncedOfficer denounced = received(
                        Map.of("receivedVia", "forwarded", "forwardedFrom", "Ban Tiếp công dân thành phố"))
                .assigned("no")
                .checked(findings);
        assertRefused(() -> denounced.screeningAgreed(Map.of()), "Lý do không thụ lý");
        denounced.screeningAgreed(Map.of("refusalReasons", "Không có người đại diện theo pháp luật (điểm b)."));
        denounced.submitted(
                SCREENER,
                "userTask_sendRefusal",
                Map.of(
                        "refusalNoticeNumber", "12/TB-UBND",
                        "refusalNoticeOn", "2026-11-02",
                        "refusalNoticeDelivery", "inPerson",
                        "refusalToForwarder", true));

        assertThat(outcome(denounced)).isEqualTo("refused");
        assertThat(steps(denounced)).endsWith("endEvent_closedWithoutConclusion");
    }

    @Test
    @DisplayName("Không rõ người tố cáo: thông tin rõ thì chuyển thanh tra, kiểm tra; không rõ thì lưu; không thụ lý")
    void anonymousInformationIsInspected() {
        DenouncedOfficer clear = received(DenouncedOfficer.anonymous())
                .assigned("no")
                .checked(Map.of("denouncerVerified", "anonymous", "informationClear", "yes"))
                .screeningAgreed(Map.of())
                .submitted(
                        SCREENER,
                        "userTask_handToInspection",
                        Map.of(
                                "inspectionUnit", "Văn phòng HĐND và UBND phường",
                                "inspectionNumber", "31/UBND-VP",
                                "inspectionOn", "2026-11-02",
                                "inspectionNote", "Kiểm tra việc thu phí tháng 10."));
        assertThat(outcome(clear)).isEqualTo("inspection");

        DenouncedOfficer unclear = received(DenouncedOfficer.anonymous())
                .assigned("no")
                .checked(Map.of("denouncerVerified", "anonymous", "informationClear", "no"))
                .screeningAgreed(Map.of());
        assertThat(outcome(unclear)).isEqualTo("filedAway");
    }

    @Test
    @DisplayName("Chủ tịch trả lại kết quả kiểm tra thì kiểm tra lại, kèm điều phải làm rõ")
    void theChairmanMayReturnTheCheck() {
        DenouncedOfficer denounced = received()
                .assigned("no")
                .checked(DenouncedOfficer.acceptable())
                .submitted(
                        CHAIRMAN,
                        "userTask_decideScreening",
                        Map.of("screeningDecision", "returned", "returnNote", "Xác minh lại nơi ở của người tố cáo."));

        BpmnAwareTests.assertThat(denounced.file()).isWaitingAt("userTask_checkDenunciation");
        assertThat(variable(denounced, "returnNote")).isEqualTo("Xác minh lại nơi ở của người tố cáo.");
    }

    @Test
    @DisplayName("Tổ xác minh có một người, hoặc Tổ trưởng không ở trong Tổ, thì không lập được")
    void aTeamHasTwoPeopleAndItsLeader() {
        DenouncedOfficer denounced = received().accepted("team");

        for (Map<String, Object> team : List.of(
                denounced.team(List.of(LEADER), LEADER), denounced.team(List.of(MEMBER, OTHER_MEMBER), LEADER))) {
            assertRefused(
                    () -> denounced.submitted(CHAIRMAN, "userTask_chooseTeam", team), "Ít nhất hai người xác minh");
        }
    }

    @Test
    @DisplayName("Mỗi người trong Tổ tự cam kết; một người có liên quan thì Chủ tịch chọn lại")
    void whoIsConcernedIsReplaced() {
        DenouncedOfficer denounced = received().accepted("team").teamChosen(LEADER, MEMBER);
        assertThat(tasksSeenBy(LEADER, denounced)).isEqualTo(1);
        assertThat(tasksSeenBy(MEMBER, denounced)).isEqualTo(1);

        denounced.declared(LEADER, "no");
        assertThat(declaredBefore(denounced)).isNull();
        denounced.declared(MEMBER, "yes");
        BpmnAwareTests.assertThat(denounced.file()).isWaitingAt("userTask_chooseTeam");
        denounced.teamChosen(LEADER, OTHER_MEMBER).declared(OTHER_MEMBER, "no").declared(LEADER, "no");

        BpmnAwareTests.assertThat(denounced.file()).isWaitingAt("userTask_signTeamDecision");
    }

    @Test
    @DisplayName("Giao đơn vị xác minh: quyết định giao, trưng cầu giám định, báo cáo của đơn vị, xác minh thêm")
    void aUnitMayVerify() {
        DenouncedOfficer denounced = received().accepted("unit").noticesSent();
        Map<String, Object> unit = denounced.team(List.of(LEADER, MEMBER), LEADER);
        unit.put("verificationUnitName", "Văn phòng HĐND và UBND phường");
        denounced
                .submitted(CHAIRMAN, "userTask_chooseTeam", unit)
                .declared(LEADER, "no")
                .declared(MEMBER, "no")
                .teamSigned(SCREENER)
                .bothHeard()
                .evidenceCollected("yes")
                .expertAsked()
                .expertiseRecorded()
                .reported(LEADER, "userTask_writeReport")
                .considered("more");
        BpmnAwareTests.assertThat(denounced.file()).isWaitingAt("userTask_collectEvidence");
        denounced
                .evidenceCollected("no")
                .reported(LEADER, "userTask_writeReport")
                .considered("enough")
                .concluded("partlySubstantiated");

        assertThat(steps(denounced))
                .contains(
                        "serviceTask_draftUnitAssignment",
                        "serviceTask_draftExpertRequest",
                        "serviceTask_draftUnitReport")
                .doesNotContain("serviceTask_draftTeamDecision", "serviceTask_draftTeamReport");
    }

    @Test
    @DisplayName("Vụ việc đơn giản: xác minh, kết luận ngay; phải xác minh thêm thì lập Tổ xác minh")
    void aSimpleCaseIsConcludedAtOnce() {
        DenouncedOfficer simple = received()
                .accepted("simple")
                .noticesSent()
                .reported(SCREENER, "userTask_verifyAtOnce")
                .considered("enough");
        BpmnAwareTests.assertThat(simple.file())
                .isWaitingAtExactly("userTask_draftConclusion", "subProcess_resolution");

        DenouncedOfficer notSoSimple = received()
                .accepted("simple")
                .reported(SCREENER, "userTask_verifyAtOnce")
                .considered("more");
        BpmnAwareTests.assertThat(notSoSimple.file()).isWaitingAt("userTask_chooseTeam");
        notSoSimple.teamReady().bothHeard().evidenceCollected("no").reported(LEADER, "userTask_writeReport");
        assertThat(steps(notSoSimple)).contains("serviceTask_draftTeamReport");
    }

    @Test
    @DisplayName(
            "Chủ tịch có một việc mở suốt thời gian xác minh, chỉ đạo nhiều lần; xác minh xong thì việc ấy cũng xong")
    void theChairmanIsAlwaysAtWork() {
        DenouncedOfficer denounced = received().accepted("team").noticesSent().teamReady();
        assertThat(tasksSeenBy(CHAIRMAN, denounced)).isEqualTo(1);
        denounced.submitted(
                CHAIRMAN,
                "userTask_directVerification",
                Map.of("direction", "instructed", "directionNote", "Làm rõ số tiền đã thu."));
        assertThat(tasksSeenBy(CHAIRMAN, denounced)).isEqualTo(1);
        denounced
                .bothHeard()
                .evidenceCollected("no")
                .reported(LEADER, "userTask_writeReport")
                .considered("enough");

        BpmnAwareTests.assertThat(denounced.file()).isNotWaitingAt("userTask_directVerification");
    }

    @Test
    @DisplayName("Có căn cứ đình chỉ: mọi việc dừng, quyết định đình chỉ, gửi trong 05 ngày làm việc")
    void theChairmanMayDiscontinue() {
        DenouncedOfficer denounced = received()
                .accepted("team")
                .submitted(
                        CHAIRMAN,
                        "userTask_directVerification",
                        Map.of("direction", "discontinued", "discontinuationGround", "accusedDied"));
        BpmnAwareTests.assertThat(denounced.file()).isWaitingAtExactly("userTask_signDiscontinuation");
        denounced.discontinuationSigned();
        assertThat(due(denounced, "userTask_sendDiscontinuation")).isEqualTo(endOf("2026-11-09"));
        denounced.discontinuationSent();

        assertThat(outcome(denounced)).isEqualTo("discontinued");
        assertThat(steps(denounced)).endsWith("endEvent_discontinued");
    }

    @Test
    @DisplayName(
            "Rút toàn bộ, tự nguyện khi đang xác minh: việc khác vẫn chạy đến khi Chủ tịch quyết định, rồi đình chỉ")
    void aWithdrawalDiscontinuesTheCase() {
        DenouncedOfficer denounced = received().accepted("team").withdrawn();
        BpmnAwareTests.assertThat(denounced.file()).isWaitingAt("userTask_chooseTeam", "userTask_recordWithdrawal");
        denounced
                .withdrawalRecorded(Map.of())
                .withdrawalAgreed()
                .discontinuationSigned()
                .discontinuationSent();

        assertThat(outcome(denounced)).isEqualTo("discontinued");
        assertThat(steps(denounced)).doesNotContain("serviceTask_draftWithdrawalRecord");
    }

    @Test
    @DisplayName("Rút trước khi thụ lý thì không thụ lý")
    void aWithdrawalBeforeAcceptanceEndsTheCase() {
        DenouncedOfficer denounced = received()
                .assigned("no")
                .withdrawn()
                .withdrawalRecorded(Map.of("withdrawalForm", "recorded"))
                .withdrawalAgreed();

        assertThat(outcome(denounced)).isEqualTo("withdrawn");
        assertThat(steps(denounced)).contains("serviceTask_draftWithdrawalRecord");
    }

    @ParameterizedTest
    @ValueSource(strings = {"signsOfViolation", "withdrawalForced", "slander", "othersRemain"})
    @DisplayName("Rút mà có dấu hiệu vi phạm, bị ép buộc, mua chuộc, vu khống, hoặc còn người tố cáo: vẫn giải quyết")
    void someCasesGoOnInSpiteOfAWithdrawal(String sign) {
        DenouncedOfficer denounced = received()
                .accepted("team")
                .withdrawn()
                .withdrawalRecorded(Map.of(sign, "yes"))
                .withdrawalAgreed();

        BpmnAwareTests.assertThat(denounced.file())
                .isWaitingAt("userTask_chooseTeam")
                .isNotWaitingAt("userTask_confirmWithdrawal");
        assertThat(variable(denounced, "withdrawnOn")).isNull();
    }

    @Test
    @DisplayName("Chủ tịch trả lại việc rút thì đối chiếu lại; rút một phần thì giải quyết phần còn lại")
    void aWithdrawalMayBeReturned() {
        DenouncedOfficer denounced = received()
                .accepted("team")
                .withdrawn()
                .withdrawalRecorded(Map.of())
                .submitted(
                        CHAIRMAN,
                        "userTask_confirmWithdrawal",
                        Map.of("withdrawalDecision", "returned", "withdrawalReturnNote", "Hỏi lại có bị ép không."));
        BpmnAwareTests.assertThat(denounced.file()).isWaitingAt("userTask_recordWithdrawal");
        denounced
                .withdrawalRecorded(Map.of("withdrawalExtent", "part", "remainingContent", "Việc thu phí ngày 20/10."))
                .withdrawalAgreed();

        BpmnAwareTests.assertThat(denounced.file()).isWaitingAt("userTask_chooseTeam");
    }

    @Test
    @DisplayName("Đang chờ quyết định về việc rút thì chưa ký kết luận được; có kết luận rồi thì không rút được nữa")
    void theWithdrawalIsDecidedBeforeTheConclusion() {
        DenouncedOfficer denounced = received()
                .accepted("team")
                .verified()
                .conclusionDrafted("substantiated")
                .withdrawn();
        assertRefused(denounced::conclusionSigned, "Việc rút tố cáo đang chờ");
        denounced
                .withdrawalRecorded(Map.of("slander", "yes"))
                .withdrawalAgreed()
                .conclusionSigned();

        assertRefused(denounced::withdrawn, denounced.number());
    }

    @Test
    @DisplayName("Chủ tịch trả lại dự thảo thì viết lại kết luận; tố cáo sai thì kết quả là sai")
    void theDraftOfTheConclusionMayBeReturned() {
        DenouncedOfficer denounced = received().accepted("team").verified().conclusionDrafted("substantiated");
        denounced.submitted(
                CHAIRMAN,
                "userTask_signConclusion",
                Map.of("conclusionDecision", "returned", "conclusionReturnNote", "Nêu rõ căn cứ pháp luật."));
        BpmnAwareTests.assertThat(denounced.file()).isWaitingAt("userTask_draftConclusion");
        denounced
                .concluded("unsubstantiated")
                .conclusionSent()
                .handled(Map.of("handlingRestored", true))
                .published("meeting")
                .fileCompleted();

        assertThat(outcome(denounced)).isEqualTo("unsubstantiated");
    }

    @Test
    @DisplayName("Kiến nghị cơ quan khác và chuyển cơ quan điều tra: soạn cả hai công văn")
    void handlingMayNeedBothPapers() {
        DenouncedOfficer denounced = received().accepted("team").verified().concluded("substantiated");
        denounced.handled(Map.of(
                "handlingProposed", true,
                "proposalBody", "Chủ tịch UBND thành phố",
                "proposalContent", "Xem xét trách nhiệm người đứng đầu.",
                "handlingCrime", true,
                "investigationBody", "Cơ quan Cảnh sát điều tra Công an thành phố"));

        assertThat(steps(denounced)).contains("serviceTask_draftHandlingProposal", "serviceTask_draftCrimeTransfer");
    }

    @Test
    @DisplayName("Đăng trên cổng bị gián đoạn thì đăng lại đủ 15 ngày liên tục")
    void anInterruptedPostingBeginsAgain() {
        DenouncedOfficer denounced = received()
                .accepted("team")
                .verified()
                .concluded("substantiated")
                .published("portal");
        assertThat(timerOf(denounced)).isEqualTo(endOf("2026-11-17"));
        postingPeriodOver(denounced);
        on("2026-11-18");
        denounced.postingConfirmed("no");
        BpmnAwareTests.assertThat(denounced.file()).isWaitingAt("userTask_publish");
        denounced.published("portal");

        assertThat(timerOf(denounced)).isEqualTo(endOf("2026-12-03"));
    }

    @Test
    @DisplayName("Hồ sơ thiếu một thành phần thì chưa kết thúc được")
    void theFileIsCompleteBeforeItCloses() {
        DenouncedOfficer denounced = received()
                .accepted("team")
                .verified()
                .concluded("substantiated")
                .conclusionSent()
                .handled(Map.of())
                .published("media");
        Map<String, Object> incomplete = new HashMap<>();
        for (String part : List.of("fileRequest", "fileAcceptance", "fileConclusion", "fileHandling")) {
            incomplete.put(part, true);
        }
        incomplete.put("fileClosedOn", "2026-11-02");

        assertRefused(
                () -> denounced.submitted(SCREENER, "userTask_completeFile", incomplete),
                "Quyết định xác minh, biên bản");
        denounced.fileCompleted();
        assertThat(outcome(denounced)).isEqualTo("substantiated");
    }

    @Test
    @DisplayName("Yêu cầu bảo vệ ở bước kiểm tra: mở song song, thay đổi, chấm dứt; hồ sơ đợi việc bảo vệ xong")
    void protectionRunsBesideTheCase() {
        DenouncedOfficer denounced = received().assigned("no");
        Map<String, Object> findings = elsewhere("ward", "settled");
        findings.putAll(denounced.protectionAsked());
        denounced.checked(findings);
        BpmnAwareTests.assertThat(denounced.file())
                .isWaitingAt("userTask_decideScreening", "userTask_considerProtection");
        assertThat(variable(denounced, "protectionNeed")).isEqualTo("Người tố cáo bị gọi điện đe dọa.");
        denounced
                .screeningAgreed(Map.of("refusalReasons", "Đã giải quyết, không có tình tiết mới."))
                .submitted(CHAIRMAN, "userTask_considerProtection", protection("applied"))
                .submitted(CHAIRMAN, "userTask_recordProtection", protectionSigned())
                .submitted(
                        SCREENER,
                        "userTask_sendRefusal",
                        Map.of(
                                "refusalNoticeNumber", "12/TB-UBND",
                                "refusalNoticeOn", "2026-11-02",
                                "refusalNoticeDelivery", "inPerson"))
                .submitted(SCREENER, "userTask_followProtection", followed("changed"))
                .submitted(CHAIRMAN, "userTask_considerProtection", protection("proposed"))
                .submitted(CHAIRMAN, "userTask_recordProtection", protectionSigned());
        BpmnAwareTests.assertThat(denounced.file()).isNotEnded();
        denounced
                .submitted(SCREENER, "userTask_followProtection", followed("ended"))
                .submitted(
                        CHAIRMAN,
                        "userTask_endProtection",
                        Map.of("protectionEndNumber", "120/QĐ-UBND", "protectedUntil", "2026-11-02"));

        assertThat(outcome(denounced)).isEqualTo("refused");
    }

    @Test
    @DisplayName("Yêu cầu bảo vệ bị từ chối thì thông báo kín; sau đó có yêu cầu mới thì mở lại")
    void protectionMayBeAskedForAgain() {
        DenouncedOfficer denounced = received().accepted("team");
        Map<String, Object> asked = denounced.protectionAsked();
        asked.putAll(Map.of("direction", "instructed", "directionNote", "Xem xét bảo vệ ngay."));
        denounced
                .submitted(CHAIRMAN, "userTask_directVerification", asked)
                .submitted(CHAIRMAN, "userTask_considerProtection", protection("refused"))
                .submitted(
                        CHAIRMAN,
                        "userTask_refuseProtection",
                        Map.of("protectionRefusalNumber", "41/TB-UBND", "protectionRefusalOn", "2026-11-02"));
        BpmnAwareTests.assertThat(denounced.file()).isNotWaitingAt("userTask_considerProtection");
        denounced
                .submitted(
                        CHAIRMAN,
                        "userTask_directVerification",
                        Map.of(
                                "direction",
                                "instructed",
                                "directionNote",
                                "Tiếp tục xác minh.",
                                "protectionRequested",
                                false))
                .submitted(CHAIRMAN, "userTask_directVerification", asked);

        BpmnAwareTests.assertThat(denounced.file()).isWaitingAt("userTask_considerProtection");
    }

    @Test
    @DisplayName("Đình chỉ giải quyết không làm dừng việc bảo vệ người tố cáo")
    void protectionOutlivesTheDiscontinuation() {
        DenouncedOfficer denounced = received().accepted("team");
        Map<String, Object> asked = denounced.protectionAsked();
        asked.putAll(Map.of("direction", "discontinued", "discontinuationGround", "settledElsewhere"));
        denounced
                .submitted(CHAIRMAN, "userTask_directVerification", asked)
                .discontinuationSigned()
                .discontinuationSent();

        BpmnAwareTests.assertThat(denounced.file()).isWaitingAt("userTask_considerProtection");
    }

    private DenouncedOfficer received() {
        return received(Map.of());
    }

    private DenouncedOfficer received(Map<String, ?> more) {
        return DenouncedOfficer.received(officers, engine, clock, more);
    }

    private static Map<String, Object> elsewhere(String competence, String settledBefore) {
        Map<String, Object> findings = new HashMap<>(
                Map.of("denouncerVerified", "verified", "competence", competence, "settledBefore", settledBefore));
        if (competence.equals("ward")) {
            findings.putAll(Map.of("properForm", "yes", "capable", "yes", "identifiable", "yes"));
        } else {
            findings.put("competentBody", "Giám đốc Sở Nội vụ thành phố");
        }
        return findings;
    }

    private static Map<String, Object> transfer() {
        return new HashMap<>(Map.of(
                "competentBody", "Chủ tịch Ủy ban nhân dân thành phố",
                "transferNumber", "05/PC-UBND",
                "transferSigner", "Nguyễn Thị Lan, Chánh Văn phòng",
                "transferredOn", "2026-11-02",
                "transferredOnce", true,
                "transferSealed", true,
                "denouncerToldOn", "2026-11-02"));
    }

    private static Map<String, Object> protection(String answer) {
        Map<String, Object> decision = new HashMap<>(
                Map.of("protectionAnswer", answer, "protectionReasons", "Có căn cứ cho thấy người tố cáo bị đe dọa."));
        if (!answer.equals("refused")) {
            decision.put("protectedPersons", List.of("denouncer", "spouse"));
            decision.put("protectionMeasures", List.of("secrecy", "life"));
        }
        if (answer.equals("proposed")) {
            decision.put("protectionBody", "Công an thành phố");
        }
        return decision;
    }

    private static Map<String, Object> protectionSigned() {
        return Map.of("protectionNumber", "99/QĐ-UBND", "protectedFrom", "2026-11-02");
    }

    private static Map<String, Object> followed(String state) {
        return Map.of("protectionState", state, "protectionFollowNote", "Theo đề nghị của người được bảo vệ.");
    }

    private void on(String day) {
        clock.set(LocalDate.parse(day), LocalTime.of(9, 0));
    }

    private static void assertRefused(ThrowingCallable submission, String reason) {
        assertThatThrownBy(submission)
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining(reason);
    }

    private void postingPeriodOver(DenouncedOfficer denounced) {
        management
                .createJobQuery()
                .processInstanceId(denounced.file().getId())
                .timers()
                .list()
                .forEach(job -> management.executeJob(job.getId()));
    }

    private Date timerOf(DenouncedOfficer denounced) {
        return management
                .createJobQuery()
                .processInstanceId(denounced.file().getId())
                .timers()
                .singleResult()
                .getDuedate();
    }

    private long tasksSeenBy(String user, DenouncedOfficer denounced) {
        return officers.as(
                user,
                () -> tasks.createTaskQuery()
                        .processInstanceId(denounced.file().getId())
                        .count());
    }

    private Set<String> readers(DenouncedOfficer denounced) {
        return List.of(
                        COUNTER,
                        CHAIRMAN,
                        SCREENER,
                        LEADER,
                        MEMBER,
                        "truong-tu-phap.an-duong",
                        "giam-sat.an-duong",
                        "quan-tri")
                .stream()
                .filter(user -> identities.readableBy(denounced.file().getId(), user))
                .collect(toSet());
    }

    /** What the form of the one who has still to declare shows when it is opened. */
    private Object declaredBefore(DenouncedOfficer denounced) {
        Task task = tasks.createTaskQuery()
                .processInstanceId(denounced.file().getId())
                .taskDefinitionKey("userTask_declareIndependence")
                .singleResult();
        return tasks.getVariable(task.getId(), "conflictOfInterest");
    }

    private Object variable(DenouncedOfficer denounced, String name) {
        return runtime.getVariable(denounced.file().getId(), name);
    }

    private Date due(DenouncedOfficer denounced, String activity) {
        return progress.due(denounced.file(), activity);
    }

    private List<String> steps(DenouncedOfficer denounced) {
        return progress.steps(denounced.file());
    }

    private String outcome(DenouncedOfficer denounced) {
        return progress.outcome(denounced.file());
    }
}
