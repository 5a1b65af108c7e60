/** Which unit of the ward is responsible: the function comes from the decision table {@code responsibleFunction} or then * model, the unit from the ward's own data. */
@ApplicationModule(displayName = "Routing")
package vn.thuongton.routing;

import org.springframework.modulith.ApplicationModule;
