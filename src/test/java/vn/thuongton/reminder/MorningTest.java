package vn.thuongton.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thuongton.testing.November2026.MONDAY;
import static vn.thuongton.testing.November2026.WORKING_DAYS;
import static vn.thuongton.testing.November2026.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thuongton.absence.Absence;
import vn.thuongton.absence.StandIn;
import vn.thuongton.organization.Unit;
import vn.thuongton.organization.Ward;
import vn.thuongton.organization.WardFunction;
import vn.thuongton.organization.WardOfficer;
import vn.thuongton.reminder.Section.Kind;
import vn.thuongton.testing.WardOfTests;

/** Who is told what: the office from 3 working days late, the leadership from 5. */
class MorningTest {

    private static final Ward WARD = WardOfTests.of(
            "an-duong",
            "AD",
            Stream.of("lanh-dao", "van-phong", "tu-phap")
                    .map(id -> new Unit(id, id, List.of(), false, null))
                    .toList(),
            Map.of(WardFunction.OFFICE, "van-phong", WardFunction.LEADERSHIP, "lanh-dao"),
            List.of());

    private static final WardOfficer CHAIRMAN = person("chairman", true, "lanh-dao");
    private static final WardOfficer DEPUTY = person("deputy", false, "lanh-dao");
    private static final WardOfficer OFFICE_HEAD = person("officeHead", true, "van-phong");
    private static final WardOfficer CLERK = person("clerk", false, "van-phong");
    private static final WardOfficer HEAD = person("head", true, "tu-phap");
    private static final WardOfficer OFFICER = person("officer", false, "tu-phap");
    private static final WardOfficer COLLEAGUE = person("colleague", false, "tu-phap");

    private final List<WardOfficer> officers =
            new ArrayList<>(List.of(CHAIRMAN, DEPUTY, OFFICE_HEAD, CLERK, HEAD, OFFICER, COLLEAGUE));
    private final List<DueTask> tasks = new ArrayList<>();
    private final Map<String, StandIn> away = new HashMap<>();

    private LocalDate today = MONDAY;

    @ParameterizedTest(name = "hạn {0}, sáng {1}: {2}")
    @CsvSource({
        // Monday 02/11 was the last day
        "2, 3, head",
        "2, 4, head",
        "2, 5, head officeHead",
        "2, 6, head officeHead",
        "2, 9, head officeHead chairman",
        // across a weekend
        "5, 6, head",
        "5, 9, head",
        "5, 10, head officeHead",
        "5, 11, head officeHead",
        "5, 12, head officeHead chairman",
        // Tuesday 24/11 is a holiday
        "19, 20, head",
        "19, 23, head",
        "19, 25, head officeHead",
        "19, 26, head officeHead",
        "19, 27, head officeHead chairman",
        // due on a Sunday: late from Monday on
        "8, 9, head",
        "8, 11, head officeHead",
        "8, 13, head officeHead chairman",
    })
    @DisplayName("Việc quá hạn đến trưởng đơn vị ngay, đến Văn phòng từ 3, đến lãnh đạo từ 5 ngày làm việc")
    void escalatesByWorkingDays(int dueOn, int morning, String told) {
        today = day(morning);
        claimed("t", day(dueOn), OFFICER);

        assertThat(told("t")).containsExactlyInAnyOrder((told + " officer").split(" "));
    }

    @Test
    @DisplayName("Việc dời hạn thì thôi báo lên trên; quá hạn lại thì báo lại từ đầu")
    void movedDatesStartAgain() {
        today = day(9);
        claimed("t", MONDAY, OFFICER);
        assertThat(told("t")).contains("officeHead", "chairman");

        tasks.clear();
        claimed("t", day(10), OFFICER);
        assertThat(told("t")).containsExactlyInAnyOrder("officer", "head");

        today = day(13);
        assertThat(told("t")).containsExactlyInAnyOrder("officer", "head", "officeHead");
    }

    @Test
    @DisplayName("Một người kiêm trưởng đơn vị, Văn phòng và lãnh đạo đọc mỗi việc một lần, ở phần gần mình nhất")
    void onePersonForEverything() {
        WardOfficer everything = person("everything", true, "lanh-dao", "van-phong", "tu-phap");
        officers.clear();
        officers.addAll(List.of(everything, OFFICER));
        today = day(20);
        claimed("his", day(2), everything);
        claimed("ofHisUnit", day(3), OFFICER);
        tasks.add(new DueTask("elsewhere", "t", null, day(4), "x", null, Set.of("quan-su"), false));

        Digest digest = morning().digestOf(everything);

        assertThat(digest.sections()).extracting(Section::kind).containsExactly(Kind.OWN, Kind.UNIT, Kind.OFFICE);
        assertThat(digest.sections())
                .flatExtracting(Section::tasks)
                .extracting(DueTask::id)
                .containsExactly("his", "ofHisUnit", "elsewhere");
    }

    @Test
    @DisplayName("Văn phòng không có trưởng thì mọi người của Văn phòng được báo")
    void headlessOffice() {
        officers.remove(OFFICE_HEAD);
        today = day(6);
        claimed("t", MONDAY, OFFICER);

        assertThat(told("t")).contains("clerk");
    }

    @Test
    @DisplayName("Việc không của đơn vị nào mà quá hạn vẫn đến Văn phòng")
    void nobodysTask() {
        today = day(6);
        tasks.add(new DueTask("t", "t", null, MONDAY, null, null, Set.of(), false));

        assertThat(told("t")).containsExactly("officeHead");
    }

    @Test
    @DisplayName("Việc mật chỉ người giữ việc được đọc; lãnh đạo chỉ biết có mấy việc mật quá hạn")
    void confidentialIsOnlyCounted() {
        today = day(9);
        tasks.add(new DueTask("t", "t", "AD-TC-2026-0001", MONDAY, "officer", null, Set.of("tu-phap"), true));
        tasks.add(new DueTask("u", "u", "AD-TC-2026-0002", MONDAY, null, null, Set.of("tu-phap"), true));
        tasks.add(new DueTask("v", "v", "AD-TC-2026-0003", day(6), "officer", null, Set.of("tu-phap"), true));

        assertThat(told("t")).containsExactly("officer");
        assertThat(told("u")).isEmpty();
        assertThat(morning().digestOf(CHAIRMAN)).isEqualTo(new Digest(List.of(), List.of(MONDAY, MONDAY)));
        assertThat(morning().digestOf(OFFICE_HEAD).isEmpty()).isTrue();
        assertThat(morning().digestOf(HEAD).isEmpty()).isTrue();
    }

    @Test
    @DisplayName("Người vắng không có thư; người thay đọc thư ấy ở phần riêng, việc của đơn vị không nhắc hai lần")
    void standInIsTold() {
        today = day(4);
        claimed("officers", day(3), OFFICER);
        claimed("colleagues", day(3), COLLEAGUE);
        tasks.add(new DueTask("handed", "t", null, day(3), "colleague", "officer", Set.of("tu-phap"), false));
        tasks.add(new DueTask("unclaimed", "t", null, day(4), null, null, Set.of("tu-phap"), false));
        absent(OFFICER, COLLEAGUE);

        assertThat(morning().digestOf(OFFICER).isEmpty()).isTrue();
        assertThat(parts(COLLEAGUE))
                .containsExactly(
                        Map.entry(Kind.OWN, List.of("colleagues", "unclaimed")),
                        Map.entry(Kind.INSTEAD, List.of("officers", "handed")));
        assertThat(parts(HEAD))
                .containsExactly(
                        Map.entry(Kind.OWN, List.of("unclaimed")),
                        Map.entry(Kind.UNIT, List.of("officers", "colleagues", "handed")));
    }

    @Test
    @DisplayName("Trưởng đơn vị vắng: người thay được báo việc quá hạn của đơn vị; Chánh Văn phòng vắng cũng vậy")
    void standInForHeads() {
        today = day(5);
        claimed("t", MONDAY, OFFICER);
        absent(HEAD, COLLEAGUE);
        absent(OFFICE_HEAD, CLERK);

        assertThat(told("t")).containsExactlyInAnyOrder("officer", "colleague", "clerk");
    }

    @Test
    @DisplayName("Người vắng giữ việc mật vẫn tự nhận thư về việc ấy, người thay không")
    void confidentialStaysWithTheAbsent() {
        today = day(4);
        tasks.add(new DueTask("t", "t", "AD-TC-2026-0001", MONDAY, "officer", null, Set.of("tu-phap"), true));
        claimed("plain", MONDAY, OFFICER);
        absent(OFFICER, COLLEAGUE);

        assertThat(told("t")).containsExactly("officer");
        assertThat(told("plain")).containsExactlyInAnyOrder("colleague", "head");
    }

    @Test
    @DisplayName("Chủ tịch vắng: người thay biết có mấy việc mật quá hạn, không hơn")
    void confidentialCountForTheActingChairman() {
        today = day(9);
        tasks.add(new DueTask("t", "t", "AD-TC-2026-0001", MONDAY, "officer", null, Set.of("tu-phap"), true));
        absent(CHAIRMAN, DEPUTY);

        assertThat(morning().digestOf(DEPUTY)).isEqualTo(new Digest(List.of(), List.of(MONDAY)));
        assertThat(morning().digestOf(CHAIRMAN).isEmpty()).isTrue();
    }

    @Test
    @DisplayName("Không còn ai thay được thì người vắng vẫn nhận thư của mình")
    void nobodyLeft() {
        claimed("t", MONDAY, OFFICER);
        away.put(OFFICER.id(), new StandIn(absence(OFFICER, COLLEAGUE), null));

        assertThat(told("t")).contains("officer").doesNotContain("colleague");
    }

    private void claimed(String id, LocalDate dueOn, WardOfficer assignee) {
        tasks.add(new DueTask(
                id, "t", null, dueOn, assignee.id(), null, assignee.units().keySet(), false));
    }

    private void absent(WardOfficer officer, WardOfficer substitute) {
        away.put(officer.id(), new StandIn(absence(officer, substitute), substitute));
    }

    private static Absence absence(WardOfficer officer, WardOfficer substitute) {
        return new Absence("a", "an-duong", officer.id(), substitute.id(), day(2), day(6));
    }

    private Morning morning() {
        return new Morning(WARD, today, officers, tasks, away, WORKING_DAYS);
    }

    private List<String> told(String task) {
        return officers.stream()
                .filter(officer ->
                        parts(officer).stream().anyMatch(part -> part.getValue().contains(task)))
                .map(WardOfficer::id)
                .toList();
    }

    private List<Map.Entry<Kind, List<String>>> parts(WardOfficer officer) {
        return morning().digestOf(officer).sections().stream()
                .map(section -> Map.entry(
                        section.kind(),
                        section.tasks().stream().map(DueTask::id).toList()))
                .toList();
    }

    private static WardOfficer person(String id, boolean head, String... units) {
        Map<String, String> names = new LinkedHashMap<>();
        Stream.of(units).forEach(unit -> names.put(unit, unit));
        return new WardOfficer(id, id, null, head, names);
    }
}
