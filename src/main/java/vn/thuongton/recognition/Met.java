package vn.thuongton.recognition;

import java.util.Collection;

/** Whether something holds, as far as is known. */
public enum Met {
    YES("yes", "đạt"),
    NO("no", "không đạt"),
    OPEN("open", "chưa rõ");

    private final String code;
    private final String words;

    Met(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** Open for anything but {@code yes} and {@code no}. */
    static Met of(String code) {
        return YES.code.equals(code) ? YES : NO.code.equals(code) ? NO : OPEN;
    }

    /** Yes when all are, no as soon as one is not; open without any. */
    static Met all(Collection<Met> parts) {
        if (parts.contains(NO)) {
            return NO;
        }
        return parts.isEmpty() || parts.contains(OPEN) ? OPEN : YES;
    }

    public String code() {
        return code;
    }

    /** As officers read it. */
    public String words() {
        return words;
    }
}
