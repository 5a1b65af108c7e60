package vn.thuongton.recognition;

import java.math.BigDecimal;
import java.time.Instant;
import org.springframework.lang.Nullable;

/**
 * Something said of an indicator: a self-assessment or a review of one.
 *
 * @param assessment code of an {@link Assessment}; null for a review
 * @param review code of a {@link Review}; null for a self-assessment
 * @param note the explanation, or why it was returned; null when nothing was written
 * @param author id of the user; null when a job did it
 */
record Entry(
        String indicator,
        @Nullable String assessment,
        @Nullable BigDecimal points,
        @Nullable String review,
        @Nullable String note,
        @Nullable String author,
        Instant recordedAt) {}
