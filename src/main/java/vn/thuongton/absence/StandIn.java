package vn.thuongton.absence;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thuongton.organization.WardOfficer;

/**
 * Who does the work of somebody who is away today.
 *
 * @param by null when nobody is left: neither the substitute nor another head of his units is there
 */
public record StandIn(Absence absence, WardOfficer by) {

    /**
     * By id of the officer who is away.
     *
     * @param absences those of today
     * @param officers everybody of the ward
     */
    static Map<String, StandIn> of(Collection<Absence> absences, List<WardOfficer> officers) {
        Map<String, WardOfficer> present =
                officers.stream().collect(Collectors.toMap(WardOfficer::id, Function.identity()));
        Map<String, WardOfficer> everybody = Map.copyOf(present);
        absences.forEach(absence -> present.remove(absence.officer()));
        Map<String, StandIn> standIns = new HashMap<>();
        for (Absence absence : absences) {
            WardOfficer away = everybody.get(absence.officer());
            if (away != null) {
                WardOfficer by = Optional.ofNullable(present.get(absence.substitute()))
                        .or(() -> headFor(away, officers, present))
                        .orElse(null);
                standIns.put(away.id(), new StandIn(absence, by));
            }
        }
        return standIns;
    }

    private static Optional<WardOfficer> headFor(
            WardOfficer away, List<WardOfficer> officers, Map<String, WardOfficer> present) {
        return officers.stream()
                .filter(officer -> officer.head() && officer.isColleagueOf(away) && present.containsKey(officer.id()))
                .findFirst();
    }
}
