package vn.thuongton.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thuongton.recognition.YearlyDossier.CHAIRMAN;
import static vn.thuongton.recognition.YearlyDossier.OFFICE;
import static vn.thuongton.recognition.YearlyDossier.comments;
import static vn.thuongton.testing.CaseProgress.endOf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.thuongton.document.CaseDocuments;
import vn.thuongton.document.paper.PaperPictures;
import vn.thuongton.document.paper.PaperSheet;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.CaseProgress;
import vn.thuongton.testing.FixedClock;
import vn.thuongton.testing.Officers;
import vn.thuongton.testing.TakenFlows;

@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Đánh giá, công nhận đạt chuẩn")
class RecognitionTest {

    private static final String PROCESS = "recognition";
    private static final Path MODEL = Path.of("processes/recognition/recognition.bpmn");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private TaskService tasks;

    @Autowired
    private CaseDocuments documents;

    @Autowired
    private FixedClock clock;

    @Autowired
    private TakenFlows takenFlows;

    private CaseProgress progress;

    @BeforeAll
    void startWalking() {
        progress = new CaseProgress(engine);
        takenFlows.forget();
    }

    @BeforeEach
    void mondayMorning() {
        clock.set(LocalDate.of(2026, 11, 2), LocalTime.of(9, 0));
    }

    @AfterAll
    void everyElementWasReached() {
        clock.set(LocalDate.of(2026, 11, 2), LocalTime.of(9, 0));
        assertThat(takenFlows.missing(PROCESS, MODEL)).isEmpty();
    }

    @Test
    @DisplayName("Một năm đạt: giao, tự đánh giá, thẩm tra, niêm yết, họp, ký, nộp đúng hạn, được công nhận")
    void recognised() throws IOException, NoSuchAlgorithmException {
        YearlyDossier dossier = YearlyDossier.opened(application);
        assertThat((String) dossier.variable("caseNumber")).matches("AD-HSCN-2026-\\d{4}");
        dossier.assigned();
        dossier.everythingAssessed("pass");
        assertThat(dossier.variable("dossierPasses")).isNotNull();
        dossier.presented("pass");
        print(dossier, "recognitionReport");
        PaperSheet report = sheet(dossier, "recognitionReport");
        assertThat(report.text())
                .contains("1. Công tác chỉ đạo, triển khai", "2. Kết quả tự đánh giá", "hằng quý", "năm 2026")
                .contains("Kính gửi: Chủ tịch UBND thành phố Hải Phòng", "Điều chương trình còn để ngỏ")
                .doesNotContain("tự chấm điểm", "2.026");
        assertThat(sheet(dossier, "recognitionDocumentList").text())
                .contains("Tài liệu kiểm chứng 3.2 (kiem-chung-3.2.pdf)", "Báo cáo kết quả tự đánh giá");
        assertThat(progress.due(dossier.file(), "userTask_signDossier")).isEqualTo(endOf("2026-12-31"));
        dossier.signed().handedOver();
        packed(dossier);
        dossier.submitted(
                OFFICE,
                "userTask_recordResult",
                Map.of(
                        "dossierResult", "recognised",
                        "decisionNumber", "21/QĐ-UBND",
                        "decisionOn", dossier.today(),
                        "decisionBy", "Chủ tịch UBND thành phố"));

        assertThat(progress.outcome(dossier.file())).isEqualTo("recognised");
        assertThat(progress.steps(dossier.file()))
                .containsSubsequence(
                        "serviceTask_registerCase",
                        "userTask_assignOwners",
                        "serviceTask_beginDossier",
                        "userTask_assessIndicator",
                        "userTask_reviewIndicator",
                        "serviceTask_consolidateDossier",
                        "userTask_planPosting",
                        "userTask_holdMeeting",
                        "userTask_signDossier",
                        "userTask_handOver",
                        "endEvent_recognised");
    }

    @Test
    @DisplayName("Mỗi chỉ tiêu một việc cho đúng đơn vị, hạn nộp tài liệu 30/11; đơn vị khác không thấy")
    void oneTaskForEachIndicator() {
        YearlyDossier dossier = YearlyDossier.opened(application).assigned();

        assertThat(dossier.indicatorsAt("userTask_assessIndicator"))
                .containsExactly(
                        "1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "2.7", "3.1", "3.2", "3.3",
                        "3.4");
        Task money = dossier.taskOf("userTask_assessIndicator", "3.4");
        assertThat(dossier.officerOf(money)).isEqualTo("kinh-te-ha-tang.an-duong");
        assertThat(money.getName()).isEqualTo("Thu thập tài liệu kiểm chứng, tự đánh giá: mục 3.4");
        assertThat(money.getDueDate()).isEqualTo(endOf("2026-11-30"));
        assertThat(tasksSeenBy("kinh-te-ha-tang.an-duong", dossier)).isEqualTo(2);
        assertThat(tasksSeenBy("cong-an.an-duong", dossier)).isZero();
    }

    @Test
    @DisplayName("Chủ tịch giao đơn vị khác đề xuất thì chỉ tiêu về đơn vị ấy; bỏ trống đơn vị thì bị từ chối")
    void theChairmanDecidesWhoOwns() {
        YearlyDossier dossier = YearlyDossier.opened(application);
        List<Map<String, Object>> owners = dossier.proposedOwners();
        owners.get(0).put("unit", "");
        assertThatThrownBy(() -> dossier.submitted(CHAIRMAN, "userTask_assignOwners", Map.of("assignments", owners)))
                .hasMessageContaining("Đơn vị phụ trách");
        assertThatThrownBy(() -> dossier.submitted(
                        CHAIRMAN, "userTask_assignOwners", Map.of("assignments", owners.subList(1, owners.size()))))
                .hasMessageContaining("không thêm, không bớt");
        owners.get(0).put("unit", "cong-an");
        dossier.submitted(
                CHAIRMAN,
                "userTask_assignOwners",
                Map.of("assignments", owners, "assignmentNote", "Báo cáo tiến độ hằng tuần."));

        assertThat(dossier.officerOf(dossier.taskOf("userTask_assessIndicator", "1.1")))
                .isEqualTo("cong-an.an-duong");
        assertThat(sheet(dossier, "recognitionAssignment").text())
                .contains("Công an phường", "Báo cáo tiến độ hằng tuần.", "30/11/2026");
    }

    @Test
    @DisplayName("Tự đánh giá đạt mà chưa có tài liệu thì bị từ chối, việc giữ nguyên; không đạt thì không cần")
    void evidenceIsAskedFor() {
        YearlyDossier dossier = YearlyDossier.opened(application).assigned();

        assertThatThrownBy(() -> dossier.assessed("1.1", "pass")).hasMessageContaining("Chưa có tài liệu kiểm chứng");
        assertThat(dossier.indicatorsAt("userTask_assessIndicator")).contains("1.1");
        dossier.assessed("1.1", "fail");
        assertThat(dossier.indicatorsAt("userTask_reviewIndicator")).containsExactly("1.1");
        dossier.evidence("1.2").assessed("1.2", "pass");
        assertThat(tasks.getVariable(
                        dossier.taskOf("userTask_reviewIndicator", "1.2").getId(), "evidenceCount"))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("Trả lại để hoàn thiện: đơn vị thấy lý do và câu trả lời cũ, câu trả lời mới bắt đầu trống")
    void returnedForCompletion() {
        YearlyDossier dossier = YearlyDossier.opened(application).assigned();
        dossier.evidence("2.3").assessed("2.3", "pass");
        assertThatThrownBy(() -> dossier.reviewed("2.3", Map.of("review", "return")))
                .hasMessageContaining("Cần hoàn thiện gì");
        dossier.reviewed("2.3", Map.of("review", "return", "reviewNote", "Thiếu sổ theo dõi cung cấp thông tin."));

        String again = dossier.taskOf("userTask_assessIndicator", "2.3").getId();
        assertThat(tasks.getVariable(again, "reviewNote")).isEqualTo("Thiếu sổ theo dõi cung cấp thông tin.");
        assertThat(tasks.getVariable(again, "previousAssessment")).isEqualTo("pass");
        assertThat(tasks.getVariable(again, "previousExplanation"))
                .isEqualTo("Đã thực hiện đủ trong năm, chỉ tiêu 2.3.");
        assertThat(tasks.getVariable(again, "selfAssessment")).isNull();
        assertThat(tasks.getVariable(
                        dossier.taskOf("userTask_assessIndicator", "2.4").getId(), "reviewNote"))
                .isNull();
        dossier.assessed("2.3", "pass");
        String review = dossier.taskOf("userTask_reviewIndicator", "2.3").getId();
        assertThat(tasks.getVariable(review, "review")).isNull();
        dossier.reviewed("2.3", Map.of("review", "accept"));
        assertThat(dossier.indicatorsAt("userTask_assessIndicator")).doesNotContain("2.3");
    }

    @Test
    @DisplayName("Mọi chỉ tiêu được thẩm tra cùng một lúc: không ai bị từ chối, tổng hợp đúng một lần")
    void allAtOnce() throws Exception {
        YearlyDossier dossier = YearlyDossier.opened(application).assigned();
        List<String> indicators = dossier.indicatorsAt("userTask_assessIndicator");
        Map<String, Task> assessments = indicators.stream()
                .collect(Collectors.toMap(
                        indicator -> indicator, indicator -> dossier.taskOf("userTask_assessIndicator", indicator)));
        together(
                indicators,
                indicator -> dossier.evidence(indicator).assessed(assessments.get(indicator), indicator, "pass", 0));
        List<Task> reviews = indicators.stream()
                .map(indicator -> dossier.taskOf("userTask_reviewIndicator", indicator))
                .toList();
        together(reviews, review -> dossier.answered(review, OFFICE, Map.of("review", "accept")));
        dossier.settled();

        assertThat(tasksSeenBy(OFFICE, dossier)).isOne();
        assertThat(progress.steps(dossier.file()))
                .containsOnlyOnce("serviceTask_consolidateDossier")
                .containsOnlyOnce("userTask_viewConsolidated");
        assertThat(YearlyDossier.json(dossier.variable("consolidated"))).hasSize(indicators.size());
    }

    @Test
    @DisplayName("Mở lại một chỉ tiêu sau tổng hợp: chỉ chỉ tiêu ấy làm lại, đơn vị thấy vì sao")
    void reopenedAfterConsolidation() {
        YearlyDossier dossier = YearlyDossier.opened(application).consolidated();
        assertThatThrownBy(() -> dossier.consolidationAnswered(Map.of("consolidation", "reopen")))
                .hasMessageContaining("Chỉ tiêu mở lại");
        dossier.consolidationAnswered(Map.of(
                "consolidation",
                "reopen",
                "reopenedIndicators",
                List.of("3.2"),
                "reopenReason",
                "Số vụ hòa giải chưa khớp sổ theo dõi."));

        assertThat(dossier.indicatorsAt("userTask_assessIndicator")).containsExactly("3.2");
        String again = dossier.taskOf("userTask_assessIndicator", "3.2").getId();
        assertThat(tasks.getVariable(again, "reopenReason")).isEqualTo("Số vụ hòa giải chưa khớp sổ theo dõi.");
        assertThat(tasks.getVariable(again, "selfAssessment")).isNull();
        dossier.everythingAssessed("fail");
        assertThat(dossier.taskVariable("userTask_viewConsolidated", "consolidation"))
                .isNull();
        assertThat(dossier.variable("dossierPasses")).isEqualTo("no");
        assertThat(YearlyDossier.json(dossier.variable("consolidated")))
                .filteredOn(row -> row.path("indicator").asText().equals("3.2"))
                .singleElement()
                .satisfies(row -> assertThat(row.path("assessment").asText()).isEqualToIgnoringCase("không đạt"));
    }

    @Test
    @DisplayName("Kết thúc niêm yết sớm bị từ chối; ý kiến được tiếp thu, giải trình, mở lại chỉ tiêu rồi niêm yết lại")
    void commentsAreTakenUp() {
        YearlyDossier dossier = YearlyDossier.opened(application).consolidated().postingPlanned();
        assertThat(dossier.variable("postingEndsOn")).isEqualTo("2026-11-07");
        clock.set(LocalDate.of(2026, 11, 6), LocalTime.of(9, 0));
        assertThatThrownBy(() -> dossier.submitted(
                        OFFICE, "userTask_recordComments", comments("2026-11-06", Map.of("commentsReceived", "no"))))
                .hasMessageContaining("Đã niêm yết đến ngày");
        clock.set(LocalDate.of(2026, 11, 9), LocalTime.of(9, 0));
        Map<String, Object> received = new HashMap<>(Map.of(
                "commentsReceived",
                "yes",
                "comments",
                List.of(Map.of(
                        "aboutIndicator", "2.5",
                        "takenUp", "accepted",
                        "comment", "Chưa thấy tin nhắn tuyên truyền pháp luật.",
                        "answer", "Bổ sung ảnh chụp tin nhắn đã gửi.")),
                "reopening",
                "yes",
                "reopenedIndicators",
                List.of("2.5"),
                "reopenReason",
                "Bổ sung tài liệu theo ý kiến người dân."));
        dossier.submitted(OFFICE, "userTask_recordComments", comments("2026-11-09", received));
        assertThat(sheet(dossier, "recognitionCommentsSummary").text())
                .contains("không nêu tên", "Tiếp thu: Bổ sung ảnh chụp tin nhắn đã gửi.", "2.5");
        assertThat(dossier.indicatorsAt("userTask_assessIndicator")).containsExactly("2.5");

        dossier.everythingAssessed("pass").postingPlanned();
        clock.set(LocalDate.of(2026, 11, 16), LocalTime.of(9, 0));
        received.put("reopening", "no");
        received.remove("reopenedIndicators");
        received.remove("reopenReason");
        dossier.submitted(OFFICE, "userTask_recordComments", comments("2026-11-16", received));
        assertThat(tasksSeenBy(OFFICE, dossier)).isOne();
        assertThat(progress.steps(dossier.file())).contains("userTask_holdMeeting");
    }

    @Test
    @DisplayName("Kết quả không đạt: Chủ tịch cho làm tiếp, hoặc quyết định không đề nghị và ký kế hoạch khắc phục")
    void theChairmanStopsIt() {
        YearlyDossier dossier = YearlyDossier.opened(application).assigned().everythingAssessed("fail");
        dossier.consolidationAnswered(Map.of("consolidation", "askChairman"));
        dossier.submitted(
                CHAIRMAN,
                "userTask_decideSubmission",
                Map.of("submissionDecision", "stop", "submissionNote", "Năm nay không đủ điều kiện."));
        assertThat(dossier.taskVariable("userTask_planRemedy", "submissionNote"))
                .isEqualTo("Năm nay không đủ điều kiện.");
        dossier.remedyPlanned();
        print(dossier, "recognitionRemedialPlan");
        assertThat(sheet(dossier, "recognitionRemedialPlan").text())
                .contains("quyết định không đề nghị công nhận năm 2026", "Phòng Kinh tế, Hạ tầng và Đô thị")
                .contains("Bố trí kinh phí tập huấn hòa giải viên", "02/02/2027")
                .contains("- Chỉ tiêu 3.4. ", "Điều kiện: Tất cả chỉ tiêu đều đạt")
                .doesNotContain("Không có\n");
        dossier.submitted(
                CHAIRMAN,
                "userTask_signRemedialPlan",
                Map.of("remedySigning", "returned", "remedySigningNote", "Nêu rõ nguồn kinh phí."));
        assertThat(dossier.taskVariable("userTask_planRemedy", "remedySigningNote"))
                .isEqualTo("Nêu rõ nguồn kinh phí.");
        dossier.remedyPlanned().remedySigned();

        assertThat(progress.outcome(dossier.file())).isEqualTo("notSubmitted");
        assertThat(progress.steps(dossier.file())).doesNotContain("userTask_handOver");
    }

    @Test
    @DisplayName("Chủ tịch cho làm tiếp, trả lại báo cáo, rồi không đề nghị sau cuộc họp kết luận chưa đủ điều kiện")
    void notSubmittedAfterTheMeeting() {
        YearlyDossier dossier = YearlyDossier.opened(application).assigned().everythingAssessed("fail");
        dossier.consolidationAnswered(Map.of("consolidation", "askChairman"));
        dossier.submitted(
                CHAIRMAN,
                "userTask_decideSubmission",
                Map.of("submissionDecision", "goOn", "submissionNote", "Lấy ý kiến người dân rồi xem lại."));
        Map<String, Object> posting = new HashMap<>(
                Map.of("postedOn", dossier.today(), "postedWhere", List.of("office"), "commentsContact", "Văn phòng"));
        if (dossier.variable("postingDays") == null) {
            posting.put("postingLength", 5);
        }
        dossier.submitted(OFFICE, "userTask_planPosting", posting);
        clock.set(LocalDate.of(2026, 11, 9), LocalTime.of(9, 0));
        dossier.submitted(OFFICE, "userTask_recordComments", comments("2026-11-09", Map.of("commentsReceived", "no")))
                .met("fail")
                .reportPrepared();
        dossier.submitted(
                CHAIRMAN, "userTask_signDossier", Map.of("signing", "returned", "signingNote", "Viết rõ nguyên nhân."));
        assertThat(dossier.taskVariable("userTask_prepareReport", "signingNote"))
                .isEqualTo("Viết rõ nguyên nhân.");
        dossier.reportPrepared();
        assertThat(dossier.taskVariable("userTask_signDossier", "signing")).isNull();
        dossier.submitted(
                        CHAIRMAN,
                        "userTask_signDossier",
                        Map.of("signing", "notSubmitted", "signingNote", "Chưa đủ điều kiện."))
                .remedyPlanned()
                .remedySigned();

        assertThat(progress.outcome(dossier.file())).isEqualTo("notSubmitted");
    }

    @Test
    @DisplayName(
            "Nộp chậm phải nêu lý do; bổ sung theo ngày trong văn bản; không được công nhận thì lập kế hoạch khắc phục")
    void lateSupplementedRefused() {
        YearlyDossier dossier = YearlyDossier.opened(application)
                .consolidated()
                .presented("pass")
                .signed();
        clock.set(LocalDate.of(2027, 1, 4), LocalTime.of(9, 0));
        dossier.handedOver();
        dossier.submitted(
                OFFICE, "userTask_explainLateness", Map.of("lateReason", "Chờ biên bản cuộc họp được ký đủ."));
        assertThat(dossier.taskVariable("userTask_recordResult", "lateReason"))
                .isEqualTo("Chờ biên bản cuộc họp được ký đủ.");
        dossier.submitted(
                OFFICE,
                "userTask_recordResult",
                Map.of(
                        "dossierResult", "supplement",
                        "supplementNumber", "31/STP-PBGDPL",
                        "supplementAskedOn", "2027-01-04",
                        "supplementDueOn", "2027-01-08",
                        "supplementAsked", "Sổ theo dõi hòa giải năm 2026."));
        assertThat(progress.due(dossier.file(), "userTask_supplement")).isEqualTo(endOf("2027-01-08"));
        dossier.submitted(
                OFFICE,
                "userTask_supplement",
                Map.of("supplementDone", "Đã gửi sổ theo dõi, mục 3.2.", "supplementSentOn", "2027-01-04"));
        assertThat(dossier.taskVariable("userTask_recordResult", "dossierResult"))
                .isNull();
        dossier.submitted(
                OFFICE,
                "userTask_recordResult",
                Map.of(
                        "dossierResult", "notRecognised",
                        "decisionNumber", "40/TB-STP",
                        "decisionOn", "2027-01-04",
                        "decisionBy", "Sở Tư pháp thành phố",
                        "refusalReason", "Chỉ tiêu 3.2 chưa đạt 80%."));
        dossier.remedyPlanned();
        assertThat(sheet(dossier, "recognitionRemedialPlan").text())
                .contains("40/TB-STP", "Chỉ tiêu 3.2 chưa đạt 80%.")
                .doesNotContain("quyết định không đề nghị");
        dossier.remedySigned();

        assertThat(progress.outcome(dossier.file())).isEqualTo("notRecognised");
    }

    @Test
    @DisplayName("Chỉ lịch của phường mở hồ sơ: cán bộ không tự khởi đầu thủ tục này")
    void nobodyStartsItHimself() {
        for (String user : List.of(OFFICE, CHAIRMAN)) {
            assertThatThrownBy(() -> new Officers(engine).start(user, PROCESS, Map.of()))
                    .as(user)
                    .isInstanceOf(AuthorizationException.class);
        }
    }

    private interface Act<T> {
        void on(T object) throws Exception;
    }

    /** At the same moment, each in a thread of its own. */
    private static <T> void together(List<T> objects, Act<T> act) throws Exception {
        CyclicBarrier start = new CyclicBarrier(objects.size());
        ExecutorService people = Executors.newFixedThreadPool(objects.size());
        try {
            List<Future<?>> done = new ArrayList<>();
            for (T object : objects) {
                done.add(people.submit(() -> {
                    start.await();
                    act.on(object);
                    return null;
                }));
            }
            for (Future<?> one : done) {
                one.get();
            }
        } finally {
            people.shutdown();
        }
    }

    /** The zip that is handed over: a folder for each indicator within its criterion, contents, a checksum for each file. */
    private void packed(YearlyDossier dossier) throws IOException, NoSuchAlgorithmException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        documents.zip(dossier.file().getId(), (String) dossier.variable("caseNumber"), false, officer -> officer, zip);
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream content = new ZipInputStream(new ByteArrayInputStream(zip.toByteArray()))) {
            for (ZipEntry entry = content.getNextEntry(); entry != null; entry = content.getNextEntry()) {
                files.put(entry.getName(), content.readAllBytes());
            }
        }

        assertThat(files.keySet())
                .startsWith("00-muc-luc.html")
                .endsWith("SHA256SUMS")
                .filteredOn(name -> name.matches("0\\d .*/\\d\\.\\d .*/\\d+ Tài liệu kiểm chứng .*\\.pdf"))
                .hasSize(14)
                .anyMatch(name -> name.startsWith("03 Hòa giải ở cơ sở/3.2 Hòa giải kịp thời, hiệu quả/"));
        assertThat(files.keySet()).anyMatch(name -> name.endsWith("Tờ trình đề nghị đánh giá, công nhận.docx"));
        String sums = new String(files.remove("SHA256SUMS"), StandardCharsets.UTF_8);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        files.forEach((name, content) ->
                assertThat(sums).contains(HexFormat.of().formatHex(digest.digest(content)) + "  " + name + "\n"));
    }

    private PaperSheet sheet(YearlyDossier dossier, String template) {
        return PaperSheet.of(documents, dossier.file().getId(), template);
    }

    private void print(YearlyDossier dossier, String template) {
        PaperPictures.print(template, sheet(dossier, template).content());
    }

    private long tasksSeenBy(String user, YearlyDossier dossier) {
        return new Officers(engine)
                .as(
                        user,
                        () -> tasks.createTaskQuery()
                                .processInstanceId(dossier.file().getId())
                                .count());
    }
}
