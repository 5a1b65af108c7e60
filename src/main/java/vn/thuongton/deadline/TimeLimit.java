package vn.thuongton.deadline;

/**
 * A time limit as a row of the table {@code statutoryTimeLimit} gives it.
 *
 * @param amount in {@code unit}s; 0 = at once, or no limit at all
 * @param countedFrom the variable that holds the day of the event, or {@link #TODAY}; null when there is no limit
 * @param source the legal article, in Vietnamese
 */
public record TimeLimit(int amount, TimeLimitUnit unit, String countedFrom, String source, Confidence confidence) {

    /** Counted from the day the step opens. */
    public static final String TODAY = "TODAY";

    boolean isUnlimited() {
        return unit == TimeLimitUnit.NO_LIMIT;
    }

    boolean isCountedFromToday() {
        return TODAY.equals(countedFrom);
    }
}
