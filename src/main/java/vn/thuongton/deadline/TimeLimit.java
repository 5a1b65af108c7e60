package vn.thuongton.deadline;

import java.util.Optional;
import java.util.Set;

/**
 * A time limit as a row of the table {@code statutoryTimeLimit} gives it.
 *
 * @param code {@code <procedure>.<step>}
 * @param name what has to be done in this time, in Vietnamese
 * @param amount in {@code unit}s; 0 = at once, or no limit at all
 * @param countedFrom the variable that holds the day of the event, or {@link #TODAY}; null when there is no limit
 * @param source the legal article, in Vietnamese
 * @param suspension null when the law knows none
 * @param extension null when the law knows none
 */
public record TimeLimit(
        String code,
        String name,
        int amount,
        TimeLimitUnit unit,
        String countedFrom,
        String source,
        Confidence confidence,
        Suspension suspension,
        Extension extension) {

    /** Counted from the day the step opens. */
    public static final String TODAY = "TODAY";

    /**
     * @param by codes of the functions that may decide it
     * @param source the legal article
     */
    public record Suspension(Set<String> by, String source) {}

    /**
     * @param times how often
     * @param timesForMany how often when the grounds are many
     * @param many from how many different grounds on they are; 0 = never
     * @param amount of one extension at most, in {@code unit}s
     * @param by codes of the functions that may decide it
     * @param source the legal article
     */
    public record Extension(
            int times, int timesForMany, int many, int amount, TimeLimitUnit unit, Set<String> by, String source) {

        /** One extension at its longest. */
        Span span() {
            return new Span(amount, unit);
        }

        int timesFor(int grounds) {
            return many > 0 && grounds >= many ? timesForMany : times;
        }
    }

    boolean isLeftToWard() {
        return unit == TimeLimitUnit.WARD;
    }

    boolean isUnlimited() {
        return unit == TimeLimitUnit.NO_LIMIT;
    }

    boolean isCountedFromToday() {
        return TODAY.equals(countedFrom);
    }

    boolean isSuspendable() {
        return suspension != null;
    }

    Optional<Extension> extensible() {
        return Optional.ofNullable(extension);
    }
}
