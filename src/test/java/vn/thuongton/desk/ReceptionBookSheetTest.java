package vn.thuongton.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuongton.document.paper.PaperPictures;
import vn.thuongton.document.paper.PaperSheet;
import vn.thuongton.register.book.BookPage;
import vn.thuongton.register.book.BookRow;
import vn.thuongton.register.book.BookTexts;
import vn.thuongton.testing.ApplicationTest;

@ApplicationTest
@DisplayName("Bản in Sổ tiếp công dân")
class ReceptionBookSheetTest {

    @Autowired
    private ReceptionBookSheet sheet;

    @Test
    @DisplayName(
            "Đúng Mẫu 03/TCD: khổ ngang, 13 cột, đầu bảng lặp lại ở trang sau, nội dung tố cáo ở cuối chỉ có tháng")
    void printed() {
        BookTexts complaint = new BookTexts(
                "02/11/2026",
                "Phùng Thị Hạnh, số 12, tổ dân phố số 2",
                "031199004321",
                "Khiếu nại quyết định xử phạt vi phạm hành chính về trật tự xây dựng",
                "KN",
                "1",
                "",
                "x",
                "",
                "Chủ tịch UBND phường",
                "AD-KN-2026-0001: đang giải quyết, hạn 30/12/2026",
                "");
        BookTexts guided = new BookTexts(
                "02/11/2026",
                "Lê Văn Tám, số 10, tổ dân phố số 1\nTrần Thị Sáu, số 11, tổ dân phố số 1",
                "031085000123\n–",
                "Kiến nghị mở lại tuyến xe buýt qua chợ",
                "KN-PA",
                "14",
                "UBND huyện An Dương (trước đây)",
                "",
                "Sở Xây dựng thành phố Hải Phòng",
                "Sở Xây dựng; 31/UBND-VP",
                "Đã chuyển ngày 04/11/2026",
                "Đơn gửi nhiều nơi");
        List<BookRow> rows = IntStream.rangeClosed(1, 14)
                .mapToObj(
                        number -> new BookRow("row" + number, number, number % 2 == 0 ? guided : complaint, List.of()))
                .toList();
        BookPage page = new BookPage(
                "an-duong",
                2026,
                null,
                "năm 2026",
                true,
                rows,
                List.of(new BookPage.Secret(1, "tháng 10 năm 2026", "TC")));

        byte[] content = sheet.of(page);
        PaperSheet printed = PaperSheet.of(content);
        assertThat(printed.text())
                .contains("Mẫu số 03/TCD", "SỔ TIẾP CÔNG DÂN", "năm 2026", "PHƯỜNG AN DƯƠNG")
                .doesNotContain("……", "[", "{{");
        assertThat(printed.table(1))
                .hasSize(2 + rows.size())
                .allSatisfy(row -> assertThat(row).hasSize(13));
        assertThat(printed.table(1).get(3))
                .containsExactly(
                        "2",
                        "02/11/2026",
                        "Lê Văn Tám, số 10, tổ dân phố số 1\nTrần Thị Sáu, số 11, tổ dân phố số 1",
                        "031085000123\n–",
                        "Kiến nghị mở lại tuyến xe buýt qua chợ",
                        "KN-PA",
                        "14",
                        "UBND huyện An Dương (trước đây)",
                        "",
                        "Sở Xây dựng thành phố Hải Phòng",
                        "Sở Xây dựng; 31/UBND-VP",
                        "Đã chuyển ngày 04/11/2026",
                        "Đơn gửi nhiều nơi");
        assertThat(printed.table(2))
                .containsExactly(List.of("Số", "Tháng tiếp nhận", "Loại đơn"), List.of("1", "tháng 10 năm 2026", "TC"));
        PaperPictures.print("reception-book", content);
    }

    @Test
    @DisplayName("Kỳ không có nội dung nào thì sổ nói rõ, không in hàng trống")
    void nothingInThePeriod() {
        byte[] content = sheet.of(new BookPage("an-duong", 2026, 3, "tháng 3 năm 2026", true, List.of(), List.of()));

        assertThat(PaperSheet.of(content).text())
                .contains("Trong kỳ không có nội dung nào được ghi.")
                .doesNotContain("Ngày tiếp", "tố cáo");
    }
}
