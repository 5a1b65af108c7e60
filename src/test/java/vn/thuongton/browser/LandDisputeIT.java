package vn.thuongton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuongton.testing.FixedClock;

@BrowserTest
class LandDisputeIT {

    private static final String COUNTER = "hanh-chinh-cong.an-duong";
    private static final String LAND_OFFICER = "kinh-te-ha-tang.an-duong";
    private static final String CHAIRMAN = "chu-tich.an-duong";
    private static final String FRONT = "mat-tran.an-duong";

    private static final String TODAY = "02/11/2026";
    private static final String TOMORROW = "03/11/2026";

    @Autowired
    private HistoryService history;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FixedClock clock;

    private CaseWork work;
    private String caseNumber;

    @BeforeEach
    void mondayMorning() {
        clock.set(LocalDate.of(2026, 11, 2), LocalTime.of(9, 0));
    }

    @Test
    @DisplayName("Tranh chấp ranh giới đất: từ đơn yêu cầu đến chuyển kết quả hòa giải thành")
    void isConciliatedAndHandedOver(Desk desk) {
        work = new CaseWork(desk, "land");
        requestReceived();
        waitsInTheUnitsList(desk);
        acceptance();
        verification();
        council();
        session();
        minutes();
        clock.set(LocalDate.of(2026, 11, 13), LocalTime.of(9, 0));
        opinionPeriodEnds();
        handOver();

        assertThat(finishedCase().getEndActivityId()).isEqualTo("endEvent_conciliated");
    }

    private void requestReceived() {
        work.start(COUNTER, "Hòa giải tranh chấp đất đai tại UBND phường", "Tiếp nhận đơn và vào sổ", form -> {
            form.fill("Nội dung vụ việc (ngắn gọn)", "Tranh chấp ranh giới hai thửa đất liền kề")
                    .select("Lĩnh vực", "Đất đai")
                    .date("Ngày nhận đơn", TODAY)
                    .choose("Nơi nhận đơn", "Trực tiếp tại Trung tâm Phục vụ hành chính công")
                    .select("Loại tranh chấp", "Ranh giới giữa các thửa đất")
                    .fill("Địa chỉ thửa đất", "Tổ dân phố số 2, phường An Dương")
                    .fill("Thửa đất số", "118")
                    .fill("Tờ bản đồ số", "12")
                    .fill(
                            "Nội dung yêu cầu hòa giải",
                            "Bờ tường mới xây lấn sang thửa 118 khoảng 0,4 m trên chiều dài 12 m.")
                    .tick("Đã nhận đơn yêu cầu hòa giải (bản chính; nộp trực tuyến thì là đơn điện tử hợp lệ)")
                    .choose("Giấy tờ về đất kèm theo", "Trích lục, sơ đồ, ảnh chụp");
            form.row("Các bên tranh chấp", 1)
                    .fill("Họ và tên (hoặc tên tổ chức)", "Nguyễn Văn An")
                    .select("Tư cách", "Người yêu cầu hòa giải")
                    .fill("Địa chỉ", "Số 5, tổ dân phố số 2");
            form.row("Các bên tranh chấp", 2)
                    .fill("Họ và tên (hoặc tên tổ chức)", "Trần Thị Bình")
                    .select("Tư cách", "Bên tranh chấp còn lại")
                    .fill("Địa chỉ", "Số 7, tổ dân phố số 2");
        });
        caseNumber = runtime.createProcessInstanceQuery().processDefinitionKey("landConciliation").list().stream()
                .map(ProcessInstance::getBusinessKey)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        assertThat(caseNumber).matches("AD-HGDD-2026-\\d{4}");
        work.hasNumber(caseNumber);
    }

    private void waitsInTheUnitsList(Desk desk) {
        Tasklist tasklist = desk.tasklist(LAND_OFFICER).list("Việc của đơn vị");
        Locator card = tasklist.tasks().filter(new Locator.FilterOptions().setHasText(caseNumber));
        assertThat(card).containsText("Hạn: 05/11/2026");
        // away from the list's tooltip
        desk.page().mouse().move(900, 500);
        desk.picture("tasklist-unit");
        desk.signOut();
    }

    private void acceptance() {
        work.step(
                LAND_OFFICER,
                "Xem xét đơn, đề xuất thụ lý",
                "examine",
                "Trình lãnh đạo UBND phường quyết định",
                form -> form.choose("Đề xuất", "Thụ lý")
                        .fill("Lý do đề xuất", "Tranh chấp đất đai, thuộc địa bàn phường, đơn đủ thông tin."));
        work.step(
                CHAIRMAN,
                "Quyết định thụ lý hoặc từ chối",
                "decide",
                "Ghi quyết định, soạn thông báo",
                form -> form.choose("Quyết định", "Thụ lý").choose("Người ký thông báo", "Chủ tịch UBND phường"));
        work.step(LAND_OFFICER, "Ký, gửi thông báo thụ lý hoặc từ chối", "notice", "Ghi đã gửi thông báo", form -> {
            form.fill("Số, ký hiệu thông báo", "12/TB-UBND")
                    .date("Ngày gửi thông báo", TOMORROW)
                    .choose("Cách gửi", "Giao trực tiếp")
                    .tick("Đã gửi cho tất cả các bên tranh chấp")
                    .tick("Đã gửi cho Văn phòng đăng ký đất đai hoặc Chi nhánh")
                    .submit("Ghi đã gửi thông báo");
            work.expectRefusal("Ngày gửi thông báo", "refused-task");
            form.date("Ngày gửi thông báo", TODAY);
        });
    }

    private void verification() {
        work.step(
                LAND_OFFICER,
                "Xác minh vụ việc",
                "verify",
                "Ghi kết quả xác minh",
                form -> form.date("Ngày xem xét tại thửa đất", TODAY)
                        .fill("Thành phần tham gia xác minh", "Công chức địa chính, tổ trưởng tổ dân phố số 2, hai bên")
                        .fill("Nguyên nhân phát sinh tranh chấp", "Xây lại tường rào không theo mốc cũ.")
                        .fill("Nguồn gốc đất", "Cha mẹ để lại, sử dụng từ năm 1985.")
                        .fill(
                                "Quá trình và thời điểm sử dụng đất",
                                "Sử dụng ổn định, kê khai năm 1998, chưa có tranh chấp.")
                        .fill("Hiện trạng sử dụng đất", "Đang ở, tường rào mới dài 12 m.")
                        .fill("Giấy tờ, tài liệu đã thu thập", "Trích lục bản đồ, ảnh chụp hiện trạng."));
        work.step(
                FRONT,
                "Mặt trận và đoàn thể cho ý kiến",
                "front",
                "Gửi ý kiến của Mặt trận và đoàn thể",
                form -> form.choose("Tổ chức đã tham gia", "Ủy ban Mặt trận Tổ quốc Việt Nam phường")
                        .fill(
                                "Ý kiến và đề xuất cách hòa giải",
                                "Hai gia đình vốn hòa thuận, nên cùng đo lại mốc giới.")
                        .fill("Người thay mặt cho ý kiến", "Chu Thị Nhung, Phó Chủ tịch Ủy ban Mặt trận"));
    }

    private void council() {
        work.step(LAND_OFFICER, "Đề xuất thành phần Hội đồng", "council", "Trình thành lập Hội đồng", form -> {
            form.fill("Chủ tịch Hội đồng", "Trần Quốc Việt")
                    .choose("Chức vụ của Chủ tịch Hội đồng", "Chủ tịch UBND phường")
                    .fill("Đại diện Ủy ban Mặt trận Tổ quốc Việt Nam phường", "Chu Thị Nhung")
                    .fill("Đại diện cơ quan có chức năng quản lý đất đai của phường", "Hoàng Văn Dũng")
                    .addRow("Thành viên khác (nếu có)");
            form.row("Thành viên khác (nếu có)", 1)
                    .fill("Họ và tên", "Vương Thị Tâm")
                    .select("Tư cách", "Người sinh sống lâu đời biết rõ nguồn gốc đất");
        });
        work.step(
                CHAIRMAN,
                "Quyết định thành lập Hội đồng hòa giải",
                "establish",
                "Ký quyết định thành lập Hội đồng",
                form -> form.fill("Số, ký hiệu quyết định", "88/QĐ-UBND").date("Ngày quyết định", TODAY));
    }

    private void session() {
        work.step(
                LAND_OFFICER,
                "Ấn định phiên họp Hội đồng",
                "schedule",
                "Ghi phiên họp, soạn giấy mời",
                form -> form.date("Ngày họp", TODAY)
                        .time("Giờ họp", "14:00")
                        .fill("Địa điểm họp", "Hội trường UBND phường"));
        work.step(
                LAND_OFFICER,
                "Ký, gửi giấy mời",
                "invite",
                "Ghi đã mời họp",
                form -> form.fill("Số giấy mời", "45/GM-UBND")
                        .date("Ngày gửi giấy mời", TODAY)
                        .choose("Cách gửi giấy mời", "Giao trực tiếp"));
        work.step(LAND_OFFICER, "Mở phiên, ghi nhận sự có mặt", "attendance", "Ghi sự có mặt và mở phiên", form -> {
            assertThat(form.rows("Sự có mặt của các bên")).hasCount(2);
            form.row("Sự có mặt của các bên", 1).choose("Có mặt?", "Có mặt");
            form.row("Sự có mặt của các bên", 2).choose("Có mặt?", "Có mặt");
        });
    }

    private void minutes() {
        work.step(
                LAND_OFFICER,
                "Hòa giải, lập biên bản",
                "minutes",
                "Ghi nội dung, soạn biên bản",
                form -> form.date("Ngày lập biên bản", TODAY)
                        .fill("Bắt đầu lúc", "14:00")
                        .fill("Kết thúc lúc", "16:30")
                        .fill("Địa điểm", "Hội trường UBND phường")
                        .fill("Thành phần tham dự", "Hội đồng hòa giải, hai bên tranh chấp, thư ký")
                        .fill("Ý kiến của Hội đồng hòa giải", "Đề nghị hai bên thống nhất theo mốc đo ngày 02/11/2026.")
                        .fill(
                                "Nội dung các bên đã thỏa thuận",
                                "Lấy mép trong tường cũ làm ranh giới; tháo dỡ 0,4 m tường mới.")
                        .fill("Nội dung các bên chưa thỏa thuận", "Không có")
                        .choose("Kết quả", "Hòa giải thành")
                        .select(
                                "Thỏa thuận có làm thay đổi ranh giới, người sử dụng đất không?",
                                "Thay đổi ranh giới thửa đất"));
        work.step(
                CHAIRMAN,
                "Ký, đóng dấu và gửi biên bản",
                "issue",
                "Xác nhận đã ký, đóng dấu và gửi biên bản",
                form -> form.fill("Số biên bản", "09/BB-HĐHG")
                        .date("Ngày gửi biên bản", TODAY)
                        .tick("Các bên tranh chấp đều đã ký từng trang biên bản")
                        .tick("Chủ tịch Hội đồng đã ký từng trang")
                        .tick("Đã đóng dấu UBND phường")
                        .tick("Đã gửi ngay cho các bên tranh chấp")
                        .tick("Đã lưu một bản tại UBND phường"));
    }

    /** Ten days without a differing opinion (Nghị định 102/2024/NĐ-CP, Điều 105): the engine's own timer moves on. */
    private void opinionPeriodEnds() {
        await().until(() -> tasks.createTaskQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .taskDefinitionKey("userTask_handOverResult")
                        .count()
                == 1);
    }

    private void handOver() {
        work.step(
                LAND_OFFICER,
                "Chuyển kết quả đến cơ quan có thẩm quyền",
                "hand-over",
                "Ghi đã chuyển và kết thúc hồ sơ",
                form -> form.fill("Cơ quan nhận", "Chi nhánh Văn phòng đăng ký đất đai")
                        .fill("Số, ký hiệu văn bản chuyển", "31/UBND-KT")
                        .date("Ngày chuyển", "13/11/2026"));
    }

    private HistoricProcessInstance finishedCase() {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .finished()
                .singleResult();
    }
}
