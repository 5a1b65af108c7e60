package vn.thuongton.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents point at what is there. */
class DocumentsTest {

    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#]+)");

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("docs"))) {
            return Stream.concat(
                    Stream.of(Path.of("README.md")),
                    files.filter(file -> file.toString().endsWith(".md")))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    @DisplayName("Mọi liên kết và hình trong tài liệu đều có thật")
    void linksAndPicturesExist(Path document) throws IOException {
        assertThat(LINK.matcher(Files.readString(document)).results().map(link -> link.group(1)))
                .allSatisfy(link -> assertThat(document.toAbsolutePath().resolveSibling(link))
                        .exists());
    }

    @Test
    @DisplayName("Không giữ hình mà không tài liệu nào dùng")
    void everyPictureIsShown() throws IOException {
        String text = documents().map(DocumentsTest::read).collect(Collectors.joining());
        try (Stream<Path> pictures = Files.list(Path.of("docs/pictures"))) {
            assertThat(pictures).allSatisfy(picture -> assertThat(text).contains("pictures/" + picture.getFileName()));
        }
    }

    private static String read(Path document) {
        try {
            return Files.readString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
