package vn.thuongton.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one officer is told on one morning.
 *
 * @param sections none of them empty; a step stands in the first section it belongs to and in no other
 * @param confidentialLate for the leadership: when the late steps of confidential cases were due, and nothing else of them
 */
record Digest(List<Section> sections, List<LocalDate> confidentialLate) {

    boolean isEmpty() {
        return sections.isEmpty() && confidentialLate.isEmpty();
    }

    /** When everything it tells of is or was due. */
    List<LocalDate> dueDates() {
        return Stream.concat(
                        sections.stream()
                                .flatMap(section -> section.tasks().stream())
                                .map(DueTask::dueOn),
                        confidentialLate.stream())
                .toList();
    }
}
