package vn.thuongton.desk;

/**
 * What the list says of a task beside its name.
 *
 * @param number null when the task belongs to no case, or to a confidential one that is not the reader's
 * @param subject null as {@code number} is
 * @param due null when there is no limit
 * @param suspended the clock of the case stands still
 */
public record Card(String taskId, String number, String subject, Due due, boolean suspended) {}
