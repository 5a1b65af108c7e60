package vn.thuongton.protection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * A part of a record, as models name it: {@code parties.name, parties.role, phone}. A key alone is all that stands under it.
 */
final class Columns {

    private final Map<String, Set<String>> cells = new LinkedHashMap<>();

    Columns(String named) {
        for (String column : named.split(",")) {
            String[] parts = column.strip().split("\\.", 2);
            Set<String> of = cells.computeIfAbsent(parts[0], key -> new LinkedHashSet<>());
            if (parts.length == 2) {
                of.add(parts[1]);
            }
        }
    }

    /** Without what is empty then. */
    ObjectNode values(ObjectNode all) {
        ObjectNode part = JsonNodeFactory.instance.objectNode();
        cells.forEach((key, of) -> {
            JsonNode value = of.isEmpty() ? all.path(key) : part(all.path(key), of);
            if (!empty(value)) {
                part.set(key, value.deepCopy());
            }
        });
        return part;
    }

    private static JsonNode part(JsonNode value, Set<String> of) {
        if (value.isArray()) {
            ArrayNode rows = JsonNodeFactory.instance.arrayNode();
            value.forEach(row -> rows.add(part(row, of)));
            return rows;
        }
        return value.isObject() ? value.<ObjectNode>deepCopy().retain(of) : value;
    }

    private static boolean empty(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || value.isTextual() && value.textValue().isBlank()
                || value.isContainerNode()
                        && StreamSupport.stream(value.spliterator(), false).allMatch(Columns::empty);
    }

    /** The fields of these columns. */
    ObjectNode form(ObjectNode all) {
        ObjectNode part = JsonNodeFactory.instance.objectNode();
        ArrayNode components = part.putArray("components");
        Content.components(all).forEach((key, component) -> {
            Set<String> of = cells.get(key);
            if (of != null && of.isEmpty()) {
                components.add(component);
            } else if (of != null) {
                components.add(component(component, of));
            }
        });
        return part;
    }

    private static ObjectNode component(ObjectNode list, Set<String> of) {
        ObjectNode part = list.deepCopy();
        ArrayNode kept = part.putArray("components");
        list.path("components").forEach(cell -> {
            if (of.contains(cell.path("key").asText())) {
                kept.add(cell);
            }
        });
        return part;
    }
}
