/**
 * Carries out reforms of units on their day: open work goes to the unit that takes over, what is past keeps the old name.
 *
 * <p>Which units are renamed or merged stands in the ward's file; see {@link vn.thuongton.organization.UnitReform}.
 */
@ApplicationModule(displayName = "Reform")
package vn.thuongton.reform;

import org.springframework.modulith.ApplicationModule;
