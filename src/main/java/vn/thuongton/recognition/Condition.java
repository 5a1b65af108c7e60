package vn.thuongton.recognition;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/**
 * What has to hold for a ward to be recognised.
 *
 * @param text as the source writes it
 * @param atLeast points of the total, or per cent of a criterion's maximum; null for the other kinds
 */
public record Condition(
        @NotNull Kind kind,
        @NotBlank String text,
        @DecimalMin("0") BigDecimal atLeast,
        @NotBlank String source,
        boolean confirmed) {

    /** How it is found out. */
    public enum Kind {
        /** Every indicator is met. */
        ALL_INDICATORS,
        /** The points of all indicators together. */
        TOTAL_POINTS,
        /** The points of every criterion, in per cent of its maximum. */
        CRITERION_SHARE,
        /** No case file tells: a person answers. */
        PERSON
    }
}
