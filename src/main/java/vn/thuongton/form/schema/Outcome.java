package vn.thuongton.form.schema;

import java.util.List;
import java.util.Map;

/**
 * What came of a check.
 *
 * @param values what is to be stored under each key of the form that can be changed: null, String, Boolean, Integer,
 *     Long, Double, {@code java.util.Date}, or a JSON list or object
 * @param refusals one sentence for each thing to correct; nothing may be stored unless this is empty
 */
public record Outcome(Map<String, Object> values, List<String> refusals) {}
