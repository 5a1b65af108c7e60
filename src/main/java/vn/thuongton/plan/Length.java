package vn.thuongton.plan;

import java.time.LocalDate;
import java.util.List;

/** How long a period that comes again is. */
public enum Length {
    MONTH(1),
    QUARTER(3),
    HALF_YEAR(6),
    YEAR(12);

    private static final List<String> QUARTERS = List.of("I", "II", "III", "IV");

    private final int months;

    Length(int months) {
        this.months = months;
    }

    LocalDate startOf(LocalDate day) {
        int month = (day.getMonthValue() - 1) / months * months + 1;
        return LocalDate.of(day.getYear(), month, 1);
    }

    LocalDate next(LocalDate start) {
        return start.plusMonths(months);
    }

    String key(LocalDate start) {
        return switch (this) {
            case MONTH -> "%d-%02d".formatted(start.getYear(), start.getMonthValue());
            case QUARTER -> "%d-Q%d".formatted(start.getYear(), number(start));
            case HALF_YEAR -> "%d-H%d".formatted(start.getYear(), number(start));
            case YEAR -> String.valueOf(start.getYear());
        };
    }

    String name(LocalDate start) {
        return switch (this) {
            case MONTH -> "tháng %d năm %d".formatted(start.getMonthValue(), start.getYear());
            case QUARTER -> "quý %s năm %d".formatted(QUARTERS.get(number(start) - 1), start.getYear());
            case HALF_YEAR -> "06 tháng %s năm %d".formatted(number(start) == 1 ? "đầu" : "cuối", start.getYear());
            case YEAR -> "năm %d".formatted(start.getYear());
        };
    }

    private int number(LocalDate start) {
        return (start.getMonthValue() - 1) / months + 1;
    }
}
