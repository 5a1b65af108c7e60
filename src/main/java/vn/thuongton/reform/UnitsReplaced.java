package vn.thuongton.reform;

import java.util.Map;

/**
 * Reforms of a ward are being carried out; published within their transaction, for whoever keeps units in tables of his own.
 *
 * @param replaced ids of the units that take over, by the id of the unit that ended
 */
public record UnitsReplaced(String wardId, Map<String, String> replaced) {}
