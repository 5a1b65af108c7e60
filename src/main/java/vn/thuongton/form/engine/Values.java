package vn.thuongton.form.engine;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.type.FileValueType;
import org.camunda.bpm.engine.variable.value.BytesValue;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import vn.thuongton.engine.ClockConfiguration;

/** The engine's typed values as JSON and back; nothing but plain values and JSON has a way through. */
public final class Values {

    /** A list of {@code FormCheck.MOST_ROWS} full rows is smaller. */
    private static final int LONGEST_JSON = 1_000_000;

    private static final ZoneId VIETNAM = ClockConfiguration.VIETNAM;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private Values() {}

    /** @return empty for malformed JSON, files, serialized objects and whatever else a form cannot submit */
    public static Optional<JsonNode> read(TypedValue value) {
        if (value instanceof JsonValue json) {
            // set by Java, it has no text yet; sent as text, it is not parsed before this
            return json(json.isDeserialized() ? textOf(json.getValue()) : json.getValueSerialized());
        }
        if (value instanceof ObjectValue || value instanceof BytesValue || value.getType() instanceof FileValueType) {
            return Optional.empty();
        }
        Object plain = value.getValue();
        if (plain == null) {
            return Optional.of(NullNode.instance);
        } else if (plain instanceof String text) {
            return Optional.of(NODES.textNode(text));
        } else if (plain instanceof Boolean yes) {
            return Optional.of(NODES.booleanNode(yes));
        } else if (plain instanceof Integer || plain instanceof Short) {
            return Optional.of(NODES.numberNode(((Number) plain).intValue()));
        } else if (plain instanceof Long number) {
            return Optional.of(NODES.numberNode(number));
        } else if (plain instanceof Double || plain instanceof Float) {
            return Optional.of(NODES.numberNode(((Number) plain).doubleValue()));
        } else if (plain instanceof Date date) {
            return Optional.of(NODES.textNode(date(date)));
        } else if (plain instanceof SpinJsonNode json) {
            return json(json.toString());
        }
        return Optional.empty();
    }

    /** @param value as {@code Outcome} describes it */
    static JsonNode node(Object value) {
        return value instanceof JsonNode json
                ? json
                : read(Variables.untypedValue(value)).orElseThrow();
    }

    /** @param value as {@code Outcome} describes it */
    public static Object write(Object value) {
        return value instanceof JsonNode json
                ? SpinValues.jsonValue(json.toString()).create()
                : value;
    }

    private static String textOf(SpinJsonNode node) {
        return node == null ? null : node.toString();
    }

    private static Optional<JsonNode> json(String text) {
        if (text == null) {
            return Optional.of(NullNode.instance);
        }
        if (text.length() > LONGEST_JSON) {
            return Optional.empty();
        }
        try {
            JsonNode node = JSON.readTree(text);
            return node.isMissingNode() ? Optional.empty() : Optional.of(node);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static String date(Date date) {
        LocalDateTime at = LocalDateTime.ofInstant(date.toInstant(), VIETNAM);
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.toLocalDate().toString() : at.toString();
    }
}
