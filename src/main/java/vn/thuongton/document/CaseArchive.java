package vn.thuongton.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/**
 * Packs the documents of a case: list of contents first, current versions folder by folder or else by kind, earlier versions
 * apart, and last the checksums of all of them, as {@code sha256sum -c} reads them. Restricted ones stand on the list, and are
 * packed when they are asked for.
 */
@Component
class CaseArchive {

    private final DocumentStore store;
    private final Folders folders;
    private final DocumentContents stored;
    private final ArchiveContents contents;
    private final Clock clock;

    CaseArchive(DocumentStore store, Folders folders, DocumentContents stored, ArchiveContents contents, Clock clock) {
        this.store = store;
        this.folders = folders;
        this.stored = stored;
        this.contents = contents;
        this.clock = clock;
    }

    void write(String caseId, String caseNumber, boolean restricted, UnaryOperator<String> officers, OutputStream out)
            throws IOException {
        List<FiledDocuments> filed = FiledDocuments.of(store.all(caseId), used -> folders.of(caseId, used));
        ArchiveFolders directories = ArchiveFolders.of(filed);
        List<ArchiveFile> files = ArchiveFile.of(filed, directories).stream()
                .filter(file -> restricted || !file.document().restricted())
                .toList();
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        // most of it is compressed already
        zip.setLevel(Deflater.BEST_SPEED);
        zip.putNextEntry(entry(ArchiveFile.CONTENTS, clock.instant()));
        DigestOutputStream digested = new DigestOutputStream(zip, Sha256.digest());
        Writer page = new OutputStreamWriter(digested, StandardCharsets.UTF_8);
        contents.write(caseNumber, filed, directories, files, officers, page);
        page.flush();
        Map<String, String> checksums = new LinkedHashMap<>();
        checksums.put(ArchiveFile.CONTENTS, Sha256.text(digested.getMessageDigest()));
        for (ArchiveFile file : files) {
            zip.putNextEntry(entry(file.path(), file.version().createdAt()));
            stored.write(file.version().id(), zip);
            checksums.put(file.path(), file.version().sha256());
        }
        zip.putNextEntry(entry(ArchiveFile.CHECKSUMS, clock.instant()));
        for (Map.Entry<String, String> file : checksums.entrySet()) {
            zip.write((file.getValue() + "  " + file.getKey() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        zip.finish();
    }

    private ZipEntry entry(String path, Instant at) {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(LocalDateTime.ofInstant(at, clock.getZone()));
        return entry;
    }
}
