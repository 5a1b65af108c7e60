package vn.thuongton.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuongton.agenda.AgendaItem;
import vn.thuongton.organization.UnitReform;
import vn.thuongton.organization.Ward;
import vn.thuongton.organization.Wards;

class PlanAgendaTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-02T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    private static final String PLAN = """
            plans:
              - id: ke-hoach-2026
                name: Kế hoạch thử
                issuedText: ngày 20 tháng 4 năm 2026
                source: Kế hoạch thử ngày 20/4/2026
                from: 2026-04-20
                until: 2027-12-31
                trackedFrom: 2026-08-15
                office: van-phong
                unitLists:
                  cac-phong: {written: Các phòng, units: [van-phong, kinh-te-ha-tang], assumption: Văn bản không liệt kê các phòng.}
                tasks:
                  - id: T-1
                    section: II.1
                    title: Rà soát
                    lead: van-phong
                    with: [cac-phong, cong-an]
                    others: các cơ quan có liên quan
                    product: Báo cáo rà soát
                    time: Hằng quý
                    period: {every: QUARTER}
                  - id: T-2
                    section: II.2
                    title: Bố trí kinh phí
                    lead: [cac-phong, cong-an]
                    with: kinh-te-ha-tang
                    period: {once: {from: 2026-10-01, by: 2026-11-01}}
                    assumption: Văn bản không nêu thời gian.
                  - id: T-3
                    section: II.3
                    title: Hòa giải
                    lead: van-phong
                    period: {perCase: someProcess}
                reports:
                  - {id: T-BC, section: IV.1, title: Báo cáo năm, period: {every: YEAR}, covers: year, by: van-phong, opensDaysBefore: 31}
            """;

    @TempDir
    private Path folder;

    private PlanAgenda agenda;

    @BeforeEach
    void readPlan() throws IOException {
        agenda = new PlanAgenda(
                new Wards(List.of(WardFolders.shipped("an-duong")), CLOCK),
                new Plans(Map.of("an-duong", WardFolders.plans(folder, PLAN))),
                CLOCK);
    }

    @Test
    @DisplayName("Việc mở từ ngày đầu kỳ; việc đã hết hạn trước ngày bắt đầu theo dõi thì không mở")
    void opensFromItsFirstDay() {
        assertThat(opened(LocalDate.of(2026, 8, 14))).containsExactly("T-1 2026-Q3");
        assertThat(opened(LocalDate.of(2026, 9, 30))).containsExactly("T-1 2026-Q3");
        assertThat(opened(LocalDate.of(2026, 10, 1)))
                .containsExactly(
                        "T-1 2026-Q3",
                        "T-1 2026-Q4",
                        "T-2:van-phong 2026-11-01",
                        "T-2:kinh-te-ha-tang 2026-11-01",
                        "T-2:cong-an 2026-11-01");
        assertThat(opened(LocalDate.of(2026, 11, 29))).doesNotContain("T-BC 2026");
        assertThat(opened(LocalDate.of(2026, 11, 30))).contains("T-BC 2026");
    }

    @Test
    @DisplayName("Kỳ dở dang khi bắt đầu theo dõi vẫn mở, với ngày đầu kỳ của nó")
    void trackedFromTheMiddleOfAPeriod() {
        AgendaItem item = only("T-1", "2026-Q3");

        assertThat(item.opensOn()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(item.dueOn()).isEqualTo(LocalDate.of(2026, 9, 30));
    }

    @Test
    @DisplayName("Mở bằng tay được mọi việc của năm, kể cả việc trước ngày bắt đầu theo dõi")
    void opensByHandWhatTheYearHas() {
        assertThat(keys(agenda.ofYear("an-duong", 2026)))
                .containsExactly(
                        "T-1 2026-Q2",
                        "T-1 2026-Q3",
                        "T-1 2026-Q4",
                        "T-2:van-phong 2026-11-01",
                        "T-2:kinh-te-ha-tang 2026-11-01",
                        "T-2:cong-an 2026-11-01",
                        "T-BC 2026");
        assertThat(keys(agenda.ofYear("an-duong", 2027)))
                .containsExactly("T-1 2027-Q1", "T-1 2027-Q2", "T-1 2027-Q3", "T-1 2027-Q4", "T-BC 2027");
        assertThat(agenda.ofYear("an-duong", 2025)).isEmpty();
    }

    @Test
    @DisplayName("Hồ sơ việc mang đủ sáu rõ: người, việc, trách nhiệm, thẩm quyền, thời gian, kết quả")
    void saysTheSixThings() {
        AgendaItem item = only("T-1", "2026-Q4");

        assertThat(item.kind()).isEqualTo("plan-task");
        assertThat(item.title()).isEqualTo("Rà soát (quý IV năm 2026)");
        assertThat(item.variables())
                .containsEntry("handlingUnit", "van-phong")
                .containsEntry("leadUnitName", "Văn phòng HĐND và UBND")
                .containsEntry("workTitle", "Rà soát")
                .containsEntry("coordinatingText", "Các phòng, Công an phường; các cơ quan có liên quan")
                .containsEntry("acceptingUnit", "lanh-dao")
                .containsEntry("officeUnit", "van-phong")
                .containsEntry("timeText", "Hằng quý")
                .containsEntry("product", "Báo cáo rà soát")
                .containsEntry("sourceText", "mục II.1, Kế hoạch thử ngày 20/4/2026")
                .containsEntry("assumptionText", "Văn bản không liệt kê các phòng.")
                .containsEntry("field", "plan");
        assertThat(coordinating(item)).containsExactly("kinh-te-ha-tang", "cong-an");
    }

    @Test
    @DisplayName("Điều văn bản không nêu thì nói là không nêu; nhiều đơn vị chủ trì thì mỗi đơn vị một hồ sơ")
    void saysWhatThePaperDoesNotSay() {
        AgendaItem ofPolice = only("T-2:cong-an", "2026-11-01");

        assertThat(ofPolice.variables())
                .containsEntry("handlingUnit", "cong-an")
                .containsEntry("acceptingUnit", "van-phong")
                .containsEntry("product", "Văn bản không nêu sản phẩm")
                .containsEntry("timeText", "Văn bản không nêu thời gian")
                .containsEntry("assumptionText", "Văn bản không nêu thời gian. Văn bản không liệt kê các phòng.");
        assertThat(coordinating(ofPolice)).containsExactly("kinh-te-ha-tang");
        assertThat(coordinating(only("T-2:kinh-te-ha-tang", "2026-11-01"))).isEmpty();
    }

    @Test
    @DisplayName("Báo cáo năm tính từ đầu năm, hoặc từ ngày đầu của kế hoạch, đến hạn báo cáo")
    void reportKnowsTheTimeItCovers() {
        AgendaItem first = only("T-BC", "2026");

        assertThat(first.kind()).isEqualTo("plan-report");
        assertThat(first.variables())
                .containsEntry("reportFrom", Date.from(Instant.parse("2026-04-19T17:00:00Z")))
                .containsEntry("reportUntil", Date.from(Instant.parse("2026-12-30T17:00:00Z")))
                .containsEntry("reportTitle", "Báo cáo năm")
                .containsEntry("handlingUnit", "van-phong");
        assertThat(only("T-BC", "2027").variables())
                .containsEntry("reportFrom", Date.from(Instant.parse("2026-12-31T17:00:00Z")));
    }

    @Test
    @DisplayName(
            "Đơn vị sáp nhập thì việc mở cho đơn vị mới, mã việc giữ nguyên, đơn vị mới không tự phối hợp với mình")
    void followsReforms() throws IOException {
        Ward before = WardFolders.shipped("an-duong");
        UnitReform reform = new UnitReform(
                LocalDate.of(2026, 10, 1),
                List.of("van-phong", "kinh-te-ha-tang"),
                "hanh-chinh-cong",
                "Quyết định thử");
        agenda = new PlanAgenda(
                new Wards(List.of(WardFolders.reformed(before, reform)), CLOCK),
                new Plans(Map.of("an-duong", WardFolders.plans(folder, PLAN))),
                CLOCK);

        AgendaItem item = only("T-1", "2026-Q4");

        assertThat(item.variables())
                .containsEntry("handlingUnit", "hanh-chinh-cong")
                .containsEntry("leadUnitName", "Trung tâm Phục vụ hành chính công")
                .containsEntry("officeUnit", "hanh-chinh-cong")
                .containsEntry("acceptingUnit", "lanh-dao");
        assertThat(coordinating(item)).containsExactly("cong-an");
        assertThat(only("T-2:kinh-te-ha-tang", "2026-11-01").variables())
                .containsEntry("handlingUnit", "hanh-chinh-cong");
    }

    private List<String> opened(LocalDate day) {
        return keys(agenda.until("an-duong", day));
    }

    private static List<String> keys(List<AgendaItem> items) {
        return items.stream().map(item -> item.key() + " " + item.period()).toList();
    }

    private AgendaItem only(String key, String period) {
        return agenda.until("an-duong", LocalDate.of(2027, 12, 31)).stream()
                .filter(item -> item.key().equals(key) && item.period().equals(period))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> coordinating(AgendaItem item) {
        List<String> units = new ArrayList<>();
        ((JsonNode) item.variables().get("coordinatingUnits")).forEach(unit -> units.add(unit.asText()));
        return units;
    }
}
