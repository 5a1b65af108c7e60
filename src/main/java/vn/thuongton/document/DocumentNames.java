package vn.thuongton.document;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.springframework.util.StringUtils;

/** Makes names of files and documents safe to store, to show, and to unpack on Windows. Vietnamese stays as it is. */
final class DocumentNames {

    private static final int LONGEST_NAME = 150;
    private static final int LONGEST_TITLE = 250;
    private static final int LONGEST_ENDING = 10;
    private static final String NAMELESS = "tai-lieu";

    /** Devices of Windows, which cannot be unpacked there under any ending. */
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

    private DocumentNames() {}

    /** The last part of a path, without control or direction characters and what Windows forbids. */
    static String fileName(String given) {
        String name = plain(given == null ? "" : given);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[<>:\"|?*]", "_").replaceAll("^ +|[. ]+$", "");
        String ending = ending(name);
        String stem = stem(name).replaceAll("^[. ]+", "");
        if (stem.isEmpty()) {
            stem = NAMELESS;
        } else if (isDevice(stem)) {
            stem = "_" + stem;
        }
        return shortened(stem, LONGEST_NAME) + (ending.isEmpty() ? "" : "." + ending);
    }

    /** What follows the last full stop, as written; empty when there is nothing like an ending. */
    static String ending(String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1);
        return fileName.indexOf('.') < 0 || ending.length() > LONGEST_ENDING ? "" : ending;
    }

    static String stem(String fileName) {
        String ending = ending(fileName);
        return ending.isEmpty() ? fileName : fileName.substring(0, fileName.length() - ending.length() - 1);
    }

    /** A text that can stand within a file's name. */
    static String pathPart(String text, int longest) {
        return shortened(text.replaceAll("[/\\\\<>:\"|?*]", "-").replaceAll("^[. ]+|[. ]+$", ""), longest);
    }

    static String title(String given, String fileName) {
        String title = given == null ? "" : plain(given);
        return shortened(StringUtils.hasText(title) ? title : stem(fileName), LONGEST_TITLE);
    }

    /** The id of a folder; null for none. */
    static String folder(String given) {
        String folder = given == null ? "" : shortened(plain(given), LONGEST_TITLE);
        return folder.isEmpty() ? null : folder;
    }

    /**
     * A text that can be the whole name of a directory: Windows takes none that ends with a full stop or a space. Cut between
     * two words where there are any.
     */
    static String directory(String text, int longest) {
        String whole = pathPart(plain(text), Integer.MAX_VALUE);
        String name = shortened(whole, longest);
        boolean withinWord = name.length() < whole.length() && whole.charAt(name.length()) != ' ';
        if (withinWord && name.indexOf(' ') > 0) {
            name = name.substring(0, name.lastIndexOf(' '));
        }
        name = name.replaceAll("[.,; ]+$", "");
        return name.isEmpty() || isDevice(name) ? "_" + name : name;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\u2028\\u2029]", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String shortened(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest)).strip();
    }

    private static boolean isDevice(String stem) {
        String name = stem.toLowerCase(Locale.ROOT);
        return DEVICES.contains(name) || name.matches("(com|lpt)[0-9]");
    }
}
