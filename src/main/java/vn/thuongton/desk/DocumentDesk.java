package vn.thuongton.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import vn.thuongton.document.CaseDocument;
import vn.thuongton.document.CaseDocuments;
import vn.thuongton.document.DocumentFolder;
import vn.thuongton.document.DocumentKind;
import vn.thuongton.document.DocumentPage;
import vn.thuongton.document.DocumentVersion;
import vn.thuongton.document.FolderContents;
import vn.thuongton.document.NewDocument;
import vn.thuongton.organization.Names;
import vn.thuongton.protection.ProtectedIdentities;
import vn.thuongton.register.CaseAccess;
import vn.thuongton.register.CaseFile;
import vn.thuongton.register.CaseNotWorkable;

/** The documents of a case for the person signed in: whether he may, first of all. */
@Component
class DocumentDesk {

    private static final int PAGE_SIZE = 20;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final CaseAccess access;
    private final CaseDocuments documents;
    private final TaskFolders folders;
    private final ProtectedIdentities identities;
    private final IdentityService identity;
    private final Names names;
    private final Clock clock;

    DocumentDesk(
            CaseAccess access,
            CaseDocuments documents,
            TaskFolders folders,
            ProtectedIdentities identities,
            IdentityService identity,
            Names names,
            Clock clock) {
        this.identities = identities;
        this.access = access;
        this.documents = documents;
        this.folders = folders;
        this.identity = identity;
        this.names = names;
        this.clock = clock;
    }

    /**
     * @param folder whose documents are listed; null for all
     * @param task at which they are looked at; null for none
     */
    DocumentList list(String caseId, String folder, String task, int page) {
        access.readable(caseId);
        DocumentPage found = folder == null
                ? documents.page(caseId, page, PAGE_SIZE)
                : documents.page(caseId, folder, page, PAGE_SIZE);
        UnaryOperator<String> officers = eachOnce();
        return new DocumentList(
                found.documents().stream()
                        .map(document -> line(document, officers))
                        .toList(),
                documents.folders(caseId).stream().map(DocumentDesk::folder).toList(),
                folders.suggested(caseId, task),
                page,
                PAGE_SIZE,
                found.total(),
                isWorkable(caseId),
                identities.has(caseId),
                identities.readableBy(caseId, user()),
                documents.acceptedEndings(),
                documents.largestFile());
    }

    /**
     * @param task at which it is added, and which says what folder it goes to; null for none
     * @param restricted null for what such cases begin with: restricted where the whole case is confidential
     */
    void add(String caseId, String task, DocumentKind kind, Boolean restricted, String fileName, InputStream content)
            throws IOException {
        CaseFile file = access.workable(caseId);
        boolean closed = restricted == null ? file.confidential() : restricted;
        String folder = folders.of(caseId, task);
        documents.add(caseId, new NewDocument(kind, null, folder, closed), fileName, content, user());
    }

    void replace(String caseId, UUID documentId, String fileName, InputStream content) throws IOException {
        access.workable(caseId);
        if (!documents.belongs(documentId, caseId)) {
            throw new DocumentNotFound();
        }
        documents.replace(documentId, fileName, content, user());
    }

    /**
     * A version whose content is about to be read.
     *
     * @param purpose why; kept with who reads it and when, of a restricted document only
     * @throws DocumentRestricted when only readers of the protected identity may read it
     */
    DocumentVersion version(String caseId, UUID versionId, String purpose) {
        access.readable(caseId);
        CaseDocument document = documents.documentOf(caseId, versionId).orElseThrow(DocumentNotFound::new);
        DocumentVersion version = documents.version(caseId, versionId).orElseThrow(DocumentNotFound::new);
        if (document.restricted()) {
            requireReader(
                    caseId,
                    purpose,
                    "Tài liệu %02d. %s (phiên bản %d)"
                            .formatted(document.number(), document.title(), version.number()));
        }
        return version;
    }

    private void requireReader(String caseId, String purpose, String what) {
        if (!identities.readableBy(caseId, user()) || !identities.opened(caseId, purpose, what)) {
            throw new DocumentRestricted();
        }
    }

    /** Of a version that {@link #version} has given out. */
    void write(DocumentVersion version, OutputStream out) throws IOException {
        documents.write(version.id(), out);
    }

    /**
     * The case whose documents are about to be packed.
     *
     * @param restricted whether restricted documents are packed too
     * @param purpose why they are; kept with who reads them and when
     * @throws DocumentRestricted when they are to be and the person is no reader
     */
    CaseFile packable(String caseId, boolean restricted, String purpose) {
        CaseFile file = access.readable(caseId);
        if (restricted) {
            requireReader(caseId, purpose, "Cả hồ sơ (.zip), có tài liệu về người được giữ bí mật");
        }
        return file;
    }

    /** Of a case that {@link #packable} has given out. */
    void pack(CaseFile file, boolean restricted, OutputStream out) throws IOException {
        documents.zip(file.processInstanceId(), file.number(), restricted, eachOnce(), out);
    }

    private boolean isWorkable(String caseId) {
        try {
            access.workable(caseId);
            return true;
        } catch (CaseNotWorkable readOnly) {
            return false;
        }
    }

    private static DocumentList.Folder folder(FolderContents contents) {
        DocumentFolder folder = contents.folder();
        return new DocumentList.Folder(folder.id(), folder.label(), folder.group(), contents.count());
    }

    private DocumentLine line(CaseDocument document, UnaryOperator<String> officers) {
        return new DocumentLine(
                document.id(),
                document.number(),
                document.kind(),
                document.title(),
                document.template(),
                document.failure(),
                document.folder(),
                document.restricted(),
                document.versions().stream()
                        .map(version -> new DocumentLine.Version(
                                version.id(),
                                version.number(),
                                version.fileName(),
                                StringUtils.getFilenameExtension(version.fileName())
                                        .toUpperCase(Locale.ROOT),
                                version.size(),
                                version.sha256(),
                                moment(version.createdAt()),
                                version.createdBy() == null ? null : officers.apply(version.createdBy()),
                                Inline.opens(version.mediaType())))
                        .toList());
    }

    private String moment(Instant at) {
        return LocalDateTime.ofInstant(at, clock.getZone()).format(MOMENT);
    }

    private String user() {
        return identity.getCurrentAuthentication().getUserId();
    }

    /** Asks for the name of an officer once, however many documents are his. */
    private UnaryOperator<String> eachOnce() {
        Map<String, String> known = new HashMap<>();
        return id -> known.computeIfAbsent(id, names::ofOfficer);
    }
}
