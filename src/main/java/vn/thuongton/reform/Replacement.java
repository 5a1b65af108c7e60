package vn.thuongton.reform;

import java.util.Map;
import vn.thuongton.organization.Ward;

/**
 * What is written in the place of units that ended.
 *
 * @param replaced ids of the units that take over, by the id of the unit that ended
 */
record Replacement(Ward ward, Map<String, String> replaced) {

    /** The id that is written in the place of an id; null when that unit has not ended. */
    String of(String unit) {
        return replaced.get(unit);
    }

    String name(String unit) {
        return ward.unit(unit).name();
    }
}
