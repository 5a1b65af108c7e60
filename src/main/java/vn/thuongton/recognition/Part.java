package vn.thuongton.recognition;

import jakarta.validation.constraints.NotBlank;

/**
 * One of several contents of an indicator; the indicator is met when all are.
 *
 * @param standard when it is met
 */
public record Part(
        @NotBlank String id,
        @NotBlank String name,
        @NotBlank String standard) {}
