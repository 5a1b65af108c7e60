package vn.thuongton.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;

/**
 * Units that another takes the place of: renamed when it is one, merged when there are several.
 *
 * @param on the first day of the new order
 * @param from ids of the units that end; they stay in the ward's file, for what is past keeps their names
 * @param to the id of the unit that has their work from then on
 * @param source the decision that orders it
 */
public record UnitReform(
        @NotNull LocalDate on,
        @NotEmpty List<@NotBlank String> from,
        @NotBlank String to,
        @NotBlank String source) {

    public UnitReform {
        from = from == null ? List.of() : List.copyOf(from);
    }
}
