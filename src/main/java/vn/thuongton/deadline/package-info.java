/** Working days, statutory time limits and the dates they lead to. */
@ApplicationModule(displayName = "Deadline")
package vn.thuongton.deadline;

import org.springframework.modulith.ApplicationModule;
