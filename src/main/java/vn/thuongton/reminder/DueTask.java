package vn.thuongton.reminder;

import java.time.LocalDate;
import java.util.Set;
import vn.thuongton.organization.WardOfficer;

/**
 * An open step of a ward with a due date.
 *
 * @param caseNumber null when the step belongs to no numbered case
 * @param dueOn its last day, Vietnamese time
 * @param assignee user id of who has claimed it; null when nobody has
 * @param insteadOf user id of the officer whose step it is while the assignee stands in for him; null when there is none
 * @param units ids of the units that may claim it
 * @param confidential whether it is nobody's business but the assignee's
 */
record DueTask(
        String id,
        String name,
        String caseNumber,
        LocalDate dueOn,
        String assignee,
        String insteadOf,
        Set<String> units,
        boolean confidential) {

    boolean isClaimed() {
        return assignee != null;
    }

    /** Whether he, and not somebody he stands in for, is the one to do it. */
    boolean isInCareOf(WardOfficer officer) {
        return officer.id().equals(insteadOf == null ? assignee : insteadOf);
    }

    boolean isOfUnitOf(WardOfficer officer) {
        return units.stream().anyMatch(officer::isIn);
    }
}
