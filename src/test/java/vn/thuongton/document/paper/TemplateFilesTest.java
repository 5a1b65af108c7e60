package vn.thuongton.document.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuongton.organization.Wards;
import vn.thuongton.testing.WardOfTests;

/** Which file a ward's paper is made from. */
class TemplateFilesTest {

    @TempDir
    Path folder;

    private TemplateFiles files;

    @BeforeEach
    void twoWards() throws IOException {
        // the name of a ward in the path of the settings' folder must not matter
        Path own = Files.createDirectories(folder.resolve("an-duong").resolve("own"));
        Path shared = Files.createDirectories(folder.resolve("shared"));
        files = new TemplateFiles(
                List.of(own.toUri().toString(), shared.toUri().toString()),
                new Wards(
                        List.of(WardOfTests.of("an-duong", "AD"), WardOfTests.of("viet-hoa", "VH")),
                        Clock.systemUTC()));
    }

    @Test
    @DisplayName(
            "Thư mục đứng trước trong thiết lập được dùng trước; trong đó, thư mục mang tên phường trước thư mục chung")
    void ownFolderFirst() throws IOException {
        write("shared/land/notice.docx", "chung");
        assertThat(read("an-duong")).contains("chung");

        write("an-duong/own/notice.docx", "riêng");
        assertThat(read("an-duong")).contains("riêng");
        assertThat(read("viet-hoa")).contains("riêng");

        write("an-duong/own/viet-hoa/notice.docx", "Việt Hòa");
        assertThat(read("viet-hoa")).contains("Việt Hòa");
        assertThat(read("an-duong")).contains("riêng");
    }

    @Test
    @DisplayName("Mẫu của phường khác không bao giờ được dùng thay")
    void neverThatOfAnotherWard() throws IOException {
        write("shared/viet-hoa/notice.docx", "Việt Hòa");
        assertThat(read("an-duong")).isEmpty();
        assertThat(read("viet-hoa")).contains("Việt Hòa");
    }

    @Test
    @DisplayName("Tệp vừa sửa có hiệu lực ngay")
    void readAnew() throws IOException {
        write("shared/notice.docx", "cũ");
        assertThat(read("an-duong")).contains("cũ");
        write("shared/notice.docx", "mới");
        assertThat(read("an-duong")).contains("mới");
    }

    private Optional<String> read(String ward) throws IOException {
        return files.read(ward, "notice").map(String::new);
    }

    private void write(String file, String content) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
