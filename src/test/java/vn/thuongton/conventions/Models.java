package vn.thuongton.conventions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The models and forms of the project as they stand in their folders. */
final class Models {

    /** A letter that only Vietnamese among the languages of this house writes. */
    private static final Pattern VIETNAMESE = Pattern.compile(
            "[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Models() {}

    static List<Path> processes() {
        return below("processes", ".bpmn");
    }

    static List<Path> decisions() {
        return below("processes", ".dmn");
    }

    static List<Path> forms() {
        return below("forms", ".form");
    }

    static String idOf(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
    }

    static boolean isVietnamese(String text) {
        return VIETNAMESE.matcher(text).find();
    }

    private static List<Path> below(String folder, String ending) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
