package vn.thuongton.deadline;

/** A length of time: of a limit, or of its extension. */
record Span(int amount, TimeLimitUnit unit) {

    /** @throws IllegalArgumentException when the amount is negative or the unit sets no limit */
    Span {
        if (amount < 0) {
            throw new IllegalArgumentException("Thời hạn không thể là số âm: " + amount);
        }
        if (unit == TimeLimitUnit.NO_LIMIT || unit == TimeLimitUnit.WARD) {
            throw new IllegalArgumentException("Không có thời hạn để tính.");
        }
    }
}
