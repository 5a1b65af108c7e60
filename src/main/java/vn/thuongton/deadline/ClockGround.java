package vn.thuongton.deadline;

/**
 * A ground on which a time limit may be suspended or extended.
 *
 * @param code unique among the grounds of one time limit and one kind of act
 * @param label in Vietnamese, as officers choose it
 * @param source the legal article
 */
public record ClockGround(String code, String label, String source, Confidence confidence) {}
