package vn.thuongton.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thuongton.organization.WardFileInvalid;

class PlanFilesTest {

    private static final String GOOD = """
            plans:
              - id: ke-hoach-2026
                name: Kế hoạch thử
                number: null
                issuedOn: 2026-04-20
                issuedText: ngày 20 tháng 4 năm 2026
                source: Kế hoạch thử ngày 20/4/2026
                from: 2026-04-20
                until: 2026-12-31
                trackedFrom: 2026-05-01
                office: van-phong
                unitLists:
                  cac-phong: {written: Các phòng, units: [van-phong, kinh-te-ha-tang], assumption: Văn bản không liệt kê.}
                tasks:
                  - id: T-1
                    section: II.1
                    title: Việc thứ nhất
                    lead: van-phong
                    with: [cac-phong, cong-an]
                    others: các cơ quan có liên quan
                    product: Báo cáo
                    time: Hằng quý
                    period: {every: QUARTER}
                    assumption: null
                  - id: T-2
                    section: II.2
                    title: Việc thứ hai
                    lead: [cac-phong, cong-an]
                    product: null
                    time: null
                    period: {once: {by: 2026-11-01}}
                    assumption: Văn bản không nêu thời gian.
                  - id: T-3
                    section: II.3
                    title: Việc thứ ba
                    lead: van-phong
                    time: Tháng 11
                    period: {every: YEAR, month: 11}
                  - id: T-4
                    section: II.4
                    title: Tổng kết
                    lead: van-phong
                    time: Cuối năm
                    period: {report: T-BC}
                reports:
                  - {id: T-BC, section: IV.1, title: Báo cáo tổng kết, period: {every: YEAR}, covers: plan, by: van-phong}
            """;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("Tệp kế hoạch đọc được trọn vẹn; một đơn vị hay một danh sách đơn vị đều ghi được")
    void readsPlan() throws IOException {
        Plan plan = WardFolders.plans(folder, GOOD).get(0);

        assertThat(plan.tasks()).extracting(PlannedWork::id).containsExactly("T-1", "T-2", "T-3", "T-4");
        assertThat(plan.tasks().get(0).lead()).containsExactly("van-phong");
        assertThat(plan.reports().get(0).covers()).isEqualTo(PlannedReport.Covers.PLAN);
    }

    @Test
    @DisplayName("Phường không có tệp kế hoạch thì không có kế hoạch nào")
    void wardWithoutPlan() throws IOException {
        assertThat(WardFolders.plans(folder, null)).isEmpty();
    }

    static Stream<String[]> mistakes() {
        return Stream.of(
                mistake(
                        "lead: van-phong",
                        "lead: phong-la",
                        "plans[0].tasks[0].lead: phường không có đơn vị \"phong-la\""),
                mistake("lead: van-phong", "lead: []", "plans[0].tasks[0].lead: chưa giao đơn vị nào chủ trì"),
                mistake("        lead: van-phong\n", "", "plans[0].tasks[0].lead: chưa giao đơn vị nào chủ trì"),
                mistake("[cac-phong, cong-an]", "[ban-la]", "tasks[0].with: phường không có đơn vị \"ban-la\""),
                mistake(
                        "with: [cac-phong, cong-an]",
                        "with: [van-phong]",
                        "tasks[0].with: đơn vị \"van-phong\" đã chủ trì, không thể đồng thời phối hợp"),
                mistake(
                        "units: [van-phong, ",
                        "units: [phong-la, ",
                        "unitLists.cac-phong.units: phường không có đơn vị"),
                mistake("      cac-phong:", "      cong-an:", "unitLists.cong-an: trùng tên với một đơn vị"),
                mistake(
                        "office: van-phong",
                        "office: phong-la",
                        "plans[0].office: phường không có đơn vị \"phong-la\""),
                mistake("by: van-phong}", "by: phong-la}", "reports[0].by: phường không có đơn vị \"phong-la\""),
                mistake("by: van-phong}", "by: []}", "reports[0].by: chưa giao đơn vị nào báo cáo"),
                mistake("id: T-2", "id: T-1", "tasks[1].id: công việc \"T-1\" trùng id với một mục khác"),
                mistake("id: T-1", "id: T-BC", "reports[0].id: báo cáo \"T-BC\" trùng id với một mục khác"),
                mistake("id: T-1", "id: việc 1", "tasks[0].id: không đúng mẫu"),
                mistake(
                        "{report: T-BC}",
                        "{report: T-BC9}",
                        "tasks[3].period.report: kế hoạch không có báo cáo \"T-BC9\""),
                mistake("period: {every: YEAR}, covers", "period: {report: T-BC}, covers", "báo cáo phải có kỳ riêng"),
                mistake("covers: plan", "covers: tuan", "(plans[0].reports[0].covers): không đọc được"),
                mistake(", covers: plan", "", "reports[0].covers: phải có"),
                mistake("{every: QUARTER}", "{every: QUÝ}", "tasks[0].period.every): không đọc được"),
                mistake("{every: QUARTER}", "{}", "tasks[0].period: phải ghi đúng một trong các mục"),
                mistake("        period: {every: QUARTER}\n", "", "tasks[0].period: phải có"),
                mistake("month: 11", "month: 13", "tasks[2].period.month: phải từ 12 trở xuống"),
                mistake("month: 11", "month: 3", "tasks[2].period: không bao giờ đến kỳ"),
                mistake("month: 11", "quarter: 5", "tasks[2].period.quarter: phải từ 4 trở xuống"),
                mistake(
                        "month: 11",
                        "quarter: 1",
                        "tasks[2].period: không bao giờ đến kỳ trong thời gian của kế hoạch"),
                mistake(
                        "month: 11",
                        "from: 12-01, by: 11-30",
                        "tasks[2].period: by trước from nên không bao giờ đến kỳ"),
                mistake("month: 11", "by: 13-01", "tasks[2].period.by): không đọc được"),
                mistake(
                        "{by: 2026-11-01}",
                        "{from: 2026-12-01, by: 2026-11-01}",
                        "tasks[1].period: once.by (01/11/2026) trước"),
                mistake(
                        "{by: 2026-11-01}",
                        "{by: 2027-11-01}",
                        "tasks[1].period: once nằm ngoài thời gian của kế hoạch"),
                mistake("{by: 2026-11-01}", "{from: 2026-10-01}", "tasks[1].period.once.by: phải có"),
                mistake("source: Kế hoạch thử ngày 20/4/2026", "source: ''", "plans[0].source: không được để trống"),
                mistake("    source: Kế hoạch thử ngày 20/4/2026\n", "", "plans[0].source: không được để trống"),
                mistake("    from: 2026-04-20\n", "", "plans[0].from: phải có"),
                mistake("    until: 2026-12-31\n", "", "plans[0].until: phải có"),
                mistake("until: 2026-12-31", "until: 2025-12-31", "plans[0].until: phải từ ngày from trở đi"),
                mistake("trackedFrom: 2026-05-01", "trackedFrom: 2027-05-01", "trackedFrom: phải trong thời gian"),
                mistake("name: Kế hoạch thử", "tên: Kế hoạch thử", "không có mục tên \"tên\""),
                mistake("    tasks:\n", "    tasks:\n      -\n", "plans[0].tasks[0]"),
                mistake("plans:\n", "plans: [\n", "dòng "));
    }

    private static String[] mistake(String written, String wrong, String told) {
        return new String[] {written, wrong, told};
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    @DisplayName("Kế hoạch sai thì nói rõ tệp, chỗ sai và lý do")
    void tellsFilePlaceAndReason(String written, String wrong, String told) {
        assertThat(GOOD).contains(written);
        String bad = GOOD.replaceFirst(Pattern.quote(written), wrong);

        assertThatThrownBy(() -> WardFolders.plans(folder, bad))
                .isInstanceOf(WardFileInvalid.class)
                .hasMessageStartingWith("Tệp wards/an-duong/plan.yaml, ")
                .hasMessageContaining(told);
    }

    @Test
    @DisplayName("Hai kế hoạch của một phường không trùng id, kể cả id của công việc")
    void idsAreUniqueInTheWard() {
        String second = GOOD.substring(GOOD.indexOf("  - id: ke-hoach"));

        assertThatThrownBy(() -> WardFolders.plans(folder, GOOD + second))
                .hasMessageContaining("plans[1].id: kế hoạch \"ke-hoach-2026\" trùng id với một mục khác");
        assertThatThrownBy(() -> WardFolders.plans(folder, GOOD + second.replace("ke-hoach-2026", "ke-hoach-hai")))
                .hasMessageContaining("plans[1].tasks[0].id: công việc \"T-1\" trùng id với một mục khác");
    }
}
