package vn.thuongton.register;

/** How far a case has come. */
public enum CaseState {
    OPEN,
    /** Ended by its procedure; the outcome says how. */
    CLOSED,
    /** Ended because a party took the request back. */
    WITHDRAWN,
    /** Ended from outside its procedure, by an administrator. The number stays taken. */
    CANCELLED
}
