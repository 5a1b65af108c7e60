package vn.thuongton.recognition;

import java.util.Arrays;
import java.util.Optional;

/** What the unit of the dossier answers to a self-assessment. */
enum Review {
    ACCEPT("accept"),
    RETURN("return");

    private final String code;

    Review(String code) {
        this.code = code;
    }

    /** Empty for any other code. */
    static Optional<Review> of(String code) {
        return Arrays.stream(values())
                .filter(review -> review.code.equals(code))
                .findFirst();
    }

    String code() {
        return code;
    }
}
