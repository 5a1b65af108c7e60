package vn.thuongton.absence;

import java.time.LocalDate;

/**
 * An officer's absence as it stands after its last entry.
 *
 * @param id the process instance that recorded it
 * @param fromOn the first day away
 * @param untilOn the last day away
 */
public record Absence(String id, String ward, String officer, String substitute, LocalDate fromOn, LocalDate untilOn) {

    boolean covers(LocalDate day) {
        return !day.isBefore(fromOn) && !day.isAfter(untilOn);
    }

    boolean overlaps(Absence other) {
        return !untilOn.isBefore(other.fromOn) && !other.untilOn.isBefore(fromOn);
    }

    Absence endingOn(LocalDate day) {
        return new Absence(id, ward, officer, substitute, fromOn, day);
    }
}
