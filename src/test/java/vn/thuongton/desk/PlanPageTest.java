package vn.thuongton.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.thuongton.document.paper.PaperPictures;
import vn.thuongton.document.paper.PaperSheet;
import vn.thuongton.plan.Plan;
import vn.thuongton.plan.Plans;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.TasklistSession;

/** The page "Kế hoạch" as the server gives it. */
@ApplicationTest
class PlanPageTest {

    private static final String PATH = "/camunda/api/tasklist/plugin/desk/default/plan";

    @Autowired
    private TestRestTemplate rest;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Plans plans;

    @Test
    @DisplayName(
            "Mọi người của phường, cả người giám sát, đọc được: mỗi việc chủ trì, phối hợp, sản phẩm, kỳ, tình trạng")
    void everybodyOfTheWardReads() {
        Plan plan = plans.of("an-duong").get(0);
        for (String user : List.of("van-phong.an-duong", "to-dan-pho.an-duong", "giam-sat.an-duong")) {
            JsonNode page = get(user, "?year=2026").getBody();

            assertThat(page.path("plan").asText()).as(user).isEqualTo(plan.id());
            assertThat(texts(page.path("rows"), "title"))
                    .containsAll(plan.tasks().stream()
                            .filter(task -> task.period().carriedBy().isPresent()
                                    || plan.occurrences(task).stream()
                                            .anyMatch(due -> due.period().startsWith("2026")))
                            .map(task -> task.title())
                            .toList());
            assertThat(page.path("rows")).allSatisfy(row -> {
                assertThat(row.path("lead").asText()).isNotBlank();
                assertThat(row.path("product").asText()).isNotBlank();
                assertThat(row.path("stateText").asText()).isNotBlank();
            });
            assertThat(texts(page.path("rows"), "stateText"))
                    .anyMatch(state -> state.startsWith("do thủ tục khác thực hiện: Hòa giải ở cơ sở"));
            assertThat(StreamSupport.stream(page.path("totals").spliterator(), false)
                            .mapToInt(total -> total.path("count").asInt())
                            .sum())
                    .isEqualTo(page.path("rows").size());
            assertThat(get(user, "/access").getBody().path("mayOpen").asBoolean())
                    .isTrue();
        }
    }

    @Test
    @DisplayName("Người phường khác không đọc được, cả khi nêu đích danh phường")
    void nobodyOfAnotherWard() {
        OtherWard.in(identity);
        assertThat(get(OtherWard.OFFICER, "?ward=an-duong").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(get(OtherWard.OFFICER, "").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(file(OtherWard.OFFICER, "/export?ward=an-duong", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(get(OtherWard.OFFICER, "/access").getBody().path("mayOpen").asBoolean())
                .isFalse();
        assertThat(rest.getForEntity(PATH, String.class).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    @DisplayName("Kế hoạch hoặc năm không có: một câu nói phải chọn lại")
    void unknownPlanOrYear() {
        ResponseEntity<JsonNode> year = get("van-phong.an-duong", "?year=1999");
        assertThat(year.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(year.getBody().path("message").asText()).contains("hãy chọn lại năm");
        assertThat(get("van-phong.an-duong", "?plan=khong-co")
                        .getBody()
                        .path("message")
                        .asText())
                .isEqualTo("Phường không có kế hoạch này: hãy chọn lại.");
    }

    @Test
    @DisplayName("Xuất bảng: một dòng đầu và mỗi lượt việc một dòng, chữ Việt đúng dấu")
    void table() {
        int rows =
                get("van-phong.an-duong", "?year=2026").getBody().path("rows").size();
        ResponseEntity<String> file = file("van-phong.an-duong", "/export?year=2026", String.class);

        assertThat(file.getHeaders().getContentDisposition().getFilename()).isEqualTo("Kế hoạch 2026 an-duong.csv");
        assertThat(file.getBody()).startsWith("\uFEFF\"Mục\",\"Công việc\",\"Chủ trì\"");
        assertThat(file.getBody().split("\r\n")).hasSize(rows + 1);
    }

    @Test
    @DisplayName("Xuất tệp Word: khổ ngang, mỗi lượt việc một dòng, nói rõ ngày lập, nguồn và cách hiểu")
    void paper() {
        JsonNode page = get("van-phong.an-duong", "?year=2026").getBody();
        ResponseEntity<byte[]> file = file("van-phong.an-duong", "/paper?year=2026", byte[].class);

        assertThat(file.getHeaders().getContentDisposition().getFilename()).isEqualTo("Kế hoạch 2026 an-duong.docx");
        PaperSheet printed = PaperSheet.of(file.getBody());
        assertThat(printed.text())
                .contains(
                        "TÌNH HÌNH THỰC HIỆN KẾ HOẠCH NĂM 2026",
                        page.path("name").asText(),
                        "Cộng " + page.path("rows").size() + " lượt việc: ",
                        page.path("source").asText())
                .doesNotContain("[", "{{");
        assertThat(printed.table(1)).hasSize(1 + page.path("rows").size());
        PaperPictures.print("plan-overview", file.getBody());
    }

    private ResponseEntity<JsonNode> get(String user, String path) {
        return new TasklistSession(rest, user).get(PATH + path);
    }

    private <T> ResponseEntity<T> file(String user, String path, Class<T> type) {
        return rest.exchange(
                PATH + path, HttpMethod.GET, new HttpEntity<>(new TasklistSession(rest, user).headers()), type);
    }

    private static List<String> texts(JsonNode rows, String name) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.path(name).asText())
                .toList();
    }
}
