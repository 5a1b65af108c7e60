package vn.thuongton.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that has arrived whole and is accepted, kept on disk until it is stored.
 *
 * @param content deleted on close
 */
record ReceivedFile(String name, String mediaType, long size, String sha256, Path content) implements AutoCloseable {

    InputStream open() throws IOException {
        return Files.newInputStream(content);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(content);
    }
}
