package vn.thuongton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuongton.document.CaseDocuments;
import vn.thuongton.document.DocumentKind;
import vn.thuongton.document.NewDocument;
import vn.thuongton.document.SampleFiles;
import vn.thuongton.engine.ClockConfiguration;
import vn.thuongton.organization.CurrentWard;

/** The section "Tài liệu" of the tab "Hồ sơ" as an officer uses it. */
@BrowserTest
class DocumentsIT {

    private static final String OFFICER = "kinh-te-ha-tang.an-duong";
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private CurrentWard currentWard;

    @Autowired
    private CaseDocuments documents;

    private String caseId;
    private String number;

    @BeforeEach
    void receiveCase() {
        Map<String, Object> request = Map.of(
                "subject", "Tranh chấp ranh giới đất ở tổ dân phố số 2",
                "field", "land",
                "receivedOn",
                        Date.from(
                                MONDAY.atStartOfDay(ClockConfiguration.VIETNAM).toInstant()),
                "receivedVia", "serviceCentre",
                "parties", Spin.JSON("""
                                [{"name": "Nguyễn Văn An", "role": "requester", "address": "Số 5, tổ dân phố số 2"},
                                 {"name": "Trần Thị Bình", "role": "otherParty", "address": "Số 7, tổ dân phố số 2"}]"""),
                "requestContent", "Hàng rào của nhà bên cạnh lấn sang khoảng 0,5 m.",
                "originalRequestReceived", true,
                "papersReceived", Spin.JSON("[\"certificate\"]"),
                "disputeKind", "boundary",
                "landLocation", "Số 5, tổ dân phố số 2");
        caseId = currentWard.in(
                "an-duong",
                () -> engine.getRuntimeService()
                        .startProcessInstanceByKey("landConciliation", request)
                        .getId());
        number = (String) engine.getRuntimeService().getVariable(caseId, "caseNumber");
    }

    @Test
    @DisplayName(
            "Chọn nhiều tệp một lúc: mỗi tệp một thanh tiến độ, tệp sai bị từ chối bằng một câu, tệp đúng vào danh sách")
    void uploads(Desk desk) {
        Locator section = section(desk);
        assertThat(section).containsText("Hồ sơ chưa có tài liệu nào.");
        assertThat(section.getByText("Soạn văn bản khác")).hasCount(0);
        assertThat(section.locator(".desk-drop input[type=file]")).isHidden();
        byte[] survey = Arrays.copyOf(SampleFiles.pdf("Trich do thua dat"), 3_000_000);
        slowDown(desk.page(), 1_000_000);

        section.locator(".desk-drop input[type=file]").setInputFiles(new FilePayload[] {
            file("Đơn đề nghị hòa giải.pdf", SampleFiles.pdf("Don de nghi hoa giai")),
            file("Bản đồ ranh giới.jpg", SampleFiles.windowsProgram()),
            file("Trích đo thửa đất.pdf", survey),
            file("Ảnh hàng rào.jpg", SampleFiles.jpg()),
            file("Ghi chú.txt", "ghi chú".getBytes()),
        });

        Locator lines = section.locator(".desk-uploads li");
        assertThat(lines.nth(1).getByRole(AriaRole.ALERT))
                .hasText(
                        "Nội dung của tệp “Bản đồ ranh giới.jpg” không phải là loại jpg: hãy chọn tệp gốc, chưa bị hỏng hay"
                                + " đổi đuôi tên.");
        assertThat(lines.nth(2)).containsText(Pattern.compile("[1-9]\\d?%"));
        assertThat((double) lines.nth(2).locator("progress").evaluate("bar => bar.value"))
                .isBetween(0.01, 0.99);
        assertThat(lines.nth(3)).containsText("đang chờ");
        desk.picture("documents-upload");

        assertThat(lines.nth(3)).containsText("đã nhận");
        assertThat(lines.nth(4)).containsText("thuộc loại không được nhận: chỉ nhận tệp");
        Locator listed = section.locator(".desk-document");
        assertThat(listed).hasCount(3);
        assertThat(listed.nth(0)).containsText("Ảnh hàng rào");
        assertThat(listed.nth(1)).containsText("2,9 MB");
        assertThat(listed.nth(2)).containsText("02/11/2026 09:00");
    }

    @Test
    @DisplayName("Danh sách phân biệt chứng cứ và văn bản; mã SHA-256 xem đủ khi bấm; thay tệp thì bản cũ vẫn còn")
    void listsAndReplaces(Desk desk) throws IOException {
        add(DocumentKind.EVIDENCE, "Đơn đề nghị hòa giải.pdf", SampleFiles.pdf("1"));
        add(DocumentKind.EVIDENCE, "Ảnh hàng rào.jpg", SampleFiles.jpg());
        documents.addPaper(
                caseId,
                "landAcceptanceNotice",
                new NewDocument(DocumentKind.PAPER, "Thông báo thụ lý", null, false),
                "Thông báo thụ lý.docx",
                new ByteArrayInputStream(SampleFiles.docx("x")),
                null);
        documents.paperFailed(
                caseId,
                "landInvitation",
                new NewDocument(DocumentKind.PAPER, "Giấy mời họp hội đồng hòa giải", null, false),
                "Mẫu văn bản “landInvitation” có lỗi: {{sesionPlace}} không phải tên nào của hồ sơ này. Hãy nhờ văn thư sửa"
                        + " mẫu rồi bấm Soạn lại.");
        Locator section = section(desk);

        section.locator(".desk-document", containing("Đơn đề nghị"))
                .locator("input[type=file]")
                .setInputFiles(file("Đơn đề nghị (bản rõ hơn).pdf", SampleFiles.pdf("2")));
        Locator request = section.locator(".desk-document", containing("Đơn đề nghị"));
        request.getByText("1 phiên bản trước").click();
        request.locator(".desk-code").first().click();

        assertThat(request.locator(".desk-code").first()).hasText(Pattern.compile("SHA-256: [0-9a-f]{64}"));
        assertThat(request.locator(".desk-earlier")).containsText("Phiên bản 1");
        assertThat(section.locator(".desk-document", containing("Thông báo thụ lý")))
                .containsText("hệ thống");
        Locator failed = section.locator(".desk-document", containing("Giấy mời"));
        assertThat(failed.locator(".desk-fault")).containsText("{{sesionPlace}}");
        assertThat(failed.getByText("Soạn lại", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
        desk.picture("documents-list");
    }

    @Test
    @DisplayName("Soạn văn bản khác: chọn tên, bấm Soạn; bấm lần nữa là một văn bản riêng")
    void draftsPapersOnDemand(Desk desk) {
        Map<String, Object> complaint = new HashMap<>(Map.of(
                "subject", "Khiếu nại quyết định xử phạt về trật tự xây dựng",
                "field", "construction",
                "receivedOn",
                        Date.from(
                                MONDAY.atStartOfDay(ClockConfiguration.VIETNAM).toInstant()),
                "complaintVia", "reception",
                "complaintForm", "written",
                "complainantCount", 1,
                "respondentName", "Chủ tịch UBND phường",
                "complaintObject", "decision",
                "disputedDecision", "215/QĐ-XPHC ngày 05/10/2026",
                "knownOn", "2026-10-13"));
        complaint.put("complaintContent", "Công trình đã có giấy phép.");
        complaint.put("complaintDemand", "Hủy quyết định xử phạt.");
        complaint.put(
                "parties",
                Spin.JSON("[{\"name\": \"Phạm Thị Hiền\", \"role\": \"complainant\", \"address\": \"Số 12\"}]"));
        caseId = currentWard.in(
                "an-duong",
                () -> engine.getRuntimeService()
                        .startProcessInstanceByKey("complaint", complaint)
                        .getId());
        number = (String) engine.getRuntimeService().getVariable(caseId, "caseNumber");

        Locator section = section(desk, "tu-phap.an-duong", "Kiểm tra điều kiện thụ lý");
        section.getByLabel("Soạn văn bản khác").selectOption("Quyết định tạm đình chỉ giải quyết khiếu nại");
        Locator draft = section.getByText("Soạn", new Locator.GetByTextOptions().setExact(true));
        draft.click();
        assertThat(section.locator(".desk-document")).hasCount(1);
        draft.click();

        Locator listed = section.locator(".desk-document");
        assertThat(listed).hasCount(2);
        assertThat(listed.nth(0)).containsText("Quyết định tạm đình chỉ giải quyết khiếu nại (lần 2)");
        assertThat(listed.nth(1)).containsText("Văn bản");
        assertThat(section).not().containsText("false");
        desk.picture("documents-on-demand");
    }

    @Test
    @DisplayName("Kéo thả tệp, mở xem ở trang mới, tải về, tải cả hồ sơ thành tệp zip")
    void dropsOpensAndDownloads(Desk desk) throws IOException {
        Locator section = section(desk);
        section.locator(".desk-drop").evaluate("""
                zone => {
                  const files = new DataTransfer();
                  const canvas = document.createElement('canvas');
                  canvas.width = 300; canvas.height = 200;
                  return new Promise(resolve => canvas.toBlob(blob => {
                    files.items.add(new File([blob], 'Ảnh mốc giới.png'));
                    zone.dispatchEvent(new DragEvent('drop', {dataTransfer: files, bubbles: true, cancelable: true}));
                    resolve();
                  }));
                }""");
        Locator photo = section.locator(".desk-document", containing("Ảnh mốc giới"));
        assertThat(photo).containsText("PNG");

        Page opened = desk.page().waitForPopup(() -> photo.getByText("Mở").click());
        assertThat(opened.locator("img")).isVisible();
        assertThat((int) opened.locator("img").evaluate("image => image.naturalWidth"))
                .isEqualTo(300);
        opened.close();

        Download download =
                desk.page().waitForDownload(() -> photo.getByText("Tải về").click());
        assertThat(download.suggestedFilename()).isEqualTo("Ảnh mốc giới.png");

        Download zip = desk.page()
                .waitForDownload(() -> section.getByText("Tải cả hồ sơ (.zip)").click());
        assertThat(zip.suggestedFilename()).isEqualTo(number + ".zip");
        Path file = zip.path();
        try (ZipFile content = new ZipFile(file.toFile())) {
            Path contents = Files.createTempDirectory("contents").resolve("00-muc-luc.html");
            Files.copy(content.getInputStream(content.getEntry("00-muc-luc.html")), contents);
            desk.page().navigate(contents.toUri().toString());
            assertThat(desk.page().locator("tbody tr")).hasCount(1);
            desk.inspect("documents-contents");
        }
    }

    @Test
    @DisplayName("Tệp PDF mở xem được ở trang mới")
    void opensPdf(Desk desk) throws IOException {
        add(DocumentKind.EVIDENCE, "Đơn.pdf", SampleFiles.pdf("1"));
        Locator request = section(desk).locator(".desk-document");

        Page opened = desk.page().waitForPopup(() -> request.getByText("Mở").click());
        opened.waitForLoadState();

        // a browser that refuses shows a page of its own
        assertThat(opened.url()).endsWith("/open");
    }

    @Test
    @DisplayName("Hồ sơ nhiều tài liệu được xem từng trang; dùng được bằng bàn phím")
    void turnsPages(Desk desk) throws IOException {
        for (int i = 1; i <= 45; i++) {
            add(DocumentKind.EVIDENCE, "Ảnh số %d.jpg".formatted(i), SampleFiles.jpg());
        }
        Locator section = section(desk);

        assertThat(section.locator(".desk-pages")).containsText("Trang 1/3");
        assertThat(section.locator(".desk-document").first()).containsText("Ảnh số 45");
        section.getByText("Cũ hơn").focus();
        desk.page().keyboard().press("Enter");
        assertThat(section.locator(".desk-pages")).containsText("Trang 2/3");
        assertThat(section.locator(".desk-document").first()).containsText("Ảnh số 25");
        section.getByText("Cũ hơn").focus();
        desk.page().keyboard().press("Enter");
        assertThat(section.locator(".desk-document")).hasCount(5);
        section.locator(".desk-pages").scrollIntoViewIfNeeded();
        desk.inspect("documents-pages");
    }

    @Test
    @DisplayName(
            "Hồ sơ chia mục: tài liệu thêm ở bước nào vào mục của bước ấy, xem từng mục hay cả hồ sơ theo mục; thiếu thì không ghi đạt được")
    void filesByFolder(Desk desk) throws IOException {
        engine.getRepositoryService()
                .createDeployment()
                .name("folderCase")
                .enableDuplicateFiltering(true)
                .addClasspathResource("vn/thuongton/document/folderCase.bpmn")
                .addClasspathResource("vn/thuongton/document/folderAssessment.form")
                .deploy();
        caseId = currentWard.in(
                "an-duong",
                () -> engine.getRuntimeService()
                        .startProcessInstanceByKey(
                                "folderCase",
                                Map.of(
                                        "subject",
                                        "Hồ sơ đánh giá năm 2026",
                                        "field",
                                        "recognition",
                                        "receivedOn",
                                        Date.from(MONDAY.atStartOfDay(ClockConfiguration.VIETNAM)
                                                .toInstant())))
                        .getId());
        number = (String) engine.getRuntimeService().getVariable(caseId, "caseNumber");
        file("1.1", "Kế hoạch phổ biến pháp luật.pdf");
        file(null, "Công văn hướng dẫn.pdf");

        Locator section = section(desk, "van-phong.an-duong", "Thu thập tài liệu chỉ tiêu 1.2");
        assertThat(section.locator(".desk-drop")).containsText("Thêm vào mục 1.2");
        assertThat(section.locator(".desk-document")).hasCount(0);
        section.locator(".desk-drop input[type=file]")
                .setInputFiles(new FilePayload[] {file("Nghị quyết.pdf", SampleFiles.pdf("Nghi quyet"))});
        assertThat(section.locator(".desk-document")).hasCount(1);
        assertThat(section.locator(".desk-total")).containsText("Mục này có 1 tài liệu");

        section.locator("#desk-folder").selectOption("");
        assertThat(section.locator(".desk-folder-name"))
                .hasText(new String[] {"1.1", "1.2", "Tài liệu chung của hồ sơ"});
        assertThat(section.locator(".desk-document")).hasCount(3);
        desk.picture("documents-folders");
        engine.getRuntimeService().deleteProcessInstance(caseId, "shown");
    }

    private void file(String folder, String name) throws IOException {
        documents.add(
                caseId,
                new NewDocument(DocumentKind.EVIDENCE, null, folder, false),
                name,
                new ByteArrayInputStream(SampleFiles.pdf(name)),
                OFFICER);
    }

    private Locator section(Desk desk) {
        return section(desk, OFFICER, "Xem xét đơn, đề xuất thụ lý");
    }

    private Locator section(Desk desk, String officer, String step) {
        desk.tasklist(officer).list("Việc của đơn vị").open(step, number);
        desk.page().locator(".task-details .nav-tabs a").getByText("Hồ sơ").click();
        desk.page().locator(".desk [role=tab]").getByText("Thông tin").focus();
        desk.page().locator("#desk-tab-documents").click();
        Locator section = desk.page().locator(".desk-panel");
        assertThat(section.locator(".desk-total")).isVisible();
        return section;
    }

    private void add(DocumentKind kind, String name, byte[] content) throws IOException {
        documents.add(caseId, kind, null, name, new ByteArrayInputStream(content), OFFICER);
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "", content);
    }

    private static Locator.LocatorOptions containing(String text) {
        return new Locator.LocatorOptions().setHasText(text);
    }

    /** A line on which one can watch the progress of an upload. */
    private static void slowDown(Page page, int bytesPerSecond) {
        CDPSession session = page.context().newCDPSession(page);
        JsonObject line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", 0);
        line.addProperty("downloadThroughput", -1);
        line.addProperty("uploadThroughput", bytesPerSecond);
        session.send("Network.emulateNetworkConditions", line);
    }
}
