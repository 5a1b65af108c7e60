package vn.thuongton.form.schema;

import java.text.Normalizer;

/** What counts as text. */
final class Texts {

    private Texts() {}

    /** One spelling of each Vietnamese letter, whichever keyboard wrote it. */
    static String normalised(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Also when only invisible characters are in it. */
    static boolean blank(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.getType(c) == Character.FORMAT);
    }

    /** @param lines whether line breaks and tabs are text */
    static boolean printable(String text, boolean lines) {
        return text.codePoints()
                .noneMatch(c -> Character.getType(c) == Character.SURROGATE
                        || Character.isISOControl(c) && !(lines && (c == '\n' || c == '\r' || c == '\t')));
    }

    /** As a sentence may quote it. */
    static String quoted(String text) {
        String shown = text.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
                .limit(60)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return "“" + shown + "”";
    }
}
