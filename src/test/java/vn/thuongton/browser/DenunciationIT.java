package vn.thuongton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuongton.testing.FixedClock;

/** A denunciation at the desks of those charged with it, and looked for from the desks of those who are not. */
@BrowserTest
class DenunciationIT {

    private static final String COUNTER = "hanh-chinh-cong.an-duong";
    private static final String CHAIRMAN = "chu-tich.an-duong";
    private static final String SCREENER = "tu-phap.an-duong";
    private static final String LEADER = "van-phong.an-duong";
    private static final String MEMBER = "van-hoa-xa-hoi.an-duong";

    /** A colleague of the unit that resolves, the heads of the units of those at work, and the supervisor. */
    private static final List<String> OTHERS = List.of(
            "lanh-dao.an-duong",
            "truong-lanh-dao.an-duong",
            "truong-tu-phap.an-duong",
            "truong-van-phong.an-duong",
            "giam-sat.an-duong");

    private static final String DENOUNCER = "Tạ Phương Khuê";
    private static final String CONTENT = "Thu tiền xác nhận giấy tờ không có biên lai, nhiều lần trong tháng 10.";
    private static final String TODAY = "02/11/2026";

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FixedClock clock;

    private Desk desk;
    private String caseId;
    private String caseNumber;
    private int count;

    @BeforeEach
    void mondayMorning() {
        clock.set(LocalDate.of(2026, 11, 2), LocalTime.of(9, 0));
    }

    @Test
    @DisplayName(
            "Tố cáo: người được giao thấy và làm được; đồng nghiệp, trưởng đơn vị, người giám sát không thấy ở đâu cả")
    void isSeenOnlyByThoseChargedWithIt(Desk opened) {
        desk = opened;
        received();
        notSeen("userTask_assignOfficer");
        screened();
        notSeen("userTask_decideScreening");
        accepted();
        teamAtWork();
        notSeen("userTask_signTeamDecision");
        notSeenInCockpit();
    }

    /** The start form as the one front door shows it, with the start right that only the front door has. */
    private void received() {
        Authorization door = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        door.setUserId(COUNTER);
        door.setResource(Resources.PROCESS_DEFINITION);
        door.setResourceId("denunciation");
        door.addPermission(ProcessDefinitionPermissions.READ);
        door.addPermission(ProcessDefinitionPermissions.CREATE_INSTANCE);
        authorizations.saveAuthorization(door);
        Tasklist tasklist = desk.tasklist(COUNTER);
        Form form = tasklist.newCase("Giải quyết tố cáo");
        form.date("Ngày nhận tố cáo", TODAY)
                .select("Lĩnh vực", "Thủ tục hành chính, thái độ phục vụ")
                .choose("Nơi nhận", "Trực tiếp tại nơi tiếp công dân")
                .choose("Hình thức tố cáo", "Đơn tố cáo")
                .choose("Người tố cáo", "Có họ tên, địa chỉ")
                .choose("Người bị tố cáo là", "Cán bộ, công chức, người lao động do UBND phường quản lý");
        form.row("Những người tố cáo", 1)
                .fill("Họ và tên", DENOUNCER)
                .select("Tư cách", "Người tố cáo")
                .fill("Số căn cước, định danh hoặc hộ chiếu", "031085001234")
                .fill("Điện thoại", "0912 345 678")
                .fill("Địa chỉ", "Số 3, tổ dân phố số 1");
        // after the choices that let fields come and go
        form.fill("Nội dung tố cáo (ngắn gọn)", "Tố cáo việc thu tiền không có biên lai")
                .fill("Người bị tố cáo", "Lưu Đức Hải")
                .fill("Chức vụ, nghề nghiệp", "Công chức")
                .fill("Nơi công tác hoặc cư trú", "Trung tâm Phục vụ hành chính công")
                .fill("Nội dung tố cáo", CONTENT);
        pictureOfForm("request");
        form.submit("Tiếp nhận tố cáo và vào sổ");
        tasklist.expectStarted();
        desk.signOut();
        authorizations.deleteAuthorization(door.getId());
        caseId = newest("denunciation").getId();
        caseNumber = newest("denunciation").getBusinessKey();
        assertThat(caseNumber).matches("AD-TC-2026-\\d{4}");
    }

    private ProcessInstance newest(String procedure) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(procedure).list().stream()
                .max(Comparator.comparing(ProcessInstance::getBusinessKey))
                .orElseThrow();
    }

    /** The papers before it are made by the engine's own jobs. */
    private void waitsAt(String task) {
        await().until(() -> tasks.createTaskQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .taskName(task)
                        .count()
                > 0);
    }

    private void screened() {
        step(
                CHAIRMAN,
                "Phân công xử lý ban đầu",
                "assign",
                "Phân công",
                form -> form.select("Người xử lý ban đầu", "Đặng Thu Hà, Bộ phận Tư pháp - hộ tịch")
                        .choose("Phải kiểm tra, xác minh tại nhiều địa điểm?", "Không"));
        identityRead();
        step(SCREENER, "Xác minh người tố cáo, kiểm tra điều kiện", "check", "Trình Chủ tịch UBND phường", form -> {
            form.date("Ngày kiểm tra", TODAY)
                    .choose("Người tố cáo", "Đã xác minh: có thật, đúng người")
                    .choose("Thẩm quyền giải quyết", "Chủ tịch UBND phường")
                    .choose("Nội dung này đã được xử lý nơi khác?", "Chưa")
                    .choose("a) Tố cáo được thực hiện đúng Điều 23?", "Có")
                    .choose("b) Người tố cáo đủ năng lực hành vi dân sự?", "Có")
                    .choose("d) Có cơ sở xác định người vi phạm và hành vi vi phạm?", "Có")
                    .fill("Đã kiểm tra, xác minh thế nào", "Đã gặp bà " + DENOUNCER + " tại trụ sở.")
                    .fill("Lý do đề xuất", "Đạt các điều kiện a, b, c, d của Điều 29.");
            form.submit("Trình Chủ tịch UBND phường");
            Tasklist tasklist = new Tasklist(desk.page());
            assertThat(tasklist.refusal()).containsText("Đã kiểm tra, xác minh thế nào");
            desk.picture("denunciation-refused");
            tasklist.closeRefusal();
            form.fill("Đã kiểm tra, xác minh thế nào", "Đã gặp người tố cáo tại trụ sở, đối chiếu giấy tờ.");
        });
    }

    /** The reader says what for, reads, and is written down. */
    private void identityRead() {
        desk.tasklist(SCREENER).list("Việc của tôi").open("Xác minh người tố cáo, kiểm tra điều kiện", caseNumber);
        Page page = desk.page();
        page.locator(".task-details .nav-tabs a").getByText("Hồ sơ").click();
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Danh tính"))
                .click();
        Locator section = page.locator("#desk-panel");
        assertThat(section).containsText("Mục đích xem");
        assertThat(section).not().containsText(DENOUNCER);
        section.locator("#desk-identity-purpose").fill("Xác minh người tố cáo theo Điều 24 Luật Tố cáo");
        section.getByText("Xem danh tính").click();
        assertThat(section.locator(".desk-identity-open")).containsText(DENOUNCER);
        assertThat(section.locator(".desk-table").last())
                .containsText("Xác minh người tố cáo theo Điều 24 Luật Tố cáo");
        desk.picture("denunciation-identity");
        desk.signOut();
    }

    private void accepted() {
        step(
                CHAIRMAN,
                "Quyết định xử lý ban đầu",
                "decide",
                "Ghi quyết định",
                form -> form.choose("Quyết định", "Đồng ý")
                        .fill("Nội dung tố cáo được thụ lý", "Việc thu tiền không có biên lai trong tháng 10 năm 2026.")
                        .choose("Cách xác minh", "Thành lập Tổ xác minh, ít nhất hai người"));
        step(
                CHAIRMAN,
                "Ký quyết định thụ lý",
                "accept",
                "Ghi đã ký quyết định thụ lý",
                form -> form.fill("Số, ký hiệu quyết định", "88/QĐ-UBND").date("Ngày thụ lý", TODAY));
        step(
                SCREENER,
                "Gửi thông báo cho hai bên",
                "notices",
                "Ghi đã gửi hai thông báo",
                form -> form.fill("Số, ký hiệu thông báo gửi người tố cáo", "20/TB-UBND")
                        .date("Ngày gửi người tố cáo", TODAY)
                        .choose("Cách gửi người tố cáo", "Trao tận tay, có ký nhận")
                        .fill("Số, ký hiệu thông báo gửi người bị tố cáo", "21/TB-UBND")
                        .date("Ngày gửi người bị tố cáo", TODAY)
                        .tick("Đã đọc lại: thông báo gửi người bị tố cáo không làm lộ người tố cáo"));
    }

    private void teamAtWork() {
        step(CHAIRMAN, "Chọn người xác minh", "team", "Chọn và mời cam kết", form -> {
            form.choose("Người xác minh", "Nguyễn Thị Lan, Văn phòng HĐND và UBND")
                    .select("Tổ trưởng hoặc người chịu trách nhiệm", "Nguyễn Thị Lan, Văn phòng HĐND và UBND");
            assertThat(form.root()).containsText("Ít nhất hai người xác minh");
            desk.picture("denunciation-team-of-one");
            form.choose("Người xác minh", "Ngô Thị Mai, Phòng Văn hóa - Xã hội")
                    .fill("Nội dung xác minh", "Làm rõ việc thu tiền, biên lai, số tiền, thời gian.")
                    .date("Xác minh xong trước ngày", "20/11/2026");
            assertThat(form.root()).not().containsText("Ít nhất hai người xác minh, có cả người đứng đầu");
        });
        for (String member : List.of(LEADER, MEMBER)) {
            step(
                    member,
                    "Cam kết không liên quan",
                    "declare",
                    "Gửi cam kết",
                    form -> form.choose(
                            "Cam kết",
                            "Tôi không thân thích, không có quyền lợi liên quan; giữ bí mật mọi thông tin của hồ sơ"));
        }
    }

    /** Found among one's own, for it is nobody else's. */
    private void step(String officer, String task, String picture, String button, Consumer<Form> filling) {
        waitsAt(task);
        Tasklist tasklist = desk.tasklist(officer).list("Việc của tôi").open(task, caseNumber);
        Form form = tasklist.form();
        filling.accept(form);
        pictureOfForm(picture);
        form.submit(button);
        tasklist.expectCompleted();
        desk.signOut();
    }

    private void pictureOfForm(String picture) {
        desk.pictureOfAll("denunciation-%02d-%s".formatted(++count, picture));
    }

    /** In no list, by no count, by no search, at no address. */
    private void notSeen(String step) {
        await().until(() -> tasks.createTaskQuery()
                        .processInstanceId(caseId)
                        .taskDefinitionKey(step)
                        .count()
                == 1);
        String task = tasks.createTaskQuery()
                .processInstanceId(caseId)
                .taskDefinitionKey(step)
                .singleResult()
                .getId();
        for (String other : OTHERS) {
            Tasklist tasklist = desk.tasklist(other);
            for (String list : List.of("Việc của tôi", "Việc của đơn vị", "Sắp đến hạn", "Quá hạn", "Tất cả")) {
                tasklist.list(list);
                assertThat(tasklist.tasks().filter(new Locator.FilterOptions().setHasText(caseNumber)))
                        .hasCount(0);
            }
            desk.open("/camunda/app/tasklist/default/#/?task=" + task);
            assertThat(desk.page().locator(".account")).isVisible();
            assertThat(desk.page().locator(".task-details .fjs-form")).hasCount(0);
            for (String count : List.of(
                    "task/count?processInstanceId=" + caseId,
                    "task/count?processInstanceBusinessKey=" + caseNumber,
                    "history/task/count?processInstanceId=" + caseId,
                    "history/variable-instance/count?processInstanceId=" + caseId,
                    "history/process-instance/count?processInstanceBusinessKey=" + caseNumber,
                    "process-instance/count?businessKey=" + caseNumber)) {
                APIResponse answer = asked("api/engine/engine/default/" + count);
                assertThat(answer.text()).as(other + " " + count).doesNotContain("\"count\":1");
                assertThat(answer.text()).as(other + " " + count).containsPattern("\"count\":0|Exception|Error");
            }
            for (String address : List.of(
                    "api/engine/engine/default/task/" + task,
                    "api/engine/engine/default/task/" + task + "/form-variables",
                    "api/engine/engine/default/process-instance/" + caseId + "/variables",
                    "api/tasklist/plugin/desk/default/case/" + caseId + "/identity",
                    "api/tasklist/plugin/desk/default/case/" + caseId + "/documents")) {
                APIResponse answer = asked(address);
                assertThat(answer.ok()).as(other + " " + address).isFalse();
                assertThat(answer.text()).as(other + " " + address).doesNotContain(DENOUNCER, "Lưu Đức Hải");
            }
            desk.signOut();
        }
    }

    private APIResponse asked(String address) {
        String page = desk.page().url();
        return desk.page().request().get(page.substring(0, page.indexOf("/camunda/")) + "/camunda/" + address);
    }

    private void notSeenInCockpit() {
        desk.open("/camunda/app/cockpit/default/");
        desk.signIn("giam-sat.an-duong");
        assertThat(desk.page().locator(".account")).isVisible();
        desk.open("/camunda/app/cockpit/default/#/processes");
        assertThat(desk.page().locator("body")).containsText("Hòa giải tranh chấp đất đai tại UBND phường");
        desk.pictureOfCockpit("denunciation-cockpit-processes");
        desk.open("/camunda/app/cockpit/default/#/process-instance/" + caseId + "/runtime");
        assertThat(desk.page().locator("body")).not().containsText(caseNumber);
        desk.pictureOfCockpit("denunciation-cockpit-instance");
        desk.open("/camunda/app/cockpit/default/#/tasks");
        assertThat(desk.page().locator("body")).not().containsText(caseNumber);
    }
}
