package vn.thuongton.year;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Each of the five wards through its year, from its folder alone. What is expected is written here as it stands in the
 * wards' papers, so that a task which the application reads wrongly, or not at all, is missed.
 */
@Tag("own-application")
class WardYearsTest {

    private static final String TAKE_UP = "userTask_takeUp";
    private static final String DELIVER = "userTask_deliver";
    private static final String ASSIGN = "userTask_assignOwners";
    private static final String EVIDENCE = "userTask_assessIndicator";
    private static final String COMMENTS = "userTask_recordComments";
    private static final String MEETING = "userTask_holdMeeting";
    private static final String HAND_OVER = "userTask_handOver";
    private static final String RESULT = "userTask_recordResult";

    /** The task blocks of section III.2, 2.1a to 2.1c one of them, as the paper numbers them. */
    private static final String[] BLOCKS_OF_VIET_HOA = {
        "VH-2.1", "VH-2.2", "VH-2.3a", "VH-2.3b", "VH-2.3c", "VH-2.3d", "VH-2.4a", "VH-2.4b", "VH-2.4c", "VH-2.4d",
        "VH-2.5a", "VH-2.5b", "VH-2.5c", "VH-2.5d", "VH-2.5e", "VH-2.5f", "VH-2.5g", "VH-2.5h", "VH-2.5i", "VH-2.6a",
        "VH-2.6b", "VH-2.6c", "VH-2.6d", "VH-2.6e", "VH-2.7", "VH-2.8a", "VH-2.8b", "VH-2.8c", "VH-2.9a", "VH-2.9b",
        "VH-2.10a", "VH-2.10b", "VH-2.11a", "VH-2.11b", "VH-2.11c"
    };

    /** What does a block, or does it in another year, where no case of its own is opened for it in 2026. */
    private static final Map<String, String> CARRIED_IN_VIET_HOA = Map.of(
            "VH-2.5a", "VH-2.5a: 2027",
            "VH-2.5g", "grassrootsMediation",
            "VH-2.5h", "legal-access-2025: 2026",
            "VH-2.11a", "VH-BC-NAM: 2026",
            "VH-2.11b", "VH-BC-2028: 2028-12-31",
            "VH-2.11c", "VH-BC-2030: 2030-12-31");

    private static final String VIET_HOA = """
            VH-2.10a: 2026 ×4
            VH-2.10b: 2026 ×4
            VH-2.1a: 2026-06-30
            VH-2.1b: 2026-06-30
            VH-2.1c: 2026-06-30
            VH-2.2: 2026-06-30
            VH-2.3a: 2026-Q2, 2026-Q3, 2026-Q4
            VH-2.3b: 2026 ×3
            VH-2.3c: 2026 ×3
            VH-2.3d: 2026
            VH-2.4a: 2026
            VH-2.4b: 2026
            VH-2.4c: 2026
            VH-2.4d: 2026 ×2
            VH-2.5b: 2026 ×2
            VH-2.5c: 2026 ×2
            VH-2.5d: 2026 ×4
            VH-2.5e: 2026-12-31 ×4
            VH-2.5f: 2026 ×2
            VH-2.5i: 2026
            VH-2.6a: 2026
            VH-2.6b: 2026
            VH-2.6c: 2026
            VH-2.6d: 2026
            VH-2.6e: 2026 ×2
            VH-2.7: 2026
            VH-2.8a: 2026
            VH-2.8b: 2026
            VH-2.8c: 2026
            VH-2.9a: 2026
            VH-2.9b: 2026 ×2
            VH-BC-NAM: 2026
            VH-III.1d: 2026
            VH-V1: 2026
            VH-V2: 2026
            VH-V3: 2026
            VH-V4: 2026
            VH-V5: 2026
            VH-V6: 2026
            VH-V7: 2026
            VH-V8: 2026 ×4
            law-abiding: 2026
            legal-access-2025: 2026
            """;

    private static final String AN_BIEN = """
            AB-1: 2026-12-31
            AB-2: 2026-12-31 ×5
            AB-3: 2026 ×5
            AB-4: 2026-12-31
            AB-5: 2026-12-31
            AB-BC1: 2026-11-01 ×4
            AB-BC2: 2026-11-30
            AB-IV2: 2026-12-31
            AB-IV3: 2026-12-31 ×4
            AB-IV4: 2026-12-31
            AB-IV5: 2026-12-31
            legal-access-2025: 2026
            """;

    private static final String HONG_SON = """
            HS-1.2-BC: 2023-Q1, 2023-Q2, 2023-Q3, 2023-Q4
            HS-2.1-BC1: 2023-Q1, 2023-Q2, 2023-Q3, 2023-Q4
            HS-2.1-BC2: 2023-Q1, 2023-Q2, 2023-Q3, 2023-Q4
            HS-2.1-BC3: 2023-Q1, 2023-Q2, 2023-Q3, 2023-Q4
            HS-2.2-BC: 2023-Q1, 2023-Q2, 2023-Q3, 2023-Q4
            HS-3(i): 2023-11-29 ×8
            HS-3(ii): 2023-12-31
            HS-3.2-BC: 2023-Q1, 2023-Q2, 2023-Q3, 2023-Q4
            HS-4.1-BC: %1$s
            HS-4.5-BC: 2023-Q1, 2023-Q2, 2023-Q3, 2023-Q4
            HS-5.1-BC: %1$s
            HS-5.2-BC: %1$s
            HS-BC-NAM: 2023-12-31
            HS-II2.1: 2023-12-31
            HS-II2.2: 2023-11-29
            HS-II2.3: 2023-12-31
            legal-access-2021: 2023
            """.formatted(months(2023, 3));

    /** To whom the plan of 2023 gives each indicator; where it names several, who follows or gathers it. */
    private static final String OWNERS_OF_HONG_SON = """
            1.1: Công chức Văn phòng - Thống kê
            1.2: Công chức Tư pháp - Hộ tịch
            2.1: Công chức Tư pháp - Hộ tịch
            2.2: Công chức Văn phòng - Thống kê
            2.3: Công chức Tư pháp - Hộ tịch
            2.4: Công chức Tư pháp - Hộ tịch
            2.5: Công chức Tư pháp - Hộ tịch
            2.6: Công chức Tài chính - Kế toán
            3.1: Công chức Tư pháp - Hộ tịch
            3.2: Công chức Tài chính - Kế toán
            3.3: Công chức Tư pháp - Hộ tịch
            4.1: Công chức Văn phòng - Thống kê
            4.2: Công chức Văn phòng - Thống kê
            4.3: Công chức Văn phòng - Thống kê
            4.4: Công chức Văn phòng - Thống kê
            4.5: Công chức Tài chính - Kế toán
            5.1: Công chức Văn phòng - Thống kê
            5.2: Bộ phận một cửa, một cửa liên thông
            5.3: Công chức Văn phòng - Thống kê
            5.4: Công an phường
            """;

    private static final String AN_DUONG = """
            AD-1a: 2026
            AD-1b: 2026
            AD-1c: 2026
            AD-1d: 2026
            AD-1e: 2026
            AD-2: 2026
            AD-3: 2026
            AD-4: 2026
            AD-5: 2026
            AD-6: 2026
            AD-7: 2026
            AD-8: 2026
            AD-BC-NAM: 2026
            legal-access-2025: 2026
            """;

    private static final String CHU_VAN_AN = """
            CVA-1.1: %1$s
            CVA-1.2: %1$s
            CVA-2.1: %1$s
            CVA-2.2: %1$s
            CVA-2.3: 2026
            CVA-2.4: 2026
            CVA-2.5: 2026
            CVA-3.1a: %1$s
            CVA-3.1b: %1$s
            CVA-3.2: 2026
            CVA-4: 2026
            CVA-A1: 2026
            CVA-A2: 2026
            CVA-A3: 2026
            CVA-A4: 2026
            CVA-A5: 2026
            CVA-A6: 2026 ×5
            CVA-A7: 2026
            CVA-BC-NAM: 2026
            CVA-QĐ3: 2026 ×5
            friendly-government: 2026
            legal-access-2025: 2026
            """.formatted(months(2026, 5));

    @Test
    @DisplayName(
            "Phường Việt Hòa, từ tháng 6 đến hết năm 2026: 35 khối nhiệm vụ, ba tiêu chí tiếp cận pháp luật, mục tiêu"
                    + " đến năm 2030, hòa giải thành từ 80%")
    void vietHoa() {
        try (WardYear year = begun("viet-hoa", "2026-06-15")
                .choosing(TAKE_UP, facts -> is(facts, "VH-2.3a") ? Map.of() : Map.of("requests", List.of()))
                .last(DELIVER)) {
            year.until("2026-06-30");
            assertThat(List.of("VH-2.1a", "VH-2.1b", "VH-2.1c", "VH-2.2"))
                    .allSatisfy(task -> assertThat(year.opened(task))
                            .singleElement()
                            .satisfies(opened -> assertThat(opened.closedOn()).isNotNull()));
            year.until("2026-07-01");
            new Quarrels(year.staff(), "to-hoa-giai", "tdp-1")
                    .agreed(4, year.today())
                    .notAgreed(1, year.today());
            year.until("2026-11-20");
            assertThat(figure(year, "legal-access-2025", "3.2")).contains(": 80% (4/5), ngưỡng từ 80%");
            assertThat(figure(year, "law-abiding", "3.2")).contains(": 80% (4/5), ngưỡng từ 80%");
            decided(year);

            everythingDone(year, VIET_HOA, "2026-12-31");
            blocksDone(year);
            contributed(year);
            criteria(year, "legal-access-2025", "1", "2", "3");
            agreesWithFigures(year, "legal-access-2025", "3.2");
            agreesWithFigures(year, "law-abiding", "3.2");
        }
    }

    private static boolean is(Map<String, JsonNode> facts, String task) {
        return facts.get("workKey").asText().equals(task);
    }

    /** Each of the 35, either as a case of its own or by what carries it. */
    private static void blocksDone(WardYear year) {
        Set<String> opened = VIET_HOA.lines()
                .map(line -> line.replaceAll(":.*", "").replaceAll("^VH-2\\.1[abc]$", "VH-2.1"))
                .collect(toSet());
        assertThat(BLOCKS_OF_VIET_HOA)
                .hasSize(35)
                .allMatch(block -> opened.contains(block) != CARRIED_IN_VIET_HOA.containsKey(block));
        List<String> mediated = year.numbers("grassrootsMediation", "agreed").stream()
                .map(number -> "grassrootsMediation")
                .toList();
        List<String> toCome = year.items(LocalDate.of(2030, 12, 31)).stream()
                .map(item -> item.key() + ": " + item.period())
                .toList();
        assertThat(CARRIED_IN_VIET_HOA.values())
                .allMatch(carrier ->
                        mediated.contains(carrier) || VIET_HOA.contains(carrier) || toCome.contains(carrier));
    }

    /** The quarterly task of Việt Hòa with the units that contribute to it. */
    private static void contributed(WardYear year) {
        assertThat(year.opened("VH-2.3a"))
                .hasSize(3)
                .allSatisfy(task -> assertThat(year.fact(task.caseId(), "contributions"))
                        .hasSize(3)
                        .allSatisfy(row ->
                                assertThat(row.get("answerText").asText()).isEqualTo("Có ý kiến, nội dung phối hợp")));
    }

    @Test
    @DisplayName(
            "Phường An Biên, từ 20/4/2026: mười nhiệm vụ, báo cáo của các đơn vị chậm nhất 01/11, chuẩn tiếp cận pháp luật")
    void anBien() {
        try (WardYear year = begun("an-bien", "2026-04-20").leavingTasks("AB-2:kinh-te-ha-tang")) {
            year.until("2026-10-31");
            assertThat(year.opened("AB-BC1")).hasSize(4).allSatisfy(report -> {
                assertThat(report.dueOn()).isEqualTo("2026-11-01");
                assertThat(report.closedOn()).isBefore("2026-11-01");
                assertThat(report.outcome()).isEqualTo("sent");
            });
            assertThat(reported(year, "AB-BC1:kinh-te-ha-tang"))
                    .as("tasks AB-2, AB-3, AB-IV3, AB-IV4 of the unit, and AB-IV1: this report")
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "đang làm", 1L,
                            "đã xong đúng hạn", 3L,
                            "do thủ tục khác thực hiện: Báo cáo kết quả thực hiện Đề án của đơn vị, gửi Văn phòng HĐND và UBND",
                                    1L));
            year.on("2026-11-20", "AB-2:kinh-te-ha-tang");
            decided(year);

            everythingDone(year, AN_BIEN, "2026-12-31");
            criteria(year, "legal-access-2025", "1", "2", "3");
        }
    }

    /** What a report on the plan says of the tasks: how many of them stand so. */
    private static Map<String, Long> reported(WardYear year, String key) {
        Opened report = year.ledger().stream()
                .filter(opened -> opened.key().equals(key))
                .findFirst()
                .orElseThrow();
        return rows(year.fact(report.caseId(), "workRows"))
                .collect(groupingBy(row -> row.get("stateText").asText(), counting()));
    }

    @Test
    @DisplayName(
            "Phường Hồng Sơn, từ 13/3/2023 đến khi nộp hồ sơ trước 10/01/2024: 5 tiêu chí, 20 chỉ tiêu, từ 80 điểm,"
                    + " hòa giải thành từ 95%, cấp phường đúng tiến độ 100%, nộp tài liệu trước 30/11")
    void hongSon() {
        try (WardYear year = begun("hong-son", "2023-03-13")
                .choosing(ASSIGN, Map.of("pointsSource", "Bảng điểm thành phố gửi kèm hướng dẫn", "maxPoints", 5))
                .choosing(EVIDENCE, facts -> Map.of("points", isOf(facts, "4.") ? 4 : 5))) {
            year.until("2023-06-01");
            new Quarrels(year.staff(), "to-hoa-giai", "khoi-1")
                    .agreed(19, year.today())
                    .notAgreed(1, year.today());
            year.until("2023-11-29");
            assertThat(year.staff().openTasks(EVIDENCE))
                    .hasSize(20)
                    .extracting(Task::getDueDate)
                    .as("before 30/11")
                    .containsOnly(year.endOf("2023-11-29"));
            assertThat(figure(year, "legal-access-2021", "3.1"))
                    .contains(": 95% (19/20), ngưỡng từ 95%")
                    .contains("Được tính: " + String.join(", ", year.numbers("grassrootsMediation", "agreed")))
                    .contains("Không được tính: " + String.join(", ", year.numbers("grassrootsMediation", "notAgreed")))
                    .contains("ngưỡng từ 100%");
            year.on("2023-11-29", EVIDENCE);
            year.on("2023-12-06", COMMENTS);
            year.on("2023-12-08", MEETING);
            year.until("2023-12-31");
            year.on("2024-01-04", HAND_OVER);
            year.on("2024-02-05", RESULT);

            everythingDone(year, HONG_SON, "2024-02-05");
            Opened dossier = dossier(year, "legal-access-2021");
            assertThat(dossier.dueOn()).as("before 10/01").isEqualTo("2024-01-09");
            criteria(year, "legal-access-2021", "1", "2", "3", "4", "5");
            assertThat(rows(year.fact(dossier.caseId(), "consolidated"))
                            .map(row -> row.get("indicator").asText() + ": "
                                    + row.get("unit").asText() + "\n")
                            .collect(joining()))
                    .isEqualTo(OWNERS_OF_HONG_SON);
            assertThat(rows(year.fact(dossier.caseId(), "conditionsResult"))
                            .map(row -> row.get("met").asText() + " "
                                    + row.get("note").asText()))
                    .startsWith(
                            "yes 95/100 điểm",
                            "yes tiêu chí 1: 100%; tiêu chí 2: 100%; tiêu chí 3: 100%; tiêu chí 4: 80%; tiêu chí 5: 100%");
            assertThat(year.fact(dossier.caseId(), "dossierPasses").asText()).isEqualTo("yes");
            agreesWithFigures(year, "legal-access-2021", "3.1");
            folders(year, dossier);
        }
    }

    private static boolean isOf(Map<String, JsonNode> facts, String criterion) {
        return facts.get("indicator").asText().startsWith(criterion);
    }

    /** One folder per criterion, in it one per indicator with its evidence; besides a list of contents and checksums. */
    private static void folders(WardYear year, Opened dossier) {
        List<String> files = year.zip(dossier);
        assertThat(files).contains("00-muc-luc.html", "SHA256SUMS");
        assertThat(files.stream()
                        .filter(file -> file.matches("0[1-5] .*/.*"))
                        .map(file -> file.replaceAll("^0(\\d) [^/]+/(\\d\\.\\d) [^/]+/\\d+ (.+)$", "$1 $2 $3")))
                .containsExactly(OWNERS_OF_HONG_SON
                        .lines()
                        .map(line -> line.substring(0, 3))
                        .map(indicator -> indicator.charAt(0) + " " + indicator + " Tài liệu " + indicator + ".pdf")
                        .toArray(String[]::new));
    }

    @Test
    @DisplayName(
            "Phường An Dương, từ tháng 3 đến hết năm 2026: nhiệm vụ của từng đơn vị, báo cáo năm, chuẩn tiếp cận pháp luật")
    void anDuong() {
        try (WardYear year = begun("an-duong", "2026-03-02")) {
            year.until("2026-11-20");
            decided(year);

            everythingDone(year, AN_DUONG, "2026-12-31");
            criteria(year, "legal-access-2025", "1", "2", "3");
        }
    }

    @Test
    @DisplayName(
            "Phường Chu Văn An, từ tháng 5 đến hết năm 2026: việc hằng tháng, \"Chính quyền thân thiện\" bốn tiêu chí,"
                    + " Mức 2")
    void chuVanAn() {
        try (WardYear year = begun("chu-van-an", "2026-05-04")
                .choosing(MEETING, Map.of("meetingLevel", 2))
                .choosing(RESULT, Map.of("recognisedLevel", 2))) {
            year.until("2026-11-20");
            decided(year);

            everythingDone(year, CHU_VAN_AN, "2026-12-31");
            criteria(year, "legal-access-2025", "1", "2", "3");
            criteria(year, "friendly-government", "1", "2", "3", "4");
            String friendly = dossier(year, "friendly-government").caseId();
            assertThat(year.fact(friendly, "targetText").asText()).contains("Mức 2 năm 2026");
            assertThat(year.fact(friendly, "recognisedLevel").asInt()).isEqualTo(2);
        }
    }

    private static WardYear begun(String ward, String day) {
        return WardYear.of(ward, day)
                .choosing(TAKE_UP, Map.of("requests", List.of()))
                .choosing("userTask_viewConsolidated", Map.of("met", "yes"))
                .leaving(EVIDENCE, COMMENTS, MEETING, HAND_OVER, RESULT);
    }

    /** The dossiers of 2026 from the self-assessment to the decision on them. */
    private static void decided(WardYear year) {
        year.on("2026-11-20", EVIDENCE);
        year.on("2026-11-30", COMMENTS);
        year.on("2026-12-02", MEETING);
        year.on("2026-12-07", HAND_OVER);
        year.on("2026-12-28", RESULT);
    }

    private static String months(int year, int first) {
        return IntStream.rangeClosed(first, 12)
                .mapToObj(month -> YearMonth.of(year, month).toString())
                .collect(joining(", "));
    }

    /** What was opened by that day is just this, each within its period and done in time. */
    private static void everythingDone(WardYear year, String work, String day) {
        year.until(day);
        assertThat(work(year)).isEqualTo(work);
        assertThat(year.ledger()).allSatisfy(opened -> {
            assertThat(opened.openedOn()).isBetween(opened.begins(), opened.ends());
            assertThat(done(year, opened)).isBetween(opened.openedOn(), opened.dueOn());
            if (!opened.kind().equals("dossier")) {
                assertThat(opened.dueOn()).isBeforeOrEqualTo(opened.ends());
            }
        });
        assertThat(year.ledger())
                .extracting(Opened::kind, Opened::outcome)
                .containsOnly(
                        tuple("plan-task", "accepted"), tuple("plan-report", "sent"), tuple("dossier", "recognised"));
    }

    /** A dossier is to be handed over by its day, and decided on by others later. */
    private static LocalDate done(WardYear year, Opened opened) {
        return opened.kind().equals("dossier")
                ? LocalDate.parse(year.fact(opened.caseId(), "handedOverOn").asText())
                : opened.closedOn();
    }

    /** In which periods what was opened, and for how many units when for several; as {@link #VIET_HOA} writes it. */
    private static String work(WardYear year) {
        Map<String, Map<String, Long>> work = year.ledger().stream()
                .collect(groupingBy(Opened::work, TreeMap::new, groupingBy(Opened::period, TreeMap::new, counting())));
        return work.entrySet().stream()
                .map(task -> task.getValue().entrySet().stream()
                        .map(period -> period.getKey() + (period.getValue() == 1 ? "" : " ×" + period.getValue()))
                        .collect(joining(", ", task.getKey() + ": ", "\n")))
                .collect(joining());
    }

    private static Opened dossier(WardYear year, String programme) {
        return year.opened(programme).get(0);
    }

    private static void criteria(WardYear year, String programme, String... criteria) {
        assertThat(rows(year.fact(dossier(year, programme).caseId(), "criteriaResult"))
                        .map(row -> row.get("criterion").asText()))
                .containsExactly(criteria);
    }

    /** What the owner of the indicator reads of the figures when he sets about assessing it. */
    private static String figure(WardYear year, String programme, String indicator) {
        String dossier = dossier(year, programme).caseId();
        Task assessment = year.staff().openTasks(EVIDENCE).stream()
                .filter(task -> task.getProcessInstanceId().equals(dossier))
                .filter(task ->
                        year.staff().facts(task).get("indicator").asText().equals(indicator))
                .findFirst()
                .orElseThrow();
        year.staff().claim(assessment);
        return year.staff().facts(assessment).get("figureText").asText();
    }

    /** The owner's "met" does not contradict the figures. */
    private static void agreesWithFigures(WardYear year, String programme, String indicator) {
        assertThat(rows(year.fact(dossier(year, programme).caseId(), "consolidated"))
                        .filter(row -> row.get("indicator").asText().equals(indicator)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get("assessment").asText()).isEqualToIgnoringCase("đạt");
                    assertThat(row.get("remark").asText()).doesNotContain("trái với số liệu");
                });
    }

    private static Stream<JsonNode> rows(JsonNode table) {
        return StreamSupport.stream(table.spliterator(), false);
    }
}
