package vn.thuongton.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuongton.engine.ClockConfiguration;
import vn.thuongton.testing.ApplicationTest;

/** The last days of the limits of petitions; every expected day is counted by hand on the wall calendar. */
@ApplicationTest
class PetitionDatesTest {

    @Autowired
    private Deadlines deadlines;

    private final List<ClockAct> acts = new ArrayList<>();

    @ParameterizedTest(name = "{0} tính từ {2}: {3}, {4}")
    @CsvSource({
        "complaint.acceptance, receivedOn, 2026-06-24, 2026-07-06, luật cũ: 10 ngày - ngày cuối là thứ Bảy",
        "complaint.acceptance, receivedOn, 2026-06-30, 2026-07-10, ngày cuối cùng của luật cũ",
        "complaint.acceptance, receivedOn, 2026-07-01, 2026-07-10, ngày đầu tiên của luật mới: 07 ngày làm việc",
        "complaint.acceptance, receivedOn, 2026-11-18, 2026-11-30, qua ngày Văn hóa Việt Nam 24/11",
        "complaint.acceptance, receivedOn, 2026-12-31, 2027-01-12, qua năm mới",
        "complaint.acceptance, receivedOn, 2027-01-29, 2027-02-16, qua Tết Đinh Mùi",
        "complaint.resolution, acceptedOn, 2026-11-30, 2026-12-30, ba mươi ngày",
        "complaint.resolution, acceptedOn, 2027-01-07, 2027-02-12, ngày cuối trong Tết Đinh Mùi",
        "complaint.documents, TODAY, 2026-12-28, 2027-01-04, qua năm mới",
        "complaint.documents, TODAY, 2027-02-01, 2027-02-12, qua Tết Đinh Mùi",
        "complaint.dialogueNotice, dialogueNoticeOn, 2026-11-19, 2026-11-25, ngày thứ năm là 24/11",
        "complaint.sendDecision, decidedOn, 2026-11-23, 2026-11-27, qua ngày 24/11",
        "complaint.sendDecision, decidedOn, 2026-12-29, 2027-01-04, qua năm mới",
        "complaint.sendDecision, decidedOn, 2027-02-03, 2027-02-15, qua Tết Đinh Mùi",
        "complaint.sendClockDecision, TODAY, 2026-11-20, 2026-11-26, qua ngày 24/11",
        "complaint.secondComplaint, decisionReceivedOn, 2026-12-30, 2027-01-29, qua năm mới",
        "complaint.effect, decidedOn, 2027-01-15, 2027-02-15, ngày cuối là Chủ nhật",
        "complaint.timeBar, knownOn, 2026-08-26, 2026-11-25, ngày cuối là 24/11",
        "denunciation.acceptance, receivedOn, 2026-11-18, 2026-11-30, qua ngày 24/11",
        "denunciation.acceptanceSeveralPlaces, receivedOn, 2026-11-18, 2026-12-03, xác minh nhiều nơi",
        "denunciation.transfer, receivedOn, 2026-12-24, 2026-12-31, tuần cuối năm",
        "denunciation.notifyParties, acceptedOn, 2027-02-02, 2027-02-16, qua Tết Đinh Mùi",
        "denunciation.resolution, acceptedOn, 2026-11-30, 2026-12-30, ba mươi ngày",
        "denunciation.sendConclusion, concludedOn, 2026-12-24, 2026-12-31, tuần cuối năm",
        "denunciation.handling, concludedOn, 2026-11-19, 2026-12-01, qua ngày 24/11",
        "denunciation.publication, concludedOn, 2027-01-29, 2027-02-16, qua Tết Đinh Mùi",
        "denunciation.publicationPeriod, publishedOn, 2026-12-28, 2027-01-12, qua năm mới",
        "denunciation.publicationPeriod, publishedOn, 2027-01-25, 2027-02-12, ngày cuối trong Tết",
        "denunciation.sendClockDecision, TODAY, 2027-02-02, 2027-02-16, qua Tết Đinh Mùi",
        "petitionIntake.refusalNotice, refusedOn, 2026-11-20, 2026-11-26, qua ngày 24/11",
        "petitionIntake.result, receivedOn, 2026-11-20, 2026-12-07, qua ngày 24/11",
        "petitionIntake.resolution, receivedOn, 2026-12-24, 2027-01-08, qua năm mới",
        "petitionIntake.transfer, receivedOn, 2026-12-24, 2026-12-31, tuần cuối năm",
        "petitionIntake.alarm, receivedOn, 2026-11-18, 2027-01-04, ngày cuối là thứ Bảy mùng 2 năm mới",
        "petitionIntake.alarm, receivedOn, 2026-12-24, 2027-02-12, ngày cuối trong Tết Đinh Mùi",
        "feedback.result, receivedOn, 2026-12-24, 2027-01-08, qua năm mới",
    })
    void lastDay(String code, String countedFrom, LocalDate event, LocalDate last, String why) {
        LocalDate receivedOn = countedFrom.equals("receivedOn") ? event : event.minusDays(3);

        assertThat(due(code, receivedOn, countedFrom, event)).isEqualTo(last);
    }

    @ParameterizedTest(name = "{0} tính từ {1}")
    @CsvSource({
        "complaint.acceptance, receivedOn",
        "complaint.resolution, acceptedOn",
        "complaint.sendDecision, decidedOn",
        "denunciation.resolution, acceptedOn",
        "denunciation.handling, concludedOn",
        "petitionIntake.refusalNotice, refusedOn",
    })
    @DisplayName("Chưa ghi ngày của sự kiện thì không đoán thời hạn")
    void eventNotEntered(String code, String countedFrom) {
        Map<String, Object> nothing = new HashMap<>();
        if (!countedFrom.equals("receivedOn")) {
            nothing.put("receivedOn", "2026-11-18");
        }

        assertThatThrownBy(() -> deadlines.due(code, "an-duong", nothing::get, () -> null, ClockActs.NONE))
                .isInstanceOf(EventDateMissing.class)
                .hasMessageContaining("hồ sơ chưa ghi ngày \"" + countedFrom + "\"");
    }

    @Test
    @DisplayName("Khiếu nại nhận trước 01/7/2026 giữ 10 ngày thụ lý; thụ lý sau ngày đó vẫn 30 ngày giải quyết")
    void receivedUnderTheFormerLaw() {
        assertThat(due("complaint.resolution", LocalDate.of(2026, 6, 30), "acceptedOn", LocalDate.of(2026, 7, 10)))
                .isEqualTo("2026-08-10");
    }

    @Test
    @DisplayName("Vụ việc khiếu nại phức tạp: gia hạn 15 ngày thành 45 ngày")
    void complexComplaint() {
        extend("complaint.resolution", 15);

        assertThat(complaintAcceptedOn("2026-11-30")).isEqualTo("2027-01-14");
        assertThat(complaintAcceptedOn("2026-12-23"))
                .as("ngày cuối trong Tết Đinh Mùi")
                .isEqualTo("2027-02-12");
    }

    @Test
    @DisplayName("Tạm đình chỉ khiếu nại từ 10/12 đến 21/12/2026: 11 ngày không tính vào thời hạn")
    void suspendedComplaint() {
        suspend("2026-12-10", "2026-12-21");

        assertThat(complaintAcceptedOn("2026-11-30")).isEqualTo("2027-01-11");
    }

    @Test
    @DisplayName("Tạm đình chỉ khiếu nại qua Tết Đinh Mùi rồi gia hạn vì phức tạp")
    void suspendedOverTetAndExtended() {
        suspend("2027-02-04", "2027-02-15");

        assertThat(complaintAcceptedOn("2027-01-18")).isEqualTo("2027-03-01");

        extend("complaint.resolution", 15);

        assertThat(complaintAcceptedOn("2027-01-18")).isEqualTo("2027-03-15");
    }

    @Test
    @DisplayName("Tạm đình chỉ không dừng thời hạn gửi quyết định")
    void sendingGoesOn() {
        suspend("2026-12-10", "2026-12-21");

        assertThat(due("complaint.sendDecision", LocalDate.of(2026, 11, 18), "decidedOn", LocalDate.of(2026, 12, 10)))
                .isEqualTo("2026-12-15");
    }

    @Test
    @DisplayName(
            "Tố cáo phức tạp gia hạn 30 ngày, đặc biệt phức tạp hai lần; tạm đình chỉ 14 ngày thì lùi thêm 14 ngày")
    void denunciationExtendedAndSuspended() {
        extend("denunciation.resolution", 30);
        assertThat(denunciationAcceptedOn("2026-11-30")).isEqualTo("2027-01-29");

        extend("denunciation.resolution", 30);
        assertThat(denunciationAcceptedOn("2026-11-30")).isEqualTo("2027-03-01");

        suspend("2026-12-28", "2027-01-11");
        assertThat(denunciationAcceptedOn("2026-11-30")).isEqualTo("2027-03-15");
    }

    private LocalDate complaintAcceptedOn(String day) {
        return due("complaint.resolution", LocalDate.parse(day).minusDays(7), "acceptedOn", LocalDate.parse(day));
    }

    private LocalDate denunciationAcceptedOn(String day) {
        return due("denunciation.resolution", LocalDate.parse(day).minusDays(7), "acceptedOn", LocalDate.parse(day));
    }

    private LocalDate due(String code, LocalDate receivedOn, String countedFrom, LocalDate event) {
        Map<String, Object> variables = new HashMap<>(Map.of("receivedOn", receivedOn.toString()));
        variables.put(countedFrom, event.toString());
        return deadlines
                .due(code, "an-duong", variables::get, () -> event, new ClockActs(acts))
                .toInstant()
                .atZone(ClockConfiguration.VIETNAM)
                .toLocalDate();
    }

    private void extend(String limit, int days) {
        act(ClockActKind.EXTENDED, limit, LocalDate.of(2026, 12, 1), days, TimeLimitUnit.CALENDAR_DAY);
    }

    private void suspend(String from, String to) {
        act(ClockActKind.SUSPENDED, "complaint.resolution", LocalDate.parse(from), 0, null);
        act(ClockActKind.RESUMED, null, LocalDate.parse(to), 0, null);
    }

    private void act(ClockActKind kind, String limit, LocalDate decidedOn, int amount, TimeLimitUnit unit) {
        acts.add(new ClockAct(
                acts.size() + 1L,
                "case",
                kind,
                limit,
                List.of(),
                "",
                null,
                decidedOn,
                amount,
                unit,
                "chu-tich.an-duong",
                Instant.EPOCH,
                null));
    }
}
