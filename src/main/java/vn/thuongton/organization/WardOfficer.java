package vn.thuongton.organization;

import java.util.Map;

/**
 * A person of a ward, as the engine's identity service knows him.
 *
 * @param name in Vietnamese order; his id when he has none
 * @param email null when he has none
 * @param head whether he heads each of his units
 * @param units names of his units in the ward by id, in the order of the ward's file; without units that ended
 */
public record WardOfficer(String id, String name, String email, boolean head, Map<String, String> units) {

    public boolean isIn(String unit) {
        return units.containsKey(unit);
    }

    public boolean isColleagueOf(WardOfficer other) {
        return !id.equals(other.id) && units.keySet().stream().anyMatch(other::isIn);
    }
}
