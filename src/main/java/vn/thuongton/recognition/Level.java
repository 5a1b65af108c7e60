package vn.thuongton.recognition;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;

/**
 * A level that a ward may reach.
 *
 * @param atLeast per cent of indicators met; null when nobody has said what the level takes: the meeting judges
 */
public record Level(
        @Min(1) int level,
        @NotBlank String name,
        @DecimalMin("0") BigDecimal atLeast,
        @NotBlank String source,
        boolean confirmed) {}
