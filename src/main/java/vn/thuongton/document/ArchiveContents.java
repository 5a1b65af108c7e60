package vn.thuongton.document;

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
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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

    /** @param officers names by user id */
    void write(
            String caseNumber,
            List<CaseDocument> documents,
            List<ArchiveFile> files,
            UnaryOperator<String> officers,
            Writer out) {
        List<Row> current = Stream.concat(
                        files.stream().filter(ArchiveFile::isCurrent).map(file -> row(file, officers)),
                        documents.stream()
                                .filter(document -> files.stream()
                                        .noneMatch(file -> file.document().id().equals(document.id())))
                                .map(ArchiveContents::notPacked))
                .sorted((one, other) -> Integer.compare(one.number(), other.number()))
                .toList();
        List<Row> earlier = files.stream()
                .filter(file -> !file.isCurrent())
                .map(file -> row(file, officers))
                .toList();
        template.execute(
                new Page(caseNumber, moment(clock.instant()), current.size(), current, !earlier.isEmpty(), earlier),
                out);
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
            String caseNumber, String packedAt, int count, List<Row> current, boolean hasEarlier, List<Row> earlier) {}

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
