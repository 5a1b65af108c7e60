package vn.thuongton.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.thuongton.agenda.Opening;
import vn.thuongton.agenda.Openings;
import vn.thuongton.engine.ClockConfiguration;
import vn.thuongton.organization.Names;
import vn.thuongton.organization.Ward;
import vn.thuongton.organization.Wards;
import vn.thuongton.plan.Length;
import vn.thuongton.plan.Period;
import vn.thuongton.plan.Plan;
import vn.thuongton.plan.PlannedReport;
import vn.thuongton.plan.PlannedWork;
import vn.thuongton.progress.WorkFacts.Facts;
import vn.thuongton.register.CaseFile;
import vn.thuongton.register.CaseFiles;
import vn.thuongton.register.CaseState;
import vn.thuongton.register.CaseTally;

/** What a plan, the ledger and the case files say together. Today is 15/11/2026. */
class PlanProgressTest {

    private static final String WARD = "an-duong";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 15);
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private final List<Opening> opened = new ArrayList<>();
    private final Map<String, CaseFile> cases = new HashMap<>();
    private Set<String> confirming = Set.of();

    @Test
    @DisplayName("Mỗi quý một dòng: trước ngày theo dõi, xong đúng hạn, xong muộn, chưa đến kỳ")
    void everyPeriodHasItsState() {
        open("T-1", "2026-Q3", CaseState.CLOSED, "accepted", LocalDate.of(2026, 10, 2));

        List<WorkLine> lines = lines(plan(work("T-1", every(Length.QUARTER)), LocalDate.of(2026, 4, 1)));

        assertThat(lines)
                .extracting(WorkLine::period, WorkLine::state)
                .containsExactly(
                        tuple("quý I năm 2026", WorkState.UNTRACKED),
                        tuple("quý II năm 2026", WorkState.TO_OPEN),
                        tuple("quý III năm 2026", WorkState.DONE_LATE),
                        tuple("quý IV năm 2026", WorkState.TO_OPEN));
    }

    @Test
    @DisplayName("Hạn 15/11: xong hôm nay là đúng hạn, hôm sau chưa xong là quá hạn")
    void theLastDayIsInTime() {
        open("T-1", "2026-11-15", CaseState.CLOSED, "accepted", TODAY);
        assertThat(only(once(TODAY))).isEqualTo(WorkState.DONE);

        clear();
        open("T-1", "2026-11-15", CaseState.OPEN, null, null);
        assertThat(only(once(TODAY))).isEqualTo(WorkState.OPEN);

        clear();
        open("T-1", "2026-11-14", CaseState.OPEN, null, null);
        assertThat(only(once(TODAY.minusDays(1)))).isEqualTo(WorkState.LATE);
    }

    @Test
    @DisplayName("Đã nộp, chờ trưởng đơn vị hoặc Văn phòng: chờ xác nhận; quá hạn thì nói thêm quá hạn")
    void waitingForConfirmation() {
        open("T-1", "2026-11-14", CaseState.OPEN, null, null);
        confirming = Set.of("T-1 2026-11-14");

        WorkLine line =
                lines(plan(work("T-1", once(TODAY.minusDays(1))), FIRST)).get(0);

        assertThat(line.state()).isEqualTo(WorkState.TO_CONFIRM);
        assertThat(line.stateWords()).isEqualTo("chờ xác nhận, quá hạn");
    }

    @Test
    @DisplayName("Thôi thực hiện, hồ sơ bị hủy, chưa đến kỳ: mỗi việc một lời")
    void otherEnds() {
        open("T-1", "2026-11-20", CaseState.CLOSED, "cancelled", TODAY);
        assertThat(only(once(LocalDate.of(2026, 11, 20)))).isEqualTo(WorkState.STOPPED);

        clear();
        open("T-1", "2026-11-20", CaseState.CANCELLED, null, TODAY);
        assertThat(only(once(LocalDate.of(2026, 11, 20)))).isEqualTo(WorkState.DELETED);

        clear();
        assertThat(only(new Period(
                        new Period.Once(LocalDate.of(2026, 12, 1), LAST),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)))
                .isEqualTo(WorkState.NOT_YET);
    }

    @Test
    @DisplayName("Việc do thủ tục khác thực hiện: một dòng, tên thủ tục, số tiếp nhận và số đã xong")
    void carriedByAnotherProcedure() {
        WorkLine line = lines(plan(
                        work("T-1", new Period(null, null, null, null, null, null, null, "otherProcedure", null)),
                        FIRST))
                .get(0);

        assertThat(line.state()).isEqualTo(WorkState.CARRIED);
        assertThat(line.stateWords()).isEqualTo("do thủ tục khác thực hiện: Thủ tục khác (tiếp nhận 3, đã xong 2)");
    }

    @Test
    @DisplayName("Báo cáo đứng sau công việc; mỗi đơn vị chủ trì một dòng")
    void reportsAndSeveralLeads() {
        PlannedWork shared = new PlannedWork(
                "T-2",
                "III.2",
                "Việc chung",
                null,
                List.of("van-phong", "tu-phap"),
                List.of(),
                null,
                null,
                null,
                every(Length.YEAR),
                null);
        PlannedReport report = new PlannedReport(
                "T-BC",
                "IV",
                "Báo cáo năm",
                every(Length.YEAR),
                PlannedReport.Covers.YEAR,
                List.of("van-phong"),
                31,
                null,
                null);

        assertThat(lines(plan(List.of(shared), List.of(report), FIRST)))
                .extracting(WorkLine::title, WorkLine::lead)
                .containsExactly(
                        tuple("Việc chung", "Đơn vị van-phong"),
                        tuple("Việc chung", "Đơn vị tu-phap"),
                        tuple("Báo cáo năm", "Đơn vị van-phong"));
    }

    @Test
    @DisplayName("Báo cáo gom đúng: theo đơn vị, theo tình trạng, kết quả, khó khăn kèm trả lời, việc bị trả lại")
    void gathersFiguresAndWords() {
        open("T-1", "2026-11-14", CaseState.OPEN, null, null);
        open("T-3", "2026-11-14", CaseState.CLOSED, "accepted", LocalDate.of(2026, 11, 10));
        Plan plan = plan(
                List.of(
                        work("T-1", once(TODAY.minusDays(1))),
                        work("T-3", once(TODAY.minusDays(1))),
                        work("T-4", new Period(null, null, null, null, null, null, null, "otherProcedure", null))),
                List.of(),
                FIRST);
        Gathered gathered = new Gathered(
                lines(plan),
                Map.of(
                        "T-1 2026-11-14",
                        new Facts(null, List.of("Thiếu kinh phí (chưa trả lời)"), "Bổ sung danh sách", null),
                        "T-3 2026-11-14",
                        new Facts("Đã tổ chức 02 hội nghị", List.of(), "Lần đầu chưa đạt", null)));

        assertThat(gathered.summary())
                .isEqualTo("Trong kỳ có 3 lượt công việc: quá hạn 1; đã xong đúng hạn 1; do thủ tục khác thực hiện 1.");
        assertThat(gathered.unitRows()).hasSize(1);
        assertThat(gathered.unitRows().get(0).toString())
                .contains("\"unitName\":\"Đơn vị van-phong\"", "\"total\":\"2\"", "\"done\":\"1\"", "\"late\":\"1\"");
        assertThat(gathered.results()).isEqualTo("- Việc T-3 (chậm nhất ngày 14/11/2026): Đã tổ chức 02 hội nghị");
        assertThat(gathered.difficulties())
                .isEqualTo("- Việc T-1 (Đơn vị van-phong): quá hạn; Thiếu kinh phí (chưa trả lời); chưa đạt, trả lại:"
                        + " Bổ sung danh sách");
        assertThat(gathered.workRows())
                .extracting(row -> row.path("stateText").asText())
                .containsExactly(
                        "quá hạn",
                        "đã xong đúng hạn",
                        "do thủ tục khác thực hiện: Thủ tục khác (tiếp nhận 3, đã xong 2)");
    }

    private WorkState only(Period period) {
        List<WorkLine> lines = lines(plan(work("T-1", period), FIRST));
        assertThat(lines).hasSize(1);
        return lines.get(0).state();
    }

    private List<WorkLine> lines(Plan plan) {
        Clock clock = Clock.fixed(
                TODAY.atTime(LocalTime.NOON).atZone(ClockConfiguration.VIETNAM).toInstant(),
                ClockConfiguration.VIETNAM);
        Openings openings = mock(Openings.class);
        when(openings.of(WARD)).thenReturn(opened);
        CaseFiles files = mock(CaseFiles.class);
        when(files.ofProcessInstances(anyCollection())).thenReturn(cases);
        when(files.tally(WARD, "otherProcedure", FIRST, LAST)).thenReturn(new CaseTally(3, 2));
        WorkSteps steps = mock(WorkSteps.class);
        when(steps.waitingForConfirmation(any())).thenReturn(confirming);
        when(steps.processName("otherProcedure")).thenReturn("Thủ tục khác");
        Names names = mock(Names.class);
        when(names.ofUnit(anyString(), anyString())).thenAnswer(call -> "Đơn vị " + call.getArgument(1));
        Wards wards = mock(Wards.class);
        when(wards.require(WARD)).thenReturn(mock(Ward.class));
        return new PlanProgress(wards, names, openings, files, steps, clock).of(WARD, plan, FIRST, LAST);
    }

    private void open(String key, String period, CaseState state, String outcome, LocalDate closedOn) {
        String id = key + " " + period;
        Instant closedAt = closedOn == null
                ? null
                : closedOn.atTime(LocalTime.of(16, 0))
                        .atZone(ClockConfiguration.VIETNAM)
                        .toInstant();
        opened.add(new Opening("plan-task", key, period, id, FIRST, null));
        cases.put(
                id,
                new CaseFile(
                        id,
                        "AD-KHNV-2026-0001",
                        WARD,
                        "any",
                        "Việc",
                        "plan",
                        "",
                        "van-phong",
                        state,
                        FIRST,
                        null,
                        Instant.EPOCH,
                        closedAt,
                        outcome,
                        false));
    }

    private void clear() {
        opened.clear();
        cases.clear();
    }

    private static Period every(Length length) {
        return new Period(null, length, null, null, null, null, null, null, null);
    }

    private static Period once(LocalDate by) {
        return new Period(new Period.Once(FIRST, by), null, null, null, null, null, null, null, null);
    }

    private static PlannedWork work(String id, Period period) {
        return new PlannedWork(
                id,
                "III.1",
                "Việc " + id,
                null,
                List.of("van-phong"),
                List.of(),
                "các đoàn thể",
                null,
                "theo kỳ",
                period,
                null);
    }

    private static Plan plan(PlannedWork work, LocalDate trackedFrom) {
        return plan(List.of(work), List.of(), trackedFrom);
    }

    private static Plan plan(List<PlannedWork> tasks, List<PlannedReport> reports, LocalDate trackedFrom) {
        return new Plan(
                "thu-2026",
                "Kế hoạch thử",
                null,
                null,
                "năm 2026",
                "thử",
                FIRST,
                LAST,
                trackedFrom,
                "van-phong",
                Map.of(),
                null,
                tasks,
                reports);
    }
}
