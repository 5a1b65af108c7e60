/** Checks everything submitted against the form that was shown, on the server, before anything is stored. */
@ApplicationModule(displayName = "Form")
package vn.thuongton.form;

import org.springframework.modulith.ApplicationModule;
