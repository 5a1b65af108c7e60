package vn.thuongton.organization;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A ward as its folder below {@code wards/} describes it; a tenant of the engine.
 *
 * @param code two or three letters at the head of its case numbers
 * @param name "phường An Dương"
 * @param city "thành phố Hải Phòng"
 * @param issuer the lines that head its papers, top left
 * @param place what stands before the date of its papers
 * @param source the document the data comes from
 * @param functions which unit answers which function
 * @param digestAt when the daily mail goes out, Vietnamese time
 * @param escalation who beyond the unit learns of late steps, and when
 * @param ownLimits what the law leaves to the ward
 * @param mediationTarget share of successful mediations the ward aims at, per cent
 * @param reforms units renamed or merged, each from its day on; of a ward that {@link Wards} gives, {@code functions} and
 *     {@code mediationTeams} follow those that are in force
 */
public record Ward(
        @NotBlank @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        String id,

        @NotBlank @Pattern(regexp = "[A-Z]{2,3}") String code,
        @NotBlank String name,
        @NotBlank String city,
        @NotEmpty List<@NotBlank String> issuer,
        @NotBlank String place,
        @NotBlank String source,
        @NotEmpty List<@Valid Unit> units,
        @NotEmpty Map<WardFunction, @NotBlank String> functions,
        @NotEmpty List<@Valid MediationTeam> mediationTeams,
        @NotNull @JsonFormat(pattern = "HH:mm") LocalTime digestAt,
        @NotNull @Valid Escalation escalation,
        @NotNull List<@Valid OwnLimit> ownLimits,
        @Min(0) @Max(100) int mediationTarget,
        List<@Valid UnitReform> reforms) {

    public Ward {
        reforms = reforms == null ? List.of() : List.copyOf(reforms);
    }

    /** @throws UnitUnknown when the ward has no unit for the function */
    public Unit unitFor(WardFunction function) {
        return unit(functions.get(function));
    }

    /** @throws UnitUnknown when the ward has no such unit */
    public Unit unit(String unitId) {
        return units.stream()
                .filter(unit -> unit.id().equals(unitId))
                .findFirst()
                .orElseThrow(() -> new UnitUnknown(id, unitId));
    }

    /** @throws UnitUnknown when no team works in the neighbourhood */
    public MediationTeam teamOf(String neighbourhood) {
        return mediationTeams.stream()
                .filter(team -> team.neighbourhood().equals(neighbourhood))
                .findFirst()
                .orElseThrow(() -> new UnitUnknown(id, neighbourhood));
    }

    /** The id of the unit that has the work of {@code unitId} on that day: the same one unless a reform took its place. */
    public String currentUnit(String unitId, LocalDate day) {
        String current = unitId;
        for (UnitReform reform : reformsUntil(day)) {
            current = reform.from().contains(current) ? reform.to() : current;
        }
        return current;
    }

    /** The units there are on that day: without those a reform has replaced and those that do not exist yet. */
    public List<Unit> unitsOn(LocalDate day) {
        return units.stream()
                .filter(unit -> unit.since() == null || !unit.since().isAfter(day))
                .filter(unit -> currentUnit(unit.id(), day).equals(unit.id()))
                .toList();
    }

    /** Those in force on that day, the oldest first. */
    public List<UnitReform> reformsUntil(LocalDate day) {
        return reforms.stream()
                .filter(reform -> !reform.on().isAfter(day))
                .sorted(Comparator.comparing(UnitReform::on))
                .toList();
    }

    /** The ward as its functions and mediation teams are served on that day. */
    Ward on(LocalDate day) {
        if (reformsUntil(day).isEmpty()) {
            return this;
        }
        Map<WardFunction, String> served = new EnumMap<>(functions);
        served.replaceAll((function, unit) -> currentUnit(unit, day));
        return new Ward(
                id,
                code,
                name,
                city,
                issuer,
                place,
                source,
                units,
                served,
                mediationTeams.stream()
                        .map(team -> team.unit() == null ? team : team.servedBy(currentUnit(team.unit(), day)))
                        .toList(),
                digestAt,
                escalation,
                ownLimits,
                mediationTarget,
                reforms);
    }
}
