/**
 * Figures computed from the case files, each with its formula and the cases behind it.
 *
 * <p>A figure is data: {@code programmes/figures.yaml} says which outcomes of which procedure count. Other capabilities ask
 * {@link vn.thuongton.report.Figures}.
 */
@ApplicationModule(displayName = "Report")
package vn.thuongton.report;

import org.springframework.modulith.ApplicationModule;
