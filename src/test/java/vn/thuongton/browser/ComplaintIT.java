package vn.thuongton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuongton.document.CaseDocument;
import vn.thuongton.document.CaseDocuments;
import vn.thuongton.document.DocumentKind;
import vn.thuongton.document.SampleFiles;
import vn.thuongton.engine.ClockConfiguration;
import vn.thuongton.testing.FixedClock;

/** A complaint with extension and dialogue, from its receipt to the sent decision, at the desks of six people. */
@BrowserTest
class ComplaintIT {

    private static final String JUSTICE = "tu-phap.an-duong";
    private static final String OFFICE = "van-phong.an-duong";
    private static final String OFFICE_HEAD = "truong-van-phong.an-duong";
    private static final String CHAIRMAN = "chu-tich.an-duong";
    private static final String VERIFIERS_HEAD = "truong-kinh-te-ha-tang.an-duong";
    private static final String VERIFIER = "kinh-te-ha-tang.an-duong";

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private CaseDocuments documents;

    @Autowired
    private FixedClock clock;

    private CaseWork work;
    private String caseId;
    private String caseNumber;

    @AfterEach
    void mondayMorning() {
        on(LocalDate.of(2026, 11, 2));
    }

    @Test
    @DisplayName("Khiếu nại quyết định xử phạt: thụ lý, xác minh, gia hạn, đối thoại, quyết định gửi đủ nơi nhận")
    void isDecidedAfterExtensionAndDialogue(Desk desk) throws IOException {
        work = new CaseWork(desk, "complaint");
        on(LocalDate.of(2026, 11, 2));
        received();
        screening();
        on(LocalDate.of(2026, 11, 3));
        acceptance();
        assignment();
        verification();
        on(LocalDate.of(2026, 11, 10));
        extension(desk);
        report();
        announcement();
        on(LocalDate.of(2026, 11, 17));
        dialogue();
        on(LocalDate.of(2026, 11, 20));
        decision();
        everyPaperIsThere(desk);
    }

    /** The counter takes the petition in; the chairman agrees that it is a complaint. */
    private void received() {
        work.start(OFFICE, "Tiếp công dân, tiếp nhận và xử lý đơn", "Tiếp nhận và vào sổ", form -> {
            form.date("Ngày tiếp, ngày nhận đơn", "02/11/2026")
                    .choose("Nhận bằng cách nào", "Trực tiếp tại nơi tiếp công dân")
                    .choose("Hình thức", "Có đơn")
                    .choose("Người nộp đơn", "Có họ tên, địa chỉ")
                    .choose("Chữ ký trên đơn hoặc bản ghi", "Đã ký")
                    .fill("Số người cùng đứng đơn", "1")
                    .choose("Ai nộp", "Tự mình nộp (kể cả người đại diện của nhóm)")
                    .choose("Có nhận đơn, giấy tờ và lập giấy biên nhận?", "Không")
                    .fill("Nội dung (ngắn gọn)", "Khiếu nại quyết định xử phạt về trật tự xây dựng")
                    .select("Lĩnh vực", "Xây dựng, trật tự đô thị")
                    .fill("Tóm tắt nội dung", "Công trình đã có giấy phép mà vẫn bị xử phạt.");
            form.row("Những người nộp đơn", 1)
                    .fill("Họ và tên", "Phạm Thị Hiền")
                    .select("Tư cách", "Người nộp đơn")
                    .fill("Số căn cước, định danh, hộ chiếu", "031185001234")
                    .fill("Địa chỉ", "Số 12, tổ dân phố số 3");
        });
        work.hasNumber(newest("petitionIntake").getBusinessKey());
        work.ownStep(
                OFFICE,
                "Phân loại, tách nội dung đơn",
                "classify",
                "Lập phiếu đề xuất, trình quyết định",
                form -> form.row("Các nội dung của đơn", 1)
                        .select("Loại nội dung", "Khiếu nại")
                        .fill(
                                "Nội dung (ngắn gọn, không ghi tên người)",
                                "Khiếu nại quyết định xử phạt về trật tự xây dựng")
                        .fill("Tóm tắt nội dung này", "Công trình đã có giấy phép mà vẫn bị xử phạt.")
                        .date("Ngày nhận, biết quyết định, hành vi", "07/10/2026")
                        .select("Đã được giải quyết chưa", "Chưa"));
        await().until(() -> tasks.createTaskQuery()
                        .taskDefinitionKey("userTask_decideProposal")
                        .count()
                == 1);
        work.ownStep(
                CHAIRMAN,
                "Quyết định cách xử lý đơn",
                "approve-proposal",
                "Ghi quyết định",
                form -> form.choose("Quyết định", "Đồng ý đề xuất"));
        work.ownStep(
                OFFICE,
                "Ghi nội dung khiếu nại",
                "hand-over",
                "Tiếp nhận khiếu nại",
                form -> form.fill("Người bị khiếu nại", "Chủ tịch UBND phường An Dương")
                        .choose("Khiếu nại đối với", "Quyết định hành chính")
                        .fill(
                                "Số, ngày, trích yếu của quyết định bị khiếu nại",
                                "Quyết định số 215/QĐ-XPHC ngày 05/10/2026")
                        .fill("Yêu cầu của người khiếu nại", "Hủy quyết định xử phạt, trả lại tiền phạt đã nộp."));
        ProcessInstance complaint = newest("complaint");
        caseId = complaint.getId();
        caseNumber = complaint.getBusinessKey();
        assertThat(caseNumber).matches("AD-KN-2026-\\d{4}");
        work.hasNumber(caseNumber);
    }

    private void screening() {
        work.step(
                JUSTICE,
                "Kiểm tra điều kiện thụ lý",
                "screen",
                "Trình Chủ tịch quyết định thụ lý",
                form -> form.choose(
                                "Có thuộc thẩm quyền giải quyết lần đầu của Chủ tịch UBND phường không?",
                                "Thuộc thẩm quyền")
                        .choose(
                                "Quyết định, hành vi bị khiếu nại là loại nào?",
                                "Quyết định, hành vi hành chính được khiếu nại")
                        .choose("Có liên quan trực tiếp đến quyền, lợi ích hợp pháp của người khiếu nại không?", "Có")
                        .choose("Năng lực hành vi dân sự của người khiếu nại", "Đầy đủ")
                        .choose("Ai thực hiện khiếu nại?", "Người khiếu nại tự mình thực hiện")
                        .choose("Chữ ký, điểm chỉ trên đơn hoặc bản ghi lời khiếu nại", "Có chữ ký")
                        .choose(
                                "Có trở ngại khách quan làm chậm việc khiếu nại không?",
                                "Không, hoặc không chứng minh được")
                        .choose("Vụ việc này đã có quyết định giải quyết khiếu nại chưa?", "Chưa có")
                        .choose("Đã thông báo đình chỉ mà trong 30 ngày không tiếp tục khiếu nại?", "Không")
                        .choose("Tòa án", "Tòa án chưa thụ lý"));
    }

    private void acceptance() {
        work.step(
                CHAIRMAN,
                "Quyết định thụ lý hoặc không thụ lý",
                "decide",
                "Ghi quyết định, soạn thông báo",
                form -> form.choose("Quyết định", "Thụ lý giải quyết")
                        .date("Ngày thụ lý", "03/11/2026")
                        .choose("Người ký thông báo", "Chủ tịch UBND phường"));
        work.step(
                OFFICE,
                "Ký, gửi thông báo thụ lý hoặc không thụ lý",
                "notice",
                "Ghi đã gửi thông báo",
                form -> form.fill("Số, ký hiệu thông báo", "15/TB-UBND")
                        .date("Ngày gửi người khiếu nại", "03/11/2026")
                        .choose("Cách gửi", "Giao trực tiếp")
                        .fill("Cơ quan thanh tra nhà nước cùng cấp", "Thanh tra thành phố Hải Phòng")
                        .date("Ngày gửi cơ quan thanh tra", "03/11/2026"));
    }

    private void assignment() {
        work.step(
                CHAIRMAN,
                "Kiểm tra lại, giao xác minh",
                "recheck",
                "Ghi kết quả kiểm tra lại",
                form -> form.choose("Kết quả kiểm tra lại", "Chưa đủ cơ sở kết luận: phải xác minh")
                        .fill(
                                "Kết quả kiểm tra lại quyết định, hành vi",
                                "Đúng thẩm quyền; chưa rõ giấy phép có phủ phần bị xử phạt không.")
                        .select("Giao xác minh cho", "Đơn vị phụ trách đất đai, xây dựng, đô thị")
                        .fill("Nội dung phải xác minh", "Giấy phép có phủ phần công trình bị xử phạt không.")
                        .date("Hạn báo cáo kết quả xác minh", "20/11/2026"));
        work.step(
                OFFICE,
                "Ký, giao quyết định xác minh",
                "assign",
                "Ghi đã giao xác minh",
                form -> form.fill("Số, ký hiệu quyết định", "120/QĐ-UBND")
                        .date("Ngày quyết định", "03/11/2026")
                        .tick("Đã giao quyết định cho đơn vị xác minh, gửi người khiếu nại và người bị khiếu nại"));
    }

    private void verification() {
        work.step(VERIFIERS_HEAD, "Phân công xác minh, yêu cầu tài liệu", "plan", "Ghi phân công xác minh", form -> {
            form.row("Người xác minh", 1)
                    .fill("Họ và tên", "Hoàng Văn Dũng")
                    .fill("Chức vụ, nhiệm vụ khi xác minh", "Chuyên viên, người xác minh");
            form.tick("Những người này không phải người bị khiếu nại, không có lợi ích liên quan")
                    .fill("Cách xác minh", "Đo tại công trình, đối chiếu giấy phép và biên bản vi phạm.")
                    .choose("Có cần yêu cầu cung cấp tài liệu không?", "Có: soạn văn bản yêu cầu");
            form.row("Yêu cầu cung cấp tài liệu, giải trình", 1)
                    .fill("Nơi, người phải cung cấp", "Đội quản lý trật tự đô thị")
                    .fill("Tài liệu, nội dung giải trình", "Biên bản vi phạm, ảnh hiện trường");
        });
        work.step(VERIFIER, "Gửi yêu cầu, nhận tài liệu", "documents", "Ghi tài liệu đã nhận", form -> {
            form.date("Ngày gửi văn bản yêu cầu", "03/11/2026");
            form.row("Kết quả cung cấp", 1)
                    .fill("Nơi, người cung cấp", "Đội quản lý trật tự đô thị")
                    .fill("Đã cung cấp gì; chưa có thì ghi lý do", "Biên bản vi phạm, 06 ảnh")
                    .date("Ngày nhận", "03/11/2026");
            form.choose("Giải trình bằng văn bản của người bị khiếu nại", "Đã có");
        });
        work.step(VERIFIER, "Xác minh nội dung khiếu nại", "verify", "Ghi kết quả xác minh", form -> {
            form.choose("Đã xác minh bằng cách", "Kiểm tra, xác minh trực tiếp tại địa điểm phát sinh khiếu nại");
            form.row("Các buổi làm việc, kiểm tra", 1)
                    .date("Ngày", "03/11/2026")
                    .fill("Địa điểm", "Tại công trình")
                    .fill("Người tham gia", "Người xác minh, người khiếu nại, tổ trưởng tổ dân phố số 3")
                    .fill("Nội dung, kết quả", "Đo hiện trạng: phần phía sau rộng hơn giấy phép 6 m².");
            form.fill("Tài liệu, chứng cứ đã thu thập", "Giấy phép xây dựng, biên bản vi phạm, biên bản đo.")
                    .choose("Có kết quả giám định hoặc ý kiến chuyên môn không?", "Không");
        });
    }

    /** Complexity is decided in writing by the leadership, from the desk tab and nowhere else. */
    private void extension(Desk desk) throws IOException {
        documents.add(
                caseId,
                DocumentKind.PAPER,
                "Văn bản gia hạn vụ việc phức tạp số 130/UBND",
                "gia-han.pdf",
                new ByteArrayInputStream(SampleFiles.pdf("Gia han")),
                OFFICE);
        Locator section = tab(desk, CHAIRMAN, "Viết báo cáo kết quả xác minh", "Thời hạn");
        assertThat(section).containsText("03/12/2026");
        button(section, "Gia hạn thời hạn giải quyết khiếu nại lần đầu").click();
        section.locator(".desk-grounds label")
                .filter(new Locator.FilterOptions().setHasText("Có từ hai nội dung khiếu nại trở lên"))
                .locator("input")
                .check();
        section.getByLabel("Lý do", new Locator.GetByLabelOptions().setExact(true))
                .fill("Khiếu nại cả mức phạt và diện tích vi phạm.");
        Locator paper = section.locator("select[name=paper] option")
                .filter(new Locator.FilterOptions().setHasText("Văn bản gia hạn"));
        section.locator("select[name=paper]").selectOption(paper.getAttribute("value"));
        button(section, "Ghi quyết định gia hạn").click();
        assertThat(section).containsText("18/12/2026");
        desk.picture("complaint-extended");
        desk.signOut();
        assertThat(openTask().getDueDate())
                .isEqualTo(Date.from(LocalDate.of(2026, 12, 18)
                        .atTime(23, 59, 59)
                        .atZone(ClockConfiguration.VIETNAM)
                        .toInstant()));
    }

    private void report() {
        work.step(
                VERIFIER,
                "Viết báo cáo kết quả xác minh",
                "report",
                "Trình trưởng đơn vị duyệt báo cáo",
                form -> form.fill("Đối tượng xác minh", "Quyết định số 215/QĐ-XPHC ngày 05/10/2026")
                        .date("Xác minh từ ngày", "03/11/2026")
                        .date("Đến ngày", "10/11/2026")
                        .fill("Nội dung xác minh", "Phạm vi giấy phép; diện tích vi phạm; mức phạt.")
                        .fill("Kết quả xác minh", "Giấy phép phủ 34 m² trong 40 m² bị xử phạt.")
                        .fill("Kết luận", "Khiếu nại đúng một phần.")
                        .fill("Kiến nghị nội dung giải quyết", "Tính lại mức phạt theo 6 m² không phép."));
        work.step(
                VERIFIERS_HEAD,
                "Duyệt báo cáo xác minh",
                "approve",
                "Ghi duyệt báo cáo",
                form -> form.choose("Duyệt báo cáo", "Duyệt, đã ký báo cáo")
                        .fill("Số, ký hiệu báo cáo", "32/BC-KTHTĐT")
                        .date("Ngày báo cáo", "10/11/2026"));
        work.step(
                CHAIRMAN,
                "Xem xét báo cáo, quyết định đối thoại",
                "review",
                "Ghi ý kiến về báo cáo",
                form -> form.choose(
                                "Yêu cầu của người khiếu nại và kết quả xác minh", "Còn khác nhau: tổ chức đối thoại")
                        .fill("Những điểm còn khác nhau", "Người khiếu nại đòi hủy toàn bộ quyết định xử phạt."));
    }

    private void announcement() {
        work.step(VERIFIER, "Ấn định buổi đối thoại", "schedule", "Ghi buổi đối thoại, soạn thông báo", form -> {
            form.date("Ngày đối thoại", "13/11/2026")
                    .fill("Giờ bắt đầu", "08:30")
                    .fill("Địa điểm", "Phòng tiếp công dân, trụ sở UBND phường")
                    .fill("Người chủ trì", "Trần Quốc Việt")
                    .choose("Chức vụ người chủ trì", "Chủ tịch UBND phường")
                    .submit("Ghi buổi đối thoại, soạn thông báo");
            work.expectRefusal("không được trước ngày 16/11/2026", "complaint-dialogue-too-early");
            form.date("Ngày đối thoại", "17/11/2026");
        });
        work.step(
                VERIFIER,
                "Ký, gửi thông báo đối thoại",
                "dialogue-notice",
                "Ghi đã gửi thông báo đối thoại",
                form -> form.fill("Số, ký hiệu thông báo", "45/TB-UBND")
                        .date("Ngày gửi thông báo", "10/11/2026")
                        .choose("Cách gửi thông báo", "Giao trực tiếp"));
    }

    private void dialogue() {
        work.step(
                VERIFIER,
                "Mở đối thoại, ghi sự có mặt",
                "attendance",
                "Ghi sự có mặt",
                form -> form.choose("Người khiếu nại hoặc người đại diện", "Có mặt")
                        .choose("Người bị khiếu nại", "Có mặt"));
        work.step(
                VERIFIER,
                "Đối thoại, ghi nội dung",
                "dialogue",
                "Ghi nội dung đối thoại, soạn biên bản",
                form -> form.date("Ngày đối thoại thực tế", "17/11/2026")
                        .fill("Bắt đầu lúc", "08:30")
                        .fill("Kết thúc lúc", "10:15")
                        .fill("Thành phần tham gia", "Chủ tịch UBND phường, người khiếu nại, đơn vị xác minh, thư ký")
                        .fill("Đơn vị xác minh trình bày", "Giấy phép phủ 34 m² trong 40 m².")
                        .fill("Ý kiến của người khiếu nại", "Đồng ý nếu chỉ phạt phần không phép.")
                        .fill("Ý kiến của người bị khiếu nại", "Sẽ tính lại mức phạt.")
                        .fill("Nội dung đã thống nhất", "Tính lại mức phạt theo 6 m².")
                        .fill("Nội dung chưa thống nhất, ý kiến khác nhau", "Không có"));
        work.step(
                VERIFIER,
                "Ký, giao biên bản đối thoại",
                "minutes",
                "Ghi biên bản đã ký",
                form -> form.fill("Số bản đã lập", "3")
                        .choose("Chữ ký", "Mọi người tham gia đều ký hoặc điểm chỉ")
                        .tick("Đã giao cho mỗi bên một bản, lưu một bản trong hồ sơ"));
    }

    private void decision() {
        work.step(
                VERIFIER,
                "Dự thảo quyết định giải quyết",
                "draft",
                "Trình ký quyết định giải quyết",
                form -> form.fill(
                                "Căn cứ pháp luật để giải quyết (điểm e)",
                                "Luật Xây dựng; Luật Xử lý vi phạm hành chính.")
                        .choose("Kết luận (điểm g)", "Khiếu nại đúng một phần")
                        .fill("Lý do của kết luận (điểm g)", "Giấy phép phủ 34 m² trong 40 m² bị xử phạt.")
                        .select(
                                "Xử lý quyết định, hành vi bị khiếu nại (điểm h)",
                                "Sửa đổi, bổ sung quyết định bị khiếu nại")
                        .fill("Giải quyết các vấn đề cụ thể (điểm h)", "Trả lại tiền phạt nộp thừa trong 15 ngày.")
                        .fill("Người giải quyết khiếu nại lần hai (điểm k)", "Chủ tịch UBND thành phố Hải Phòng")
                        .fill("Tòa án có thẩm quyền (điểm k)", "Tòa án nhân dân có thẩm quyền"));
        work.step(
                CHAIRMAN,
                "Ký quyết định giải quyết khiếu nại",
                "sign",
                "Ghi việc ký quyết định",
                form -> form.choose("Ký quyết định", "Đã ký")
                        .fill("Số, ký hiệu quyết định", "210/QĐ-UBND")
                        .date("Ngày quyết định", "20/11/2026"));
        work.step(OFFICE_HEAD, "Gửi quyết định giải quyết", "send", "Ghi đã gửi quyết định", form -> {
            form.row("Người khiếu nại, người đại diện, người liên quan", 1).date("Ngày gửi", "20/11/2026");
            form.choose("Cách gửi người khiếu nại", "Giao trực tiếp")
                    .date("Ngày người khiếu nại nhận được quyết định", "20/11/2026")
                    .date("Ngày gửi cấp trên trực tiếp", "20/11/2026")
                    .date("Ngày gửi người bị khiếu nại", "20/11/2026")
                    .date("Ngày gửi cơ quan thanh tra", "20/11/2026");
        });
        assertThat(openTask().getTaskDefinitionKey()).isEqualTo("userTask_recordRemedy");
    }

    private void everyPaperIsThere(Desk desk) {
        assertThat(documents.page(caseId, 0, 50).documents())
                .filteredOn(document -> document.template() != null)
                .allSatisfy(document ->
                        assertThat(document.failure()).as(document.template()).isNull())
                .extracting(CaseDocument::template)
                .containsExactlyInAnyOrder(
                        "complaintAcceptanceNotice",
                        "complaintVerificationDecision",
                        "complaintDocumentRequest",
                        "complaintVerificationReport",
                        "complaintDialogueNotice",
                        "complaintDialogueMinutes",
                        "complaintDecision");
        Locator section = tab(desk, OFFICE_HEAD, "Ghi nhận khiếu nại lần hai, khởi kiện", "Tài liệu");
        assertThat(section).containsText("Quyết định giải quyết khiếu nại lần đầu");
        desk.picture("complaint-papers");
    }

    private Locator tab(Desk desk, String officer, String step, String name) {
        desk.tasklist(officer)
                .list(officer.equals(CHAIRMAN) ? "Tất cả" : "Việc của đơn vị")
                .open(step, caseNumber);
        desk.page().locator(".task-details .nav-tabs a").getByText("Hồ sơ").click();
        desk.page()
                .getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name))
                .click();
        return desk.page().locator("#desk-panel");
    }

    private static Locator button(Locator section, String name) {
        return section.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private Task openTask() {
        return tasks.createTaskQuery().processInstanceId(caseId).singleResult();
    }

    private void on(LocalDate day) {
        clock.set(day, LocalTime.of(9, 0));
    }

    private ProcessInstance newest(String procedure) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(procedure).list().stream()
                .max(Comparator.comparing(ProcessInstance::getBusinessKey))
                .orElseThrow();
    }
}
