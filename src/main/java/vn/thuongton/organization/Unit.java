package vn.thuongton.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;

/**
 * A department, team or post of a ward; a group of the engine.
 *
 * @param name as papers and screens write it
 * @param aliases other spellings found in the ward's documents
 * @param supervises its members may open Cockpit
 * @param since the first day of a unit that a reform creates; null when it has always been there
 */
public record Unit(
        @NotBlank @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        String id,

        @NotBlank String name,
        List<@NotBlank String> aliases,
        boolean supervises,
        LocalDate since) {

    public Unit {
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
    }
}
