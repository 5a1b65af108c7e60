package vn.thuongton.document;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tables of documents, versions and their content. */
@Component
class DocumentStore {

    private static final int LARGEST_PAGE = 200;

    private final JdbcClient jdbc;
    private final DocumentContents contents;
    private final Clock clock;

    DocumentStore(JdbcClient jdbc, DocumentContents contents, Clock clock) {
        this.jdbc = jdbc;
        this.contents = contents;
        this.clock = clock;
    }

    @Transactional
    public DocumentVersion add(String caseId, NewDocument document, ReceivedFile file, String author) {
        DocumentContents.Stored content = contents.store(caseId, file);
        return insertVersion(content, insertDocument(caseId, document, null, null), file, author);
    }

    @Transactional
    public DocumentVersion replace(UUID documentId, ReceivedFile file, String author) {
        DocumentContents.Stored content = contents.store(caseOf(documentId), file);
        jdbc.sql("select id from case_document where id = :id for update")
                .param("id", documentId)
                .query(UUID.class)
                .single();
        jdbc.sql("update case_document set failure = null where id = :id and failure is not null")
                .param("id", documentId)
                .update();
        return insertVersion(content, documentId, file, author);
    }

    @Transactional
    public DocumentVersion addPaper(
            String caseId, String template, NewDocument paper, ReceivedFile file, String author) {
        DocumentContents.Stored content = contents.store(caseId, file);
        return insertVersion(content, paperLine(caseId, template, paper, null), file, author);
    }

    @Transactional
    public void paperFailed(String caseId, String template, NewDocument paper, String sentence) {
        paperLine(caseId, template, paper, sentence);
    }

    Optional<DocumentVersion> paper(String caseId, String template) {
        return jdbc.sql("""
                        select v.* from document_version v join case_document d on d.id = v.document_id
                        where d.case_id = :case and d.template = :template
                        order by v.number desc limit 1""")
                .param("case", caseId)
                .param("template", template)
                .query(DocumentVersion.class)
                .optional();
    }

    /** Papers of this title, further ones ("… (lần 2)") included. */
    int countPapers(String caseId, String title) {
        return jdbc.sql("""
                        select count(*) from case_document where case_id = :case and kind = 'PAPER'
                        and (title = :title or starts_with(title, :title || ' (lần '))""")
                .param("case", caseId)
                .param("title", title)
                .query(Integer.class)
                .single();
    }

    DocumentPage page(String caseId, int page, int size) {
        int limit = Math.min(size, LARGEST_PAGE);
        // without gaps: the last number is how many there are
        long total = jdbc.sql("select last_number from case_document_number where case_id = :case")
                .param("case", caseId)
                .query(Long.class)
                .optional()
                .orElse(0L);
        List<Line> lines = jdbc.sql("""
                        select id, number, kind, title, template, failure, folder, restricted from case_document
                        where case_id = :case and number <= :newest order by number desc limit :limit""")
                .param("case", caseId)
                .param("newest", total - (long) page * limit)
                .param("limit", limit)
                .query(Line.class)
                .list();
        return new DocumentPage(withVersions(lines), total);
    }

    /** As {@link #page(String, int, int)}, of one folder. */
    DocumentPage page(String caseId, String folder, int page, int size) {
        int limit = Math.min(size, LARGEST_PAGE);
        long total = jdbc.sql("select count(*) from case_document where case_id = :case and folder = :folder")
                .param("case", caseId)
                .param("folder", folder)
                .query(Long.class)
                .single();
        List<Line> lines = jdbc.sql("""
                        select id, number, kind, title, template, failure, folder, restricted from case_document
                        where case_id = :case and folder = :folder order by number desc limit :limit offset :offset""")
                .param("case", caseId)
                .param("folder", folder)
                .param("limit", limit)
                .param("offset", (long) page * limit)
                .query(Line.class)
                .list();
        return new DocumentPage(withVersions(lines), total);
    }

    /** By folder how many documents with a version it has; a folder with nothing but a paper that failed has 0. */
    Map<String, Long> countsByFolder(String caseId) {
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql("""
                        select folder, count(distinct v.document_id) as documents
                        from case_document d left join document_version v on v.document_id = d.id
                        where case_id = :case and folder is not null group by folder""").param("case", caseId).query(row -> {
            counts.put(row.getString("folder"), row.getLong("documents"));
        });
        return counts;
    }

    /** Documents of a folder with a version; a paper that failed has none. */
    int count(String caseId, String folder) {
        return jdbc.sql("""
                        select count(*) from case_document d where case_id = :case and folder = :folder
                        and exists (select 1 from document_version where document_id = d.id)""")
                .param("case", caseId)
                .param("folder", folder)
                .query(Integer.class)
                .single();
    }

    /** Every document of the case in the order of its list of contents, without content. */
    List<CaseDocument> all(String caseId) {
        List<Line> lines = jdbc.sql("""
                        select id, number, kind, title, template, failure, folder, restricted from case_document
                        where case_id = :case order by number""").param("case", caseId).query(Line.class).list();
        return withVersions(lines, jdbc.sql("""
                                select v.* from document_version v join case_document d on d.id = v.document_id
                                where d.case_id = :case order by v.number desc""").param("case", caseId));
    }

    boolean belongs(UUID documentId, String caseId) {
        return jdbc.sql("select exists (select 1 from case_document where id = :id and case_id = :case)")
                .param("id", documentId)
                .param("case", caseId)
                .query(Boolean.class)
                .single();
    }

    Optional<DocumentVersion> version(String caseId, UUID versionId) {
        return jdbc.sql("""
                        select v.* from document_version v join case_document d on d.id = v.document_id
                        where v.id = :id and d.case_id = :case""")
                .param("id", versionId)
                .param("case", caseId)
                .query(DocumentVersion.class)
                .optional();
    }

    Optional<CaseDocument> documentOf(String caseId, UUID versionId) {
        List<Line> lines = jdbc.sql("""
                        select d.id, d.number, d.kind, d.title, d.template, d.failure, d.folder, d.restricted
                        from case_document d join document_version v on v.document_id = d.id
                        where v.id = :version and d.case_id = :case""")
                .param("version", versionId)
                .param("case", caseId)
                .query(Line.class)
                .list();
        return withVersions(lines).stream().findFirst();
    }

    /** @throws org.springframework.dao.EmptyResultDataAccessException when there is no such document */
    String caseOf(UUID documentId) {
        return jdbc.sql("select case_id from case_document where id = :id")
                .param("id", documentId)
                .query(String.class)
                .single();
    }

    private List<CaseDocument> withVersions(List<Line> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        return withVersions(
                lines,
                jdbc.sql("select * from document_version where document_id in (:documents) order by number desc")
                        .param("documents", lines.stream().map(Line::id).toList()));
    }

    private static List<CaseDocument> withVersions(List<Line> lines, JdbcClient.StatementSpec newestFirst) {
        Map<UUID, List<DocumentVersion>> versions = newestFirst.query(DocumentVersion.class).list().stream()
                .collect(groupingBy(DocumentVersion::documentId));
        return lines.stream()
                .map(line -> line.with(versions.getOrDefault(line.id(), List.of())))
                .toList();
    }

    /** What was restricted once stays so: its earlier versions are read with it. */
    private UUID paperLine(String caseId, String template, NewDocument paper, String failure) {
        Optional<UUID> known = jdbc.sql("""
                        update case_document
                        set title = :title, failure = :failure, restricted = restricted or :restricted,
                            folder = coalesce(:folder, folder)
                        where case_id = :case and template = :template returning id""")
                .param("restricted", paper.restricted())
                .param("folder", paper.folder())
                .param("case", caseId)
                .param("template", template)
                .param("title", paper.title())
                .param("failure", failure)
                .query(UUID.class)
                .optional();
        return known.orElseGet(() -> insertDocument(caseId, paper, template, failure));
    }

    private UUID insertDocument(String caseId, NewDocument document, String template, String failure) {
        int number = jdbc.sql("""
                        insert into case_document_number (case_id, last_number) values (:case, 1)
                        on conflict (case_id) do update set last_number = case_document_number.last_number + 1
                        returning last_number""").param("case", caseId).query(Integer.class).single();
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into case_document
                            (id, case_id, number, kind, title, template, failure, folder, restricted)
                        values (:id, :case, :number, :kind, :title, :template, :failure, :folder, :restricted)""")
                .param("folder", document.folder())
                .param("restricted", document.restricted())
                .param("id", id)
                .param("case", caseId)
                .param("number", number)
                .param("kind", document.kind().name())
                .param("title", document.title())
                .param("template", template)
                .param("failure", failure)
                .update();
        return id;
    }

    /** The document's row is locked by this transaction, so no other version gets the same number. */
    private DocumentVersion insertVersion(
            DocumentContents.Stored content, UUID documentId, ReceivedFile file, String author) {
        return jdbc.sql("""
                        insert into document_version
                            (id, document_id, number, file_name, media_type, size, sha256, created_at, created_by,
                             encrypted)
                        select :id, :document, coalesce(max(number), 0) + 1, :name, :type, :size, :sha256, :at, :author,
                               :encrypted
                        from document_version where document_id = :document
                        returning *""")
                .param("id", content.version())
                .param("encrypted", content.encrypted())
                .param("document", documentId)
                .param("name", file.name())
                .param("type", file.mediaType())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("author", author)
                .query(DocumentVersion.class)
                .single();
    }

    private record Line(
            UUID id,
            int number,
            DocumentKind kind,
            String title,
            String template,
            String failure,
            String folder,
            boolean restricted) {

        CaseDocument with(List<DocumentVersion> versions) {
            return new CaseDocument(id, number, kind, title, template, failure, folder, restricted, versions);
        }
    }
}
