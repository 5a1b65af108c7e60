package vn.thuongton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuongton.organization.CurrentWard;
import vn.thuongton.testing.FixedClock;

/** The section "Đính chính" as an officer uses it. */
@BrowserTest
class CorrectionIT {

    private static final String OFFICER = "kinh-te-ha-tang.an-duong";
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private CurrentWard currentWard;

    @Autowired
    private FixedClock clock;

    private String caseId;

    @AfterEach
    void tidy() {
        engine.getRuntimeService().deleteProcessInstance(caseId, "Thử xong");
        clock.set(MONDAY, LocalTime.of(9, 0));
    }

    @Test
    @DisplayName("Cán bộ sửa tên ghi nhầm bằng bàn phím, thấy lỗi ở đúng ô, và thấy dòng đính chính sau khi lưu")
    void correctsAName(Desk desk) {
        caseId = verified("Tranh chấp ranh giới đất ở tổ dân phố số 2");
        clock.set(LocalDate.of(2026, 11, 3), LocalTime.of(14, 5));
        Locator section = open(desk, caseId);
        assertThat(section.locator("#desk-correction-step option")).hasText(new String[] {
            "Nhận đơn yêu cầu hòa giải",
            "Xem xét đơn, đề xuất thụ lý",
            "Ký, gửi thông báo thụ lý hoặc từ chối",
            "Mặt trận và đoàn thể cho ý kiến"
        });
        desk.inspect("correction-empty");

        Page page = desk.page();
        Locator name = section.locator("[id='desk-correction-parties-1-name']");
        name.fill("Trần Thị Bình An");
        section.locator("[id='desk-correction-parties-1-phone']").fill("không nhớ");
        section.locator("button[type=submit]").focus();
        page.keyboard().press("Enter");

        assertThat(section.locator(".desk-fault")).hasText("Chưa lưu: hãy sửa các mục có ghi chú bên dưới.");
        assertThat(section.locator(".desk-correction-list > .desk-correction-fault"))
                .containsText("dòng 2: trường “Điện thoại” chưa đúng mẫu");
        assertThat(section.locator("#desk-correction-reason-fault"))
                .hasText("Trường “Lý do đính chính” phải được điền.");
        assertThat(name).hasValue("Trần Thị Bình An");
        desk.picture("correction-refused");

        section.locator("[id='desk-correction-parties-1-phone']").fill("0912 345 678");
        section.locator("#desk-correction-reason").fill("Ghi thiếu tên đệm; đối chiếu căn cước ngày 03/11/2026.");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        Locator saved = section.locator(".desk-correction-saved");
        assertThat(saved).isFocused();
        assertThat(saved).containsText("Văn bản đã soạn chưa đổi: soạn lại ở mục Tài liệu");
        assertThat(section.locator(".desk-correction-made li").first()).containsText("03/11/2026 14:05");
        assertThat(section.locator(".desk-correction-made li").first())
                .containsText("Trần Thị Bình → Trần Thị Bình An");
        section.locator(".desk-correction-made").scrollIntoViewIfNeeded();
        desk.picture("correction-made");

        page.locator(".desk [role=tab]").getByText("Thông tin").click();
        assertThat(page.locator(".desk-facts").first()).containsText("Trần Thị Bình An");
    }

    @Test
    @DisplayName("Mã lệnh trong thông tin cũ và mới hiện như chữ, không chạy")
    void scriptsStayText(Desk desk) {
        String script = "<img src=x onerror=\"window.broken=1\">";
        caseId = verified("Ranh giới " + script);
        Locator section = open(desk, caseId);

        section.locator("#desk-correction-subject").fill("Ranh giới <script>window.broken=1</script>");
        section.locator("#desk-correction-reason").fill("Sửa " + script);
        section.locator("button[type=submit]").click();

        assertThat(section.locator(".desk-correction-made li"))
                .containsText("Ranh giới " + script + " → Ranh giới <script>window.broken=1</script>");
        assertThat(section.locator("img, script")).hasCount(0);
        assertThat(desk.page().evaluate("() => window.broken === undefined")).isEqualTo(true);
    }

    @Test
    @DisplayName("Hai cán bộ sửa cùng lúc: người sau đọc được là nội dung đã đổi")
    void overtaken(Desk desk) {
        caseId = verified("Tranh chấp lối đi ở tổ dân phố số 4");
        Locator section = open(desk, caseId);
        section.locator("#desk-correction-reason").fill("Ghi nhầm số tổ.");
        section.locator("#desk-correction-subject").fill("Tranh chấp lối đi ở tổ dân phố số 5");

        engine.getRuntimeService().setVariable(caseId, "requestContent", "Người khác vừa sửa nội dung này.");
        section.locator("button[type=submit]").click();

        assertThat(section.locator(".desk-fault")).containsText("vừa được người khác sửa");
        assertThat(section.locator("#desk-correction-subject")).hasValue("Tranh chấp lối đi ở tổ dân phố số 5");
    }

    private Locator open(Desk desk, String caseId) {
        String number = (String) engine.getRuntimeService().getVariable(caseId, "caseNumber");
        desk.tasklist(OFFICER).list("Việc của đơn vị").open("Xác minh vụ việc", number);
        desk.page().locator(".task-details .nav-tabs a").getByText("Hồ sơ").click();
        desk.page().locator(".desk [role=tab]").getByText("Đính chính").click();
        Locator section = desk.page().locator(".desk-panel");
        assertThat(section.locator(".desk-correction-form")).isVisible();
        return section;
    }

    /** A land dispute that was accepted and heard by the front, and is now with the officer for verification. */
    private String verified(String subject) {
        Map<String, Object> parcel =
                Map.of("disputeKind", "boundary", "landLocation", "Số 5, tổ dân phố số 2", "parcelNumber", "112");
        Map<String, Object> request = new HashMap<>(parcel);
        request.putAll(Map.of(
                "subject",
                subject,
                "field",
                "land",
                "receivedOn",
                MONDAY.toString(),
                "receivedVia",
                "serviceCentre",
                "parties",
                List.of(
                        Map.of("name", "Nguyễn Văn An", "role", "requester", "address", "Số 5, tổ dân phố số 2"),
                        Map.of("name", "Trần Thị Bình", "role", "otherParty", "address", "Số 7, tổ dân phố số 2")),
                "requestContent",
                "Hàng rào của nhà bên cạnh lấn sang khoảng 0,5 m.",
                "originalRequestReceived",
                true,
                "papersReceived",
                List.of("certificate")));
        String started = currentWard.in(
                "an-duong",
                () -> engine.getRuntimeService()
                        .startProcessInstanceByKey("landConciliation", values(request))
                        .getId());
        Map<String, Object> examination = new HashMap<>(parcel);
        examination.put("acceptanceProposal", "accepted");
        examination.put("acceptanceProposalReasons", "Đã đối chiếu đơn và giấy tờ kèm theo.");
        complete(started, "userTask_examineRequest", examination);
        complete(
                started,
                "userTask_decideAcceptance",
                Map.of("acceptanceDecision", "accepted", "acceptanceSignedBy", "chairman"));
        complete(
                started,
                "userTask_sendAcceptanceNotice",
                Map.of(
                        "acceptanceNoticeNumber",
                        "15/TB-UBND",
                        "acceptanceNoticeOn",
                        MONDAY.toString(),
                        "acceptanceNoticeDelivery",
                        List.of("post"),
                        "acceptanceNoticeToParties",
                        true,
                        "acceptanceNoticeToLandOffice",
                        true));
        complete(
                started,
                "userTask_giveFrontOpinion",
                Map.of(
                        "associationsInvolved", List.of("front"),
                        "frontOpinion", "Nên đo lại mốc giới cùng nhau.",
                        "frontRepresentative", "Chu Thị Nhung"));
        return started;
    }

    /** Waits for the step: papers are drafted by jobs before some of them. */
    private void complete(String caseId, String activity, Map<String, ?> values) {
        TaskQuery task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(caseId)
                .taskDefinitionKey(activity);
        await().until(() -> task.count() == 1);
        engine.getTaskService().complete(task.singleResult().getId(), values(values));
    }

    private static VariableMap values(Map<String, ?> values) {
        VariableMap variables = Variables.createVariables();
        values.forEach((key, value) -> variables.put(
                key,
                value instanceof List
                        ? SpinValues.jsonValue(Spin.JSON(value).toString()).create()
                        : value));
        return variables;
    }
}
