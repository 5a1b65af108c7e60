/**
 * The officer's desk: the tab "Hồ sơ" beside a task's form and the badge on its card, with the REST resources behind them.
 *
 * <p>In the browser it is the Tasklist plugin {@code plugin-webapp/desk/app}. Every resource asks {@link
 * vn.thuongton.register.CaseAccess} first, for reading and for writing.
 */
@ApplicationModule(displayName = "Desk")
package vn.thuongton.desk;

import org.springframework.modulith.ApplicationModule;
