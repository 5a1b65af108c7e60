package vn.thuongton.desk;

import java.util.Set;

/** What browsers show themselves, and under which precautions. */
final class Inline {

    /** An opened document runs nothing and reaches nothing, whatever is hidden in it. */
    static final String POLICY =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; media-src 'self'";

    private static final Set<String> SHOWN =
            Set.of("application/pdf", "image/jpeg", "image/png", "audio/mpeg", "audio/mp4", "video/mp4");

    private Inline() {}

    static boolean opens(String mediaType) {
        return SHOWN.contains(mediaType);
    }
}
