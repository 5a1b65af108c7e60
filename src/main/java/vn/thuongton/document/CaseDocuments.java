package vn.thuongton.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import vn.thuongton.protection.ProtectedIdentities;

/**
 * Evidence and papers of a case. Nothing is ever deleted: a document is replaced by its next version.
 *
 * <p>Who calls has made sure that the person at work may see, or work on, the case. Content is streamed in and out. What
 * is stored joins the caller's transaction, if there is one; a refused file is refused before it and leaves nothing. Content
 * of confidential cases lies encrypted. No title and no file's name may mention whom the case protects.
 */
@Component
public class CaseDocuments {

    private final DocumentIntake intake;
    private final DocumentStore store;
    private final DocumentContents contents;
    private final Folders folders;
    private final CaseArchive archive;
    private final DocumentProperties limits;
    private final ProtectedIdentities identities;

    CaseDocuments(
            DocumentIntake intake,
            DocumentStore store,
            DocumentContents contents,
            Folders folders,
            CaseArchive archive,
            DocumentProperties limits,
            ProtectedIdentities identities) {
        this.intake = intake;
        this.store = store;
        this.contents = contents;
        this.folders = folders;
        this.identities = identities;
        this.archive = archive;
        this.limits = limits;
    }

    /**
     * Adds a new document.
     *
     * @param title null or blank for the file's name without its ending
     * @param author id of the user; null when the application made it
     * @throws DocumentRefused when type, size or name are not accepted, or the content breaks off
     * @throws IOException when there is no room to receive it
     */
    public DocumentVersion add(
            String caseId, DocumentKind kind, String title, String fileName, InputStream content, String author)
            throws IOException {
        return add(caseId, new NewDocument(kind, title, null, false), fileName, content, author);
    }

    /** As {@link #add(String, DocumentKind, String, String, InputStream, String)}. */
    public DocumentVersion add(String caseId, NewDocument document, String fileName, InputStream content, String author)
            throws IOException {
        requireNobodyMentioned(caseId, document.title(), fileName);
        try (ReceivedFile file = intake.receive(fileName, content)) {
            return store.add(caseId, named(caseId, document, file), file, author);
        }
    }

    /**
     * Adds the next version of a document; it may be of another type.
     *
     * @throws DocumentRefused when type, size or name are not accepted, or the content breaks off
     * @throws IOException when there is no room to receive it
     */
    public DocumentVersion replace(UUID documentId, String fileName, InputStream content, String author)
            throws IOException {
        requireNobodyMentioned(store.caseOf(documentId), null, fileName);
        try (ReceivedFile file = intake.receive(fileName, content)) {
            return store.replace(documentId, file, author);
        }
    }

    /** The current version of the paper that the case has from this template. */
    public Optional<DocumentVersion> paper(String caseId, String template) {
        return store.paper(caseId, template);
    }

    /**
     * Adds the paper made from a template, or its next version when the case has one already; the title follows. A
     * failure noted before is over.
     *
     * @param paper without a folder it stays in the one it is in
     * @throws DocumentRefused when the content is not what its name says
     */
    public DocumentVersion addPaper(
            String caseId, String template, NewDocument paper, String fileName, InputStream content, String author)
            throws IOException {
        try (ReceivedFile file = intake.receive(fileName, content)) {
            return store.addPaper(caseId, template, named(caseId, paper, file), file, author);
        }
    }

    /**
     * Adds a paper of its own beside those of the same title: the second one is titled "… (lần 2)".
     *
     * @param ending of the file's name, with its full stop
     * @throws DocumentRefused when the content is not what its name says
     */
    public DocumentVersion addFurtherPaper(
            String caseId, String title, String ending, InputStream content, String author) throws IOException {
        int earlier = store.countPapers(caseId, title);
        String own = earlier == 0 ? title : "%s (lần %d)".formatted(title, earlier + 1);
        return add(caseId, DocumentKind.PAPER, own, own + ending, content, author);
    }

    /**
     * Notes beside the paper, in a line of its own when there is none yet, why it could not be made.
     *
     * @param sentence for the officer
     */
    public void paperFailed(String caseId, String template, NewDocument paper, String sentence) {
        store.paperFailed(caseId, template, paper, sentence);
    }

    /**
     * The case's documents without their content, the newest first.
     *
     * @param page counted from 0
     * @param size at most 200
     */
    public DocumentPage page(String caseId, int page, int size) {
        return store.page(caseId, page, size);
    }

    /**
     * As {@link #page(String, int, int)}, of one folder.
     *
     * @param folder its id
     */
    public DocumentPage page(String caseId, String folder, int page, int size) {
        return store.page(caseId, folder, page, size);
    }

    /** Every folder of the case in the order of its list of contents, also those without documents yet. */
    public List<FolderContents> folders(String caseId) {
        Map<String, Long> counts = store.countsByFolder(caseId);
        return folders.of(caseId, counts.keySet()).stream()
                .map(folder -> new FolderContents(folder, counts.getOrDefault(folder.id(), 0L)))
                .toList();
    }

    public boolean belongs(UUID documentId, String caseId) {
        return store.belongs(documentId, caseId);
    }

    /** A version of one of this case's documents; empty for versions of other cases. */
    public Optional<DocumentVersion> version(String caseId, UUID versionId) {
        return store.version(caseId, versionId);
    }

    /** The document of a version; empty for versions of other cases. */
    public Optional<CaseDocument> documentOf(String caseId, UUID versionId) {
        return store.documentOf(caseId, versionId);
    }

    /** Writes the content of a version as it was sent; an unknown one has none. */
    public void write(UUID versionId, OutputStream out) throws IOException {
        contents.write(versionId, out);
    }

    /**
     * Writes all documents of the case as one zip file, a numbered list of contents first.
     *
     * @param caseNumber for the heading
     * @param restricted whether restricted documents are packed too; they are on the list in any case
     * @param officers names by user id
     */
    public void zip(
            String caseId, String caseNumber, boolean restricted, UnaryOperator<String> officers, OutputStream out)
            throws IOException {
        archive.write(caseId, caseNumber, restricted, officers, out);
    }

    /** Endings of the names of accepted files, in small letters, in alphabetical order. */
    public List<String> acceptedEndings() {
        return limits.endings().stream().sorted().toList();
    }

    /** In bytes. */
    public long largestFile() {
        return limits.largestFile().toBytes();
    }

    private NewDocument named(String caseId, NewDocument document, ReceivedFile file) {
        return new NewDocument(
                document.kind(),
                DocumentNames.title(document.title(), file.name()),
                document.folder(),
                document.restricted() && identities.has(caseId));
    }

    private void requireNobodyMentioned(String caseId, String title, String fileName) {
        identities.requireNotMentioned(caseId, "Tên tài liệu", title);
        identities.requireNotMentioned(caseId, "Tên tệp", fileName);
    }
}
