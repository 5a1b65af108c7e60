package vn.thuongton.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static vn.thuongton.plan.PlannedTask.DOER;
import static vn.thuongton.plan.PlannedTask.HEAD;
import static vn.thuongton.plan.PlannedTask.LAND;
import static vn.thuongton.plan.PlannedTask.LEAD;
import static vn.thuongton.plan.PlannedTask.LEADERSHIP;
import static vn.thuongton.plan.PlannedTask.OFFICE;
import static vn.thuongton.plan.PlannedTask.POLICE;
import static vn.thuongton.testing.CaseProgress.endOf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuongton.document.CaseDocuments;
import vn.thuongton.document.DocumentKind;
import vn.thuongton.document.NewDocument;
import vn.thuongton.document.SampleFiles;
import vn.thuongton.document.paper.PaperPictures;
import vn.thuongton.document.paper.PaperSheet;
import vn.thuongton.organization.CurrentWard;
import vn.thuongton.organization.HeadsOfUnit;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.CaseProgress;
import vn.thuongton.testing.FixedClock;
import vn.thuongton.testing.Officers;
import vn.thuongton.testing.TakenFlows;

@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Thực hiện nhiệm vụ của kế hoạch")
class PlanTaskTest {

    private static final String PROCESS = "planTask";
    private static final Path MODEL = Path.of("processes/plan/planTask.bpmn");
    private static final List<String> TWO_UNITS = List.of("cong-an", "kinh-te-ha-tang");

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private ManagementService management;

    @Autowired
    private CurrentWard wards;

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
    @DisplayName(
            "Nhận việc, hai đơn vị góp ý, nộp sản phẩm, trưởng đơn vị xác nhận, Văn phòng nghiệm thu: ai cũng đọc được ý kiến")
    void acceptedWithTwoContributions() throws IOException {
        PlannedTask task = PlannedTask.opened(engine, wards).taken(TWO_UNITS);
        task.contributed(POLICE, "Ba văn bản về an ninh đã hết hiệu lực.");
        assertThat(task.rows("contributions"))
                .extracting(row -> row.get("unitName"), row -> row.get("answerText"), row -> row.get("text"))
                .containsExactlyInAnyOrder(
                        tuple(
                                "Công an phường",
                                "Có ý kiến, nội dung phối hợp",
                                "Ba văn bản về an ninh đã hết hiệu lực."),
                        tuple("Phòng Kinh tế, Hạ tầng và Đô thị", "Chưa trả lời", ""));
        task.contributed(LAND, "Đề nghị bổ sung quy định về trật tự đô thị.");
        uploaded(task);
        task.delivered(documentsGiven());

        assertThat(task.task("userTask_confirm").getAssignee()).isEqualTo(HEAD);
        assertThat(tasksSeenBy(LAND, task)).isZero();
        PaperSheet submission = sheet(task, "planTaskSubmission");
        assertThat(submission.text())
                .contains(
                        "Kính gửi: Văn phòng HĐND và UBND",
                        "Đã rà soát 14 văn bản",
                        "Ba văn bản về an ninh đã hết hiệu lực.",
                        "Đề nghị bổ sung quy định về trật tự đô thị.",
                        "Sản phẩm đã tải lên hồ sơ số AD-KHNV-2026-");
        PaperPictures.print("plan-task-submission", submission.content());
        task.confirmed().accepted(OFFICE);

        assertThat(progress.outcome(task.file())).isEqualTo("accepted");
        assertThat(progress.steps(task.file())).contains("endEvent_accepted");
    }

    @Test
    @DisplayName("Phiếu giao việc nói rõ người, việc, trách nhiệm, thẩm quyền, thời gian, kết quả; mỗi đơn vị một dòng")
    void assignmentAndRequest() {
        PlannedTask task = PlannedTask.opened(engine, wards);
        task.submitted(
                DOER,
                "userTask_takeUp",
                Map.of(
                        "takeUp",
                        "taken",
                        "doer",
                        DOER,
                        "workPlan",
                        "Gửi biểu mẫu cho các đơn vị\nTổng hợp, trình Chủ tịch",
                        "requests",
                        List.of(
                                Map.of("unit", "cong-an"),
                                Map.of(
                                        "unit",
                                        "kinh-te-ha-tang",
                                        "asked",
                                        "Kèm văn bản về đất đai.",
                                        "dueOn",
                                        "2026-11-13")),
                        "commonRequest",
                        PlannedTask.ASKED,
                        "contributionsDueOn",
                        "2026-11-20"));

        PaperSheet assignment = sheet(task, "planTaskAssignment");
        assertThat(assignment.text())
                .contains("PHIẾU GIAO VIỆC", "Tổng hợp, trình Chủ tịch", "Quyết định phê duyệt danh mục", "31/12/2026")
                .contains("Công an phường", "13/11/2026");
        PaperPictures.print("plan-task-assignment", assignment.content());
        PaperSheet request = sheet(task, "planTaskRequest");
        assertThat(request.text())
                .contains("Kính gửi: Công an phường; Phòng Kinh tế, Hạ tầng và Đô thị", PlannedTask.ASKED)
                .contains("Kèm văn bản về đất đai.", "trước hết ngày 20/11/2026");
        PaperPictures.print("plan-task-request", request.content());
        assertThat(due(task, POLICE)).isEqualTo(endOf("2026-11-20"));
        assertThat(due(task, LAND)).isEqualTo(endOf("2026-11-13"));
        assertThat(shownTo(LAND, task, "askedText"))
                .isEqualTo(PlannedTask.ASKED + " — Riêng đơn vị: Kèm văn bản về đất đai.");
        assertThat(shownTo(POLICE, task, "askedText")).isEqualTo(PlannedTask.ASKED);
    }

    @Test
    @DisplayName("Hai đơn vị gửi góp ý cùng một lúc: cả hai được ghi, không ai bị báo lỗi")
    void contributionsAtTheSameMoment() throws Exception {
        PlannedTask task = PlannedTask.opened(engine, wards).taken(TWO_UNITS);
        CountDownLatch both = new CountDownLatch(2);
        ExecutorService desks = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> sent =
                    List.of(desks.submit(() -> sent(task, POLICE, both)), desks.submit(() -> sent(task, LAND, both)));
            for (Future<?> one : sent) {
                one.get();
            }
        } finally {
            desks.shutdown();
        }
        task.jobsRun();

        assertThat(task.rows("contributions"))
                .extracting(row -> row.get("text"))
                .containsExactlyInAnyOrder("Ý kiến của " + POLICE, "Ý kiến của " + LAND);
        assertThat(task.tasks("userTask_contribute")).isEmpty();
        assertThat(task.tasks("userTask_deliver")).hasSize(1);
    }

    @Test
    @DisplayName(
            "Đơn vị trả lời không có ý kiến, không thuộc trách nhiệm; sau đó đơn vị chủ trì đề nghị thêm đơn vị khác")
    void noOpinionNotOursAndAnotherUnit() {
        PlannedTask task = PlannedTask.opened(engine, wards).taken(TWO_UNITS);
        task.submitted(POLICE, "userTask_contribute", Map.of("contributionKind", "noOpinion"));
        task.submitted(
                LAND,
                "userTask_contribute",
                Map.of("contributionKind", "notOurs", "notOursReason", "Việc của Văn phòng HĐND và UBND."));
        task.moreUnits(List.of("su-nghiep-cong"));
        task.contributed("su-nghiep-cong.an-duong", "Sẽ đăng danh mục trên cổng.");

        assertThat(task.rows("contributions"))
                .extracting(row -> row.get("answerText"))
                .containsExactly(
                        "Không có ý kiến, nhất trí",
                        "Không thuộc trách nhiệm của đơn vị",
                        "Có ý kiến, nội dung phối hợp");
        assertThat(task.rows("contributions").get(1)).containsEntry("text", "Việc của Văn phòng HĐND và UBND.");
        assertThat(sheet(task, "planTaskRequest").text())
                .contains("Kính gửi: Trung tâm")
                .doesNotContain("Kính gửi: Công an");
        task.delivered().confirmed().accepted(OFFICE);
        assertThat(progress.outcome(task.file())).isEqualTo("accepted");
    }

    @Test
    @DisplayName("Nộp khi còn đơn vị chưa trả lời phải nói vì sao không chờ; việc góp ý chưa làm kết thúc")
    void notAwaited() {
        PlannedTask task =
                PlannedTask.opened(engine, wards).taken(TWO_UNITS).contributed(POLICE, "Nhất trí với danh mục.");

        assertThatThrownBy(task::delivered)
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("Vì sao không chờ đơn vị chưa trả lời");
        task.delivered(Map.of("notAwaitedReason", "Đã quá hạn góp ý mười ngày."));

        assertThat(task.tasks("userTask_contribute")).isEmpty();
        assertThat(sheet(task, "planTaskSubmission").text())
                .contains("Chưa trả lời", "Đã quá hạn góp ý mười ngày.", "Việc thường xuyên, báo bằng lời.");
    }

    @Test
    @DisplayName("Khó khăn, vướng mắc đến Văn phòng, trả lời thì đơn vị làm tiếp; lần sau vẫn đọc được lần trước")
    void difficultyAnswered() {
        PlannedTask task = PlannedTask.opened(engine, wards).taken().difficulty();
        assertThat(progress.due(task.file(), "userTask_answerDifficulty")).isEqualTo(endOf("2026-12-31"));
        task.difficultyAnswered("goOn");

        PaperSheet answer = sheet(task, "planTaskDifficultyAnswer");
        assertThat(answer.text())
                .contains("Kính gửi: Phòng Văn hóa - Xã hội", "Chưa có danh mục của thành phố giao.")
                .contains("TL. CHỦ TỊCH", "tiếp tục thực hiện", "Sở Tư pháp đã gửi danh mục ngày 05/11.");
        PaperPictures.print("plan-task-difficulty-answer", answer.content());
        assertThat(task.task("userTask_deliver").getAssignee()).isEqualTo(DOER);
        assertThat(task.shown("userTask_deliver", "difficulty")).isNull();
        task.difficulty().difficultyAnswered("goOn");
        assertThat(task.rows("difficulties"))
                .extracting(row -> row.get("answeredByText"))
                .containsExactly("Văn phòng HĐND và UBND, 02/11/2026", "Văn phòng HĐND và UBND, 02/11/2026");
    }

    @Test
    @DisplayName("Văn phòng trả lời khó khăn bằng quyết định thôi thực hiện: việc góp ý đang chờ cũng kết thúc")
    void stoppedAfterADifficulty() {
        PlannedTask task =
                PlannedTask.opened(engine, wards).taken(TWO_UNITS).difficulty().difficultyAnswered("stopped");

        assertThat(progress.outcome(task.file())).isEqualTo("cancelled");
        assertThat(progress.steps(task.file())).contains("endEvent_workStopped", "endEvent_cancelled");
    }

    @Test
    @DisplayName("Trưởng đơn vị trả lại, Văn phòng trả lại: người thực hiện đọc được lý do và nơi trả lại")
    void returned() {
        PlannedTask task = PlannedTask.opened(engine, wards).taken(List.of("cong-an"));
        task.contributed(POLICE, "Nhất trí với danh mục.").delivered();
        task.submitted(
                HEAD,
                "userTask_confirm",
                Map.of("confirmation", "returned", "confirmationNote", "Ghi rõ căn cứ từng văn bản."));
        assertThat(task.shown("userTask_deliver", "returnNote")).isEqualTo("Ghi rõ căn cứ từng văn bản.");
        assertThat(task.shown("userTask_deliver", "returnedBy")).isEqualTo("Trưởng đơn vị");
        assertThat(task.tasks("userTask_contribute")).isEmpty();
        task.delivered().confirmed();
        task.submitted(
                OFFICE,
                "userTask_accept",
                Map.of("acceptance", "returned", "acceptanceNote", "Thiếu dự thảo quyết định."));

        assertThat(task.shown("userTask_deliver", "returnNote")).isEqualTo("Thiếu dự thảo quyết định.");
        assertThat(task.shown("userTask_deliver", "returnedBy")).isEqualTo("Văn phòng HĐND và UBND");
        assertThat(task.shown("userTask_deliver", "result")).isNull();
        task.delivered().confirmed();
        assertThat(task.shown("userTask_accept", "acceptance")).isNull();
        task.submitted(
                OFFICE,
                "userTask_accept",
                Map.of("acceptance", "stopped", "acceptanceNote", "Thành phố đã ban hành danh mục chung."));
        assertThat(progress.outcome(task.file())).isEqualTo("cancelled");
    }

    @Test
    @DisplayName("Đơn vị trả lại việc: Văn phòng giữ nguyên, giao đơn vị khác, hoặc cho thôi")
    void handedBack() {
        PlannedTask task = PlannedTask.opened(engine, wards);
        handBack(task, DOER);
        decideHandedBack(task, Map.of("handBackDecision", "kept"));
        assertThat(task.shown("userTask_takeUp", "handBackAnswer")).isEqualTo("Theo phân công tại kế hoạch.");
        assertThat(task.shown("userTask_takeUp", "takeUp")).isNull();
        handBack(task, DOER);
        decideHandedBack(task, Map.of("handBackDecision", "reassigned", "newLeadUnit", "kinh-te-ha-tang"));

        assertThat(task.variable("handlingUnit")).isEqualTo("kinh-te-ha-tang");
        assertThat(task.variable("leadUnitName")).isEqualTo("Phòng Kinh tế, Hạ tầng và Đô thị");
        assertThat(tasksSeenBy(LAND, task)).isOne();
        assertThat(progress.due(task.file(), "userTask_takeUp")).isEqualTo(endOf("2026-12-31"));
        handBack(task, LAND);
        decideHandedBack(task, Map.of("handBackDecision", "stopped"));
        assertThat(progress.outcome(task.file())).isEqualTo("cancelled");
    }

    @Test
    @DisplayName("Văn phòng chủ trì thì lãnh đạo UBND phường trả lời khó khăn và nghiệm thu")
    void nobodyAcceptsHisOwnWork() {
        PlannedTask task = PlannedTask.opened(engine, wards, PlannedTask.variables("van-phong", List.of()));
        task.submitted(OFFICE, "userTask_takeUp", Map.of("takeUp", "taken", "doer", OFFICE));

        assertThat(task.variable("acceptingUnit")).isEqualTo("lanh-dao");
        task.submitted(
                OFFICE,
                "userTask_deliver",
                Map.of("progress", "difficulty", "difficulty", "Thiếu kinh phí in.", "helpWanted", "Xin ý kiến."));
        task.submitted(
                LEADERSHIP,
                "userTask_answerDifficulty",
                Map.of("difficultyDecision", "goOn", "difficultyAnswer", "Đồng ý bổ sung."));
        assertThat(sheet(task, "planTaskDifficultyAnswer").text()).contains("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH");
    }

    @Test
    @DisplayName("Văn phòng cho thôi bất kỳ lúc nào, có lý do; số sai, hồ sơ thủ tục khác thì một câu từ chối")
    void cancelledByTheOffice() {
        PlannedTask task = PlannedTask.opened(engine, wards).taken(TWO_UNITS);
        String reason = "Nhiệm vụ đã chuyển về Sở Tư pháp.";
        assertThatThrownBy(() -> officers.start(
                        OFFICE, "workCancellation", Map.of("caseNumber", "AD-KHNV-2026-9999", "stopReason", reason)))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("không có hồ sơ đang giải quyết");
        assertThatThrownBy(() -> officers.start(
                        DOER,
                        "workCancellation",
                        Map.of("caseNumber", task.variable("caseNumber"), "stopReason", reason)))
                .isInstanceOf(AuthorizationException.class);
        officers.start(
                OFFICE, "workCancellation", Map.of("caseNumber", task.variable("caseNumber"), "stopReason", reason));

        assertThat(progress.outcome(task.file())).isEqualTo("cancelled");
        assertThat(engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(task.file().getId())
                        .variableName("stopReason")
                        .singleResult()
                        .getValue())
                .isEqualTo(reason);
    }

    @Test
    @DisplayName("Đơn vị chủ trì chưa có trưởng: một câu nói phải làm gì; có trưởng rồi thì bước đó chạy tiếp")
    void leadUnitWithoutHead() {
        PlannedTask task = PlannedTask.opened(engine, wards).taken();
        identity.deleteMembership(HEAD, HeadsOfUnit.GROUP);
        try {
            assertThatThrownBy(task::delivered).rootCause().hasMessageContaining("chưa có trưởng đơn vị");
        } finally {
            identity.createMembership(HEAD, HeadsOfUnit.GROUP);
        }
        task.jobsRun();

        assertThat(task.task("userTask_confirm").getAssignee()).isEqualTo(HEAD);
    }

    @Test
    @DisplayName("Nộp văn bản mà chưa tải lên, báo bằng lời mà không có lý do: từ chối, việc giữ nguyên")
    void productOrReason() throws IOException {
        PlannedTask task = PlannedTask.opened(engine, wards).taken();

        assertThatThrownBy(() -> task.delivered(documentsGiven()))
                .rootCause()
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("Sản phẩm");
        Map<String, Object> noReason = new HashMap<>();
        noReason.put("noProductReason", null);
        assertThatThrownBy(() -> task.delivered(noReason))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("Vì sao không có văn bản");
        assertThat(task.tasks("userTask_deliver")).hasSize(1);
        uploaded(task);
        task.delivered(documentsGiven());
        assertThat(task.tasks("userTask_confirm")).hasSize(1);
    }

    @Test
    @DisplayName("Hạn góp ý sau hạn của nhiệm vụ thì từ chối; nhiệm vụ đã quá hạn vẫn đề nghị được, hạn không dời")
    void contributionsAreDueBeforeTheTask() {
        PlannedTask task = PlannedTask.opened(engine, wards);
        Map<String, Object> late = new HashMap<>(PlannedTask.requests(List.of("cong-an")));
        late.putAll(Map.of("takeUp", "taken", "doer", DOER, "contributionsDueOn", "2027-01-04"));
        assertThatThrownBy(() -> task.submitted(DOER, "userTask_takeUp", late))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("không được sau ngày 31/12/2026");

        PlannedTask overdue = PlannedTask.opened(engine, wards);
        clock.set(LocalDate.of(2027, 1, 4), LocalTime.of(9, 0));
        late.put("contributionsDueOn", "2027-01-08");
        overdue.submitted(DOER, "userTask_takeUp", late);
        assertThat(due(overdue, POLICE)).isEqualTo(endOf("2027-01-08"));
        assertThat(progress.due(overdue.file(), "userTask_deliver")).isEqualTo(endOf("2026-12-31"));
    }

    @Test
    @DisplayName(
            "Mở hôm nay việc của năm trước: số theo năm vào sổ, hạn giữ nguyên; tên dài 300 chữ và 12 đơn vị phối hợp vẫn đi hết")
    void anotherYearALongTitleAndTwelveUnits() {
        List<String> twelve = List.of(
                "lanh-dao",
                "van-phong",
                "tu-phap",
                "kinh-te-ha-tang",
                "cong-an",
                "quan-su",
                "hanh-chinh-cong",
                "su-nghiep-cong",
                "mat-tran",
                "to-hoa-giai",
                "to-dan-pho",
                "van-hoa-xa-hoi");
        Map<String, Object> variables = PlannedTask.variables(LEAD, twelve);
        String title =
                IntStream.range(0, 30).mapToObj(number -> "dài " + number).collect(Collectors.joining(" "));
        String longTitle = (title + title).substring(0, 300);
        variables.put("subject", longTitle);
        variables.put("workTitle", longTitle);
        variables.put("receivedOn", PlannedTask.date("2025-10-01", LocalTime.MIDNIGHT));
        variables.put("caseDueAt", PlannedTask.date("2025-12-31", LocalTime.of(23, 59, 59)));
        PlannedTask task = PlannedTask.opened(engine, wards, variables);

        assertThat((String) task.variable("caseNumber")).matches("AD-KHNV-2026-\\d{4}");
        assertThat(task.shown("userTask_takeUp", "requests")).hasToString("[]");
        task.taken(twelve);
        assertThat(task.tasks("userTask_contribute")).hasSize(12);
        assertThat(progress.due(task.file(), "userTask_deliver")).isEqualTo(endOf("2025-12-31"));
        PaperPictures.print(
                "plan-task-request-twelve", sheet(task, "planTaskRequest").content());
        for (String unit : twelve) {
            task.submitted(unit + ".an-duong", "userTask_contribute", Map.of("contributionKind", "noOpinion"));
        }
        task.delivered();
        PaperSheet submission = sheet(task, "planTaskSubmission");
        assertThat(submission.text()).contains(longTitle);
        PaperPictures.print("plan-task-submission-twelve", submission.content());
    }

    @Test
    @DisplayName(
            "Kế hoạch nêu ít đơn vị phối hợp thì đề xuất sẵn từng dòng; nêu tên mọi đơn vị để người nhận việc chọn")
    void fewUnitsAreProposed() {
        PlannedTask task = PlannedTask.opened(engine, wards);

        assertThat(Spin.JSON(task.shown("userTask_takeUp", "requests").toString())
                        .elements()
                        .size())
                .isEqualTo(2);
        assertThat(task.variable("coordinatingNames")).isEqualTo("Công an phường, Phòng Kinh tế, Hạ tầng và Đô thị");
    }

    private void handBack(PlannedTask task, String user) {
        task.submitted(
                user,
                "userTask_takeUp",
                Map.of("takeUp", "handedBack", "handBackReason", "Không thuộc lĩnh vực của đơn vị."));
    }

    private void decideHandedBack(PlannedTask task, Map<String, Object> decision) {
        Map<String, Object> values = new HashMap<>(decision);
        values.put("handBackAnswer", "Theo phân công tại kế hoạch.");
        task.submitted(OFFICE, "userTask_decideHandedBack", values);
    }

    private static Map<String, Object> documentsGiven() {
        Map<String, Object> given = new HashMap<>();
        given.put("productGiven", "documents");
        given.put("noProductReason", null);
        return given;
    }

    private void sent(PlannedTask task, String user, CountDownLatch both) {
        Task own = officers.as(user, () -> officers.open(task.file(), "userTask_contribute"));
        officers.as(user, () -> {
            tasks.claim(own.getId(), user);
            both.countDown();
            await(both);
            engine.getFormService()
                    .submitTaskForm(
                            own.getId(),
                            Map.of("contributionKind", "contributed", "contributionText", "Ý kiến của " + user));
            return null;
        });
    }

    private void uploaded(PlannedTask task) throws IOException {
        documents.add(
                task.file().getId(),
                new NewDocument(DocumentKind.EVIDENCE, null, "Sản phẩm", false),
                "danh-muc.pdf",
                new ByteArrayInputStream(SampleFiles.pdf("danh muc")),
                DOER);
    }

    private static void await(CountDownLatch both) {
        try {
            both.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Date due(PlannedTask task, String user) {
        return officers.as(
                user, () -> officers.open(task.file(), "userTask_contribute").getDueDate());
    }

    private Object shownTo(String user, PlannedTask task, String name) {
        String own = officers.as(
                user, () -> officers.open(task.file(), "userTask_contribute").getId());
        return tasks.getVariable(own, name);
    }

    private PaperSheet sheet(PlannedTask task, String template) {
        return PaperSheet.of(documents, task.file().getId(), template);
    }

    private long tasksSeenBy(String user, PlannedTask task) {
        return officers.as(
                user,
                () -> tasks.createTaskQuery()
                        .processInstanceId(task.file().getId())
                        .count());
    }
}
