package vn.thuongton.recognition;

/**
 * A dossier that is being made.
 *
 * @param caseId of the case that carries it
 */
record DossierCase(String caseId, String ward, String programme, int year) {}
