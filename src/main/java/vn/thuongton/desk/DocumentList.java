package vn.thuongton.desk;

import java.util.List;

/**
 * One page of a case's documents, and what the person may do about them.
 *
 * @param total over all pages
 * @param workable whether the person may add and replace
 * @param protecting whether the case protects somebody, so that documents can be restricted
 * @param reader whether the person opens restricted documents
 * @param endings of accepted files' names
 * @param largestFile in bytes
 */
public record DocumentList(
        List<DocumentLine> documents,
        int page,
        int pageSize,
        long total,
        boolean workable,
        boolean protecting,
        boolean reader,
        List<String> endings,
        long largestFile) {}
