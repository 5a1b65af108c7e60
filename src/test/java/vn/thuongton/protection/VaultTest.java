package vn.thuongton.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/** The keys, and what they close and open. */
class VaultTest {

    private static final byte[] NAME = "Nguyễn Thị Ẩn".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private Path file;
    private Vault vault;

    @BeforeEach
    void create() throws IOException {
        file = folder.resolve("keyset.json");
        new KeysetFile(file).create();
        vault = opened();
    }

    private Vault opened() {
        return new Vault(new KeysetFile(file).read());
    }

    @Test
    @DisplayName("Mã hóa rồi mở lại được đúng nội dung; hai lần mã hóa không giống nhau và không chứa nội dung")
    void opensWhatItClosed() {
        byte[] closed = vault.encrypt(NAME, "r1/1");

        assertThat(vault.decrypt(closed, "r1/1")).isEqualTo(NAME);
        assertThat(closed).isNotEqualTo(vault.encrypt(NAME, "r1/1"));
        assertThat(new String(closed, StandardCharsets.UTF_8)).doesNotContain("Ẩn");
    }

    @Test
    @DisplayName("Bản mã chuyển sang hồ sơ khác, bị sửa hoặc bị cắt thì không mở được")
    void refusesWhatWasMovedOrChanged() {
        byte[] closed = vault.encrypt(NAME, "r1/1");
        byte[] changed = closed.clone();
        changed[changed.length - 1] ^= 1;

        assertThatThrownBy(() -> vault.decrypt(closed, "r2/1")).isInstanceOf(SecretUnreadable.class);
        assertThatThrownBy(() -> vault.decrypt(changed, "r1/1")).isInstanceOf(SecretUnreadable.class);
        assertThatThrownBy(() -> vault.decrypt(Arrays.copyOf(closed, 10), "r1/1"))
                .isInstanceOf(SecretUnreadable.class);
    }

    @Test
    @DisplayName("Tài liệu dài được mã hóa theo dòng chảy và mở lại đúng; bị cắt cuối hoặc sai ngữ cảnh thì báo lỗi")
    void streamsAreOpenedWholeOrNotAtAll() throws IOException {
        byte[] content = new byte[3_000_001];
        new Random(7).nextBytes(content);
        byte[] closed = closed(content, "d1");

        try (InputStream opened = vault.decrypting(new ByteArrayInputStream(closed), "d1")) {
            assertThat(opened.readAllBytes()).isEqualTo(content);
        }
        try (InputStream opened = vault.decrypting(new ByteArrayInputStream(closed("x".getBytes(), "d1")), "d1")) {
            assertThat(opened.read()).isEqualTo('x');
            assertThat(opened.read()).isEqualTo(-1);
        }
        assertUnreadable(closed, "d2");
        assertUnreadable(Arrays.copyOf(closed, closed.length - 5000), "d1");
    }

    private byte[] closed(byte[] content, String context) throws IOException {
        ByteArrayOutputStream closed = new ByteArrayOutputStream();
        try (OutputStream stream = vault.encrypting(closed, context)) {
            stream.write(content);
        }
        return closed.toByteArray();
    }

    private void assertUnreadable(byte[] closed, String context) throws IOException {
        try (InputStream opened = vault.decrypting(new ByteArrayInputStream(closed), context)) {
            assertThatThrownBy(opened::readAllBytes)
                    .isInstanceOf(SecretUnreadable.class)
                    .hasMessageContaining("THUONGTON_PROTECTION_KEYSET");
        }
    }

    @Test
    @DisplayName("Thêm khóa mới: dữ liệu và tài liệu cũ vẫn mở được, dữ liệu mới dùng khóa mới")
    void oldSecretsOpenAfterANewKey() throws IOException {
        byte[] old = vault.encrypt(NAME, "r1/1");
        byte[] oldContent = closed(NAME, "d1");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        int exit = KeysetCommand.run(new String[] {"keyset", "add-key", file.toString()}, new PrintStream(out));

        assertThat(exit).isZero();
        Vault rotated = opened();
        byte[] young = rotated.encrypt(NAME, "r1/2");
        assertThat(rotated.decrypt(old, "r1/1")).isEqualTo(NAME);
        try (InputStream opened = rotated.decrypting(new ByteArrayInputStream(oldContent), "d1")) {
            assertThat(opened.readAllBytes()).isEqualTo(NAME);
        }
        assertThat(Arrays.copyOf(young, 5)).as("id of the key").isNotEqualTo(Arrays.copyOf(old, 5));
        assertThatThrownBy(() -> vault.decrypt(young, "r1/2"))
                .as("without the new key")
                .isInstanceOf(SecretUnreadable.class);
    }

    @Test
    @DisplayName("Tệp khóa chỉ chủ tài khoản đọc được và không bao giờ bị ghi đè")
    void theFileIsTheOwnersAndStays() throws IOException {
        byte[] before = Files.readAllBytes(file);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        int exit = KeysetCommand.run(
                new String[] {"keyset", "create", file.toString()}, new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(exit).isOne();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("không ghi đè");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    @DisplayName("Tệp khóa mất hoặc hỏng: một câu nói rõ tệp nào, không lộ nội dung tệp")
    void aLostOrBrokenFileIsNamed() throws IOException {
        String content = Files.readString(file);
        Files.writeString(file, content.substring(0, content.length() / 2));
        assertThatThrownBy(this::opened)
                .isInstanceOf(KeysetUnusable.class)
                .hasMessageContaining(file.toString())
                .hasNoCause();

        Files.writeString(file, "{}");
        assertThatThrownBy(this::opened).isInstanceOf(KeysetUnusable.class);

        Files.delete(file);
        assertThatThrownBy(this::opened)
                .isInstanceOf(KeysetUnusable.class)
                .hasMessageContaining("Không mở được tệp khóa " + file);
    }

    @Test
    @DisplayName("Vận hành thật thiếu tệp khóa thì không khởi động; chạy thử tự tạo tệp cạnh cơ sở dữ liệu")
    void productionIsGivenItsKeys() {
        MockEnvironment production = new MockEnvironment();
        production.setActiveProfiles("production");
        VaultConfiguration configuration = new VaultConfiguration();
        Path data = folder.resolve("data");

        assertThatThrownBy(() -> configuration.vault("", data, production))
                .isInstanceOf(KeysetUnusable.class)
                .hasMessageContaining("THUONGTON_PROTECTION_KEYSET");
        assertThat(data).doesNotExist();
        assertThatThrownBy(() -> configuration.vault(data.resolve("none").toString(), data, new MockEnvironment()))
                .as("a file that was named is never made")
                .isInstanceOf(KeysetUnusable.class);
        assertThat(configuration.vault(file.toString(), data, production).decrypt(vault.encrypt(NAME, "x"), "x"))
                .isEqualTo(NAME);

        Vault made = configuration.vault("", data, new MockEnvironment());
        assertThat(data.resolve("keyset.json")).exists();
        assertThat(configuration.vault("", data, new MockEnvironment()).decrypt(made.encrypt(NAME, "x"), "x"))
                .isEqualTo(NAME);
    }
}
