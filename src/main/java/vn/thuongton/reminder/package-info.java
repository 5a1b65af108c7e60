/** Who is told what, when: the daily digest of what is due and overdue. */
@ApplicationModule(displayName = "Reminder")
package vn.thuongton.reminder;

import org.springframework.modulith.ApplicationModule;
