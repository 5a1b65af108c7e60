package vn.thuongton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What every form and list has in common, on a form with every kind of field. */
@BrowserTest
class DeskIT {

    private static final String OFFICER = "van-phong.an-duong";
    private static final String PROCEDURE = "Thử mọi loại ô nhập";
    private static final String SUBMIT = "Ghi và chuyển bước";

    @Autowired
    private RepositoryService repository;

    @Autowired
    private AuthorizationService authorizations;

    @BeforeEach
    void deploy() {
        if (repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("everyField")
                        .count()
                > 0) {
            return;
        }
        repository
                .createDeployment()
                .addClasspathResource("browser/everyField.bpmn")
                .addClasspathResource("browser/everyField.form")
                .deploy();
        Authorization mayStart = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        mayStart.setGroupId("van-phong");
        mayStart.setResource(Resources.PROCESS_DEFINITION);
        mayStart.setResourceId("everyField");
        mayStart.addPermission(ProcessDefinitionPermissions.READ);
        mayStart.addPermission(ProcessDefinitionPermissions.CREATE_INSTANCE);
        authorizations.saveAuthorization(mayStart);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    @DisplayName("Trang đăng nhập và trang đầu bằng tiếng Việt, không có lỗi trong trình duyệt")
    void opensInVietnamese(String application, Desk desk) {
        List<String> faults = new ArrayList<>();
        desk.page().onPageError(faults::add);
        desk.page().onConsoleMessage(message -> {
            // "404 not logged in" is how the platform learns that nobody is
            if (message.type().equals("error") && !message.text().contains("404")) {
                faults.add(message.text());
            }
        });

        desk.open("/camunda/app/" + application + "/default/");
        assertThat(desk.page().locator(".form-signin")).isVisible();
        assertThat(desk.page().locator("html")).hasAttribute("lang", "vi");
        desk.picture(application + "-sign-in");

        desk.signIn(OFFICER);
        assertThat(desk.page().locator(".account")).containsText("Nguyễn Thị Lan");
        desk.page().locator(".account > a").click();
        desk.picture(application + "-first");
        assertThat(faults).isEmpty();
    }

    @Test
    @DisplayName("Biểu mẫu báo lỗi từng ô bằng tiếng Việt")
    void validatesInVietnamese(Desk desk) {
        Form form = desk.tasklist(OFFICER).newCase(PROCEDURE);
        desk.inspect("form-empty");

        form.submit(SUBMIT);
        assertThat(form.error("Nội dung")).hasText("Phải điền mục này.");
        assertThat(form.error("Kết quả")).hasText("Phải điền mục này.");
        assertThat(form.error("Thành phần dự")).hasText("Phải điền mục này.");
        assertThat(form.row("Các bên", 2).error("Họ và tên")).hasText("Phải điền mục này.");
        desk.inspect("form-required");

        form.fill("Nội dung", "abc")
                .fill("Mã", "x1")
                .fill("Diễn biến", "a".repeat(31))
                .fill("Số người", "12");
        form.submit(SUBMIT);
        assertThat(form.error("Nội dung")).hasText("Phải có ít nhất 5 ký tự.");
        assertThat(form.error("Mã")).hasText("Nội dung không đúng dạng quy định.");
        assertThat(form.error("Diễn biến")).hasText("Không được dài quá 30 ký tự.");
        assertThat(form.error("Số người")).hasText("Không được quá 9.");
        form.fill("Số người", "1");
        assertThat(form.error("Số người")).hasText("Phải từ 2 trở lên.");
        form.date("Ngày mời", "02/11/2026");
        form.field("Giờ mời").locator("input").press("Tab");
        desk.inspect("form-limits");
    }

    @Test
    @DisplayName("Lịch, ô chọn và danh sách nhiều dòng bằng tiếng Việt")
    void opensFieldsInVietnamese(Desk desk) {
        Form form = desk.tasklist(OFFICER).newCase(PROCEDURE);

        form.field("Ngày họp").locator("input").first().click();
        assertThat(form.root()
                        .locator(".flatpickr-calendar.open .flatpickr-weekday")
                        .first())
                .hasText("T2");
        assertThat(form.root()
                        .locator(".flatpickr-calendar.open .flatpickr-monthDropdown-months option")
                        .first())
                .hasText("Tháng 1");
        desk.inspect("form-calendar");
        desk.page().keyboard().press("Escape");

        form.field("Địa bàn").locator("input").fill("không có");
        assertThat(form.field("Địa bàn").locator(".fjs-dropdownlist-empty")).hasText("Không tìm thấy");
        // the mark of a field that is left moves what stands below
        form.field("Các bên").locator("label").first().click();

        form.addRow("Các bên").addRow("Các bên");
        assertThat(form.rows("Các bên")).hasCount(4);
        form.field("Các bên").locator(".fjs-repeat-render-collapse").click();
        assertThat(form.field("Các bên").locator(".fjs-repeat-render-collapse")).containsText("Xem tất cả (4)");
        desk.inspect("form-rows");
    }

    @Test
    @DisplayName("Ngày luôn là ngày/tháng/năm, dù trình duyệt dùng tiếng Anh")
    void readsDatesDayFirst(Desk desk) {
        try (Desk english = desk.withLocale("en-US")) {
            Form form = english.tasklist(OFFICER).newCase(PROCEDURE);
            form.date("Ngày họp", "03/04/2026");
            english.inspect("form-english-browser");
        }
    }

    @Test
    @DisplayName("Phím Esc hay bấm ra ngoài không làm mất biểu mẫu đang điền")
    void keepsTheStartForm(Desk desk) {
        Form form = desk.tasklist(OFFICER).newCase(PROCEDURE).fill("Nội dung", "Ranh giới thửa đất");

        desk.page().keyboard().press("Escape");
        desk.page().mouse().click(20, 400);
        desk.inspect("form-kept");

        assertThat(form.field("Nội dung").locator("input")).hasValue("Ranh giới thửa đất");
    }

    @Test
    @DisplayName("Điều máy chủ từ chối hiện trọn vẹn khi tiếp nhận và khi ghi kết quả")
    void showsRefusals(Desk desk) {
        String refusal =
                "Ngày họp: không được sau hôm nay (02/11/2026). " + "Các bên: phải có ít nhất 2 dòng. ".repeat(12)
                        + "Diễn biến: không được chứa <script>alert(1)</script>.";
        Tasklist tasklist = desk.tasklist(OFFICER);
        Form start = filled(tasklist.newCase(PROCEDURE));

        answer(desk.page(), refusal);
        start.submit(SUBMIT);
        assertThat(tasklist.refusal()).hasText(refusal);
        assertThat(tasklist.refusal()).isInViewport();
        desk.inspect("long-refusal-start");

        desk.page().unroute("**/submit-form");
        start.submit(SUBMIT);
        tasklist.expectStarted();
        Form form = tasklist.list("Việc của đơn vị")
                .open("Kiểm tra mọi loại ô nhập")
                .claim();
        answer(desk.page(), refusal);
        form.submit(SUBMIT);
        assertThat(tasklist.refusal()).hasText(refusal);
        assertThat(tasklist.refusal()).isInViewport();
        desk.inspect("long-refusal-task");

        desk.page().unroute("**/submit-form");
        form.submit(SUBMIT);
        tasklist.expectCompleted();
    }

    @Test
    @DisplayName("Biểu mẫu viết dở không còn trên máy sau khi đăng xuất")
    void forgetsDraftsAtSignOut(Desk desk) {
        Tasklist tasklist = desk.tasklist(OFFICER);
        filled(tasklist.newCase(PROCEDURE)).submit(SUBMIT);
        tasklist.expectStarted();
        Form form = tasklist.list("Việc của đơn vị")
                .open("Kiểm tra mọi loại ô nhập")
                .claim();
        form.fill("Diễn biến", "Viết dở");
        desk.page().locator(".task-details button[ng-click='save($event)']").click();
        assertThat(drafts(desk)).isEqualTo(1);

        desk.signOut();

        assertThat(drafts(desk)).isZero();
    }

    @Test
    @DisplayName("Danh sách việc xếp theo hạn xử lý, hạn gần nhất trước")
    void sortsByDueDate(Desk desk) {
        desk.tasklist(OFFICER);

        assertThat(desk.page().locator(".tasks-list .sort-by")).hasText("Hạn xử lý");
        assertThat(desk.page().locator(".tasks-list .sort-direction")).hasClass(Pattern.compile("menu-up"));
    }

    private static Form filled(Form form) {
        form.fill("Nội dung", "Ranh giới thửa đất")
                .date("Ngày họp", "01/11/2026")
                .select("Lĩnh vực", "Đất đai")
                .choose("Kết quả", "Thành")
                .tick("Các bên đã đọc lại biên bản")
                .choose("Thành phần dự", "Công an phường");
        form.row("Các bên", 1).fill("Họ và tên", "Nguyễn Văn An").select("Tư cách", "Người yêu cầu");
        form.row("Các bên", 2).fill("Họ và tên", "Trần Thị Bình").select("Tư cách", "Người bị yêu cầu");
        return form;
    }

    /** Lets the server refuse, as the form's own checks leave nothing of this length to refuse. */
    private static void answer(Page page, String refusal) {
        page.route(
                "**/submit-form",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(400)
                        .setContentType("application/json")
                        .setBody("{\"type\": \"SubmissionRefused\", \"message\": \"" + refusal + "\"}")));
    }

    private static int drafts(Desk desk) {
        return (int)
                desk.page().evaluate("Object.keys(localStorage).filter(key => key.startsWith('camunda-form:')).length");
    }
}
