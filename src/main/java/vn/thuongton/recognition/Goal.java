package vn.thuongton.recognition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * What a ward aims at with a dossier.
 *
 * @param from the first year
 * @param until the last year; null when open
 * @param level the level aimed at; null where there are no levels
 */
public record Goal(
        @NotNull Integer from,
        Integer until,
        @NotBlank String text,
        Integer level,
        @NotBlank String source) {

    boolean covers(int year) {
        return new Years(from, until).contain(year);
    }
}
