package vn.thuongton.recognition;

import java.util.Arrays;
import java.util.Optional;

/** What the owner of an indicator says of it. */
public enum Assessment {
    PASS("pass", "đạt"),
    FAIL("fail", "không đạt"),
    NOT_ARISEN("notArisen", "không phát sinh");

    private final String code;
    private final String words;

    Assessment(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** Empty for any other code. */
    static Optional<Assessment> of(String code) {
        return Arrays.stream(values())
                .filter(assessment -> assessment.code.equals(code))
                .findFirst();
    }

    /** As forms and tables have it. */
    public String code() {
        return code;
    }

    /** As officers read it. */
    public String words() {
        return words;
    }
}
