package vn.thuongton.reform;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An open case passed from a unit to the one that took its place.
 *
 * @param reformedOn the first day of the new order
 * @param source the decision that ordered it
 */
public record UnitMove(String fromUnit, String toUnit, LocalDate reformedOn, String source, Instant movedAt) {}
