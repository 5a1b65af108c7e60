package vn.thuongton.document;

/**
 * What a document is to be in its case.
 *
 * @param title null or blank for the file's name without its ending
 * @param folder the part of the case that it belongs to; null or blank for none
 * @param restricted has something of whom the case protects; says nothing where a case protects nobody
 */
public record NewDocument(DocumentKind kind, String title, String folder, boolean restricted) {

    public NewDocument {
        folder = DocumentNames.folder(folder);
    }
}
