package vn.thuongton.register.book;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.springframework.stereotype.Component;
import vn.thuongton.protection.Vault;

/** What the book keeps encrypted, each under the place it stands in. */
@Component
class SealedTexts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Vault vault;

    SealedTexts(Vault vault) {
        this.vault = vault;
    }

    byte[] seal(Object value, String place) {
        try {
            return vault.encrypt(JSON.writeValueAsBytes(value), place);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    <T> T open(byte[] sealed, String place, Class<T> type) {
        try {
            return JSON.readValue(vault.decrypt(sealed, place), type);
        } catch (IOException e) {
            // without the cause, which quotes what it could not read
            throw new IllegalStateException("A sealed text of the reception book is malformed");
        }
    }
}
