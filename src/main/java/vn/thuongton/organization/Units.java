package vn.thuongton.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The units of a ward as reforms have left them; see {@link UnitReform}. */
@Component
public class Units {

    private final Wards wards;
    private final Clock clock;

    Units(Wards wards, Clock clock) {
        this.wards = wards;
        this.clock = clock;
    }

    /**
     * The id of the unit that has the work of {@code unitId} on that day: the same one unless a reform took its place.
     *
     * @throws IllegalArgumentException when no such ward is served here
     */
    public String current(String wardId, String unitId, LocalDate day) {
        return wards.require(wardId).currentUnit(unitId, day);
    }

    /** As {@link #current(String, String, LocalDate)}, for today. */
    public String current(String wardId, String unitId) {
        return current(wardId, unitId, LocalDate.now(clock));
    }

    /** The units there are today, in the order of the ward's file: without those that ended or do not exist yet. */
    public List<Unit> today(String wardId) {
        return wards.require(wardId).unitsOn(LocalDate.now(clock));
    }
}
