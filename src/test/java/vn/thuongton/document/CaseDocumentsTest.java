package vn.thuongton.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thuongton.testing.ApplicationTest;

@ApplicationTest
class CaseDocumentsTest {

    private static final String OFFICER = "van-phong.an-duong";
    private static final List<String> TABLES =
            List.of("case_document", "document_version", "document_part", "case_document_number");

    @Autowired
    private CaseDocuments documents;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private String caseId;

    @BeforeEach
    void registerCase() {
        caseId = SampleCase.in(jdbc);
    }

    @Test
    @DisplayName("Tệp gửi vào được lưu nguyên vẹn với tên, loại, dung lượng, mã SHA-256, người gửi và thời điểm")
    void storesWhatWasSent() throws Exception {
        byte[] content = SampleFiles.pdf("Đơn");

        DocumentVersion version = documents.add(
                caseId, DocumentKind.EVIDENCE, null, "C:\\Đơn đề nghị.pdf", new ByteArrayInputStream(content), OFFICER);

        assertThat(content(version)).isEqualTo(content);
        assertThat(version.fileName()).isEqualTo("Đơn đề nghị.pdf");
        assertThat(version.mediaType()).isEqualTo("application/pdf");
        assertThat(version.size()).isEqualTo(content.length);
        assertThat(version.sha256()).isEqualTo(sha256(content));
        assertThat(version.createdBy()).isEqualTo(OFFICER);
        assertThat(version.createdAt()).hasToString("2026-11-02T02:00:00Z");
        assertThat(documents.page(caseId, 0, 10).documents())
                .singleElement()
                .isEqualTo(new CaseDocument(
                        version.documentId(),
                        1,
                        DocumentKind.EVIDENCE,
                        "Đơn đề nghị",
                        null,
                        null,
                        null,
                        false,
                        List.of(version)));
    }

    @Test
    @DisplayName("Tệp 40 MB đi vào và đi ra từng khúc nhỏ, không khi nào nằm trọn trong bộ nhớ")
    void streams() throws Exception {
        long size = 40L * 1024 * 1024 + 1;
        Generated content = new Generated(size);
        DocumentVersion version = documents.add(caseId, DocumentKind.EVIDENCE, null, "a.pdf", content, OFFICER);

        assertThat(content.largestBlock()).isLessThanOrEqualTo(64 * 1024);
        assertThat(version.size()).isEqualTo(size);
        assertThat(jdbc.sql("select max(length(content)) from document_part where version_id = ?")
                        .param(version.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(DocumentContents.PART);

        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        Counting out = new Counting();
        documents.write(version.id(), new DigestOutputStream(out, digest));
        assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(version.sha256());
        assertThat(out.total).isEqualTo(size);
        assertThat(out.largestBlock).isLessThanOrEqualTo(DocumentContents.PART);
    }

    @Test
    @DisplayName("Tệp đứt giữa chừng, quá lớn, trống hoặc sai loại không để lại gì trong cơ sở dữ liệu")
    void brokenUploadsLeaveNothing() {
        List<Long> before = rows();

        assertThatThrownBy(() -> add("a.pdf", new BreaksOff(new Generated(1_000_000))))
                .isInstanceOf(DocumentRefused.class)
                .hasMessage("Đường truyền bị ngắt khi đang nhận tệp “a.pdf”: hãy gửi lại.");
        assertThatThrownBy(() -> add("a.pdf", new Generated(51L * 1024 * 1024)))
                .isInstanceOf(DocumentRefused.class)
                .hasMessage("Tệp “a.pdf” lớn hơn 50 MB cho phép: hãy giảm dung lượng hoặc chia thành nhiều tệp.");
        assertThatThrownBy(() -> add("a.pdf", InputStream.nullInputStream()))
                .isInstanceOf(DocumentRefused.class)
                .hasMessageContaining("trống");
        assertThatThrownBy(() -> add("a.docx", new Generated(1000))).isInstanceOf(DocumentRefused.class);
        assertThatThrownBy(() -> documents.add(
                        "case-that-never-was", DocumentKind.EVIDENCE, null, "a.pdf", new Generated(1000), OFFICER))
                .isInstanceOf(DataIntegrityViolationException.class);

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    @DisplayName("Việc bị hủy bỏ thì tệp ghi trong cùng việc đó cũng không còn")
    void joinsTheTransactionOfItsCaller() {
        List<Long> before = rows();

        assertThatThrownBy(() -> transaction.execute(status -> {
                    DocumentVersion version = assertDoesNotThrow(() -> add("a.pdf", new Generated(1000)));
                    assertThat(documents.version(caseId, version.id())).isPresent();
                    throw new IllegalStateException("later in the same step");
                }))
                .hasMessage("later in the same step");

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    @DisplayName("Thay tệp tạo phiên bản kế tiếp, kể cả loại khác; phiên bản cũ vẫn đọc được")
    void versions() throws Exception {
        DocumentVersion first = add("a.pdf", new Generated(1000));
        byte[] other = SampleFiles.docx("Bản sửa");

        DocumentVersion second =
                documents.replace(first.documentId(), "b.docx", new ByteArrayInputStream(other), "tu-phap.an-duong");

        assertThat(second.number()).isEqualTo(2);
        assertThat(content(second)).isEqualTo(other);
        assertThat(content(first)).hasSize(1000);
        assertThat(documents.page(caseId, 0, 10).documents())
                .singleElement()
                .satisfies(document -> assertThat(document.versions()).containsExactly(second, first));
        assertThat(documents.version(caseId, first.id())).contains(first);
        assertThat(documents.version(SampleCase.in(jdbc), first.id())).isEmpty();
        assertThat(documents.belongs(first.documentId(), caseId)).isTrue();
        assertThat(documents.belongs(first.documentId(), SampleCase.in(jdbc))).isFalse();
    }

    @Test
    @DisplayName("Nhiều người cùng gửi một lúc: số thứ tự và số phiên bản liền nhau, không trùng")
    void numbersUnderParallelUploads() throws Exception {
        int uploads = 8;
        UUID document = add("a.pdf", new Generated(1000)).documentId();
        CyclicBarrier together = new CyclicBarrier(uploads);
        ExecutorService officers = Executors.newFixedThreadPool(uploads);
        try {
            var done = IntStream.range(0, uploads)
                    .mapToObj(upload -> officers.submit(() -> {
                        together.await();
                        return upload % 2 == 0
                                ? documents.replace(document, "a.pdf", new Generated(300_000), OFFICER)
                                : add("b.pdf", new Generated(300_000));
                    }))
                    .toList();
            for (var upload : done) {
                upload.get();
            }
        } finally {
            officers.shutdownNow();
        }

        List<CaseDocument> all = documents.page(caseId, 0, 100).documents();
        assertThat(all).extracting(CaseDocument::number).containsExactly(5, 4, 3, 2, 1);
        assertThat(all.get(4).versions()).extracting(DocumentVersion::number).containsExactly(5, 4, 3, 2, 1);
    }

    @Test
    @DisplayName("Văn bản lập lại từ cùng một mẫu là phiên bản mới của văn bản đó")
    void papersOfOneTemplate() throws Exception {
        assertThat(documents.paper(caseId, "acceptanceNotice")).isEmpty();
        documents.addPaper(
                caseId,
                "acceptanceNotice",
                paper("Thông báo thụ lý"),
                "a.docx",
                new ByteArrayInputStream(docx()),
                null);
        DocumentVersion second = documents.addPaper(
                caseId,
                "acceptanceNotice",
                paper("Thông báo thụ lý"),
                "a.docx",
                new ByteArrayInputStream(docx()),
                OFFICER);

        assertThat(documents.paper(caseId, "acceptanceNotice")).contains(second);
        assertThat(second.number()).isEqualTo(2);
        assertThat(documents.page(caseId, 0, 10).documents()).singleElement().satisfies(paper -> {
            assertThat(paper.kind()).isEqualTo(DocumentKind.PAPER);
            assertThat(paper.template()).isEqualTo("acceptanceNotice");
            assertThat(paper.versions().get(1).createdBy()).isNull();
        });
    }

    @Test
    @DisplayName("Văn bản không lập được có một dòng nêu lý do, dòng đó hết khi lập lại được")
    void failedPapers() throws Exception {
        documents.paperFailed(caseId, "invitation", paper("Giấy mời"), "Mẫu thiếu ô “ngày họp”.");
        documents.paperFailed(caseId, "invitation", paper("Giấy mời"), "Mẫu thiếu ô “nơi họp”.");

        assertThat(documents.page(caseId, 0, 10).documents()).singleElement().satisfies(paper -> {
            assertThat(paper.failure()).isEqualTo("Mẫu thiếu ô “nơi họp”.");
            assertThat(paper.versions()).isEmpty();
        });
        documents.addPaper(caseId, "invitation", paper("Giấy mời"), "a.docx", new ByteArrayInputStream(docx()), null);
        assertThat(documents.page(caseId, 0, 10).documents()).singleElement().satisfies(paper -> {
            assertThat(paper.failure()).isNull();
            assertThat(paper.versions()).hasSize(1);
        });
    }

    private static NewDocument paper(String title) {
        return new NewDocument(DocumentKind.PAPER, title, null, false);
    }

    private DocumentVersion add(String name, InputStream content) throws IOException {
        return documents.add(caseId, DocumentKind.EVIDENCE, null, name, content, OFFICER);
    }

    private byte[] content(DocumentVersion version) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        documents.write(version.id(), out);
        return out.toByteArray();
    }

    private List<Long> rows() {
        return TABLES.stream()
                .map(table -> jdbc.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }

    private static byte[] docx() {
        return SampleFiles.docx("Kính gửi");
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    /** Ends with an error where the other half of the content should follow. */
    private static final class BreaksOff extends FilterInputStream {

        private int blocks;

        BreaksOff(InputStream content) {
            super(content);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (++blocks > 5) {
                throw new IOException("connection reset");
            }
            return super.read(buffer, offset, length);
        }
    }

    private static final class Counting extends OutputStream {

        private long total;
        private int largestBlock;

        @Override
        public void write(int one) {
            total++;
        }

        @Override
        public void write(byte[] buffer, int offset, int length) {
            total += length;
            largestBlock = Math.max(largestBlock, length);
        }
    }
}
