package vn.thuongton.document.paper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The names that a form gives to templates. */
final class FormFields {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CLOCK_TIME = "08:30";

    private FormFields() {}

    /** @param form the content of a {@code .form} file */
    static Map<String, Field> read(String form) {
        try {
            return fields(JSON.readTree(form).path("components"));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a form", e);
        }
    }

    /** The names that the form keeps apart: {@code protect: identity}. */
    static Set<String> secret(String form) {
        try {
            return secret(JSON.readTree(form).path("components"));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a form", e);
        }
    }

    private static Set<String> secret(JsonNode components) {
        Set<String> names = new HashSet<>();
        for (JsonNode component : components) {
            String key = component.path("key").asText(component.path("path").asText());
            if (!key.isEmpty()
                    && component.path("properties").path("protect").asText().equals("identity")) {
                names.add(key);
            } else if (key.isEmpty()) {
                names.addAll(secret(component.path("components")));
            }
        }
        return names;
    }

    private static Map<String, Field> fields(JsonNode components) {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (JsonNode component : components) {
            String key = component.path("key").asText(component.path("path").asText());
            if (!key.isEmpty()) {
                fields.merge(key, field(component), Field::and);
            } else {
                fields(component.path("components")).forEach((name, field) -> fields.merge(name, field, Field::and));
            }
        }
        return fields;
    }

    private static Field field(JsonNode component) {
        Map<String, String> options = new LinkedHashMap<>();
        component
                .path("values")
                .forEach(option -> options.put(
                        option.path("value").asText(), option.path("label").asText()));
        return new Field(
                kind(component),
                options,
                component.path("valuesKey").asText(null),
                fields(component.path("components")));
    }

    private static FieldKind kind(JsonNode component) {
        return switch (component.path("type").asText()) {
            case "number" -> FieldKind.NUMBER;
            case "select", "radio" -> FieldKind.CHOICE;
            case "checklist" -> FieldKind.CHECKLIST;
            case "checkbox" -> FieldKind.CHECKBOX;
            case "dynamiclist" -> FieldKind.LIST;
            case "group" -> FieldKind.GROUP;
            case "datetime" ->
                switch (component.path("subtype").asText("date")) {
                    case "time" -> FieldKind.TIME;
                    case "datetime" -> FieldKind.MOMENT;
                    default -> FieldKind.DATE;
                };
            default -> asksForClockTime(component) ? FieldKind.TIME : FieldKind.TEXT;
        };
    }

    private static boolean asksForClockTime(JsonNode component) {
        String pattern = component.path("validate").path("pattern").asText();
        return CLOCK_TIME.matches(pattern) && !CLOCK_TIME.replace(':', '.').matches(pattern);
    }
}
