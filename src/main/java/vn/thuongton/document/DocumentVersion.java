package vn.thuongton.document;

import java.time.Instant;
import java.util.UUID;

/**
 * One state of a document; it never changes.
 *
 * @param number from 1, without gaps within its document
 * @param mediaType what the content is, not what its name claims
 * @param size in bytes
 * @param sha256 of the content, 64 small hexadecimal digits
 * @param createdBy id of the user; null when the application made it
 */
public record DocumentVersion(
        UUID id,
        UUID documentId,
        int number,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        Instant createdAt,
        String createdBy) {}
