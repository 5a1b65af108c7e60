package vn.thuongton.report;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.lang.Nullable;

/**
 * A case that has ended, as figures look at it.
 *
 * @param doneAt when it was done; null when the step that says so was never completed
 * @param dueAt the last moment to have it done; null when there was no limit
 */
record EndedCase(
        String caseId,
        String number,
        String outcome,
        boolean confidential,
        LocalDate receivedOn,
        LocalDate closedOn,
        @Nullable Instant doneAt,
        @Nullable Instant dueAt) {

    EndedCase with(Instant done, Instant due) {
        return new EndedCase(caseId, number, outcome, confidential, receivedOn, closedOn, done, due);
    }

    /** Whether there was a day to be late for; who had none was neither in time nor late. */
    boolean hasLimit() {
        return doneAt != null && dueAt != null;
    }

    boolean inTime() {
        return hasLimit() && !doneAt.isAfter(dueAt);
    }
}
