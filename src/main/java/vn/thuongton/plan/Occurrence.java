package vn.thuongton.plan;

import java.time.LocalDate;

/**
 * One time that something is due.
 *
 * @param period {@code 2026}, {@code 2026-H1}, {@code 2026-Q3}, {@code 2026-11}, or {@code 2026-06-30} for what is done once
 * @param name the period in officers' words: "quý III năm 2026"
 * @param beginsOn first day of the period
 * @param opensOn first day on which it is opened
 * @param dueOn last day
 */
public record Occurrence(String period, String name, LocalDate beginsOn, LocalDate opensOn, LocalDate dueOn) {

    Occurrence opening(LocalDate day) {
        return new Occurrence(period, name, beginsOn, day, dueOn);
    }

    boolean touches(int year) {
        return opensOn.getYear() <= year && year <= dueOn.getYear();
    }
}
