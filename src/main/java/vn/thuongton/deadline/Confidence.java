package vn.thuongton.deadline;

/** Whether a figure has been compared with the text of the law. */
public enum Confidence {
    CONFIRMED,
    /** Known from secondary sources only; screens and guides say so. */
    UNCONFIRMED
}
