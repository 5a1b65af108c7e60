package vn.thuongton.reform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Replaces units in the values of variables. A text is a unit when it is nothing but its id and stands under a name with
 * "unit" in it, of the variable or of a property in it. The name of a unit is replaced only beside its id: what somebody
 * has written of a unit elsewhere is about the past.
 */
final class UnitTexts {

    private static final String UNIT = "unit";
    private static final String NAME = "Name";

    private final Replacement replacement;
    private final Set<String> found = new LinkedHashSet<>();

    UnitTexts(Replacement replacement) {
        this.replacement = replacement;
    }

    /** The units that were replaced so far. */
    Set<String> found() {
        return found;
    }

    /** Where the name of a unit stands whose id stands under {@code name}. */
    static String besides(String name) {
        return name + NAME;
    }

    /** The unit that is to stand there; empty when there is nothing to change. */
    Optional<String> in(String name, String text) {
        return namesUnit(name) ? replaced(text) : Optional.empty();
    }

    /** The value that is to stand there; empty when there is nothing to change. */
    Optional<JsonNode> in(String name, JsonNode value) {
        JsonNode written = written(value, namesUnit(name));
        return written.equals(value) ? Optional.empty() : Optional.of(written);
    }

    private JsonNode written(JsonNode value, boolean ofUnit) {
        if (value instanceof ObjectNode object) {
            return written(object, ofUnit);
        }
        if (value instanceof ArrayNode list) {
            return written(list, ofUnit);
        }
        return ofUnit && value.isTextual()
                ? replaced(value.textValue())
                        .map(unit -> (JsonNode) TextNode.valueOf(unit))
                        .orElse(value)
                : value;
    }

    private ObjectNode written(ObjectNode object, boolean ofUnit) {
        ObjectNode copy = object.objectNode();
        object.properties()
                .forEach(property -> copy.set(
                        property.getKey(), written(property.getValue(), ofUnit || namesUnit(property.getKey()))));
        object.properties().stream()
                .filter(property -> !property.getValue().equals(copy.get(property.getKey())))
                .filter(property -> replacement.of(property.getValue().asText()) != null)
                .forEach(property -> {
                    String unit = property.getValue().textValue();
                    rename(copy, besides(property.getKey()), unit);
                    if (property.getKey().equals("value")) {
                        rename(copy, "label", unit);
                    }
                });
        return copy;
    }

    private void rename(ObjectNode object, String property, String unit) {
        if (object.path(property).asText().equals(replacement.name(unit))) {
            object.put(property, replacement.name(replacement.of(unit)));
        }
    }

    /** Units that were merged stand in a list once. */
    private ArrayNode written(ArrayNode list, boolean ofUnit) {
        ArrayNode copy = list.arrayNode();
        Set<JsonNode> changed = new HashSet<>();
        for (JsonNode element : list) {
            JsonNode written = written(element, ofUnit);
            if (!written.equals(element)) {
                changed.add(written);
            }
            copy.add(written);
        }
        ArrayNode once = list.arrayNode();
        Set<JsonNode> seen = new HashSet<>();
        for (JsonNode element : copy) {
            if (!changed.contains(element) || seen.add(element)) {
                once.add(element);
            }
        }
        return once;
    }

    private Optional<String> replaced(String unit) {
        Optional<String> other = Optional.ofNullable(replacement.of(unit));
        other.ifPresent(found -> this.found.add(unit));
        return other;
    }

    private static boolean namesUnit(String name) {
        return name.toLowerCase(Locale.ROOT).contains(UNIT);
    }
}
