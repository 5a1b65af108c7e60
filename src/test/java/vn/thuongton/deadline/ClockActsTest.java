package vn.thuongton.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counting with what was decided on the way; every expected day is counted by hand on the wall calendar. */
class ClockActsTest {

    private static final Counting COUNTING = new Counting(ShippedCalendars.read());
    private static final String LIMIT = "test.resolution";

    private final List<ClockAct> entries = new ArrayList<>();

    @ParameterizedTest(name = "{0} + {1} {2}, dừng từ {3} đến {4}: {5}")
    @CsvSource({
        // over Tết Bính Ngọ, 14/02 to 22/02/2026
        "2026-01-19, 30, CALENDAR_DAY, 2026-02-10, 2026-02-25, 2026-03-05",
        "2026-02-09, 10, WORKING_DAY, 2026-02-11, 2026-02-24, 2026-03-06",
        // over Tết Đinh Mùi, 05/02 to 11/02/2027 as the calendar has it
        "2027-01-18, 30, CALENDAR_DAY, 2027-02-04, 2027-02-15, 2027-03-01",
        "2027-02-03,  7, WORKING_DAY, 2027-02-04, 2027-02-12, 2027-02-22",
        // the Saturdays 22/8 and 10/01/2026 are worked
        "2026-08-19,  5, WORKING_DAY, 2026-08-21, 2026-08-24, 2026-08-27",
        "2026-08-12, 10, CALENDAR_DAY, 2026-08-14, 2026-08-15, 2026-08-24",
        "2026-01-07,  3, WORKING_DAY, 2026-01-08, 2026-01-09, 2026-01-12",
        "2026-08-11, 10, CALENDAR_DAY, 2026-08-14, 2026-08-15, 2026-08-22",
        // over the end of the year
        "2026-12-07, 30, CALENDAR_DAY, 2026-12-28, 2027-01-08, 2027-01-18",
        "2026-12-28,  7, WORKING_DAY, 2026-12-30, 2027-01-05, 2027-01-12",
        // the last day would have been the Monday after: suspended on the Saturday before it
        "2026-11-04,  3, CALENDAR_DAY, 2026-11-07, 2026-11-16, 2026-11-17",
        // suspended when it was over already
        "2026-11-02,  3, WORKING_DAY, 2026-11-05, 2026-11-12, 2026-11-05",
        // suspended before the event
        "2026-11-10,  3, WORKING_DAY, 2026-11-03, 2026-11-09, 2026-11-13",
        // taken up again on the same day
        "2026-11-02,  3, WORKING_DAY, 2026-11-03, 2026-11-03, 2026-11-05",
        "2026-11-05,  6, MONTH, 2026-11-09, 2026-11-19, 2027-05-17",
        // at once stays at once
        "2026-11-08,  0, CALENDAR_DAY, 2026-11-07, 2026-11-16, 2026-11-08",
    })
    void suspended(LocalDate event, int amount, TimeLimitUnit unit, LocalDate from, LocalDate to, LocalDate last) {
        suspendedFrom(from);
        resumedOn(to);

        assertThat(lastDay(event, new Span(amount, unit))).isEqualTo(last);
    }

    @Test
    @DisplayName("Nhiều lần tạm đình chỉ thì mọi ngày dừng đều không tính")
    void severalSuspensions() {
        suspendedFrom("2026-11-04");
        resumedOn("2026-11-09");
        suspendedFrom("2026-11-16");
        resumedOn("2026-11-18");

        assertThat(lastDay(LocalDate.of(2026, 11, 2), days(30))).isEqualTo("2026-12-09");
    }

    @Test
    @DisplayName("Đang tạm đình chỉ thì chưa biết dừng bao lâu nên hạn chưa dời")
    void stillSuspended() {
        suspendedFrom("2026-11-04");

        assertThat(lastDay(LocalDate.of(2026, 11, 2), days(30))).isEqualTo("2026-12-02");
        assertThat(acts().suspension()).map(ClockAct::decidedOn).contains(LocalDate.of(2026, 11, 4));
    }

    @Test
    @DisplayName("Gia hạn tính tiếp từ ngày cuối của thời hạn gốc, trước hoặc sau tạm đình chỉ đều như nhau")
    void extendedBeforeAndAfterASuspension() {
        LocalDate accepted = LocalDate.of(2026, 11, 30);
        extended(15, TimeLimitUnit.CALENDAR_DAY);
        assertThat(lastDay(accepted, days(30))).isEqualTo("2027-01-14");

        suspendedFrom("2026-12-07");
        resumedOn("2026-12-17");
        assertThat(lastDay(accepted, days(30))).isEqualTo("2027-01-25");

        entries.clear();
        suspendedFrom("2026-12-07");
        resumedOn("2026-12-17");
        extended(15, TimeLimitUnit.CALENDAR_DAY);
        assertThat(lastDay(accepted, days(30))).isEqualTo("2027-01-25");
    }

    @Test
    @DisplayName("Gia hạn bằng ngày làm việc và nhiều lần gia hạn")
    void extendedInWorkingDaysAndTwice() {
        extended(3, TimeLimitUnit.WORKING_DAY);
        assertThat(lastDay(LocalDate.of(2026, 11, 18), new Span(7, TimeLimitUnit.WORKING_DAY)))
                .isEqualTo("2026-12-03");

        entries.clear();
        extended(30, TimeLimitUnit.CALENDAR_DAY);
        extended(30, TimeLimitUnit.CALENDAR_DAY);
        // the 90th day, 31/01/2027, is a Sunday
        assertThat(lastDay(LocalDate.of(2026, 11, 2), days(30))).isEqualTo("2027-02-01");
        assertThat(acts().extensions("other.resolution")).isEmpty();
    }

    @Test
    @DisplayName("Quyết định bị hủy ghi nhận coi như chưa từng có")
    void annulled() {
        ClockAct suspension = suspendedFrom("2026-11-04");
        ClockAct resumption = resumedOn("2026-11-09");

        annul(resumption);
        assertThat(acts().suspension()).contains(suspension);
        assertThat(lastDay(LocalDate.of(2026, 11, 2), days(30))).isEqualTo("2026-12-02");

        ClockAct second = resumedOn("2026-11-05");
        assertThat(lastDay(LocalDate.of(2026, 11, 2), days(30))).isEqualTo("2026-12-03");

        annul(second);
        annul(suspension);
        assertThat(acts().suspension()).isEmpty();
        assertThat(lastDay(LocalDate.of(2026, 11, 2), days(30))).isEqualTo("2026-12-02");

        annul(extended(15, TimeLimitUnit.CALENDAR_DAY));
        assertThat(lastDay(LocalDate.of(2026, 11, 2), days(30))).isEqualTo("2026-12-02");
        assertThat(acts().entries()).hasSize(8);
    }

    @Test
    @DisplayName("Chỉ hủy được quyết định sau cùng cùng loại")
    void lastOfItsKind() {
        ClockAct suspension = suspendedFrom("2026-11-04");
        ClockAct first = extended(15, TimeLimitUnit.CALENDAR_DAY);
        ClockAct resumption = resumedOn("2026-11-09");
        ClockAct second = extended(15, TimeLimitUnit.CALENDAR_DAY);

        assertThat(Stream.of(suspension, first, resumption, second).filter(acts()::isLastOfItsKind))
                .containsExactly(resumption, second);

        annul(resumption);
        assertThat(Stream.of(suspension, first, resumption, second).filter(acts()::isLastOfItsKind))
                .containsExactly(suspension, second);
    }

    private LocalDate lastDay(LocalDate event, Span limit) {
        ClockActs acts = acts();
        return COUNTING.lastDay(
                event,
                Stream.concat(
                                Stream.of(limit),
                                acts.extensions(LIMIT).stream().map(act -> new Span(act.amount(), act.unit())))
                        .toList(),
                acts::isPaused);
    }

    private ClockActs acts() {
        return new ClockActs(entries);
    }

    private static Span days(int amount) {
        return new Span(amount, TimeLimitUnit.CALENDAR_DAY);
    }

    private ClockAct suspendedFrom(Object day) {
        return enter(ClockActKind.SUSPENDED, day, 0, null, null);
    }

    private ClockAct resumedOn(Object day) {
        return enter(ClockActKind.RESUMED, day, 0, null, null);
    }

    private ClockAct extended(int amount, TimeLimitUnit unit) {
        return enter(ClockActKind.EXTENDED, "2026-11-03", amount, unit, null);
    }

    private void annul(ClockAct act) {
        enter(ClockActKind.ANNULLED, "2026-11-20", 0, null, act.id());
    }

    private ClockAct enter(ClockActKind kind, Object day, int amount, TimeLimitUnit unit, Long annuls) {
        ClockAct act = new ClockAct(
                entries.size() + 1L,
                "case",
                kind,
                LIMIT,
                List.of("ground"),
                "Lý do",
                new UUID(0, 1),
                LocalDate.parse(day.toString()),
                amount,
                unit,
                "chu-tich.an-duong",
                Instant.EPOCH,
                annuls);
        entries.add(act);
        return act;
    }
}
