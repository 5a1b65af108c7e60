package vn.thuongton.recognition;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;

/**
 * A figure computed from the case files that tells something of an indicator.
 *
 * @param figure its id in {@code programmes/figures.yaml}
 * @param atLeast per cent; null when nothing says how high it has to be
 */
public record Measure(
        String figure,
        @DecimalMin("0") @DecimalMax("100") BigDecimal atLeast,
        @NotBlank String source,
        boolean confirmed) {}
