package vn.thuongton.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Where the documents of a case with folders lie in its zip file. */
class ArchiveFilesTest {

    private static final String ACCESS = "Tiếp cận thông tin, phổ biến, giáo dục pháp luật";
    private static final List<DocumentFolder> PROGRAMME = List.of(
            new DocumentFolder("1.1", "Ban hành văn bản đúng thời hạn", "Ban hành văn bản quy phạm pháp luật"),
            new DocumentFolder("2.9", "Cung cấp thông tin", ACCESS),
            new DocumentFolder("2.10", "Chuyển đổi số", ACCESS));

    @Test
    @DisplayName("Thư mục đánh số theo tiêu chí rồi chỉ tiêu, đúng thứ tự của chương trình; tài liệu chung ở cuối")
    void byCriterionAndIndicator() {
        assertThat(paths(
                        PROGRAMME,
                        document(1, "2.10", "Ảnh"),
                        document(2, null, "Tờ trình"),
                        document(3, "1.1", "Kế hoạch")))
                .containsExactly(
                        "01 Ban hành văn bản quy phạm pháp luật/1.1 Ban hành văn bản đúng thời hạn/003 Kế hoạch.pdf",
                        "02 Tiếp cận thông tin, phổ biến, giáo dục pháp luật/2.10 Chuyển đổi số/001 Ảnh.pdf",
                        "Chứng cứ/002 Tờ trình.pdf");
    }

    @Test
    @DisplayName("Không ai đặt tên thì thư mục mang mã của nó, 1.9 đứng trước 1.10")
    void unnamed() {
        assertThat(paths(List.of(), document(1, "1.10", "Ảnh"), document(2, "1.9", "Ảnh")))
                .containsExactly("1.9/002 Ảnh.pdf", "1.10/001 Ảnh.pdf");
        assertThat(paths(PROGRAMME, document(1, "khac", "Ảnh"), document(2, "2.9", "Ảnh")))
                .last()
                .isEqualTo("khac/001 Ảnh.pdf");
    }

    @Test
    @DisplayName("Chỉ tiêu chưa có tài liệu vẫn có trong mục lục")
    void emptyFolders() {
        assertThat(filed(PROGRAMME, document(1, "2.9", "Ảnh")))
                .extracting(part -> part.folder().id(), part -> part.documents().size())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1.1", 0),
                        org.assertj.core.groups.Tuple.tuple("2.9", 1),
                        org.assertj.core.groups.Tuple.tuple("2.10", 0));
    }

    @Test
    @DisplayName("Tên dài vẫn giải nén được trên Windows: dưới 200 ký tự, không kết thúc bằng dấu chấm hay dấu cách")
    void longNames() {
        String name = "Xây dựng, ban hành văn bản quy phạm pháp luật. ".repeat(6);
        List<DocumentFolder> folders = List.of(new DocumentFolder("1.1.", name, name));

        List<String> paths = paths(folders, document(1, "1.1.", "Đ".repeat(250)));

        assertThat(paths).singleElement().satisfies(path -> {
            assertThat(path).hasSizeLessThan(200);
            assertThat(path.split("/"))
                    .hasSize(3)
                    .allSatisfy(part ->
                            assertThat(part).doesNotMatch("(?s).*[. ]$").doesNotContainPattern("[\\\\<>:\"|?*]"));
        });
        assertThat(paths)
                .first()
                .asString()
                .startsWith("01 Xây dựng, ban hành văn bản quy phạm pháp luật. Xây dựng/1.1. ");
        for (int length = 1; length < name.length(); length++) {
            assertThat(DocumentNames.directory(name, length)).doesNotMatch(".*[. ]$");
        }
    }

    @Test
    @DisplayName("Ký tự Windows không nhận, tên thiết bị và đường dẫn lên trên không thành thư mục")
    void unsafeNames() {
        assertThat(DocumentNames.directory("a/b\\c:d?\n", 50)).isEqualTo("a-b-c-d-");
        assertThat(DocumentNames.directory("..", 50)).isEqualTo("_");
        assertThat(DocumentNames.directory("AUX", 50)).isEqualTo("_AUX");
        assertThat(paths(List.of(), document(1, "..", "Ảnh"), document(2, "../x", "Ảnh")))
                .containsExactly("_/001 Ảnh.pdf", "-x/002 Ảnh.pdf");
    }

    private static List<String> paths(List<DocumentFolder> named, CaseDocument... documents) {
        List<FiledDocuments> filed = filed(named, documents);
        return ArchiveFile.of(filed, ArchiveFolders.of(filed)).stream()
                .map(ArchiveFile::path)
                .toList();
    }

    private static List<FiledDocuments> filed(List<DocumentFolder> named, CaseDocument... documents) {
        Folders folders = new Folders(List.of(caseId -> named));
        return FiledDocuments.of(List.of(documents), (Collection<String> used) -> folders.of("case", used));
    }

    private static CaseDocument document(int number, String folder, String title) {
        UUID id = UUID.randomUUID();
        DocumentVersion version = new DocumentVersion(
                UUID.randomUUID(), id, 1, "x.pdf", "application/pdf", 1, "0".repeat(64), Instant.EPOCH, null);
        return new CaseDocument(id, number, DocumentKind.EVIDENCE, title, null, null, folder, false, List.of(version));
    }
}
