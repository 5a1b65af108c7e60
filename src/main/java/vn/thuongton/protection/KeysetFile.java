package vn.thuongton.protection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;

/** Where the keys lie: one JSON file that only the account of the application may read. */
final class KeysetFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FACTS = "facts";
    private static final String CONTENTS = "contents";

    private final Path path;

    KeysetFile(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** @throws KeysetUnusable when it is not there or holds no keys */
    Keyset read() {
        try {
            JsonNode file = JSON.readTree(path.toFile());
            return Keyset.read(file.path(FACTS).toString(), file.path(CONTENTS).toString());
        } catch (GeneralSecurityException | JsonProcessingException e) {
            // the cause would tell what stands in the file
            throw new KeysetUnusable("Tệp khóa " + path + " không đọc được hoặc không phải tệp khóa của Thượng Tôn: hãy"
                    + " đặt lại đúng tệp khóa từ bản sao lưu.");
        } catch (IOException e) {
            throw new KeysetUnusable(
                    "Không mở được tệp khóa " + path
                            + ": hãy đặt lại tệp khóa từ bản sao lưu và cho tài khoản chạy ứng dụng được đọc.",
                    e);
        }
    }

    /** Makes new keys unless the file is there already. */
    void createIfMissing() {
        if (!exists()) {
            try {
                create();
            } catch (FileAlreadyExistsException e) {
                // another application on the same folder was faster: its keys count
                return;
            } catch (IOException e) {
                throw new KeysetUnusable("Không ghi được tệp khóa " + path + ": hãy kiểm tra quyền ghi thư mục.", e);
            }
        }
    }

    /** @throws FileAlreadyExistsException when there are keys already: what they closed would be lost without them */
    void create() throws IOException {
        try {
            Path complete = write(Keyset.generate());
            try {
                Files.createLink(path, complete);
            } catch (UnsupportedOperationException e) {
                Files.copy(complete, path);
            } finally {
                Files.delete(complete);
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From the next start on a new key encrypts; the old ones go on opening what they closed. */
    void addKey() throws IOException {
        try {
            Files.move(write(read().withNewKey()), path, StandardCopyOption.REPLACE_EXISTING);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Beside the file, so that the file itself is never there in part. */
    private Path write(Keyset keys) throws IOException, GeneralSecurityException {
        ObjectNode file = JSON.createObjectNode();
        file.set(FACTS, JSON.readTree(keys.factsText()));
        file.set(CONTENTS, JSON.readTree(keys.contentsText()));
        Files.createDirectories(path.getParent());
        Path written = Files.createTempFile(path.getParent(), "keyset", ".new", ownerOnly());
        Files.write(written, JSON.writeValueAsBytes(file), StandardOpenOption.TRUNCATE_EXISTING);
        return written;
    }

    private FileAttribute<?>[] ownerOnly() throws IOException {
        boolean posix = Files.getFileStore(path.getParent()).supportsFileAttributeView("posix");
        Set<PosixFilePermission> owner = PosixFilePermissions.fromString("rw-------");
        return posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(owner)} : new FileAttribute<?>[0];
    }
}
