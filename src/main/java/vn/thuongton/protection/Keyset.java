package vn.thuongton.protection;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.security.GeneralSecurityException;

/** The keys of one installation: one kind for facts, one for contents of any length. The newest of each encrypts. */
final class Keyset {

    private static final Parameters FOR_FACTS = PredefinedAeadParameters.AES256_GCM;
    private static final Parameters FOR_CONTENTS = PredefinedStreamingAeadParameters.AES256_GCM_HKDF_4KB;

    static {
        try {
            AeadConfig.register();
            StreamingAeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final KeysetHandle facts;
    private final KeysetHandle contents;

    private Keyset(KeysetHandle facts, KeysetHandle contents) {
        this.facts = facts;
        this.contents = contents;
    }

    static Keyset generate() throws GeneralSecurityException {
        return new Keyset(KeysetHandle.generateNew(FOR_FACTS), KeysetHandle.generateNew(FOR_CONTENTS));
    }

    /** @throws GeneralSecurityException when the texts are no keys */
    static Keyset read(String facts, String contents) throws GeneralSecurityException {
        return new Keyset(
                TinkJsonProtoKeysetFormat.parseKeyset(facts, InsecureSecretKeyAccess.get()),
                TinkJsonProtoKeysetFormat.parseKeyset(contents, InsecureSecretKeyAccess.get()));
    }

    /** These keys and a new one of each kind, which encrypts from now on. */
    Keyset withNewKey() throws GeneralSecurityException {
        return new Keyset(withNewKey(facts, FOR_FACTS), withNewKey(contents, FOR_CONTENTS));
    }

    private static KeysetHandle withNewKey(KeysetHandle keys, Parameters kind) throws GeneralSecurityException {
        return KeysetHandle.newBuilder(keys)
                .addEntry(KeysetHandle.generateEntryFromParameters(kind)
                        .withRandomId()
                        .makePrimary())
                .build();
    }

    String factsText() throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(facts, InsecureSecretKeyAccess.get());
    }

    String contentsText() throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(contents, InsecureSecretKeyAccess.get());
    }

    Aead facts() {
        return primitive(facts, Aead.class);
    }

    StreamingAead contents() {
        return primitive(contents, StreamingAead.class);
    }

    private static <T> T primitive(KeysetHandle keys, Class<T> kind) {
        try {
            return keys.getPrimitive(RegistryConfiguration.get(), kind);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
