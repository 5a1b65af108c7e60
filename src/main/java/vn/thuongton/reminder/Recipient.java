package vn.thuongton.reminder;

import java.util.Map;

/**
 * An officer of a ward as the digests see him.
 *
 * @param email null when he has none
 * @param head whether he heads his units
 * @param units names of his units in the ward by id
 */
record Recipient(String id, String name, String email, boolean head, Map<String, String> units) {}
