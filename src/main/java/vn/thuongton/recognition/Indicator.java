package vn.thuongton.recognition;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a ward is assessed by.
 *
 * @param id unique in the programme, {@code 3.2}; also the folder of its evidence
 * @param standard when it is met; null when the source does not say
 * @param parts its contents where it has several
 * @param evidence what the source asks to be shown, empty when it asks for nothing in particular
 * @param notArisenPasses whether it counts as met when nothing of the kind has happened
 * @param measures figures that the application computes
 * @param maxPoints null when the source is not at hand, or nothing is given points
 * @param confirmed whether it was compared with the text of the source
 */
public record Indicator(
        @NotBlank @Pattern(regexp = "[0-9]+(\\.[0-9]+)*[a-z]?")
        String id,

        @NotBlank String name,
        String standard,
        List<@Valid Part> parts,
        List<@NotBlank String> evidence,
        @NotNull Boolean notArisenPasses,
        List<@Valid Measure> measures,
        BigDecimal maxPoints,
        @NotBlank String source,
        @NotNull Boolean confirmed) {

    public Indicator {
        parts = parts == null ? List.of() : List.copyOf(parts);
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
        measures = measures == null ? List.of() : List.copyOf(measures);
    }
}
