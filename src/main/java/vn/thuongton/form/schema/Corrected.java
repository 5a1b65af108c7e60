package vn.thuongton.form.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * What came of checking corrections.
 *
 * @param values the new value of each key that changes, as {@link Outcome} describes it
 * @param facts the same as forms submit it
 * @param changes what is written otherwise, for people to read
 * @param refusals sentences by the key they are about; nothing may be stored unless this is empty
 */
public record Corrected(
        Map<String, Object> values,
        Map<String, JsonNode> facts,
        List<FactChange> changes,
        Map<String, List<String>> refusals) {}
