package vn.thuongton.document;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Sizes as people read them: 1,2 MB. */
final class FileSize {

    private static final long KB = 1024;
    private static final long MB = 1024 * KB;

    private FileSize() {}

    static String text(long bytes) {
        if (bytes < KB) {
            return bytes + " byte";
        } else if (bytes < MB) {
            return number(bytes, KB) + " KB";
        }
        return number(bytes, MB) + " MB";
    }

    private static String number(long bytes, long unit) {
        return new DecimalFormat("#,##0.#", DecimalFormatSymbols.getInstance(Locale.forLanguageTag("vi")))
                .format((double) bytes / unit);
    }
}
