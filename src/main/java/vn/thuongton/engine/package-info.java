/**
 * The process engine of the house: its database, the clock it runs by, what is deployed and under which name.
 *
 * <p>The engine's own settings are in {@code application.yaml}.
 */
@ApplicationModule(displayName = "Engine")
package vn.thuongton.engine;

import org.springframework.modulith.ApplicationModule;
