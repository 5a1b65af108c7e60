package vn.thuongton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuongton.testing.FixedClock;

@BrowserTest
class NeighboursQuarrelIT {

    private static final String NEIGHBOURHOOD = "to-dan-pho.an-duong";
    private static final String TEAM = "to-hoa-giai.an-duong";
    private static final String FRONT = "mat-tran.an-duong";

    private static final String TODAY = "02/11/2026";

    @Autowired
    private HistoryService history;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private FixedClock clock;

    private CaseWork work;
    private String caseNumber;

    @BeforeEach
    void mondayMorning() {
        clock.set(LocalDate.of(2026, 11, 2), LocalTime.of(9, 0));
    }

    @Test
    @DisplayName("Xích mích láng giềng: từ yêu cầu đến văn bản hòa giải thành và theo dõi thực hiện")
    void isSettledInWritingAndFollowedUp(Desk desk) {
        work = new CaseWork(desk, "grassroots");
        requestReceived();
        teamChosen();
        matterLearned();
        session();
        agreementWritten();
        clock.set(LocalDate.of(2026, 11, 16), LocalTime.of(9, 0));
        followUp();

        assertThat(finishedCase().getEndActivityId()).isEqualTo("endEvent_agreed");
    }

    private void requestReceived() {
        work.start(NEIGHBOURHOOD, "Hòa giải ở cơ sở", "Tiếp nhận và vào sổ", form -> {
            form.fill("Nội dung vụ việc (ngắn gọn)", "Mâu thuẫn vì mở nhạc to ban đêm")
                    .select("Lĩnh vực", "Mâu thuẫn trong sinh hoạt, lối sống")
                    .date("Ngày nhận yêu cầu", TODAY)
                    .choose("Căn cứ tiến hành hòa giải", "Một bên hoặc các bên yêu cầu")
                    .fill(
                            "Tóm tắt vụ việc",
                            "Nhà bên mở loa kéo sau 22 giờ nhiều đêm liền, hai bên đã lời qua tiếng lại.");
            form.row("Các bên", 1)
                    .fill("Họ và tên (hoặc tên tổ chức)", "Nguyễn Văn An")
                    .select("Tư cách", "Người yêu cầu hòa giải")
                    .fill("Địa chỉ", "Số 5, tổ dân phố số 1");
            form.row("Các bên", 2)
                    .fill("Họ và tên (hoặc tên tổ chức)", "Trần Thị Bình")
                    .select("Tư cách", "Bên tranh chấp còn lại")
                    .fill("Địa chỉ", "Số 7, tổ dân phố số 1");
        });
        caseNumber = runtime.createProcessInstanceQuery()
                .processDefinitionKey("grassrootsMediation")
                .singleResult()
                .getBusinessKey();
        assertThat(caseNumber).matches("AD-HGCS-2026-\\d{4}");
        work.hasNumber(caseNumber);
    }

    private void teamChosen() {
        work.step(
                TEAM,
                "Kiểm tra phạm vi và nguy cơ",
                "scope",
                "Ghi kết quả kiểm tra và chuyển bước",
                form -> form.select("Tổ dân phố nơi xảy ra vụ việc", "Tổ dân phố số 1")
                        .choose("Kết quả kiểm tra", "Thuộc phạm vi, tiến hành hòa giải")
                        .choose("Các bên có ở khác tổ dân phố không?", "Không"));
        work.step(
                TEAM,
                "Chọn hoặc phân công hòa giải viên",
                "mediator",
                "Ghi hòa giải viên và chuyển bước",
                form -> form.choose("Ai chọn hòa giải viên?", "Các bên chọn hoặc đồng ý")
                        .select("Hòa giải viên", "Đỗ Thị Thuận")
                        .tick("Hòa giải viên không có quyền lợi, nghĩa vụ liên quan đến vụ việc")
                        .choose("Buổi hòa giải đầu tiên", "Trong 3 ngày kể từ hôm nay"));
    }

    private void matterLearned() {
        work.step(
                TEAM,
                "Tìm hiểu vụ việc, chuẩn bị hòa giải",
                "learn",
                "Ghi kết quả tìm hiểu và chuyển bước",
                form -> form.fill("Kết quả tìm hiểu", "Đã gặp riêng hai bên và hàng xóm; hai nhà vốn thân nhau.")
                        .fill(
                                "Thời gian, địa điểm đã thống nhất với các bên",
                                "19 giờ ngày 02/11/2026, nhà văn hóa tổ dân phố số 1")
                        .choose("Cần Ủy ban Mặt trận và các đoàn thể cùng tìm hiểu, vận động không?", "Có")
                        .fill("Đề nghị Mặt trận, đoàn thể giúp việc gì", "Hội Phụ nữ gặp, động viên gia đình mở loa."));
        work.step(
                FRONT,
                "Cùng tìm hiểu, vận động các bên",
                "front",
                "Ghi kết quả phối hợp và chuyển bước",
                form -> form.choose("Đoàn thể đã tham gia", "Hội Liên hiệp Phụ nữ")
                        .fill("Kết quả tìm hiểu, vận động", "Gia đình đồng ý không mở loa sau 21 giờ 30."));
    }

    private void session() {
        work.step(TEAM, "Hòa giải và ghi kết quả buổi hòa giải", "session", "Ghi Sổ theo dõi và chuyển bước", form -> {
            form.date("Ngày hòa giải", TODAY)
                    .fill("Địa điểm", "Nhà văn hóa tổ dân phố số 1")
                    .choose("Hình thức", "Công khai");
            assertThat(form.rows("Sự có mặt của các bên")).hasCount(2);
            form.row("Sự có mặt của các bên", 1).choose("Có mặt?", "Có mặt");
            form.row("Sự có mặt của các bên", 2).choose("Có mặt?", "Có mặt");
            form.fill("Diễn biến buổi hòa giải", "Hai bên trình bày, hòa giải viên phân tích, hai bên nhận lỗi.")
                    .choose("Kết quả", "Hòa giải thành: các bên đạt được thỏa thuận")
                    .fill("Thỏa thuận đạt được", "Không mở loa sau 21 giờ 30; có việc gì thì sang nói với nhau.")
                    .date("Ngày đạt thỏa thuận", TODAY)
                    .choose("Các bên có muốn lập văn bản hòa giải thành không?", "Có");
        });
    }

    private void agreementWritten() {
        work.step(
                TEAM,
                "Lập văn bản hòa giải thành",
                "agreement",
                "Ghi nội dung, soạn văn bản",
                form -> form.fill("a) Căn cứ tiến hành hòa giải", "Yêu cầu của ông Nguyễn Văn An ngày 02/11/2026")
                        .fill(
                                "b) Thông tin cơ bản về các bên",
                                "Ông Nguyễn Văn An, số 5; bà Trần Thị Bình, số 7, tổ dân phố số 1")
                        .fill("c) Nội dung chủ yếu của vụ việc", "Mở loa kéo sau 22 giờ gây mất ngủ.")
                        .fill("d) Diễn biến của quá trình hòa giải", "Một buổi, ngày 02/11/2026, hai bên có mặt.")
                        .fill("đ) Thỏa thuận đạt được và giải pháp thực hiện", "Không mở loa sau 21 giờ 30.")
                        .fill(
                                "e) Quyền và nghĩa vụ của các bên",
                                "Bà Bình giữ yên tĩnh; ông An góp ý trực tiếp, ôn hòa.")
                        .fill("g) Phương thức, thời hạn thực hiện thỏa thuận", "Thực hiện ngay từ ngày 02/11/2026."));
        work.step(
                TEAM,
                "Các bên ký văn bản hòa giải thành",
                "signatures",
                "Lưu văn bản hòa giải thành và chuyển bước",
                form -> form.tick("h) Các bên và hòa giải viên đã ký hoặc điểm chỉ")
                        .date("Ngày ký", TODAY));
    }

    private void followUp() {
        work.step(
                TEAM,
                "Theo dõi, đôn đốc thực hiện thỏa thuận",
                "follow-up",
                "Ghi kết quả theo dõi",
                form -> form.date("Ngày kiểm tra", "16/11/2026")
                        .choose("Việc thực hiện thỏa thuận", "Đã thực hiện xong")
                        .fill("Ghi chú theo dõi", "Hai tuần không còn phản ánh; hai nhà đã qua lại bình thường."));
    }

    private HistoricProcessInstance finishedCase() {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .finished()
                .singleResult();
    }
}
