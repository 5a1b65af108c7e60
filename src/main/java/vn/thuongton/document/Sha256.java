package vn.thuongton.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as documents carry it: 64 small hexadecimal digits. */
final class Sha256 {

    private Sha256() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Of what the digest has seen. */
    static String text(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
