package vn.thuongton.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class FileTypesTest {

    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

    private final FileTypes types = new FileTypes(new Binder(new MapConfigurationPropertySource())
            .bindOrCreate("thuongton.documents", DocumentProperties.class));

    @TempDir
    private Path folder;

    static Stream<Arguments> accepted() {
        return Stream.of(
                arguments("Đơn.pdf", SampleFiles.pdf("x"), "application/pdf"),
                arguments("ĐƠN.PDF", SampleFiles.pdf("x"), "application/pdf"),
                arguments("a.docx", SampleFiles.docx("x"), OOXML + "wordprocessingml.document"),
                arguments("a.xlsx", SampleFiles.xlsx(), OOXML + "spreadsheetml.sheet"),
                arguments("a.doc", SampleFiles.doc(false), "application/msword"),
                arguments("a.xls", SampleFiles.xls(), "application/vnd.ms-excel"),
                arguments("a.odt", SampleFiles.odt(false), "application/vnd.oasis.opendocument.text"),
                arguments("a.jpg", SampleFiles.jpg(), "image/jpeg"),
                arguments("a.jpeg", SampleFiles.jpg(), "image/jpeg"),
                arguments("a.png", SampleFiles.png(), "image/png"),
                arguments("a.heic", SampleFiles.mpeg4("heic"), "image/heic"),
                arguments("a.mp3", SampleFiles.mp3(), "audio/mpeg"),
                arguments("a.mp4", SampleFiles.mpeg4("isom"), "video/mp4"),
                arguments("a.mp4", SampleFiles.mpeg4("mp42"), "video/mp4"),
                arguments("a.mp4", SampleFiles.mpeg4("3gp5"), "video/mp4"),
                arguments("a.m4a", SampleFiles.mpeg4("M4A "), "audio/mp4"),
                arguments("a.m4a", SampleFiles.mpeg4("mp42"), "audio/mp4"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("accepted")
    @DisplayName("Nhận đúng các loại tệp của hồ sơ, xác định theo nội dung")
    void acceptsByContent(String name, byte[] content, String type) throws IOException {
        assertThat(types.accept(name, file(content))).isEqualTo(type);
    }

    static Stream<Arguments> refused() {
        String otherType = "thuộc loại không được nhận: chỉ nhận tệp doc, docx, ";
        String notWhatItSays = "không phải là loại ";
        String macros = "có chứa macro: hãy lưu lại";
        return Stream.of(
                arguments("a.exe", SampleFiles.windowsProgram(), otherType),
                arguments("a.docm", SampleFiles.docm(), otherType),
                arguments("a.html", SampleFiles.text("<!DOCTYPE html><html></html>"), otherType),
                arguments("a.zip", SampleFiles.zip(Map.of("a.txt", "x")), otherType),
                arguments("a", SampleFiles.pdf("x"), otherType),
                arguments("a.pdf.", SampleFiles.pdf("x"), otherType),
                arguments("a.pdf", SampleFiles.windowsProgram(), notWhatItSays + "pdf"),
                arguments("a.jpg", SampleFiles.text("<!DOCTYPE html><html><script>1</script></html>"), notWhatItSays),
                arguments(
                        "a.png",
                        SampleFiles.text("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
                        notWhatItSays),
                arguments("a.docx", SampleFiles.zip(Map.of("a.txt", "x")), notWhatItSays + "docx"),
                arguments("a.odt", SampleFiles.zip(Map.of("META-INF/MANIFEST.MF", "x")), notWhatItSays),
                arguments("a.pdf", SampleFiles.text("#!/bin/sh\nrm -r /"), notWhatItSays),
                arguments("a.mp3", SampleFiles.mpeg4("mp42"), "thực ra là loại mp4: hãy đổi đuôi tên tệp thành .mp4"),
                arguments("a.doc", SampleFiles.docx("x"), "thực ra là loại docx: hãy đổi đuôi"),
                arguments("a.docx", SampleFiles.xlsx(), "thực ra là loại xlsx"),
                arguments("a.docx", SampleFiles.docm(), macros),
                arguments("a.docx", SampleFiles.docxWithMacros(), macros),
                arguments("a.doc", SampleFiles.doc(true), macros),
                arguments("a.odt", SampleFiles.odt(true), macros));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("refused")
    @DisplayName("Từ chối chương trình, macro, trang web và tệp mang đuôi giả bằng một câu rõ ràng")
    void refusesByContent(String name, byte[] content, String sentence) {
        assertThatThrownBy(() -> types.accept(name, file(content)))
                .isInstanceOf(DocumentRefused.class)
                .hasMessageContaining("ệp “" + name + "” ")
                .hasMessageContaining(sentence);
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("upload"), content);
    }
}
