/** Case numbers and the case file: one searchable record per case, kept current by the engine's own events. */
@ApplicationModule(displayName = "Register")
package vn.thuongton.register;

import org.springframework.modulith.ApplicationModule;
