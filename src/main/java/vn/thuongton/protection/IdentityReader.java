package vn.thuongton.protection;

import java.time.LocalDate;

/**
 * One who may read the protected identity of a case.
 *
 * @param reader user id
 * @param grantedBy user id; null for who submitted it himself, or whom a step of the procedure named
 * @param reason null for who submitted it himself
 */
public record IdentityReader(String reader, String grantedBy, String reason, LocalDate grantedOn) {}
