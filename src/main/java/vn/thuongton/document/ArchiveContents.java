package vn.thuongton.document;

import static java.util.stream.Collectors.toMap;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** The list of contents of a packed case: a page that any computer opens and prints, with links to the files beside it. */
@Component
class ArchiveContents {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final String THE_APPLICATION = "Phần mềm Thượng Tôn";

    private final Clock clock;
    private final Template template;

    ArchiveContents(Clock clock) throws IOException {
        this.clock = clock;
        try (Reader source = new InputStreamReader(
                new ClassPathResource("templates/contents.mustache").getInputStream(), StandardCharsets.UTF_8)) {
            template = Mustache.compiler().defaultValue("").compile(source);
        }
    }

    /**
     * @param filed all documents of the case
     * @param files those that are packed
     * @param officers names by user id
     */
    void write(
            String caseNumber,
            List<FiledDocuments> filed,
            ArchiveFolders directories,
            List<ArchiveFile> files,
            UnaryOperator<String> officers,
            Writer out) {
        Map<UUID, ArchiveFile> packed = files.stream()
                .filter(ArchiveFile::isCurrent)
                .collect(toMap(file -> file.document().id(), file -> file));
        boolean divided = filed.get(0).folder() != null;
        List<Part> parts = new ArrayList<>();
        String group = "";
        for (FiledDocuments part : filed) {
            String own = part.folder() == null ? "" : directories.group(part.folder());
            parts.add(new Part(
                    own.isEmpty() || own.equals(group) ? null : own,
                    heading(part.folder(), divided),
                    part.documents().stream()
                            .map(document -> row(document, packed.get(document.id()), officers))
                            .toList()));
            group = own;
        }
        List<Row> earlier = files.stream()
                .filter(file -> !file.isCurrent())
                .map(file -> row(file, officers))
                .toList();
        int count = filed.stream().mapToInt(part -> part.documents().size()).sum();
        template.execute(new Page(caseNumber, moment(clock.instant()), count, parts, !earlier.isEmpty(), earlier), out);
    }

    private static String heading(DocumentFolder folder, boolean divided) {
        if (folder != null) {
            return folder.label();
        }
        return divided ? "Tài liệu chung của hồ sơ" : null;
    }

    private Row row(CaseDocument document, ArchiveFile packed, UnaryOperator<String> officers) {
        return packed == null ? notPacked(document) : row(packed, officers);
    }

    private Row row(ArchiveFile file, UnaryOperator<String> officers) {
        DocumentVersion version = file.version();
        return new Row(
                file.document().number(),
                file.document().title(),
                ArchiveFile.folder(file.document().kind()),
                version.number(),
                version.fileName(),
                UriUtils.encodePath(file.path(), StandardCharsets.UTF_8),
                version.createdBy() == null ? THE_APPLICATION : officers.apply(version.createdBy()),
                moment(version.createdAt()),
                FileSize.text(version.size()),
                version.sha256(),
                null);
    }

    private static Row notPacked(CaseDocument document) {
        return new Row(
                document.number(),
                document.title(),
                ArchiveFile.folder(document.kind()),
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                document.versions().isEmpty()
                        ? "Chưa lập được"
                        : "Không đóng gói: có thông tin về người được giữ bí mật");
    }

    private String moment(Instant at) {
        return LocalDateTime.ofInstant(at, clock.getZone()).format(MOMENT);
    }

    private record Page(
            String caseNumber, String packedAt, int count, List<Part> parts, boolean hasEarlier, List<Row> earlier) {}

    /**
     * @param group the name over this folder and those that follow; null when it stands there already or there is none
     * @param heading null in a case without folders
     */
    private record Part(String group, String heading, List<Row> current) {}

    private record Row(
            int number,
            String title,
            String kind,
            int version,
            String fileName,
            String link,
            String author,
            String at,
            String size,
            String sha256,
            String missing) {}
}
