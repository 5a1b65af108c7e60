package vn.thuongton.desk;

/**
 * A step that may follow.
 *
 * @param after the step it follows
 * @param condition what the model says on the way; empty when the way is the only one
 * @param end whether the case ends there
 */
public record NextStep(String after, String condition, String name, boolean end) {}
