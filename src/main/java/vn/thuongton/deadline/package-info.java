/**
 * Working days, statutory time limits and the dates they lead to.
 *
 * <p>Models ask the bean {@code deadlines} ({@link vn.thuongton.deadline.Deadlines}). The figures of the law are rows of
 * {@code processes/shared/statutoryTimeLimit.dmn}, the days off are the files {@code wards/calendar-<year>.yaml}; neither
 * is in the code.
 *
 * <p>The clock of a case is in the hands of those the law names: {@link vn.thuongton.deadline.CaseClock} suspends, resumes,
 * extends and annuls, {@link vn.thuongton.deadline.ClockViews} shows. What was decided stands in a ledger that is only added
 * to; every date of an open case can be counted anew from it.
 */
@ApplicationModule(displayName = "Deadline")
package vn.thuongton.deadline;

import org.springframework.modulith.ApplicationModule;
