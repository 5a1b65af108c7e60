package vn.thuongton.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/**
 * Packs the documents of a case: list of contents first, current versions by kind, earlier versions apart. Restricted ones
 * stand on the list, and are packed when they are asked for.
 */
@Component
class CaseArchive {

    private final DocumentStore store;
    private final DocumentContents stored;
    private final ArchiveContents contents;
    private final Clock clock;

    CaseArchive(DocumentStore store, DocumentContents stored, ArchiveContents contents, Clock clock) {
        this.store = store;
        this.stored = stored;
        this.contents = contents;
        this.clock = clock;
    }

    void write(String caseId, String caseNumber, boolean restricted, UnaryOperator<String> officers, OutputStream out)
            throws IOException {
        List<CaseDocument> documents = store.all(caseId);
        List<ArchiveFile> files = ArchiveFile.of(documents).stream()
                .filter(file -> restricted || !file.document().restricted())
                .toList();
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        // most of it is compressed already
        zip.setLevel(Deflater.BEST_SPEED);
        zip.putNextEntry(entry(ArchiveFile.CONTENTS, clock.instant()));
        Writer page = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        contents.write(caseNumber, documents, files, officers, page);
        page.flush();
        for (ArchiveFile file : files) {
            zip.putNextEntry(entry(file.path(), file.version().createdAt()));
            stored.write(file.version().id(), zip);
        }
        zip.finish();
    }

    private ZipEntry entry(String path, Instant at) {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(LocalDateTime.ofInstant(at, clock.getZone()));
        return entry;
    }
}
