package vn.thuongton.protection;

import java.time.Instant;

/**
 * One time somebody has read the protected identity of a case, or a document with it.
 *
 * @param reader user id
 * @param what in words
 */
public record IdentityReading(String reader, Instant readAt, String purpose, String what) {}
