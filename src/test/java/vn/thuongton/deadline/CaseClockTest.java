package vn.thuongton.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thuongton.deadline.ClockCases.CHAIRMAN;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import vn.thuongton.document.CaseDocuments;
import vn.thuongton.form.engine.ProtectedFacts;
import vn.thuongton.organization.CurrentWard;
import vn.thuongton.protection.IdentityMentioned;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.FixedClock;
import vn.thuongton.testing.SecretPerson;

@ApplicationTest
@RecordApplicationEvents
class CaseClockTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    @Autowired
    private CaseClock caseClock;

    @Autowired
    private ClockLedger ledger;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private CurrentWard currentWard;

    @Autowired
    private CaseDocuments documents;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ProtectedFacts protectedFacts;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private FixedClock clock;

    private ClockCases cases;

    @BeforeEach
    void deploy() {
        on("2026-11-02");
        cases = new ClockCases(engine, currentWard, documents);
    }

    @AfterEach
    void today() {
        identity.clearAuthentication();
        clock.set(MONDAY, LocalTime.of(9, 0));
    }

    @Test
    @DisplayName("Lý do không nêu được tên người mà hồ sơ giữ bí mật; không quyết định nào được ghi")
    void reasonsNameNobodyWhoIsKeptSecret() {
        String complaint = cases.complaint(MONDAY);
        SecretPerson.in(complaint, "Tống Duy Hải Đăng", protectedFacts, transactions);
        ClockDecision decision = cases.decision(complaint, MONDAY, "forceMajeure");
        ClockDecision naming = new ClockDecision(
                decision.grounds(), "Ông tống duy hải đăng ốm", decision.paper(), decision.decidedOn());

        assertThatThrownBy(() -> caseClock.suspend(complaint, naming, ClockCases.CHAIRMAN))
                .isInstanceOf(IdentityMentioned.class)
                .hasMessageStartingWith("Ô “Lý do” có tên");
        assertThat(ledger.of(complaint).entries()).isEmpty();
        caseClock.suspend(complaint, decision, ClockCases.CHAIRMAN);
    }

    @Test
    @DisplayName(
            "Tạm đình chỉ: không bước nào xử lý được, không đồng hồ nào chạy, hạn chưa dời; mọi quy trình con cũng vậy")
    void suspended() {
        String complaint = cases.complaint(MONDAY);
        on("2026-11-10");

        suspend(complaint, "2026-11-09", "forceMajeure");

        assertThat(runtime.createProcessInstanceQuery()
                        .rootProcessInstanceId(complaint)
                        .suspended()
                        .count())
                .isEqualTo(2);
        String step = cases.task(complaint, "userTask_verify");
        assertThatThrownBy(() -> tasks.complete(step)).isInstanceOf(SuspendedEntityInteractionException.class);
        on("2027-01-11");
        cases.runDueJobs(complaint);
        assertThat(cases.openSteps(complaint)).containsExactly("userTask_resolve", "userTask_verify");
        assertThat(cases.caseDueOn(complaint)).isEqualTo("2026-12-02");
        assertThat(tasks.createTaskQuery()
                        .taskId(step)
                        .active()
                        .dueBefore(Date.from(clock.instant()))
                        .count())
                .as("what reminders ask for")
                .isZero();
    }

    @Test
    @DisplayName(
            "Tiếp tục: hạn hồ sơ, hạn các bước và đồng hồ cùng dời, sổ hồ sơ theo; đồng hồ reo vào ngày mới, không phải ngày cũ")
    void resumed() {
        String complaint = cases.complaint(MONDAY);
        on("2026-11-09");
        suspend(complaint, "2026-11-09", "forceMajeure");
        on("2026-11-30");

        resume(complaint, "2026-11-19");

        // 30 days from 02/11, of which 10 to 19/11 do not count: Saturday 12/12
        LocalDate due = LocalDate.of(2026, 12, 14);
        assertThat(cases.caseDueOn(complaint)).isEqualTo(due);
        assertThat(runtime.getVariable(complaint, "caseDueText")).isEqualTo("14/12/2026");
        assertThat(cases.dueDays(complaint)).isEqualTo(Map.of("userTask_resolve", due, "userTask_verify", due));
        assertThat(cases.timerDays(complaint)).containsExactly(due, due);
        assertThat(registeredDueOn(complaint)).isEqualTo(due);

        on("2026-12-03");
        cases.runDueJobs(complaint);
        assertThat(cases.openSteps(complaint)).containsExactly("userTask_resolve", "userTask_verify");
        on("2026-12-15");
        cases.runDueJobs(complaint);
        assertThat(cases.openSteps(complaint))
                .containsExactly("userTask_explainDelay", "userTask_resolve", "userTask_urge", "userTask_verify");
    }

    @Test
    @DisplayName("Bước mở sau khi tiếp tục, cả trong quy trình con, tính theo thời gian đã dừng")
    void stepsOpenedLater() {
        String complaint = cases.complaint(MONDAY);
        on("2026-11-19");
        suspend(complaint, "2026-11-09", "forceMajeure");
        resume(complaint, "2026-11-19");

        tasks.complete(cases.task(complaint, "userTask_resolve"));
        tasks.complete(cases.task(complaint, "userTask_verify"));

        assertThat(cases.dueDays(complaint))
                .isEqualTo(Map.of(
                        "userTask_send", LocalDate.of(2026, 12, 14), "userTask_report", LocalDate.of(2026, 12, 14)));
    }

    @Test
    @DisplayName("Tạm đình chỉ qua Tết Bính Ngọ 2026")
    void overTet2026() {
        on("2026-01-19");
        String denunciation = cases.denunciation(LocalDate.of(2026, 1, 19));
        assertThat(cases.caseDueOn(denunciation)).isEqualTo("2026-02-23");
        on("2026-02-25");

        suspend(denunciation, "2026-02-10", "expertise");
        resume(denunciation, "2026-02-25");

        assertThat(cases.caseDueOn(denunciation)).isEqualTo("2026-03-05");
        assertThat(cases.timerDays(denunciation)).containsOnly(LocalDate.of(2026, 3, 5));
    }

    @Test
    @DisplayName("Tạm đình chỉ qua Tết Đinh Mùi 2027, rồi gia hạn")
    void overTet2027() {
        on("2027-01-18");
        String complaint = cases.complaint(LocalDate.of(2027, 1, 18));
        assertThat(cases.caseDueOn(complaint)).isEqualTo("2027-02-17");
        on("2027-02-15");

        suspend(complaint, "2027-02-04", "objectiveObstacle");
        resume(complaint, "2027-02-15");
        assertThat(cases.caseDueOn(complaint)).isEqualTo("2027-03-01");

        extend(complaint, "complaint.resolution", 15, "2027-02-15", "manyContents");
        // the 45th day that counts
        assertThat(cases.caseDueOn(complaint)).isEqualTo("2027-03-15");
        assertThat(cases.timerDays(complaint)).containsOnly(LocalDate.of(2027, 3, 15));
    }

    @Test
    @DisplayName("Ngày cuối sau khi dừng rơi vào thứ Bảy làm bù 22/8/2026 thì giữ nguyên")
    void overASwappedSaturday() {
        on("2026-07-20");
        String complaint = cases.complaint(LocalDate.of(2026, 7, 20));
        on("2026-07-24");

        suspend(complaint, "2026-07-21", "fileHeld");
        resume(complaint, "2026-07-24");

        // the 30th day would be Wednesday 19/8; three days on it is Saturday 22/8, which is worked
        assertThat(cases.caseDueOn(complaint)).isEqualTo("2026-08-22");
    }

    @Test
    @DisplayName("Gia hạn khiếu nại phức tạp: 30 thành 45 ngày, một lần; qua năm mới")
    void extendedOnce() {
        on("2026-11-30");
        String complaint = cases.complaint(LocalDate.of(2026, 11, 30));
        assertThat(cases.caseDueOn(complaint)).isEqualTo("2026-12-30");

        extend(complaint, "complaint.resolution", 15, "2026-11-30", "manyPlaces", "manyPeople");

        LocalDate due = LocalDate.of(2027, 1, 14);
        assertThat(cases.caseDueOn(complaint)).isEqualTo(due);
        assertThat(cases.dueDays(complaint)).isEqualTo(Map.of("userTask_resolve", due, "userTask_verify", due));
        assertThat(cases.timerDays(complaint)).containsExactly(due, due);
        assertRefused(
                () -> extend(complaint, "complaint.resolution", 15, "2026-11-30", "manyContents"),
                "Thời hạn giải quyết khiếu nại lần đầu chỉ được gia hạn 01 lần: Luật Khiếu nại 02/2011/QH13, Điều 28;"
                        + " Nghị định 124/2020/NĐ-CP, Điều 3a: vụ việc phức tạp không quá 45 ngày.");
    }

    @Test
    @DisplayName("Gia hạn tố cáo: phức tạp một lần, có từ hai căn cứ thì hai lần")
    void extendedTwiceWithTwoGrounds() {
        String denunciation = cases.denunciation(MONDAY);
        extend(denunciation, "denunciation.resolution", 30, "2026-11-02", "manyPlaces");
        assertThat(cases.caseDueOn(denunciation)).isEqualTo("2027-01-04");
        assertRefused(
                () -> extend(denunciation, "denunciation.resolution", 30, "2026-11-02", "manyPlaces"),
                "Thời hạn giải quyết tố cáo chỉ được gia hạn 01 lần, có từ 02 căn cứ trở lên thì 02 lần: Luật Tố cáo"
                        + " 25/2018/QH14, Điều 30; Nghị định 31/2019/NĐ-CP, Điều 3.");

        extend(denunciation, "denunciation.resolution", 30, "2026-11-02", "foreignElement");

        assertThat(cases.caseDueOn(denunciation)).isEqualTo("2027-02-01");
        assertRefused(
                () -> extend(denunciation, "denunciation.resolution", 30, "2026-11-02", "manyPeople"),
                "02 căn cứ trở lên thì 02 lần");
    }

    @Test
    @DisplayName("Hủy ghi nhận: như chưa từng có; hủy việc tiếp tục thì hồ sơ lại tạm đình chỉ; mọi dòng còn nguyên")
    void annulled() {
        String complaint = cases.complaint(MONDAY);
        on("2026-11-19");
        suspend(complaint, "2026-11-09", "forceMajeure");
        resume(complaint, "2026-11-19");

        annul(complaint, ClockActKind.RESUMED);
        assertThat(isSuspended(complaint)).isTrue();
        assertThat(cases.caseDueOn(complaint)).isEqualTo("2026-12-02");

        annul(complaint, ClockActKind.SUSPENDED);
        assertThat(isSuspended(complaint)).isFalse();

        extend(complaint, "complaint.resolution", 10, "2026-11-19", "manyPlaces");
        assertThat(cases.caseDueOn(complaint)).isEqualTo("2026-12-14");
        annul(complaint, ClockActKind.EXTENDED);
        assertThat(cases.caseDueOn(complaint)).isEqualTo("2026-12-02");
        assertThat(cases.timerDays(complaint)).containsOnly(LocalDate.of(2026, 12, 2));

        extend(complaint, "complaint.resolution", 15, "2026-11-19", "manyPlaces");
        assertThat(ledger.of(complaint).entries()).hasSize(7);
        assertRefused(() -> annul(complaint, ClockActKind.SUSPENDED), "Quyết định này đã được hủy ghi nhận rồi.");
    }

    @Test
    @DisplayName("Không sửa, không xóa được dòng nào của sổ quyết định, kể cả trong cơ sở dữ liệu")
    void entriesStay() {
        String complaint = cases.complaint(MONDAY);
        suspend(complaint, "2026-11-02", "forceMajeure");

        for (String change : List.of(
                "update clock_act set reason = 'khác' where case_id = '" + complaint + "'",
                "delete from clock_act where case_id = '" + complaint + "'",
                "truncate clock_act")) {
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("clock_act is only added to, never changed");
        }
        assertThat(ledger.of(complaint).entries()).singleElement().satisfies(act -> {
            assertThat(act.grounds()).containsExactly("forceMajeure");
            assertThat(act.timeLimit()).isEqualTo("complaint.resolution");
            assertThat(act.author()).isEqualTo(CHAIRMAN);
            assertThat(act.enteredAt()).isEqualTo(clock.instant());
        });
    }

    @Test
    @DisplayName("Hỏng giữa chừng thì không có gì thay đổi: gia hạn sang năm chưa có lịch")
    void failureMovesNothing() {
        on("2027-12-01");
        String complaint = cases.complaint(LocalDate.of(2027, 12, 1));
        List<LocalDate> timers = cases.timerDays(complaint);

        assertThatThrownBy(() -> extend(complaint, "complaint.resolution", 15, "2027-12-01", "manyPlaces"))
                .isInstanceOf(CalendarYearMissing.class);

        assertThat(ledger.of(complaint).entries()).isEmpty();
        assertThat(isSuspended(complaint)).isFalse();
        assertThat(runtime.getVariable(complaint, ActsOfCases.CHANGED)).isNull();
        assertThat(cases.caseDueOn(complaint)).isEqualTo("2027-12-31");
        assertThat(cases.timerDays(complaint)).isEqualTo(timers).containsOnly(LocalDate.of(2027, 12, 31));
    }

    @Test
    @DisplayName("Hai người cùng tạm đình chỉ một lúc: một quyết định được ghi, người kia được báo")
    void twoAtOnce() throws Exception {
        String complaint = cases.complaint(MONDAY);
        UUID paper = cases.paper(complaint);
        ClockDecision decision = new ClockDecision(List.of("forceMajeure"), "Bão lũ", paper, MONDAY);
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<String> suspension = () -> {
            start.await();
            try {
                caseClock.suspend(complaint, decision, CHAIRMAN);
                return "ghi";
            } catch (ClockRefused refused) {
                return refused.getMessage();
            }
        };
        var threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> answers = threads.invokeAll(List.of(suspension, suspension));

            assertThat(Stream.of(answers.get(0).get(), answers.get(1).get()))
                    .containsExactlyInAnyOrder(
                            "ghi", "Hồ sơ đang tạm đình chỉ từ ngày 02/11/2026: hãy ghi quyết định tiếp tục trước.");
        } finally {
            threads.shutdown();
        }
        assertThat(ledger.of(complaint).entries()).hasSize(1);
    }

    @Test
    @DisplayName("Hòa giải tranh chấp đất đai: luật không cho dừng, không cho gia hạn; từ chối nêu rõ điều luật")
    void landConciliationKnowsNeither() {
        String dispute = currentWard.in(
                ClockCases.WARD,
                () -> runtime.startProcessInstanceByKey(
                                "landConciliation",
                                Variables.putValue("subject", "Tranh chấp ranh giới")
                                        .putValue("field", "land")
                                        .putValue("receivedOn", "2026-11-02")
                                        .putValue("receivedVia", "serviceCentre")
                                        .putValue("parties", Spin.JSON("""
                                                [{"name": "Nguyễn Văn An", "role": "requester", "address": "Số 5"},
                                                 {"name": "Trần Thị Bình", "role": "otherParty", "address": "Số 7"}]"""))
                                        .putValue("requestContent", "Hàng rào lấn sang 0,5 m.")
                                        .putValue("originalRequestReceived", true)
                                        .putValue("papersReceived", Spin.JSON("[\"certificate\"]"))
                                        .putValue("disputeKind", "boundary")
                                        .putValue("landLocation", "Số 5, tổ dân phố số 2"))
                        .getId());

        assertRefused(
                () -> suspend(dispute, "2026-11-02", "forceMajeure"),
                "Luật không quy định tạm dừng thời hạn hòa giải tranh chấp đất đai: Luật Đất đai 31/2024/QH15, Điều 235"
                        + " khoản 2 điểm c.");
        assertRefused(
                () -> extend(dispute, "landConciliation.resolution", 15, "2026-11-02", "manyPlaces"),
                "Luật không quy định gia hạn thời hạn hòa giải tranh chấp đất đai: Luật Đất đai 31/2024/QH15, Điều 235"
                        + " khoản 2 điểm c.");
        assertThat(isSuspended(dispute)).isFalse();
    }

    @Test
    @DisplayName("Chỉ lãnh đạo của chính phường đó quyết định; người khác bị từ chối kèm điều luật")
    void onlyTheLeadership() {
        String complaint = cases.complaint(MONDAY);
        ClockDecision decision = cases.decision(complaint, MONDAY, "forceMajeure");

        for (String officer : List.of("tu-phap.an-duong", "quan-tri")) {
            assertRefused(
                    () -> caseClock.suspend(complaint, decision, officer),
                    "Chỉ Lãnh đạo UBND phường được quyết định tạm đình chỉ: Luật Khiếu nại 02/2011/QH13, Điều 11a khoản"
                            + " 1");
            assertRefused(
                    () -> caseClock.extend(
                            complaint,
                            "complaint.resolution",
                            15,
                            cases.decision(complaint, MONDAY, "manyPlaces"),
                            officer),
                    "Chỉ Lãnh đạo UBND phường được quyết định gia hạn: Luật Khiếu nại 02/2011/QH13, Điều 28");
        }
        suspend(complaint, "2026-11-02", "forceMajeure");
        assertRefused(
                () -> caseClock.resume(complaint, decision, "tu-phap.an-duong"), "Chỉ Lãnh đạo UBND phường được quyết");
        long suspension = ledger.of(complaint).entries().get(0).id();
        assertRefused(
                () -> caseClock.annul(complaint, suspension, "Ghi nhầm", "tu-phap.an-duong"),
                "Chỉ Lãnh đạo UBND phường được quyết");
    }

    @Test
    @DisplayName("Thời hạn đã gia hạn không còn chạy: vẫn chỉ lãnh đạo hủy được ghi nhận")
    void onlyTheLeadershipAlsoAfterwards() {
        String complaint = cases.complaint(MONDAY);
        extend(complaint, "complaint.resolution", 15, "2026-11-02", "manyPlaces");
        on("2026-12-18");
        cases.runDueJobs(complaint);
        for (String step : List.of("userTask_resolve", "userTask_send", "userTask_verify", "userTask_report")) {
            tasks.complete(cases.task(complaint, step));
        }
        runtime.removeVariable(complaint, "caseDueAt");
        assertThat(cases.openSteps(complaint)).containsExactly("userTask_explainDelay", "userTask_urge");
        long extension = ledger.of(complaint).entries().get(0).id();

        assertRefused(
                () -> caseClock.annul(complaint, extension, "Ghi nhầm", "tu-phap.an-duong"),
                "Chỉ Lãnh đạo UBND phường được quyết định hủy ghi nhận gia hạn: Luật Khiếu nại 02/2011/QH13, Điều 28");
    }

    @Test
    @DisplayName("Quyết định thiếu hoặc sai bị từ chối bằng một câu nói phải làm gì; không ghi gì")
    void wrongDecisions() {
        String complaint = cases.complaint(MONDAY);
        String other = cases.complaint(MONDAY);
        UUID paper = cases.paper(complaint);
        List<String> grounds = List.of("forceMajeure");

        refusesSuspension(complaint, new ClockDecision(grounds, "Bão", paper, null), "Hãy ghi ngày quyết định.");
        refusesSuspension(
                complaint,
                new ClockDecision(grounds, "Bão", paper, LocalDate.of(2026, 11, 3)),
                "Ngày quyết định không được sau hôm nay.");
        refusesSuspension(
                complaint,
                new ClockDecision(grounds, "Bão", paper, LocalDate.of(2026, 11, 1)),
                "Ngày quyết định không được trước ngày nhận hồ sơ (02/11/2026).");
        refusesSuspension(complaint, new ClockDecision(null, "Bão", paper, MONDAY), "Hãy chọn căn cứ trong danh mục.");
        refusesSuspension(
                complaint,
                new ClockDecision(List.of("manyPlaces"), "Bão", paper, MONDAY),
                "Căn cứ đã chọn không có trong danh mục có hiệu lực ngày 02/11/2026: hãy chọn lại căn cứ hoặc sửa ngày"
                        + " quyết định.");
        refusesSuspension(complaint, new ClockDecision(grounds, " ", paper, MONDAY), "Hãy ghi lý do.");
        refusesSuspension(
                complaint,
                new ClockDecision(grounds, "Bão", null, MONDAY),
                "Hãy chọn văn bản quyết định trong tài liệu của hồ sơ; chưa có thì tải lên ở mục Tài liệu trước.");
        refusesSuspension(
                complaint,
                new ClockDecision(grounds, "Bão", cases.paper(other), MONDAY),
                "Văn bản đã chọn không phải là tài liệu của hồ sơ này: hãy chọn lại.");
        assertRefused(
                () -> resume(complaint, "2026-11-02"), "Hồ sơ không bị tạm đình chỉ nên không có gì để tiếp tục.");
        assertRefused(
                () -> extend(complaint, "complaint.resolution", 16, "2026-11-02", "manyPlaces"),
                "Mỗi lần chỉ được gia hạn từ 1 đến 15 ngày: Luật Khiếu nại");
        assertRefused(
                () -> extend(complaint, "complaint.sending", 1, "2026-11-02", "manyPlaces"),
                "Thời hạn này không còn được tính trong hồ sơ: hãy tải lại trang và chọn lại.");
        assertThat(ledger.of(complaint).entries()).isEmpty();
    }

    @Test
    @DisplayName("Ngày của các lần tạm đình chỉ không chồng lên nhau; đang dừng thì không gia hạn")
    void datesFollowEachOther() {
        String complaint = cases.complaint(MONDAY);
        on("2026-11-19");
        suspend(complaint, "2026-11-09", "forceMajeure");
        assertRefused(
                () -> resume(complaint, "2026-11-06"),
                "Ngày quyết định tiếp tục không được trước ngày tạm đình chỉ (09/11/2026).");
        assertRefused(
                () -> extend(complaint, "complaint.resolution", 15, "2026-11-19", "manyPlaces"),
                "Hồ sơ đang tạm đình chỉ từ ngày 09/11/2026: hãy ghi quyết định tiếp tục trước.");
        resume(complaint, "2026-11-12");
        assertRefused(
                () -> suspend(complaint, "2026-11-11", "forceMajeure"),
                "Ngày tạm đình chỉ không được trước ngày tiếp tục của lần trước (12/11/2026).");

        suspend(complaint, "2026-11-16", "relatedResult");
        resume(complaint, "2026-11-18");

        // three and two days later than 02/12
        assertThat(cases.caseDueOn(complaint)).isEqualTo("2026-12-07");
    }

    @Test
    @DisplayName("Khiếu nại chỉ được tạm đình chỉ bằng quyết định ký từ 01/7/2026")
    void groundsInForceOnTheDayOfTheDecision() {
        on("2026-07-01");
        String complaint = cases.complaint(LocalDate.of(2026, 6, 15));

        assertRefused(() -> suspend(complaint, "2026-06-30", "forceMajeure"), "có hiệu lực ngày 30/06/2026");
        suspend(complaint, "2026-07-01", "forceMajeure");

        assertThat(isSuspended(complaint)).isTrue();
    }

    @Test
    @DisplayName("Hồ sơ đã kết thúc thì không còn quyết định về thời hạn")
    void closedCase() {
        String complaint = cases.complaint(MONDAY);
        ClockDecision decision = cases.decision(complaint, MONDAY, "forceMajeure");
        runtime.deleteProcessInstance(complaint, "kết thúc");

        refusesSuspension(complaint, decision, "Hồ sơ đã kết thúc nên không còn quyết định về thời hạn được nữa.");
    }

    @Test
    @DisplayName("Người đang đăng nhập không cần quyền nào trong bộ máy; sau đó vẫn là người ấy")
    void signedInChairman() {
        String complaint = cases.complaint(MONDAY);
        ClockDecision decision = cases.decision(complaint, MONDAY, "forceMajeure");
        identity.setAuthentication(CHAIRMAN, List.of("lanh-dao", "giam-sat"), List.of(ClockCases.WARD));

        caseClock.suspend(complaint, decision, CHAIRMAN);

        assertThat(identity.getCurrentAuthentication().getUserId()).isEqualTo(CHAIRMAN);
        identity.clearAuthentication();
        assertThat(isSuspended(complaint)).isTrue();
    }

    @Test
    @DisplayName("Cán bộ đang làm và đơn vị có việc chưa ai nhận được báo trong cùng giao dịch, không nêu tên đương sự")
    void peopleConcernedAreTold(ApplicationEvents events) {
        String complaint = cases.complaint(MONDAY);
        tasks.setAssignee(cases.task(complaint, "userTask_resolve"), "tu-phap.an-duong");

        extend(complaint, "complaint.resolution", 15, "2026-11-02", "manyPlaces");

        assertThat(events.stream(ClockMoved.class)).hasSize(2).allSatisfy(told -> {
            assertThat(told.ward()).isEqualTo(ClockCases.WARD);
            assertThat(told.heading()).isEqualTo("Thời hạn được gia hạn");
            assertThat(told.caseNumber()).startsWith("AD-MTH-2026-");
            assertThat(told.sentence())
                    .isEqualTo("Thời hạn giải quyết khiếu nại lần đầu được gia hạn 15 ngày theo quyết định ngày"
                            + " 02/11/2026. Hạn giải quyết hồ sơ: 17/12/2026.");
        });
        assertThat(events.stream(ClockMoved.class).flatMap(told -> told.concerned().stream()))
                .containsExactlyInAnyOrder("tu-phap.an-duong", "tu-phap");
    }

    @Test
    @DisplayName("Hồ sơ mật: chỉ người đang được giao được báo")
    void confidentialCase(ApplicationEvents events) {
        String denunciation = cases.denunciation(MONDAY);
        runtime.setVariable(denunciation, "confidential", true);
        tasks.setAssignee(cases.task(denunciation, "userTask_verify"), "tu-phap.an-duong");

        suspend(denunciation, "2026-11-02", "relatedResult");

        assertThat(events.stream(ClockMoved.class))
                .singleElement()
                .satisfies(told -> assertThat(told.concerned()).containsExactly("tu-phap.an-duong"));
    }

    private void suspend(String caseId, String day, String... grounds) {
        caseClock.suspend(caseId, cases.decision(caseId, LocalDate.parse(day), grounds), CHAIRMAN);
    }

    private void resume(String caseId, String day) {
        caseClock.resume(caseId, cases.decision(caseId, LocalDate.parse(day)), CHAIRMAN);
    }

    private void extend(String caseId, String limit, int amount, String day, String... grounds) {
        caseClock.extend(caseId, limit, amount, cases.decision(caseId, LocalDate.parse(day), grounds), CHAIRMAN);
    }

    /** The last entry of that kind. */
    private void annul(String caseId, ClockActKind kind) {
        long last = ledger.of(caseId).entries().stream()
                .filter(act -> act.kind() == kind)
                .reduce((first, second) -> second)
                .orElseThrow()
                .id();
        caseClock.annul(caseId, last, "Ghi nhầm", CHAIRMAN);
    }

    private void refusesSuspension(String caseId, ClockDecision decision, String sentence) {
        assertThatThrownBy(() -> caseClock.suspend(caseId, decision, CHAIRMAN))
                .isInstanceOf(ClockRefused.class)
                .hasMessage(sentence);
    }

    private static void assertRefused(ThrowingCallable decision, String sentence) {
        assertThatThrownBy(decision).isInstanceOf(ClockRefused.class).hasMessageContaining(sentence);
    }

    private boolean isSuspended(String caseId) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(caseId)
                .singleResult()
                .isSuspended();
    }

    private LocalDate registeredDueOn(String caseId) {
        return jdbc.sql("select due_at at time zone 'Asia/Ho_Chi_Minh' from case_file where process_instance_id = :id")
                .param("id", caseId)
                .query(LocalDateTime.class)
                .single()
                .toLocalDate();
    }

    private void on(String day) {
        clock.set(LocalDate.parse(day), LocalTime.of(9, 0));
    }
}
