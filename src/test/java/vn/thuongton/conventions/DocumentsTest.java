package vn.thuongton.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
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
}
