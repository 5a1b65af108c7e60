package vn.thuongton.recognition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import org.springframework.lang.Nullable;

/** What people answered to conditions that no case file tells of. */
final class Answers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Answers() {}

    /**
     * By the text of the condition.
     *
     * @param rows {@code text}, {@code met}, {@code note}
     */
    static Map<String, Answer> of(JsonNode rows) {
        Map<String, Answer> answers = new HashMap<>();
        for (JsonNode row : rows) {
            answers.put(
                    row.path("text").asText(),
                    new Answer(
                            Met.of(row.path("met").asText()), row.path("note").asText("")));
        }
        return answers;
    }

    /** As {@link #of(JsonNode)}, of JSON text; none for null. */
    static Map<String, Answer> of(@Nullable String rows) {
        try {
            return rows == null ? Map.of() : of(JSON.readTree(rows));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("conditionsResult", e);
        }
    }
}
