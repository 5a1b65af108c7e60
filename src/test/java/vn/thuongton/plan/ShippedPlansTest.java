package vn.thuongton.plan;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The plans of the five wards against the tables drawn from their papers. */
class ShippedPlansTest {

    @Test
    @DisplayName("Việt Hòa: mục III.2 có 35 khối việc (37 việc khi tách 2.1 a, b, c), mục V có 8 đơn vị, thêm III.1.d")
    void vietHoaHas35Blocks() {
        List<PlannedWork> specific = works("viet-hoa").stream()
                .filter(work -> work.section().startsWith("III.2."))
                .toList();

        assertThat(specific).hasSize(37);
        // a block of the paper shares one lead, one list of coordinating units, one time: only 2.1 has several points
        assertThat(specific.stream()
                        .map(work -> work.section().equals("III.2.1") ? work.section() : work.id())
                        .distinct())
                .hasSize(35);
        assertThat(specific.stream()
                        .filter(work -> work.section().equals("III.2.1"))
                        .map(work -> work.lead() + " " + work.with() + " " + work.time())
                        .distinct())
                .hasSize(1);
        assertThat(ids("viet-hoa", "III.1.d")).containsExactly("VH-III.1d");
        assertThat(ids("viet-hoa", "V.1", "V.2", "V.3", "V.4", "V.5", "V.6", "V.7", "V.8"))
                .containsExactly("VH-V1", "VH-V2", "VH-V3", "VH-V4", "VH-V5", "VH-V6", "VH-V7", "VH-V8");
        assertThat(works("viet-hoa")).hasSize(37 + 1 + 8);
    }

    @ParameterizedTest(name = "{0}.{1}")
    @CsvSource({
        "viet-hoa, III.2.1, 3", "viet-hoa, III.2.2, 1", "viet-hoa, III.2.3, 4", "viet-hoa, III.2.4, 4",
        "viet-hoa, III.2.5, 9", "viet-hoa, III.2.6, 5", "viet-hoa, III.2.7, 1", "viet-hoa, III.2.8, 3",
        "viet-hoa, III.2.9, 2", "viet-hoa, III.2.10, 2", "viet-hoa, III.2.11, 3", "an-duong, III.1, 6",
    })
    @DisplayName("Mỗi mục của văn bản có đủ số việc")
    void everySectionHasItsTasks(String ward, String section, int tasks) {
        assertThat(ids(ward, section)).hasSize(tasks);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "an-bien, AB-1 AB-2 AB-3 AB-4 AB-5 AB-IV1 AB-IV2 AB-IV3 AB-IV4 AB-IV5",
        "an-duong, AD-1a AD-1b AD-1c AD-1d AD-1e AD-1f AD-2 AD-3 AD-4 AD-5 AD-6 AD-7 AD-8",
        "chu-van-an, CVA-QĐ3 CVA-1.1 CVA-1.2 CVA-2.1 CVA-2.2 CVA-2.3 CVA-2.4 CVA-2.5 CVA-3.1a CVA-3.1b CVA-3.2 CVA-4"
                + " CVA-A1 CVA-A2 CVA-A3 CVA-A4 CVA-A5 CVA-A6 CVA-A7",
        "hong-son, HS-1.2-BC HS-2.1-BC1 HS-2.1-BC2 HS-2.1-BC3 HS-2.2-BC HS-3.2-BC HS-4.1-BC HS-4.5-BC HS-5.1-BC HS-5.2-BC"
                + " HS-II2.1 HS-II2.2 HS-II2.3 HS-3(i) HS-3(ii)",
    })
    @DisplayName("An Biên mười việc; An Dương, Chu Văn An và Hồng Sơn đủ các việc được giao")
    void othersHaveTheirTasks(String ward, String ids) {
        assertThat(works(ward).stream().map(PlannedWork::id).collect(joining(" ")))
                .isEqualTo(ids);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "viet-hoa, VH-2.1a, van-phong",
        "viet-hoa, VH-2.1b, van-phong",
        "viet-hoa, VH-2.1c, van-phong",
        "viet-hoa, VH-2.2, van-phong",
        "viet-hoa, VH-2.3a, van-phong",
        "viet-hoa, VH-2.3b, cac-co-quan-chuyen-mon",
        "viet-hoa, VH-2.3c, cac-co-quan-chuyen-mon",
        "viet-hoa, VH-2.3d, van-phong",
        "viet-hoa, VH-2.4a, van-phong",
        "viet-hoa, VH-2.4b, van-phong",
        "viet-hoa, VH-2.4c, van-phong",
        "viet-hoa, VH-2.4d, van-phong kinh-te-ha-tang",
        "viet-hoa, VH-2.5a, van-phong",
        "viet-hoa, VH-2.5b, van-phong su-nghiep-cong",
        "viet-hoa, VH-2.5c, van-phong su-nghiep-cong",
        "viet-hoa, VH-2.5d, cac-phong-ban",
        "viet-hoa, VH-2.5e, cac-phong-ban",
        "viet-hoa, VH-2.5f, van-phong su-nghiep-cong",
        "viet-hoa, VH-2.5g, van-phong to-hoa-giai",
        "viet-hoa, VH-2.5h, van-phong",
        "viet-hoa, VH-2.5i, van-hoa-xa-hoi",
        "viet-hoa, VH-2.6a, van-phong",
        "viet-hoa, VH-2.6b, van-phong",
        "viet-hoa, VH-2.6c, van-phong",
        "viet-hoa, VH-2.6d, van-phong",
        "viet-hoa, VH-2.6e, van-phong hanh-chinh-cong",
        "viet-hoa, VH-2.7, van-phong",
        "viet-hoa, VH-2.8a, van-phong",
        "viet-hoa, VH-2.8b, van-phong",
        "viet-hoa, VH-2.8c, van-phong",
        "viet-hoa, VH-2.9a, van-phong",
        "viet-hoa, VH-2.9b, van-hoa-xa-hoi van-phong",
        "viet-hoa, VH-2.10a, cac-phong-ban",
        "viet-hoa, VH-2.10b, cac-phong-ban",
        "viet-hoa, VH-2.11a, van-phong",
        "viet-hoa, VH-2.11b, van-phong",
        "viet-hoa, VH-2.11c, van-phong",
        "viet-hoa, VH-V1, van-phong",
        "viet-hoa, VH-V2, van-hoa-xa-hoi",
        "viet-hoa, VH-V3, kinh-te-ha-tang",
        "viet-hoa, VH-V4, hanh-chinh-cong",
        "viet-hoa, VH-V5, su-nghiep-cong",
        "viet-hoa, VH-V6, cong-an",
        "viet-hoa, VH-V7, mat-tran",
        "viet-hoa, VH-V8, cac-phong-ban",
        "an-bien, AB-1, van-phong",
        "an-bien, AB-2, cac-phong-ban-don-vi",
        "an-bien, AB-3, cac-phong-ban-don-vi",
        "an-bien, AB-4, van-phong",
        "an-bien, AB-5, van-phong",
        "an-bien, AB-IV1, cac-don-vi-bao-cao",
        "an-bien, AB-IV2, van-phong",
        "an-bien, AB-IV3, van-hoa-xa-hoi su-nghiep-cong cac-co-quan-chuyen-mon",
        "an-bien, AB-IV4, kinh-te-ha-tang",
        "an-bien, AB-IV5, mat-tran",
        "an-duong, AD-1a, van-phong",
        "an-duong, AD-1f, van-phong",
        "an-duong, AD-2, van-hoa-xa-hoi",
        "an-duong, AD-3, kinh-te-ha-tang",
        "an-duong, AD-4, cong-an",
        "an-duong, AD-5, hanh-chinh-cong",
        "an-duong, AD-6, su-nghiep-cong",
        "an-duong, AD-7, mat-tran",
        "an-duong, AD-8, to-dan-pho",
        "chu-van-an, CVA-QĐ3, cac-phong-ban",
        "chu-van-an, CVA-A1, van-hoa-xa-hoi",
        "chu-van-an, CVA-A2, kinh-te-ha-tang",
        "chu-van-an, CVA-A3, hanh-chinh-cong",
        "chu-van-an, CVA-A4, van-phong",
        "chu-van-an, CVA-A5, su-nghiep-cong",
        "chu-van-an, CVA-A6, cac-phong-ban",
        "chu-van-an, CVA-A7, mat-tran",
        "hong-son, HS-1.2-BC, cc-tu-phap-ho-tich",
        "hong-son, HS-2.1-BC1, cc-van-phong-thong-ke",
        "hong-son, HS-2.1-BC2, cc-van-hoa-xa-hoi",
        "hong-son, HS-2.2-BC, cc-van-phong-thong-ke",
        "hong-son, HS-3.2-BC, cc-tai-chinh-ke-toan",
        "hong-son, HS-4.1-BC, cc-van-phong-thong-ke",
        "hong-son, HS-4.5-BC, cc-tai-chinh-ke-toan",
        "hong-son, HS-5.1-BC, cc-van-phong-thong-ke",
        "hong-son, HS-5.2-BC, cc-van-phong-thong-ke",
        "hong-son, HS-3(i), can-bo-cong-chuc-duoc-giao",
        "hong-son, HS-3(ii), cc-tu-phap-ho-tich",
    })
    @DisplayName("Chủ trì mỗi việc đúng như văn bản giao")
    void leadsAreTheOnesOfThePaper(String ward, String id, String lead) {
        assertThat(String.join(" ", work(ward, id).lead())).isEqualTo(lead);
    }

    @ParameterizedTest(name = "{0} {1} năm {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "viet-hoa | VH-2.1a | 2026 | 2026-06-30 2026-06-01 2026-06-30",
                "viet-hoa | VH-2.2 | 2026 | 2026-06-30 2026-06-01 2026-06-30",
                "viet-hoa | VH-2.3a | 2026 | 2026-Q2 2026-06-01 2026-06-30, 2026-Q3 2026-07-01 2026-09-30, 2026-Q4 2026-10-01 2026-12-31",
                "viet-hoa | VH-2.5a | 2026 | ''",
                "viet-hoa | VH-2.5a | 2028 | 2028 2028-01-01 2028-03-31",
                "viet-hoa | VH-2.5d | 2026 | 2026 2026-10-01 2026-12-31",
                "viet-hoa | VH-2.5e | 2026 | 2026-12-31 2026-06-01 2026-12-31",
                "viet-hoa | VH-2.5e | 2027 | ''",
                "viet-hoa | VH-2.5f | 2030 | 2030 2030-11-01 2030-11-30",
                "viet-hoa | VH-2.7 | 2027 | 2027 2027-01-01 2027-12-31",
                "viet-hoa | VH-V6 | 2026 | 2026 2026-06-01 2026-12-31",
                "an-bien | AB-4 | 2026 | 2026-12-31 2026-10-01 2026-12-31",
                "an-bien | AB-3 | 2026 | 2026 2026-04-20 2026-12-31",
                "hong-son | HS-2.2-BC | 2023 | 2023-Q1 2023-03-13 2023-03-31, 2023-Q2 2023-04-01 2023-06-30,"
                        + " 2023-Q3 2023-07-01 2023-09-30, 2023-Q4 2023-10-01 2023-12-31",
                "hong-son | HS-3(i) | 2023 | 2023-11-29 2023-03-13 2023-11-29",
            })
    @DisplayName("Thời gian của văn bản thành đúng ngày mở, ngày hạn")
    void timesBecomeDays(String ward, String id, int year, String expected) {
        Plan plan = plan(ward);

        assertThat(plan.occurrences(work(ward, id)).stream()
                        .filter(due -> due.touches(year))
                        .map(due -> due.period() + " " + due.opensOn() + " " + due.dueOn())
                        .collect(joining(", ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "an-bien | AB-BC1 | 2026-11-01 2026-10-15 2026-11-01",
                "an-bien | AB-BC2 | 2026-11-30 2026-11-02 2026-11-30",
                "an-duong | AD-BC-NAM | 2026 2026-11-30 2026-12-31, 2027 2027-11-30 2027-12-31,"
                        + " 2028 2028-11-30 2028-12-31, 2029 2029-11-30 2029-12-31, 2030 2030-11-30 2030-12-31",
                "viet-hoa | VH-BC-2028 | 2028-12-31 2028-09-30 2028-12-31",
                "viet-hoa | VH-BC-2030 | 2030-12-31 2030-09-30 2030-12-31",
                "chu-van-an | CVA-BC-2027 | 2027-12-31 2027-09-30 2027-12-31",
                "hong-son | HS-BC-NAM | 2023-12-31 2023-11-30 2023-12-31",
            })
    @DisplayName("Báo cáo của mỗi phường mở và đến hạn đúng ngày; An Biên chậm nhất 01/11/2026")
    void reportsComeInTime(String ward, String id, String expected) {
        Plan plan = plan(ward);
        PlannedReport report = plan.reports().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow();

        assertThat(plan.occurrences(report).stream()
                        .map(due -> due.period() + " " + due.opensOn() + " " + due.dueOn())
                        .collect(joining(", ")))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("Hồng Sơn báo cáo hằng tháng, hằng quý; Chu Văn An làm hằng tuần, báo hằng tháng")
    void frequencies() {
        assertThat(timesOf2023("hong-son", LocalDate.of(2023, 3, 13)))
                .contains(Map.entry("HS-4.1-BC", 10), Map.entry("HS-5.1-BC", 10), Map.entry("HS-5.2-BC", 10))
                .contains(Map.entry("HS-1.2-BC", 4), Map.entry("HS-3.2-BC", 4), Map.entry("HS-4.5-BC", 4));
        assertThat(works("chu-van-an").stream()
                        .filter(work ->
                                Objects.requireNonNullElse(work.time(), "").contains("tuần"))
                        .map(PlannedWork::period))
                .hasSize(5)
                .allSatisfy(period -> assertThat(period.standing().report()).isEqualTo(Length.MONTH));
        assertThat(work("chu-van-an", "CVA-3.1b").period().every()).isEqualTo(Length.MONTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"an-duong", "viet-hoa", "an-bien", "hong-son", "chu-van-an"})
    @DisplayName("Văn bản không nêu thời gian thì luôn có ghi cách hiểu; việc do nơi khác thực hiện cũng vậy")
    void interpretationsAreSaidSo(String ward) {
        assertThat(works(ward))
                .filteredOn(
                        work -> work.time() == null || work.period().carriedBy().isPresent())
                .isNotEmpty()
                .allSatisfy(work -> assertThat(work.assumption()).as(work.id()).isNotBlank());
        assertThat(works(ward))
                .filteredOn(work -> work.period().standing() != null)
                .allSatisfy(work -> assertThat(work.assumption()).as(work.id()).isNotBlank());
        assertThat(plan(ward).reports())
                .allSatisfy(report ->
                        assertThat(report.assumption()).as(report.id()).isNotBlank());
        assertThat(plan(ward).unitLists().values())
                .allSatisfy(list -> assertThat(list.assumption()).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"an-duong", "viet-hoa", "an-bien", "hong-son", "chu-van-an"})
    @DisplayName("Mỗi việc có một đơn vị chịu trách nhiệm trên từng hồ sơ, không đơn vị nào vừa chủ trì vừa phối hợp")
    void everyCaseHasOneLead(String ward) {
        Plan plan = plan(ward);

        assertThat(plan.tasks())
                .allSatisfy(work -> assertThat(plan.assignments(work))
                        .isNotEmpty()
                        .allSatisfy(assignment ->
                                assertThat(assignment.coordinating()).doesNotContain(assignment.lead())));
        assertThat(plan.tasks().stream()
                        .flatMap(work -> plan.assignments(work).stream())
                        .map(Assignment::key))
                .doesNotHaveDuplicates();
    }

    private static Map<String, Integer> timesOf2023(String ward, LocalDate from) {
        Map<String, Integer> times = new TreeMap<>();
        Plan plan = plan(ward);
        plan.tasks().forEach(work -> times.put(work.id(), plan.occurrences(work).size()));
        assertThat(plan.from()).isEqualTo(from);
        return times;
    }

    private static List<String> ids(String ward, String... sections) {
        return works(ward).stream()
                .filter(work -> Stream.of(sections).anyMatch(work.section()::equals))
                .map(PlannedWork::id)
                .toList();
    }

    private static PlannedWork work(String ward, String id) {
        return works(ward).stream()
                .filter(work -> work.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<PlannedWork> works(String ward) {
        return plan(ward).tasks();
    }

    private static Plan plan(String ward) {
        return WardFolders.shippedPlans(ward).get(0);
    }
}
