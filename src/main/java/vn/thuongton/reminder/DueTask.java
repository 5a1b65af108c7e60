package vn.thuongton.reminder;

import java.time.LocalDate;

/**
 * A task that a digest tells of.
 *
 * @param caseNumber null when the task belongs to no numbered case
 * @param dueOn its last day, Vietnamese time
 * @param assignee user id of who has claimed it; null when nobody has
 */
record DueTask(String id, String name, String caseNumber, LocalDate dueOn, String assignee) {}
