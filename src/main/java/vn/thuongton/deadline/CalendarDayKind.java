package vn.thuongton.deadline;

/** How a day of the calendar differs from its weekday. */
public enum CalendarDayKind {
    /** Bộ luật Lao động 2019, Điều 112, and Nghị quyết 28/2026/QH16; may fall on a weekly rest day. */
    HOLIDAY,
    /** A weekday off instead of another day: Bộ luật Lao động 2019, Điều 111 khoản 3, or a swap ordered for the year. */
    COMPENSATORY_OFF,
    /** A Saturday or Sunday worked in exchange for a day off. */
    SWAP_WORKDAY
}
