package vn.thuongton.deadline;

import java.util.Set;

/**
 * Published in the transaction in which the dates of a case move, so that those at work on it are told.
 *
 * @param ward id of the ward
 * @param concerned ids of users, and of units where nobody has claimed the step
 * @param heading names no party
 * @param caseNumber null when it is about more than one case
 * @param sentence names no party
 * @param taskId an open step of the case; null when it is about more than one
 */
public record ClockMoved(
        String ward, Set<String> concerned, String heading, String caseNumber, String sentence, String taskId) {}
