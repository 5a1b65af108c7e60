package vn.thuongton.document;

/**
 * A folder of a case and how many documents are in it.
 *
 * @param count of documents, not of versions; papers that could not be made are none
 */
public record FolderContents(DocumentFolder folder, long count) {}
