package vn.thuongton.register;

import java.util.List;

/**
 * One page of a search.
 *
 * @param total how many cases the search found over all pages
 */
public record CaseFilePage(List<CaseFile> cases, long total) {}
