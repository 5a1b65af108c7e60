package vn.thuongton.plan;

import java.time.LocalDate;
import java.util.List;
import vn.thuongton.organization.Ward;

/**
 * A task or report in the hands of one unit.
 *
 * @param key unique in the ward: the id, with the unit when several have it
 * @param lead unit that answers for it
 * @param coordinating units that contribute, as proposed
 */
public record Assignment(String key, String lead, List<String> coordinating) {

    /** In the hands of the units that have the work on that day; the key stays, so that nothing is opened a second time. */
    Assignment servedBy(Ward ward, LocalDate day) {
        String leadThen = ward.currentUnit(lead, day);
        return new Assignment(
                key,
                leadThen,
                coordinating.stream()
                        .map(unit -> ward.currentUnit(unit, day))
                        .filter(unit -> !unit.equals(leadThen))
                        .distinct()
                        .toList());
    }
}
