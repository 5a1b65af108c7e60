/**
 * The plans of the wards as data: who does what, with whom, by when, with what result. Reads and checks
 * {@code wards/<ward>/plan.yaml}, turns periods into days, and tells the agenda what is to be opened.
 */
@ApplicationModule(displayName = "Plan")
package vn.thuongton.plan;

import org.springframework.modulith.ApplicationModule;
