package vn.thuongton.desk;

import java.util.List;

/**
 * One page of a case's documents, and what the person may do about them.
 *
 * @param folders of the whole case, in the order of its list of contents; empty when it has none
 * @param taskFolder id of the folder that what is added at this task goes to; null for none
 * @param total over all pages
 * @param workable whether the person may add and replace
 * @param protecting whether the case protects somebody, so that documents can be restricted
 * @param reader whether the person opens restricted documents
 * @param endings of accepted files' names
 * @param largestFile in bytes
 */
public record DocumentList(
        List<DocumentLine> documents,
        List<Folder> folders,
        String taskFolder,
        int page,
        int pageSize,
        long total,
        boolean workable,
        boolean protecting,
        boolean reader,
        List<String> endings,
        long largestFile) {

    /**
     * @param label id and name
     * @param group name of what it is a part of; empty for none
     * @param count of documents in it
     */
    public record Folder(String id, String label, String group, long count) {}
}
