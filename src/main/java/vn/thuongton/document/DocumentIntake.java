package vn.thuongton.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Receives a file before any transaction begins, so that a slow or broken upload holds no connection to the database and
 * leaves nothing in it.
 */
@Component
@EnableConfigurationProperties(DocumentProperties.class)
class DocumentIntake {

    private static final int BUFFER = 64 * 1024;

    private final DocumentProperties limits;
    private final FileTypes types;

    DocumentIntake(DocumentProperties limits, FileTypes types) {
        this.limits = limits;
        this.types = types;
    }

    /**
     * @throws DocumentRefused when type, size or name are not accepted, or the content breaks off
     * @throws IOException when there is no room to keep it
     */
    ReceivedFile receive(String givenName, InputStream content) throws IOException {
        String name = DocumentNames.fileName(givenName);
        Path file = Files.createTempFile("thuongton-", ".upload");
        try {
            MessageDigest digest = Sha256.digest();
            long size = copy(name, content, file, digest);
            String type = types.accept(name, file);
            return new ReceivedFile(name, type, size, Sha256.text(digest), file);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private long copy(String name, InputStream content, Path file, MessageDigest digest) throws IOException {
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            for (int read = read(name, content, buffer); read >= 0; read = read(name, content, buffer)) {
                size += read;
                if (size > limits.largestFile().toBytes()) {
                    throw new DocumentRefused(
                            "Tệp “%s” lớn hơn %d MB cho phép: hãy giảm dung lượng hoặc chia thành nhiều tệp."
                                    .formatted(name, limits.largestFile().toMegabytes()));
                }
                out.write(buffer, 0, read);
            }
        }
        if (size == 0) {
            throw new DocumentRefused("Tệp “%s” trống: hãy chọn đúng tệp rồi gửi lại.".formatted(name));
        }
        return size;
    }

    private static int read(String name, InputStream content, byte[] buffer) {
        try {
            return content.read(buffer);
        } catch (IOException e) {
            throw new DocumentRefused("Đường truyền bị ngắt khi đang nhận tệp “%s”: hãy gửi lại.".formatted(name));
        }
    }
}
