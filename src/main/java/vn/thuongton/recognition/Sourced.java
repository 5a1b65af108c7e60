package vn.thuongton.recognition;

import jakarta.validation.constraints.NotBlank;

/** Something a source says in words. */
public record Sourced(@NotBlank String text, @NotBlank String source, boolean confirmed) {}
