package vn.thuongton.document;

import java.util.List;

/**
 * One page of a case's documents, the newest document first.
 *
 * @param total how many documents the case has over all pages
 */
public record DocumentPage(List<CaseDocument> documents, long total) {}
