package vn.thuongton.reminder;

import java.util.List;
import java.util.stream.Stream;

/**
 * What one officer is told on one morning.
 *
 * @param own tasks he has claimed and unclaimed tasks of his units, oldest first
 * @param unit for the head of a unit: all tasks of the unit, oldest first; otherwise empty
 */
record Digest(List<DueTask> own, List<DueTask> unit) {

    boolean isEmpty() {
        return own.isEmpty() && unit.isEmpty();
    }

    /** Each task once, also when it stands in both parts. */
    List<DueTask> tasks() {
        return Stream.concat(own.stream(), unit.stream()).distinct().toList();
    }
}
