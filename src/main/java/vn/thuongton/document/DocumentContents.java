package vn.thuongton.document;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thuongton.protection.Vault;

/**
 * The content of versions in rows of one size, which pass through memory one by one. What belongs to a confidential case is
 * encrypted on its way in and opened on its way out.
 */
@Component
class DocumentContents {

    /** Small beside the memory of an upload, large beside a row's own cost. */
    static final int PART = 256 * 1024;

    private final JdbcClient jdbc;
    private final Vault vault;

    DocumentContents(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** The id of the version that the content is for, which the caller inserts in the same transaction. */
    record Stored(UUID version, boolean encrypted) {}

    Stored store(String caseId, ReceivedFile file) {
        Stored stored = new Stored(UUID.randomUUID(), isConfidential(caseId));
        try (InputStream content = file.open();
                OutputStream rows = new BufferedOutputStream(new Rows(stored.version()), PART);
                OutputStream sink = stored.encrypted() ? vault.encrypting(rows, context(stored.version())) : rows) {
            content.transferTo(sink);
            return stored;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One row at a time, so that neither memory nor a connection waits for a slow reader. An unknown version has none. */
    void write(UUID version, OutputStream out) throws IOException {
        boolean encrypted = jdbc.sql("select encrypted from document_version where id = :version")
                .param("version", version)
                .query(Boolean.class)
                .optional()
                .orElse(false);
        try (InputStream rows = new StoredRows(version);
                InputStream content = encrypted ? vault.decrypting(rows, context(version)) : rows) {
            content.transferTo(out);
        }
    }

    private boolean isConfidential(String caseId) {
        return jdbc.sql("select confidential from case_file where process_instance_id = :case")
                .param("case", caseId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Content opens only as the version it was stored for. */
    private static String context(UUID version) {
        return "document version " + version;
    }

    private Optional<byte[]> row(UUID version, int number) {
        return jdbc.sql("select content from document_part where version_id = :version and number = :number")
                .param("version", version)
                .param("number", number)
                .query(byte[].class)
                .optional();
    }

    /** Makes rows of each write; the buffer before it makes the writes large. */
    private final class Rows extends OutputStream {

        private final UUID version;
        private int number;

        Rows(UUID version) {
            this.version = version;
        }

        @Override
        public void write(int single) {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            for (int done = 0; done < length; done += PART) {
                insert(Arrays.copyOfRange(bytes, offset + done, offset + Math.min(length, done + PART)));
            }
        }

        private void insert(byte[] part) {
            jdbc.sql("insert into document_part (version_id, number, content) values (:version, :number, :content)")
                    .param("version", version)
                    .param("number", number++)
                    .param("content", part)
                    .update();
        }
    }

    private final class StoredRows extends InputStream {

        private final UUID version;
        private byte[] row = {};
        private int position;
        private int next;

        StoredRows(UUID version) {
            this.version = version;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (position == row.length) {
                Optional<byte[]> following = row(version, next++);
                if (following.isEmpty()) {
                    return -1;
                }
                row = following.get();
                position = 0;
            }
            int count = Math.min(length, row.length - position);
            System.arraycopy(row, position, bytes, offset, count);
            position += count;
            return count;
        }
    }
}
