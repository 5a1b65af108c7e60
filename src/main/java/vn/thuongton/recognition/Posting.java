package vn.thuongton.recognition;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;

/** How many days at least the result is posted for everybody to read. */
public record Posting(@Min(1) int days, @NotBlank String source, boolean confirmed) {}
