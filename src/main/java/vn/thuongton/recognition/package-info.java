/**
 * Programmes by which a ward is assessed and recognised year by year, who answers for which indicator, what was said of
 * each, and what follows from it.
 *
 * <p>A programme is data ({@code programmes/<id>.yaml}), its owners in a ward too ({@code wards/<ward>/dossiers.yaml}).
 * Neither is a constant here; what nobody has confirmed is shown as unconfirmed.
 */
@ApplicationModule(displayName = "Recognition")
package vn.thuongton.recognition;

import org.springframework.modulith.ApplicationModule;
