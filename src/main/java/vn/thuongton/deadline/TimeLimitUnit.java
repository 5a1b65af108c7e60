package vn.thuongton.deadline;

/** What a time limit is counted in. */
public enum TimeLimitUnit {
    /** The text says "ngày làm việc": days off are skipped. */
    WORKING_DAY,
    /** The text says only "ngày". */
    CALENDAR_DAY,
    MONTH,
    /** The law sets no limit. */
    NO_LIMIT,
    /** The law leaves the limit to the ward: amount and unit are the ward's own figures. */
    WARD
}
