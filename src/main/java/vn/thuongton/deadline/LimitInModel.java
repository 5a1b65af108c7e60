package vn.thuongton.deadline;

import java.time.LocalDate;
import java.util.function.Supplier;

/**
 * A time limit that a model names for a date.
 *
 * @param openedOn the day the model first asked for it: what {@link TimeLimit#TODAY} was then
 */
record LimitInModel(String code, Supplier<LocalDate> openedOn) {}
