/**
 * Case numbers and the case file: one searchable record per case, kept current by the engine's own events.
 *
 * <p>Models call {@code registerCase} first, {@code recordAttendance} after each session, and {@code withdrawCase} when a
 * party takes its request back. Other capabilities ask {@link vn.thuongton.register.CaseFiles}.
 */
@ApplicationModule(displayName = "Register")
package vn.thuongton.register;

import org.springframework.modulith.ApplicationModule;
