package vn.thuongton.plan;

import java.util.List;

/**
 * A task or report in the hands of one unit.
 *
 * @param key unique in the ward: the id, with the unit when several have it
 * @param lead unit that answers for it
 * @param coordinating units that contribute, as proposed
 */
public record Assignment(String key, String lead, List<String> coordinating) {}
