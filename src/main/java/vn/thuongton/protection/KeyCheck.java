package vn.thuongton.protection;

import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to start with keys that do not open what the database has: found out now, and not when somebody needs it. The
 * first start leaves a word there, closed with its key.
 */
@Component
class KeyCheck implements SmartInitializingSingleton {

    private static final String WORD = "vault";

    private final JdbcClient jdbc;
    private final Vault vault;

    KeyCheck(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** @throws KeysetUnusable when the keys are not those of this database */
    @Override
    public void afterSingletonsInstantiated() {
        jdbc.sql("insert into protection_word (ciphertext) values (:word) on conflict do nothing")
                .param("word", vault.encrypt(WORD.getBytes(StandardCharsets.UTF_8), WORD))
                .update();
        byte[] word = jdbc.sql("select ciphertext from protection_word")
                .query(byte[].class)
                .single();
        try {
            vault.decrypt(word, WORD);
        } catch (SecretUnreadable e) {
            throw new KeysetUnusable(
                    "Tệp khóa không phải tệp đã dùng với cơ sở dữ liệu này, nên thông tin được giữ bí mật không mở được:"
                            + " hãy đặt lại đúng tệp khóa từ bản sao lưu (THUONGTON_PROTECTION_KEYSET).",
                    e);
        }
    }
}
