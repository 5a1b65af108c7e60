package vn.thuongton.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thuongton.petition.CitizenComplaint.CHAIRMAN;
import static vn.thuongton.petition.CitizenComplaint.COMPLAINANT;
import static vn.thuongton.petition.CitizenComplaint.JUSTICE;
import static vn.thuongton.petition.CitizenComplaint.OFFICE;
import static vn.thuongton.petition.CitizenComplaint.VERIFIER;
import static vn.thuongton.petition.CitizenComplaint.party;
import static vn.thuongton.petition.CitizenComplaint.verificationParts;
import static vn.thuongton.testing.CaseProgress.endOf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.HistoryService;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuongton.deadline.CaseClock;
import vn.thuongton.deadline.ClockDecision;
import vn.thuongton.deadline.ClockRefused;
import vn.thuongton.document.CaseDocuments;
import vn.thuongton.document.DocumentKind;
import vn.thuongton.document.SampleFiles;
import vn.thuongton.organization.CurrentWard;
import vn.thuongton.register.CaseFiles;
import vn.thuongton.register.CaseState;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.CaseProgress;
import vn.thuongton.testing.FixedClock;
import vn.thuongton.testing.Officers;
import vn.thuongton.testing.TakenFlows;

@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Giải quyết khiếu nại lần đầu")
class ComplaintTest {

    private static final String PROCESS = "complaint";
    private static final Path MODEL = Path.of("processes/petition/complaint.bpmn");

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private CurrentWard currentWard;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private ManagementService management;

    @Autowired
    private CaseClock caseClock;

    @Autowired
    private CaseDocuments documents;

    @Autowired
    private CaseFiles files;

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
        on("2026-11-02");
        assertThat(takenFlows.missing(PROCESS, MODEL)).isEmpty();
    }

    @Test
    @DisplayName("Thụ lý, xác minh, đối thoại, quyết định, gửi, có hiệu lực, thi hành, đủ hồ sơ thì kết thúc")
    void aComplaintIsDecidedExecutedAndFiled() {
        CitizenComplaint complaint =
                received().accepted().assignedTo("land-urban").planned("yes");
        complaint
                .documentsReceived()
                .verified()
                .reportWritten()
                .reportApproved()
                .reviewed("differ");
        complaint.dialogueScheduled("2026-11-09").dialogueNoticeSent();
        on("2026-11-09");
        complaint.complainant("present").dialogueHeld();
        on("2026-11-12");
        complaint.decided("partlyUpheld");
        on("2026-12-15");
        timeIsUp(complaint);
        complaint.executed();
        Map<String, Object> parts = verificationParts();
        parts.put("filedExplanation", "filed");
        parts.put("filedDialogueMinutes", true);
        parts.put("filedExecution", true);
        complaint.filed(parts);

        assertThat(outcome(complaint)).isEqualTo("partlyUpheld");
        assertThat(steps(complaint))
                .containsSubsequence(
                        "serviceTask_registerCase",
                        "userTask_screenComplaint",
                        "userTask_decideAcceptance",
                        "serviceTask_draftAcceptanceNotice",
                        "userTask_sendAcceptanceNotice",
                        "businessRuleTask_proposeVerifier",
                        "userTask_recheckDecision",
                        "userTask_issueVerification",
                        "userTask_planVerification",
                        "userTask_writeReport",
                        "userTask_approveReport",
                        "userTask_reviewReport",
                        "userTask_scheduleDialogue",
                        "userTask_sendDialogueNotice",
                        "userTask_recordDialogueAttendance",
                        "userTask_recordDialogue",
                        "userTask_issueDialogueMinutes",
                        "userTask_writeDecision",
                        "userTask_signDecision",
                        "userTask_sendDecision",
                        "userTask_recordRemedy",
                        "userTask_directExecution",
                        "userTask_followExecution",
                        "userTask_completeFile",
                        "endEvent_complaintPartlyUpheld")
                .contains("userTask_verifyComplaint", "userTask_receiveDocuments", "event_decisionEffective");
    }

    @Test
    @DisplayName("Vào sổ KN; Văn phòng và Tư pháp cùng kiểm tra được, đơn vị khác không thấy việc")
    void theCaseHasANumberAndItsScreeners() {
        CitizenComplaint complaint = received();

        assertThat(number(complaint)).matches("AD-KN-2026-\\d{4}");
        assertThat(variable(complaint, "handlingUnit")).isEqualTo("van-phong");
        assertThat(tasksSeenBy(OFFICE, complaint)).isEqualTo(1);
        assertThat(tasksSeenBy(JUSTICE, complaint)).isEqualTo(1);
        assertThat(tasksSeenBy(VERIFIER, complaint)).isZero();
    }

    @Test
    @DisplayName(
            "Nhận ngày 18/11/2026: thụ lý trước hết ngày 30/11 (24/11 nghỉ lễ); thụ lý 30/11: giải quyết trước 30/12")
    void limitsCountFromReceiptAndAcceptance() {
        on("2026-11-18");
        CitizenComplaint complaint = received();
        assertThat(due(complaint, "userTask_screenComplaint")).isEqualTo(endOf("2026-11-30"));
        assertThat(variable(complaint, "caseDueAt")).isEqualTo(endOf("2026-11-30"));
        on("2026-11-30");
        complaint.accepted();

        assertThat(variable(complaint, "caseDueAt")).isEqualTo(endOf("2026-12-30"));
        assertThat(variable(complaint, "caseDueText")).isEqualTo("30/12/2026");
        assertThat(due(complaint, "userTask_recheckDecision")).isEqualTo(endOf("2026-12-30"));
    }

    @ParameterizedTest
    @CsvSource({"2026-06-30, 2026-07-10", "2026-07-01, 2026-07-10", "2026-06-25, 2026-07-06"})
    @DisplayName("Nhận trước ngày 01/7/2026: 10 ngày; từ ngày 01/7/2026: 07 ngày làm việc")
    void acceptanceFollowsTheLawOfTheReceipt(String receivedOn, String due) {
        on(receivedOn);

        assertThat(due(received(), "userTask_screenComplaint")).isEqualTo(endOf(due));
    }

    @ParameterizedTest
    @CsvSource({
        "competent, no, notCompetent",
        "matterKind, normative, internalOrSecret",
        "rightsTouched, no, noDirectInterest",
        "capacity, none, noCapacity",
        "signature, none, unsigned",
        "priorDecision, second, secondDecision",
        "formerDiscontinuation, yes, discontinued",
        "courtState, accepted, court",
    })
    @DisplayName("Mỗi căn cứ của Điều 11 được tìm ra; không thụ lý thì thông báo và kết thúc")
    void eachGroundIsFoundAndRefused(String fact, String value, String ground) {
        CitizenComplaint complaint = received();
        complaint.screened(
                fact.equals("competent")
                        ? Map.of(fact, value, "competentAuthority", "Chủ tịch UBND thành phố")
                        : Map.of(fact, value));
        assertThat(variable(complaint, "screeningGround")).isEqualTo(ground);
        complaint.refused(ground).noticeSent();

        assertThat(outcome(complaint)).isEqualTo("refused");
        assertThat(steps(complaint)).contains("serviceTask_draftRefusalNotice").endsWith("endEvent_complaintRefused");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-04, 0, none",
        "2026-08-03, 0, none",
        "2026-07-31, 0, outOfTime",
        "2026-07-31, 5, none",
        "2025-01-10, 0, outOfTime",
        "2019-03-01, 2750, none",
        "2019-03-01, 30, outOfTime",
    })
    @DisplayName(
            "Quá 90 ngày là hết thời hiệu, trừ thời gian có trở ngại; ngày cuối là ngày nghỉ thì dời sang ngày làm việc")
    void complaintsComeInTime(String knownOn, int obstacleDays, String ground) {
        CitizenComplaint complaint = received(Map.of("knownOn", knownOn));
        complaint.screened(
                obstacleDays == 0
                        ? Map.of()
                        : Map.of(
                                "obstacleKind", "illness",
                                "obstacleDays", obstacleDays,
                                "obstacleEvidence", "Giấy ra viện"));

        assertThat(variable(complaint, "screeningGround")).isEqualTo(ground);
    }

    @Test
    @DisplayName("Năm người khiếu nại mà không cử người đại diện thì người đại diện không hợp pháp")
    void fivePeopleNeedRepresentatives() {
        CitizenComplaint complaint = received(Map.of("complainantCount", 5));
        complaint.screened(Map.of());

        assertThat(variable(complaint, "screeningGround")).isEqualTo("representativeInvalid");
    }

    @Test
    @DisplayName("Ủy quyền không công chứng, chứng thực thì không hợp pháp; có chứng thực thì được")
    void anAgentNeedsACertifiedAuthority() {
        CitizenComplaint without = received();
        without.screened(Map.of(
                "representation", "authorised", "representativePaper", "insufficient", "representativeCount", 1));
        CitizenComplaint certified = received();
        certified.screened(Map.of(
                "representation",
                "authorised",
                "representativePaper",
                "certified",
                "representativePaperOn",
                "2026-10-20",
                "representativeCount",
                1));

        assertThat(variable(without, "screeningGround")).isEqualTo("representativeInvalid");
        assertThat(variable(certified, "screeningGround")).isEqualTo("none");
    }

    @Test
    @DisplayName(
            "Thụ lý dù kết quả kiểm tra có căn cứ từ chối thì phải nêu vì sao; không thụ lý phải nêu căn cứ và lý do")
    void theChairmanDecidesWithReasons() {
        CitizenComplaint complaint = received();
        complaint.screened(Map.of("signature", "none"));

        assertRefused(() -> complaint.acceptanceDecided(Map.of()), "Vì sao vẫn thụ lý");
        assertRefused(
                () -> complaint.submitted(
                        CHAIRMAN,
                        "userTask_decideAcceptance",
                        Map.of("acceptanceDecision", "refused", "acceptanceSignedBy", "chairman")),
                "Căn cứ không thụ lý");
        complaint.acceptanceDecided(Map.of("overruleReason", "Người khiếu nại đã đến ký bổ sung vào đơn."));
        assertThat(openSteps(complaint)).containsExactly("userTask_sendAcceptanceNotice");
    }

    @Test
    @DisplayName("Khiếu nại do nơi khác chuyển đến thì thông báo thụ lý cũng gửi nơi chuyển")
    void theForwardingBodyIsNotifiedToo() {
        CitizenComplaint complaint =
                received(Map.of("complaintVia", "forwarded", "forwardedBy", "Văn phòng Tiếp công dân thành phố"));
        complaint.screened(Map.of()).acceptanceDecided(Map.of());

        assertRefused(complaint::noticeSent, "Ngày gửi nơi chuyển khiếu nại đến");
        Map<String, Object> notice = complaint.notice();
        notice.put("noticeToForwarderOn", "2026-11-02");
        complaint.submitted(OFFICE, "userTask_sendAcceptanceNotice", notice);
        assertThat(openSteps(complaint)).containsExactly("userTask_recheckDecision");
    }

    @Test
    @DisplayName("Kiểm tra lại thấy khiếu nại đúng: giải quyết ngay, không xác minh, không đối thoại (Điều 29 khoản 1)")
    void aRightComplaintIsDecidedAtOnce() {
        CitizenComplaint complaint = received().accepted();
        complaint.rechecked(Map.of("recheckResult", "right"));
        assertThat(openSteps(complaint)).containsExactly("userTask_writeDecision");
        String writer = variable(complaint, "handlingUnit") + ".an-duong";
        complaint
                .submitted(writer, "userTask_writeDecision", CitizenComplaint.decision("upheld"))
                .decisionSigned()
                .decisionSent()
                .remedyTaken("second");
        complaint.filed(Map.of());

        assertThat(outcome(complaint)).isEqualTo("upheld");
        assertThat(steps(complaint)).doesNotContain("userTask_planVerification", "userTask_directExecution");
    }

    @Test
    @DisplayName("Chủ tịch chọn đơn vị khác đơn vị được đề xuất thì việc đến đơn vị ấy")
    void theChairmanChoosesTheVerifyingUnit() {
        CitizenComplaint complaint = received().accepted().assignedTo("culture-society");

        assertThat(variable(complaint, "handlingUnit")).isEqualTo("van-hoa-xa-hoi");
        assertThat(tasksSeenBy("van-hoa-xa-hoi.an-duong", complaint)).isEqualTo(1);
        assertThat(tasksSeenBy(VERIFIER, complaint)).isZero();
    }

    @Test
    @DisplayName("Tài liệu được cung cấp trong 07 ngày; báo cáo chờ cả xác minh và tài liệu")
    void theReportWaitsForDocumentsAndVerification() {
        CitizenComplaint complaint =
                received().accepted().assignedTo("land-urban").planned("yes");
        assertThat(due(complaint, "userTask_receiveDocuments")).isEqualTo(endOf("2026-11-09"));
        complaint.verified();
        assertThat(openSteps(complaint)).containsExactly("userTask_receiveDocuments");
        complaint.documentsReceived();

        assertThat(openSteps(complaint)).containsExactly("userTask_writeReport");
    }

    @Test
    @DisplayName("Trưởng đơn vị trả lại báo cáo thì viết lại; Chủ tịch yêu cầu xác minh bổ sung thì phân công lại")
    void reportsComeBack() {
        CitizenComplaint complaint = received()
                .accepted()
                .assignedTo("land-urban")
                .planned("no")
                .verified()
                .reportWritten();
        complaint.submitted(
                CitizenComplaint.VERIFIERS_HEAD,
                "userTask_approveReport",
                Map.of("reportDecision", "returned", "returnReason", "Nêu rõ diện tích."));
        complaint.reportWritten().reportApproved().reviewed("verifyMore");
        assertThat(openSteps(complaint)).containsExactly("userTask_planVerification");
        complaint.planned("no").verified().reportWritten().reportApproved().reviewed("same");

        assertThat(openSteps(complaint)).containsExactly("userTask_writeDecision");
    }

    @Test
    @DisplayName("Ngày đối thoại sớm hơn 05 ngày bị từ chối")
    void aDialogueIsAnnouncedFiveDaysAhead() {
        CitizenComplaint complaint = received().reported().reviewed("differ");

        // five days from Monday 02/11/2026 end on a Saturday, so on Monday 09/11
        assertRefused(() -> complaint.dialogueScheduled("2026-11-06"), "không được trước ngày 09/11/2026");
        complaint.dialogueScheduled("2026-11-09");
        assertThat(openSteps(complaint)).containsExactly("userTask_sendDialogueNotice");
    }

    @Test
    @DisplayName("Thông báo gửi muộn, không còn đủ 05 ngày: phải ấn định lại ngày đối thoại")
    void aLateNoticePostponesTheDialogue() {
        CitizenComplaint complaint = received().reported().reviewed("differ").dialogueScheduled("2026-11-09");
        on("2026-11-05");
        complaint.dialogueNoticeSent();
        assertThat(openSteps(complaint)).containsExactly("userTask_scheduleDialogue");
        complaint.dialogueScheduled("2026-11-10").dialogueNoticeSent();

        assertThat(openSteps(complaint)).containsExactly("userTask_recordDialogueAttendance");
    }

    @Test
    @DisplayName(
            "Người khiếu nại vắng có lý do chính đáng: ấn định buổi khác; không có lý do: vẫn giải quyết, ghi vì sao")
    void anAbsentComplainantDoesNotStopTheCase() {
        CitizenComplaint complaint = received()
                .reported()
                .reviewed("differ")
                .dialogueScheduled("2026-11-09")
                .dialogueNoticeSent();
        on("2026-11-09");
        complaint
                .complainant("absentWithReason")
                .dialogueScheduled("2026-11-16")
                .dialogueNoticeSent();
        on("2026-11-16");
        assertRefused(
                () -> complaint.submitted(
                        VERIFIER,
                        "userTask_recordDialogueAttendance",
                        Map.of("complainantAttendance", "absentWithoutReason", "respondentAttendance", "present")),
                "Vì sao vắng mặt");
        complaint.complainant("absentWithoutReason");

        assertThat(openSteps(complaint)).containsExactly("userTask_writeDecision");
        assertThat(steps(complaint)).contains("serviceTask_draftAbsenceMinutes");
    }

    @Test
    @DisplayName("Biên bản đối thoại lập dưới ba bản thì không ghi được")
    void theMinutesHaveThreeCopies() {
        CitizenComplaint complaint = received()
                .reported()
                .reviewed("differ")
                .dialogueScheduled("2026-11-09")
                .dialogueNoticeSent();
        on("2026-11-09");
        complaint.complainant("present");

        assertRefused(() -> complaint.dialogueHeldWith(2), "không được nhỏ hơn 3");
    }

    @Test
    @DisplayName("Khiếu nại sai toàn bộ thì giữ nguyên quyết định: không chọn sửa, hủy; đúng thì phải chọn")
    void theDispositionFollowsTheConclusion() {
        CitizenComplaint complaint = received().reported().reviewed("same");
        Map<String, Object> contradictory = CitizenComplaint.decision("upheld");
        contradictory.put("conclusion", "rejected");
        Map<String, Object> silent = CitizenComplaint.decision("rejected");
        silent.put("conclusion", "upheld");

        assertRefused(() -> complaint.submitted(VERIFIER, "userTask_writeDecision", contradictory), "không áp dụng");
        assertRefused(() -> complaint.submitted(VERIFIER, "userTask_writeDecision", silent), "phải được chọn");
    }

    @Test
    @DisplayName("Chủ tịch trả lại dự thảo thì sửa; quyết định gửi trong 03 ngày làm việc, ghi ngày của từng nơi nhận")
    void theDecisionIsSentToEachAddressee() {
        CitizenComplaint complaint = received().reported().reviewed("same").decisionWritten("rejected");
        complaint.submitted(
                CHAIRMAN,
                "userTask_signDecision",
                Map.of("signing", "returned", "decisionReturnReason", "Bổ sung căn cứ."));
        on("2026-11-20");
        complaint.decisionWritten("rejected").decisionSigned();
        // Friday 20/11/2026; 24/11 is a holiday
        assertThat(due(complaint, "userTask_sendDecision")).isEqualTo(endOf("2026-11-26"));
        Map<String, Object> deliveries = complaint.deliveries();
        deliveries.put("decisionDeliveries", List.of(Map.of("name", COMPLAINANT)));
        assertRefused(() -> complaint.submitted(OFFICE, "userTask_sendDecision", deliveries), "Ngày gửi");
        deliveries.remove("decisionToSuperiorOn");
        assertRefused(() -> complaint.submitted(OFFICE, "userTask_sendDecision", deliveries), "cấp trên trực tiếp");
        complaint.decisionSent();

        assertThat(due(complaint, "userTask_recordRemedy")).isEqualTo(endOf("2026-12-21"));
        assertThat(timer(complaint).getDuedate()).isEqualTo(endOf("2026-12-21"));
        assertThat(variable(complaint, "caseDueAt")).isEqualTo(endOf("2026-12-21"));
    }

    @Test
    @DisplayName("Khởi kiện không ngăn hiệu lực: chờ hết 30 ngày rồi thi hành; chưa thi hành xong thì chỉ đạo tiếp")
    void aLawsuitDoesNotStopTheEffect() {
        CitizenComplaint complaint =
                received().reported().reviewed("same").decided("upheld").remedyTaken("court");
        assertThat(openSteps(complaint)).isEmpty();
        on("2026-12-03");
        timeIsUp(complaint);
        complaint.executionDirected().executionFollowed("notDone").executed();
        assertThat(variable(complaint, "caseDueAt")).isNull();
        Map<String, Object> parts = verificationParts();
        parts.put("filedExecution", true);
        complaint.filed(parts);

        assertThat(outcome(complaint)).isEqualTo("upheld");
    }

    @Test
    @DisplayName("Hồ sơ còn thiếu tài liệu nào thì nêu tên tài liệu đó và không kết thúc được")
    void anIncompleteFileDoesNotClose() {
        CitizenComplaint complaint =
                received().reported().reviewed("same").decided("rejected").remedyTaken("second");

        assertThatThrownBy(() -> complaint.filed(Map.of("filedWorkMinutes", true, "filedDecision", false)))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("Quyết định giao xác minh đã ký")
                .hasMessageContaining("Báo cáo kết quả xác minh đã ký")
                .hasMessageContaining("Quyết định giải quyết khiếu nại đã ký");
        assertThat(openSteps(complaint)).containsExactly("userTask_completeFile");
        complaint.filed(verificationParts());
        assertThat(outcome(complaint)).isEqualTo("rejected");
    }

    @Test
    @DisplayName(
            "Lãnh đạo gia hạn vụ việc phức tạp một lần bằng văn bản: 45 ngày; đã có quyết định giải quyết thì thôi")
    void aComplexMatterIsExtendedOnce() {
        CitizenComplaint complaint =
                received().accepted().assignedTo("land-urban").planned("no");
        extend(complaint);

        assertThat(variable(complaint, "caseDueAt")).isEqualTo(endOf("2026-12-17"));
        assertThat(variable(complaint, "caseDueText")).isEqualTo("17/12/2026");
        assertThat(due(complaint, "userTask_verifyComplaint")).isEqualTo(endOf("2026-12-17"));
        assertThatThrownBy(() -> extend(complaint)).isInstanceOf(ClockRefused.class);
        CitizenComplaint decided = received().reported().reviewed("same").decided("rejected");
        assertThatThrownBy(() -> extend(decided)).isInstanceOf(ClockRefused.class);
    }

    @Test
    @DisplayName("Thụ lý 30/11/2026, gia hạn: hết ngày 14/01/2027, qua năm mới")
    void anExtensionCrossesTheYear() {
        on("2026-11-30");
        CitizenComplaint complaint = received().accepted();
        extend(complaint);

        assertThat(variable(complaint, "caseDueAt")).isEqualTo(endOf("2027-01-14"));
    }

    @Test
    @DisplayName(
            "Tạm đình chỉ thì không bước nào làm được; tiếp tục thì hạn dời bằng số ngày dừng; khi đóng hồ sơ ghi ngày gửi")
    void aSuspensionStopsTheClock() {
        CitizenComplaint complaint = received().accepted();
        caseClock.suspend(id(complaint), decision(complaint, "2026-11-02", "forceMajeure"), CHAIRMAN);
        assertThatThrownBy(() -> complaint.rechecked(Map.of("recheckResult", "right")))
                .hasMessageContaining("suspended");
        on("2026-11-12");
        caseClock.resume(id(complaint), decision(complaint, "2026-11-12"), CHAIRMAN);
        // ten days did not count: the last day moves to Saturday 12/12/2026 and on to Monday
        assertThat(variable(complaint, "caseDueAt")).isEqualTo(endOf("2026-12-14"));
        complaint.rechecked(Map.of("recheckResult", "right"));
        String writer = variable(complaint, "handlingUnit") + ".an-duong";
        complaint
                .submitted(writer, "userTask_writeDecision", CitizenComplaint.decision("upheld"))
                .decisionSigned()
                .decisionSent()
                .remedyTaken("second");

        assertRefused(() -> complaint.filed(Map.of()), "Quyết định về thời hạn");
        complaint.filed(Map.of(
                "clockDecisions",
                List.of(Map.of("paper", "80/QĐ-UBND ngày 02/11/2026, tạm đình chỉ", "sentOn", "2026-11-04"))));
        assertThat(outcome(complaint)).isEqualTo("upheld");
    }

    @Test
    @DisplayName("Tất cả người khiếu nại rút khi đang xác minh: đình chỉ, mọi việc dừng, gửi trong 03 ngày làm việc")
    void everyoneWithdraws() {
        CitizenComplaint complaint =
                received().accepted().assignedTo("land-urban").planned("yes");
        complaint.withdrawn(number(complaint));
        assertThat(openSteps(complaint)).contains("userTask_verifyComplaint", "userTask_confirmWithdrawal");
        complaint.withdrawalConfirmed("all");
        officers.jobsRun(complaint.file());
        assertThat(openSteps(complaint)).containsExactly("userTask_signDiscontinuation");
        complaint.submitted(
                CHAIRMAN,
                "userTask_signDiscontinuation",
                Map.of("discontinuationNumber", "98/QĐ-UBND", "discontinuedOn", "2026-11-02"));
        assertThat(due(complaint, "userTask_sendDiscontinuation")).isEqualTo(endOf("2026-11-05"));
        complaint.submitted(
                OFFICE,
                "userTask_sendDiscontinuation",
                Map.of(
                        "discontinuationToComplainantOn", "2026-11-02",
                        "discontinuationToRespondentOn", "2026-11-02"));

        assertThat(outcome(complaint)).isEqualTo("withdrawn");
        assertThat(state(complaint)).isEqualTo(CaseState.WITHDRAWN);
    }

    @Test
    @DisplayName("Một số người rút: thông báo, những người khác vẫn được giải quyết đến cùng")
    void someWithdrawAndOthersGoOn() {
        CitizenComplaint complaint = received(
                        Map.of("complainantCount", 2, "parties", List.of(party(COMPLAINANT), party("Đỗ Văn Lực"))))
                .accepted();
        complaint.withdrawn(number(complaint)).withdrawalConfirmed("some");
        assertThat(openSteps(complaint)).containsExactly("userTask_noticeWithdrawal", "userTask_recheckDecision");
        complaint.submitted(
                OFFICE,
                "userTask_noticeWithdrawal",
                Map.of("withdrawalNoticeNumber", "51/TB-UBND", "withdrawalNoticeOn", "2026-11-02"));
        complaint.rechecked(Map.of("recheckResult", "right"));
        String writer = variable(complaint, "handlingUnit") + ".an-duong";
        complaint
                .submitted(writer, "userTask_writeDecision", CitizenComplaint.decision("upheld"))
                .decisionSigned();
        Map<String, Object> deliveries = complaint.deliveries();
        deliveries.put("decisionDeliveries", List.of(Map.of("sentOn", "2026-11-02"), Map.of("sentOn", "2026-11-02")));
        complaint.submitted(OFFICE, "userTask_sendDecision", deliveries).remedyTaken("second");
        complaint.filed(Map.of());

        assertThat(outcome(complaint)).isEqualTo("upheld");
        assertThat(state(complaint)).isEqualTo(CaseState.CLOSED);
    }

    @Test
    @DisplayName("Rút vì bị ép buộc, hoặc đã có quyết định: không công nhận, giải quyết tiếp")
    void anUnfreeWithdrawalIsNotRecognised() {
        CitizenComplaint complaint = received().accepted();
        complaint.withdrawn(number(complaint)).withdrawalConfirmed("none");

        assertThat(openSteps(complaint)).containsExactly("userTask_recheckDecision");
        assertThat(variable(complaint, "withdrawnOn")).isNull();
    }

    @Test
    @DisplayName("Người khiếu nại chết, không có người kế thừa: đình chỉ, không ghi là rút")
    void noSuccessorMeansDiscontinuation() {
        CitizenComplaint complaint = received().accepted();
        complaint
                .withdrawn(number(complaint))
                .withdrawalConfirmed("noSuccessor")
                .discontinued();

        assertThat(outcome(complaint)).isEqualTo("discontinued");
        assertThat(state(complaint)).isEqualTo(CaseState.CLOSED);
    }

    @Test
    @DisplayName("Rút trước khi thụ lý cũng được; đơn rút không có chữ ký thì chưa ghi được")
    void aWithdrawalIsSigned() {
        CitizenComplaint complaint = received();
        complaint.withdrawn(number(complaint));

        assertRefused(
                () -> complaint.submitted(
                        OFFICE,
                        "userTask_confirmWithdrawal",
                        Map.of("withdrawalScope", "all", "withdrawalNote", "Đã gặp.")),
                "Đơn rút có chữ ký");
        complaint.withdrawalConfirmed("all").discontinued();
        assertThat(outcome(complaint)).isEqualTo("withdrawn");
    }

    private CitizenComplaint received() {
        return received(Map.of());
    }

    private CitizenComplaint received(Map<String, ?> otherwise) {
        return CitizenComplaint.received(engine, currentWard, clock, otherwise);
    }

    private void on(String day) {
        clock.set(LocalDate.parse(day), LocalTime.of(9, 0));
    }

    private static void assertRefused(ThrowingCallable submission, String reason) {
        assertThatThrownBy(submission)
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining(reason);
    }

    private void extend(CitizenComplaint complaint) {
        caseClock.extend(
                id(complaint),
                "complaint.resolution",
                15,
                decision(complaint, LocalDate.now(clock).toString(), "manyContents"),
                CHAIRMAN);
    }

    private ClockDecision decision(CitizenComplaint complaint, String day, String... grounds) {
        return new ClockDecision(
                List.of(grounds), "Theo quyết định kèm theo", signedPaper(complaint), LocalDate.parse(day));
    }

    private UUID signedPaper(CitizenComplaint complaint) {
        try {
            return documents
                    .add(
                            id(complaint),
                            DocumentKind.PAPER,
                            "Quyết định",
                            "quyet-dinh.pdf",
                            new ByteArrayInputStream(SampleFiles.pdf("Quyet dinh")),
                            CHAIRMAN)
                    .documentId();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The thirty days after the decision are over. */
    private void timeIsUp(CitizenComplaint complaint) {
        management.executeJob(timer(complaint).getId());
        officers.jobsRun(complaint.file());
    }

    private Job timer(CitizenComplaint complaint) {
        return management
                .createJobQuery()
                .processInstanceId(id(complaint))
                .timers()
                .singleResult();
    }

    private long tasksSeenBy(String user, CitizenComplaint complaint) {
        return officers.as(
                user,
                () -> tasks.createTaskQuery().processInstanceId(id(complaint)).count());
    }

    private List<String> openSteps(CitizenComplaint complaint) {
        return tasks.createTaskQuery().processInstanceId(id(complaint)).list().stream()
                .map(task -> task.getTaskDefinitionKey())
                .sorted()
                .toList();
    }

    private CaseState state(CitizenComplaint complaint) {
        String number = history.createHistoricProcessInstanceQuery()
                .processInstanceId(id(complaint))
                .singleResult()
                .getBusinessKey();
        return files.find(CitizenComplaint.WARD, number).orElseThrow().state();
    }

    private Date due(CitizenComplaint complaint, String activity) {
        return progress.due(complaint.file(), activity);
    }

    private List<String> steps(CitizenComplaint complaint) {
        return progress.steps(complaint.file());
    }

    private String outcome(CitizenComplaint complaint) {
        return progress.outcome(complaint.file());
    }

    private Object variable(CitizenComplaint complaint, String name) {
        return runtime.getVariable(id(complaint), name);
    }

    private String number(CitizenComplaint complaint) {
        return (String) variable(complaint, "caseNumber");
    }

    private static String id(CitizenComplaint complaint) {
        return complaint.file().getId();
    }
}
