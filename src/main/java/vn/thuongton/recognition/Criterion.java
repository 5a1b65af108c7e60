package vn.thuongton.recognition;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;

/** A group of indicators. */
public record Criterion(
        @NotBlank String id,
        @NotBlank String name,
        @NotEmpty List<@Valid Indicator> indicators) {}
