package vn.thuongton.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a text counts as naming somebody. */
class MentionsTest {

    @ParameterizedTest(name = "{0} trong “{1}”")
    @CsvSource({
        "Nguyễn Thị Hòa, bà NGUYỄN THỊ HOÀ nói",
        "Nguyễn Thị Hòa, ba Nguyen Thi Hoa",
        "Nguyễn Thị Hòa, NguyễnThị  Hòa.",
        "Nguyễn Thị Hòa, don_Nguyen-Thi-Hoa.pdf",
        "Đặng Đức, ông đặng đức",
        "Lê An, bà Lê An",
        "0912345678, gọi 0912 345 678",
        "0912 345 678, sđt:0912345678",
        "0912345678, +84 912.345.678",
        "031187004451, căn cước 031 187 004 451",
        "B1234567, hộ chiếu b 1234567"
    })
    @DisplayName("Tên, số được nhận ra dù viết khác chữ hoa, dấu, khoảng cách")
    void isFound(String value, String text) {
        assertThat(new Mentions(List.of(value)).in(text)).isTrue();
    }

    @ParameterizedTest(name = "{0} không có trong “{1}”")
    @CsvSource({
        "Nguyễn Thị Hòa, Nguyễn Thị Hoàn ở tổ 3",
        "Nguyễn Thị Hòa, Nguyễn Thị Thu Hòa",
        "An, an ninh trật tự",
        "Không, không rõ người gửi",
        "Ẩn danh, đơn ẩn",
        "Lê An, lễ ăn hỏi",
        "0912345678, 10912345678",
        "0912345678, 09123456789",
        "12, 12 hộ dân",
        "'', bất kỳ"
    })
    @DisplayName("Từ khác, số khác và từ quá ngắn không bị từ chối nhầm")
    void isNotFound(String value, String text) {
        assertThat(new Mentions(List.of(value)).in(text)).isFalse();
    }
}
