package vn.thuongton.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A version's place in the packed case.
 *
 * @param path within the archive; unique, for it begins with the document's number
 */
record ArchiveFile(CaseDocument document, DocumentVersion version, String path) {

    static final String CONTENTS = "00-muc-luc.html";
    static final String CHECKSUMS = "SHA256SUMS";

    private static final String EARLIER = "Phiên bản trước";

    /** Windows unpacks no path longer than 260 characters. */
    private static final int LONGEST_TITLE = 100;

    /** Beside the names of two directories. */
    private static final int LONGEST_FILED_TITLE = 60;

    /** Current versions and earlier ones, in the order of the list of contents. */
    static List<ArchiveFile> of(List<FiledDocuments> filed, ArchiveFolders folders) {
        List<CaseDocument> documents =
                filed.stream().flatMap(part -> part.documents().stream()).toList();
        int digits = Math.max(3, String.valueOf(documents.size()).length());
        List<ArchiveFile> files = new ArrayList<>();
        for (CaseDocument document : documents) {
            String name = ("%0" + digits + "d %s").formatted(document.number(), title(document));
            for (DocumentVersion version : document.versions()) {
                boolean current = version.equals(document.versions().get(0));
                files.add(new ArchiveFile(
                        document,
                        version,
                        (current
                                        ? directory(document, folders) + "/" + name
                                        : EARLIER + "/" + name + " - phiên bản " + version.number())
                                + "." + DocumentNames.ending(version.fileName())));
            }
        }
        return files;
    }

    boolean isCurrent() {
        return version.equals(document.versions().get(0));
    }

    static String folder(DocumentKind kind) {
        return switch (kind) {
            case EVIDENCE -> "Chứng cứ";
            case PAPER -> "Văn bản";
        };
    }

    private static String directory(CaseDocument document, ArchiveFolders folders) {
        return document.folder() == null ? folder(document.kind()) : folders.path(document.folder());
    }

    private static String title(CaseDocument document) {
        return DocumentNames.pathPart(
                document.title(), document.folder() == null ? LONGEST_TITLE : LONGEST_FILED_TITLE);
    }
}
