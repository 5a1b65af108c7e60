package vn.thuongton.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thuongton.petition.CitizenFeedback.CHAIRMAN;
import static vn.thuongton.petition.CitizenFeedback.COMMUNICATION;
import static vn.thuongton.petition.CitizenFeedback.LAND_HEAD;
import static vn.thuongton.petition.CitizenFeedback.LAND_OFFICER;
import static vn.thuongton.petition.CitizenFeedback.OFFICE;
import static vn.thuongton.petition.CitizenFeedback.SENDER;
import static vn.thuongton.petition.CitizenFeedback.signature;
import static vn.thuongton.testing.CaseProgress.endOf;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuongton.document.CaseDocuments;
import vn.thuongton.document.paper.PaperPictures;
import vn.thuongton.document.paper.PaperSheet;
import vn.thuongton.organization.CurrentWard;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.CaseProgress;
import vn.thuongton.testing.FixedClock;
import vn.thuongton.testing.Officers;
import vn.thuongton.testing.TakenFlows;

@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Giải quyết kiến nghị, phản ánh")
class FeedbackTest {

    private static final String PROCESS = "feedback";
    private static final Path MODEL = Path.of("processes/petition/feedback.bpmn");

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private CurrentWard currentWard;

    @Autowired
    private CaseDocuments documents;

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
        clock.set(LocalDate.of(2026, 11, 2), LocalTime.of(9, 0));
    }

    @AfterAll
    void everyElementWasReached() {
        assertThat(takenFlows.missing(PROCESS, MODEL)).isEmpty();
    }

    @Test
    @DisplayName("Đơn vị nhận xử lý, báo người gửi, trả lời, lãnh đạo ký, gửi kết quả; phường không công khai")
    void answeredByTheLeadership() {
        CitizenFeedback feedback = received().handled().answered("leadership");
        feedback.submitted(CHAIRMAN, "userTask_signAsLeadership", signature(Map.of("publication", "no")))
                .resultTold();

        assertThat(progress.outcome(feedback.file())).isEqualTo("answered");
        assertThat(progress.steps(feedback.file()))
                .containsSubsequence(
                        "serviceTask_registerCase",
                        "businessRuleTask_findResponsibleUnit",
                        "userTask_examineFeedback",
                        "serviceTask_draftHandlingNotice",
                        "userTask_noticeHandling",
                        "userTask_answerFeedback",
                        "serviceTask_draftAnswer",
                        "userTask_signAsLeadership",
                        "userTask_tellResult",
                        "endEvent_feedbackAnswered");
        PaperSheet answer = sheet(feedback, "feedbackAnswerLetter");
        assertThat(answer.text())
                .contains("Kính gửi: Ông (bà) " + SENDER, "rác tồn khoảng 2 m3", "thu gom hai ngày một lần")
                .contains("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "- Hội Phụ nữ phường;")
                .doesNotContain("TL. CHỦ TỊCH");
        PaperPictures.print("feedback-answer", answer.content());
        PaperSheet notice = sheet(feedback, "feedbackHandlingNotice");
        assertThat(notice.text())
                .contains("Đơn vị xử lý: Phòng Kinh tế, Hạ tầng và Đô thị.", "chậm nhất ngày 23/11/2026");
        PaperPictures.print("feedback-handling-notice", notice.content());
    }

    @Test
    @DisplayName("Trưởng đơn vị ký thừa lệnh, phường công khai: bản công khai không có tên, địa chỉ của người gửi")
    void publishedWithoutTheSender() {
        CitizenFeedback feedback = received().handled().answered("headOfUnit");
        feedback.submitted(
                        LAND_HEAD,
                        "userTask_signAsHead",
                        signature(Map.of(
                                "publication",
                                "yes",
                                "publicText",
                                "Đã thu gom rác ở ngõ 12; từ nay thu gom hai ngày một lần.")))
                .resultTold();
        PaperSheet paper = sheet(feedback, "feedbackPublication");
        assertThat(paper.text())
                .contains("lĩnh vực Môi trường", "Đã thu gom rác ở ngõ 12")
                .doesNotContain(SENDER, CitizenFeedback.ADDRESS, "Hội Phụ nữ", "KNPA");
        PaperPictures.print("feedback-publication", paper.content());
        feedback.submitted(
                COMMUNICATION,
                "userTask_publishAnswer",
                Map.of(
                        "publishedWhere",
                        List.of("portal", "board"),
                        "publishedOn",
                        "2026-11-02",
                        "publishedWithoutPersons",
                        true));

        assertThat(progress.outcome(feedback.file())).isEqualTo("published");
        assertThat(sheet(feedback, "feedbackAnswerLetter").text()).contains("TL. CHỦ TỊCH\nTRƯỞNG ĐƠN VỊ");
    }

    @Test
    @DisplayName("Không thuộc lĩnh vực của đơn vị: trả lại, Văn phòng chuyển đến đơn vị khác của phường")
    void reroutedByTheOffice() {
        CitizenFeedback feedback = received()
                .examined(Map.of(
                        "examination", "returned", "returnReason", "Việc gây mất trật tự, không phải môi trường."))
                .submitted(
                        OFFICE,
                        "userTask_chooseUnit",
                        Map.of("responsibleFunction", "security", "reroutingNote", "Đề nghị Công an phường xem xét."));

        assertThat(variable(feedback, "handlingUnit")).isEqualTo("cong-an");
        assertThat(tasksSeenBy(LAND_OFFICER, feedback)).isZero();
        assertThat(tasksSeenBy("cong-an.an-duong", feedback)).isOne();
        assertThat(taskVariable(feedback, "userTask_examineFeedback", "examination"))
                .isNull();
    }

    @Test
    @DisplayName("Cần thêm thông tin: có trả lời hay không, phường vẫn xem xét lại và xử lý tiếp")
    void moreFactsAreAskedFor() {
        CitizenFeedback feedback = received().moreFactsAsked();
        PaperSheet paper = sheet(feedback, "feedbackFactsRequest");
        assertThat(paper.text()).contains("trước ngày 09/11/2026", "- Ảnh chụp đầu ngõ\n- Ngày thu gom gần nhất");
        PaperPictures.print("feedback-facts-request", paper.content());
        feedback.submitted(
                LAND_OFFICER,
                "userTask_recordFacts",
                Map.of(
                        "factsReceived",
                        "yes",
                        "factsReceivedOn",
                        "2026-11-02",
                        "factsGiven",
                        "Ba ảnh chụp, lần thu gom cuối ngày 29/10/2026."));
        assertThat(taskVariable(feedback, "userTask_examineFeedback", "factsAsked"))
                .isNull();

        feedback.moreFactsAsked()
                .submitted(LAND_OFFICER, "userTask_recordFacts", Map.of("factsReceived", "no"))
                .handled();

        assertThat(tasksSeenBy(LAND_OFFICER, feedback)).isOne();
    }

    @Test
    @DisplayName("Không thuộc thẩm quyền của phường: lãnh đạo ký chuyển cơ quan khác và báo người gửi")
    void forwarded() {
        CitizenFeedback feedback = received().forwarded();
        PaperSheet paper = sheet(feedback, "feedbackForwardLetter");
        assertThat(paper.text())
                .contains("Kính gửi: Sở Nông nghiệp và Môi trường", SENDER, "Bãi tập kết thuộc quản lý của thành phố.");
        PaperPictures.print("feedback-forward-letter", paper.content());
        assertThat(progress.due(feedback.file(), "userTask_signForwarding")).isEqualTo(endOf("2026-11-16"));
        feedback.submitted(
                CHAIRMAN,
                "userTask_signForwarding",
                Map.of("forwardNumber", "31/UBND-VP", "forwardedOn", "2026-11-02", "forwardedToldSender", true));

        assertThat(progress.outcome(feedback.file())).isEqualTo("forwarded");
        assertThat(progress.steps(feedback.file())).contains("endEvent_feedbackForwarded");
    }

    @Test
    @DisplayName("Người ký trả lại thì đơn vị sửa rồi trình lại, lần sau không còn quyết định của lần trước")
    void answerReturned() {
        CitizenFeedback feedback = received()
                .handled()
                .answered("leadership")
                .submitted(
                        CHAIRMAN,
                        "userTask_signAsLeadership",
                        Map.of("signing", "returned", "signingNote", "Ghi rõ ngày thu gom."));
        assertThat(taskVariable(feedback, "userTask_answerFeedback", "signingNote"))
                .isEqualTo("Ghi rõ ngày thu gom.");
        feedback.answered("leadership");

        assertThat(taskVariable(feedback, "userTask_signAsLeadership", "signing"))
                .isNull();
        feedback.submitted(CHAIRMAN, "userTask_signAsLeadership", signature(Map.of("publication", "no")));
        assertThat(progress.due(feedback.file(), "userTask_tellResult")).isEqualTo(endOf("2026-11-23"));
    }

    @Test
    @DisplayName("Người gửi rút thì dừng ở bước đang làm, đối chiếu, thông báo kết thúc xử lý")
    void withdrawn() {
        CitizenFeedback feedback = received().handled();
        officers.start(
                "hanh-chinh-cong.an-duong",
                "caseWithdrawal",
                Map.of(
                        "caseNumber",
                        variable(feedback, "caseNumber"),
                        "withdrawnOn",
                        "2026-11-02",
                        "withdrawnBy",
                        SENDER,
                        "withdrawalReason",
                        "Rác đã được thu gom."));
        feedback.submitted(
                LAND_OFFICER,
                "userTask_confirmWithdrawal",
                Map.of("withdrawalVerified", true, "withdrawalNote", "Người gửi trực tiếp xác nhận."));
        PaperSheet paper = sheet(feedback, "feedbackWithdrawalNotice");
        assertThat(paper.text()).contains("của " + SENDER + " ngày 02 tháng 11 năm 2026.", "Rác đã được thu gom.");
        PaperPictures.print("feedback-withdrawal-notice", paper.content());
        feedback.submitted(
                CHAIRMAN,
                "userTask_noticeWithdrawal",
                Map.of("withdrawalNoticeNumber", "21/TB-UBND", "withdrawalNoticeOn", "2026-11-02"));

        assertThat(progress.outcome(feedback.file())).isEqualTo("withdrawn");
        assertThat(progress.steps(feedback.file())).contains("endEvent_feedbackWithdrawn");
    }

    @Test
    @DisplayName("Báo việc xử lý trong 10 ngày làm việc; giải quyết trong hạn của phường; đơn vị khác không thấy việc")
    void limitsAndUnit() {
        CitizenFeedback feedback = received();

        assertThat((String) variable(feedback, "caseNumber")).matches("AD-KNPA-2026-\\d{4}");
        assertThat(variable(feedback, "handlingUnit")).isEqualTo("kinh-te-ha-tang");
        assertThat(progress.due(feedback.file(), "userTask_examineFeedback")).isEqualTo(endOf("2026-11-16"));
        assertThat(variable(feedback, "caseDueAt")).isEqualTo(endOf("2026-11-23"));
        assertThat(tasksSeenBy(LAND_OFFICER, feedback)).isOne();
        assertThat(tasksSeenBy("van-hoa-xa-hoi.an-duong", feedback)).isZero();
        assertThat(tasksSeenBy("tu-phap.an-duong", feedback)).isZero();

        assertThat(progress.due(feedback.handled().file(), "userTask_answerFeedback"))
                .isEqualTo(endOf("2026-11-23"));
    }

    @Test
    @DisplayName("Một cửa: cán bộ không tự khởi đầu thủ tục này")
    void nobodyStartsItHimself() {
        for (String user : List.of(OFFICE, "hanh-chinh-cong.an-duong", LAND_OFFICER, CHAIRMAN)) {
            assertThatThrownBy(() -> officers.start(user, PROCESS, Map.of("subject", "Đèn đường hỏng")))
                    .as(user)
                    .isInstanceOf(AuthorizationException.class);
        }
    }

    @Test
    @DisplayName("Công khai mà chưa viết nội dung công khai, ký trước ngày tiếp nhận: bị từ chối, việc giữ nguyên")
    void badInputIsRefused() {
        CitizenFeedback feedback = received().handled().answered("leadership");

        assertThatThrownBy(() -> feedback.submitted(
                        CHAIRMAN, "userTask_signAsLeadership", signature(Map.of("publication", "yes"))))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("Nội dung công khai");
        Map<String, Object> early = new HashMap<>(signature(Map.of("publication", "no")));
        early.put("answeredOn", "2026-10-30");
        assertThatThrownBy(() -> feedback.submitted(CHAIRMAN, "userTask_signAsLeadership", early))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("Ngày ký");
        assertThat(tasksSeenBy(CHAIRMAN, feedback)).isPositive();
    }

    private CitizenFeedback received() {
        return CitizenFeedback.received(engine, currentWard, clock, "environment");
    }

    private PaperSheet sheet(CitizenFeedback feedback, String template) {
        return PaperSheet.of(documents, feedback.file().getId(), template);
    }

    private Object variable(CitizenFeedback feedback, String name) {
        return runtime.getVariable(feedback.file().getId(), name);
    }

    /** What the form of an open step shows when it is opened. */
    private Object taskVariable(CitizenFeedback feedback, String activity, String name) {
        return tasks.getVariable(
                tasks.createTaskQuery()
                        .processInstanceId(feedback.file().getId())
                        .taskDefinitionKey(activity)
                        .singleResult()
                        .getId(),
                name);
    }

    private long tasksSeenBy(String user, CitizenFeedback feedback) {
        return officers.as(
                user,
                () -> tasks.createTaskQuery()
                        .processInstanceId(feedback.file().getId())
                        .count());
    }
}
