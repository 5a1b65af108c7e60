/** What officers see of the web applications: language, brand, plugins. */
@ApplicationModule(displayName = "Desk")
package vn.thuongton.desk;

import org.springframework.modulith.ApplicationModule;
