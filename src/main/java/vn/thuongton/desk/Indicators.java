package vn.thuongton.desk;

import vn.thuongton.recognition.DossierSheet;

/**
 * The indicators of a dossier as officers read them.
 *
 * @param evidenceDue null when no day is set; likewise {@code handOverDue}
 * @param readAt hh:mm, when the figures were computed
 */
public record Indicators(DossierSheet dossier, Due evidenceDue, Due handOverDue, String readAt) {}
