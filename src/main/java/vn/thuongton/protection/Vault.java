package vn.thuongton.protection;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.StreamingAead;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Encrypts with AES-256-GCM what may lie in the database only so. Ciphertext tells its key, so that keys can be added; it
 * opens only under the {@code context} it was made for, such as the id of its record, so that nothing can be moved to
 * another place.
 */
public class Vault {

    private final Aead facts;
    private final StreamingAead contents;

    Vault(Keyset keys) {
        this.facts = keys.facts();
        this.contents = keys.contents();
    }

    public byte[] encrypt(byte[] plain, String context) {
        try {
            return facts.encrypt(plain, bytes(context));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws SecretUnreadable when the key is missing, the context is another one, or something was changed */
    public byte[] decrypt(byte[] ciphertext, String context) {
        try {
            return facts.decrypt(ciphertext, bytes(context));
        } catch (GeneralSecurityException e) {
            throw new SecretUnreadable(e);
        }
    }

    /** For content of any length. What is written to the stream is complete only when it is closed; it closes {@code to}. */
    public OutputStream encrypting(OutputStream to, String context) throws IOException {
        try {
            return contents.newEncryptingStream(to, bytes(context));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Opens what {@link #encrypting} wrote. Reading throws {@link SecretUnreadable} as {@link #decrypt} does, also when the
     * end is missing; nothing is ever read that was not written.
     */
    public InputStream decrypting(InputStream from, String context) {
        try {
            return new OpenedStream(contents.newDecryptingStream(from, bytes(context)));
        } catch (GeneralSecurityException | IOException e) {
            throw new SecretUnreadable(e);
        }
    }

    private static byte[] bytes(String context) {
        return context.getBytes(StandardCharsets.UTF_8);
    }
}
