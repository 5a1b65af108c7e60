package vn.thuongton.register.correction;

import java.time.Instant;

/**
 * One line of the corrections of a case.
 *
 * @param step name of the step whose form had the fact
 * @param oldText as officers write it, "" for nothing
 * @param author user id
 */
public record Correction(
        String step,
        String fieldKey,
        String label,
        String oldText,
        String newText,
        String reason,
        String author,
        Instant correctedAt) {}
