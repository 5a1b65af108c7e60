package vn.thuongton.deadline;

/** What can be decided about the clock of a case. */
public enum ClockActKind {
    SUSPENDED,
    RESUMED,
    EXTENDED,
    /** Undoes an earlier act that was entered wrongly. */
    ANNULLED
}
