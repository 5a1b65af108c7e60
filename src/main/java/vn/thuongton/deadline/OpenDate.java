package vn.thuongton.deadline;

import java.util.Date;

/**
 * A date of an open case that comes from a time limit.
 *
 * @param id of the task, of the job, or of the variable by its name
 * @param scope the execution whose variables the limit is counted by; a variable lives there
 * @param name what officers call the step; null for timers and variables
 * @param date as it stands
 */
record OpenDate(Kind kind, String process, String id, String scope, String name, Date date, LimitInModel limit) {

    enum Kind {
        VARIABLE,
        STEP,
        TIMER
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
