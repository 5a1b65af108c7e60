package vn.thuongton.absence;

import java.util.List;
import vn.thuongton.organization.Ward;
import vn.thuongton.organization.WardOfficer;

/**
 * Who records an absence.
 *
 * @param everybody of the ward, by id
 */
record Recorder(Ward ward, WardOfficer person, List<WardOfficer> everybody) {

    /** For himself, and as head of a unit for its people. */
    boolean mayRecordFor(WardOfficer officer) {
        return officer.id().equals(person.id()) || person.head() && person.isColleagueOf(officer);
    }
}
