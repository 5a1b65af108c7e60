package vn.thuongton.register.correction;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * What an officer wants to have written.
 *
 * @param step id of the step
 * @param version of the step as the officer saw it
 * @param values by key, as {@link CorrectableFact} shows them; a list as rows of values by key
 */
public record CorrectionRequest(String step, String version, String reason, Map<String, JsonNode> values) {

    public CorrectionRequest {
        values = values == null ? Map.of() : values;
    }
}
