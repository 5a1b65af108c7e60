package vn.thuongton.deadline;

import java.time.LocalDate;

/**
 * A time limit that runs in an open case.
 *
 * @param law the row of the table
 * @param step what officers call the open step; null for the case as a whole
 * @param task id of the open step's task; null for the case as a whole
 * @param dueOn null when the law sets no limit
 */
public record RunningLimit(TimeLimit law, String step, String task, LocalDate dueOn) {}
