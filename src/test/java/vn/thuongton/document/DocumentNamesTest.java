package vn.thuongton.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Đơn đề nghị hòa giải.pdf, Đơn đề nghị hòa giải.pdf",
        "../../etc/passwd, passwd",
        "C:\\Users\\a\\Đơn.docx, Đơn.docx",
        "a/b/.pdf, tai-lieu.pdf",
        "'  ', tai-lieu",
        "'..', tai-lieu",
        "con.pdf, _con.pdf",
        "LPT1.docx, _LPT1.docx",
        "a<b>:c|d?.pdf, a_b__c_d_.pdf",
        "ảnh.cũ.jpg, ảnh.cũ.jpg",
        "'đơn.pdf  ', đơn.pdf"
    })
    @DisplayName("Tên tệp giữ nguyên tiếng Việt, bỏ đường dẫn và ký tự Windows không nhận")
    void fileNames(String given, String name) {
        assertThat(DocumentNames.fileName(given)).isEqualTo(name);
    }

    @Test
    @DisplayName("Ký tự điều khiển và ký tự đảo chiều chữ không lọt vào tên tệp")
    void controlCharacters() {
        assertThat(DocumentNames.fileName("đơn\u0000\r\nSet-Cookie: x\u202Efdp.exe"))
                .isEqualTo("đơn Set-Cookie_ x fdp.exe");
        assertThat(DocumentNames.fileName(null)).isEqualTo("tai-lieu");
        assertThat(DocumentNames.title("Biên bản\u0007\u200B  số 1\n", "x.pdf")).isEqualTo("Biên bản số 1");
    }

    @Test
    @DisplayName("Chữ Việt gõ theo hai cách được lưu thành một")
    void oneSpelling() {
        assertThat(DocumentNames.fileName("Hu\u0065\u0302\u0323.pdf")).isEqualTo("Hu\u1ec7.pdf");
    }

    @Test
    @DisplayName("Tên dài được cắt bớt nhưng giữ đuôi; thiếu tên tài liệu thì lấy tên tệp")
    void lengths() {
        assertThat(DocumentNames.fileName("Đ".repeat(400) + ".docx")).isEqualTo("Đ".repeat(150) + ".docx");
        assertThat(DocumentNames.title(" ", "Đơn đề nghị.v2.pdf")).isEqualTo("Đơn đề nghị.v2");
        assertThat(DocumentNames.title("Đ".repeat(400), "x.pdf")).hasSize(250);
    }
}
