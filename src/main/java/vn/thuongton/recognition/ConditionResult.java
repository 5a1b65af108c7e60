package vn.thuongton.recognition;

/**
 * Whether a condition holds.
 *
 * @param note how that was found, in words
 */
record ConditionResult(Condition condition, Met met, String note) {}
