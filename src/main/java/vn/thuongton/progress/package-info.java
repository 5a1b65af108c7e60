/**
 * How far the plans of a ward are: every task in each of its periods, as the plan sets it down and as its case stands.
 *
 * <p>The page "Kế hoạch" of the desk reads it, and the periodic reports gather from it ({@code gatherPlanReport}). It holds
 * nothing of its own.
 */
@ApplicationModule(displayName = "Progress")
package vn.thuongton.progress;

import org.springframework.modulith.ApplicationModule;
