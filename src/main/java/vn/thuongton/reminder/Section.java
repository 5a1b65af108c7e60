package vn.thuongton.reminder;

import java.util.List;
import vn.thuongton.absence.Absence;

/**
 * One part of a digest.
 *
 * @param absence of the officer whose steps these are; null but for {@link Kind#INSTEAD}
 * @param tasks oldest first
 */
record Section(Kind kind, Absence absence, List<DueTask> tasks) {

    /** In the order of the mail: what the reader has to do himself stands above what he has to watch. */
    enum Kind {
        /** What he has claimed and what his units have not claimed yet. */
        OWN,
        /** The digest of somebody he stands in for. */
        INSTEAD,
        /** For the head of a unit: what his people have claimed. */
        UNIT,
        /** What is so late that the office is told. */
        OFFICE,
        /** What is so late that the leadership is told. */
        LEADERSHIP
    }
}
