package vn.thuongton.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;

/**
 * The mediation team of one neighbourhood (Luật Hòa giải ở cơ sở 35/2013/QH13, Điều 12).
 *
 * @param neighbourhood the id that forms and models carry
 * @param neighbourhoodName as officers write it
 * @param unit the unit that works for this team; null = the unit of the function {@code mediation-team}
 * @param mediators their names, the head of the team first
 */
public record MediationTeam(
        @NotBlank String neighbourhood,
        @NotBlank String neighbourhoodName,
        @NotBlank String name,
        String unit,
        @NotEmpty List<@NotBlank String> mediators) {

    MediationTeam servedBy(String otherUnit) {
        return new MediationTeam(neighbourhood, neighbourhoodName, name, otherUnit, mediators);
    }
}
