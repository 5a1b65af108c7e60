/**
 * Working days, statutory time limits and the dates they lead to.
 *
 * <p>Models ask the bean {@code deadlines} ({@link vn.thuongton.deadline.Deadlines}). The figures of the law are rows of
 * {@code processes/shared/statutoryTimeLimit.dmn}, the days off are the files {@code wards/calendar-<year>.yaml}; neither
 * is in the code.
 */
@ApplicationModule(displayName = "Deadline")
package vn.thuongton.deadline;

import org.springframework.modulith.ApplicationModule;
