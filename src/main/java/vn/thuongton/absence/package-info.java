/**
 * Who is away, from when until when, and who stands in.
 *
 * <p>Officers record absences through a procedure; each change is an entry of its own. While somebody is away his stand-in
 * holds the steps he had claimed and gets his reminders.
 */
@ApplicationModule(displayName = "Absence")
package vn.thuongton.absence;

import org.springframework.modulith.ApplicationModule;
