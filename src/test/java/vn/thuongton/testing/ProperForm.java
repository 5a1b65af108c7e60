package vn.thuongton.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import vn.thuongton.form.engine.FeelConditions;
import vn.thuongton.form.schema.Condition;

/**
 * A form as a careful officer fills it who knows nothing of the procedure: what must be filled is, with something
 * plausible; what stands there already is left; what does not show stays empty.
 */
public final class ProperForm {

    private static final Set<String> SHOWING_ONLY =
            Set.of("text", "html", "button", "separator", "spacer", "image", "expression", "table");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final FeelConditions LANGUAGE = new FeelConditions();
    private static final Map<String, Condition> CONDITIONS = new ConcurrentHashMap<>();

    private final Map<String, ?> choices;
    private final LocalDate today;

    private ProperForm(Map<String, ?> choices, LocalDate today) {
        this.choices = choices;
        this.today = today;
    }

    /**
     * @param form the content of a {@code .form} file
     * @param variables as the task sees them, dates as ISO text; {@code NullNode} when there is none
     * @param choices by key, in rows of lists, too; where a field is not named here, the first option is taken
     * @return what to submit
     */
    public static ObjectNode filled(
            JsonNode form, Function<String, JsonNode> variables, Map<String, ?> choices, LocalDate today) {
        ObjectNode values = NODES.objectNode();
        new ProperForm(choices, today).fill(form.path("components"), values, variables, variables);
        return values;
    }

    /**
     * @param standing what stands in the fields of this level already
     * @param outer values that conditions and limits may ask for besides
     */
    private void fill(
            JsonNode components,
            ObjectNode values,
            Function<String, JsonNode> standing,
            Function<String, JsonNode> outer) {
        Function<String, JsonNode> known = name -> values.has(name) ? values.get(name) : outer.apply(name);
        for (JsonNode component : components) {
            String type = component.path("type").asText();
            if (SHOWING_ONLY.contains(type) || hidden(component, known)) {
                continue;
            }
            String key = component.path("path").asText(component.path("key").asText());
            if (component.path("readonly").asBoolean()
                    || component.path("disabled").asBoolean()) {
                shown(component, standing.apply(key)).ifPresent(value -> values.set(key, value));
            } else if (type.equals("group") && !component.has("path")) {
                fill(component.path("components"), values, standing, outer);
            } else if (type.equals("group")) {
                ObjectNode group = values.putObject(key);
                JsonNode now = standing.apply(key);
                fill(component.path("components"), group, name -> orNull(now.path(name)), known);
            } else if (type.equals("dynamiclist")) {
                values.set(key, rows(component, key, standing.apply(key), known));
            } else {
                value(component, key, standing.apply(key), known).ifPresent(value -> values.set(key, value));
            }
        }
    }

    /** What is only to be read travels along, as in the browser; what is disabled does not. */
    private static Optional<JsonNode> shown(JsonNode component, JsonNode standing) {
        return component.path("disabled").asBoolean() || standing.isNull() ? Optional.empty() : Optional.of(standing);
    }

    private ArrayNode rows(JsonNode list, String key, JsonNode standing, Function<String, JsonNode> known) {
        if (choices.containsKey(key)) {
            return JSON.valueToTree(choices.get(key));
        }
        JsonNode properties = list.path("properties");
        int least = properties
                .path("minRows")
                .asInt(list.path("validate").path("required").asBoolean() ? 1 : 0);
        int count = properties.path("fixedRows").asBoolean() ? standing.size() : Math.max(standing.size(), least);
        ArrayNode rows = NODES.arrayNode();
        for (int i = 0; i < count; i++) {
            JsonNode now = standing.path(i);
            ObjectNode row = rows.addObject();
            fill(list.path("components"), row, name -> orNull(now.path(name)), name -> {
                if (name.equals("this")) {
                    return now;
                }
                return now.has(name) ? now.get(name) : known.apply(name);
            });
        }
        return rows;
    }

    private Optional<JsonNode> value(JsonNode field, String key, JsonNode standing, Function<String, JsonNode> known) {
        if (choices.containsKey(key)) {
            return Optional.of(JSON.valueToTree(choices.get(key)));
        } else if (!standing.isNull() && !standing.isMissingNode()) {
            return Optional.of(standing);
        } else if (field.has("defaultValue")) {
            return Optional.of(field.get("defaultValue"));
        } else if (!field.path("validate").path("required").asBoolean()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (field.path("type").asText()) {
                    case "textfield", "textarea" -> NODES.textNode(text(field, key));
                    case "number" ->
                        NODES.numberNode(field.path("validate").path("min").asInt(1));
                    case "checkbox" -> NODES.booleanNode(true);
                    case "select", "radio" -> NODES.textNode(firstOption(field, key, known));
                    case "checklist" -> NODES.arrayNode().add(firstOption(field, key, known));
                    case "datetime" -> NODES.textNode(moment(field, known));
                    default -> throw new AssertionError("Cannot fill " + field);
                });
    }

    private static String text(JsonNode field, String key) {
        if (field.path("validate").has("pattern")) {
            throw new AssertionError("Choose a value for " + key + ", whose text has a form of its own");
        }
        String text = field.path("label").asText(key) + ": đã thực hiện đầy đủ, đúng quy định.";
        int most = field.path("validate").path("maxLength").asInt(255);
        return text.length() <= most ? text : text.substring(0, most);
    }

    private static String firstOption(JsonNode field, String key, Function<String, JsonNode> known) {
        JsonNode options =
                field.has("valuesKey") ? known.apply(field.get("valuesKey").asText()) : field.path("values");
        if (options.isEmpty()) {
            throw new AssertionError("Nothing to choose for " + key + ": " + field);
        }
        JsonNode first = options.get(0);
        return first.isObject() ? first.get("value").asText() : first.asText();
    }

    private String moment(JsonNode field, Function<String, JsonNode> known) {
        LocalDate day = today;
        JsonNode properties = field.path("properties");
        Optional<LocalDate> earliest = limit(properties.path("notBefore").asText(), known);
        if (earliest.isPresent() && earliest.get().isAfter(day)) {
            day = earliest.get();
        }
        Optional<LocalDate> latest = limit(properties.path("notAfter").asText(), known);
        if (latest.isPresent() && latest.get().isBefore(day)) {
            day = latest.get();
        }
        String offset = field.path("timeSerializingFormat").asText().equals("no_timezone") ? "" : "+07:00";
        return switch (field.path("subtype").asText("date")) {
            case "time" -> "09:00" + offset;
            case "datetime" -> day + "T09:00" + offset;
            default -> day.toString();
        };
    }

    private Optional<LocalDate> limit(String reference, Function<String, JsonNode> known) {
        String text = reference.equals("today")
                ? today.toString()
                : known.apply(reference).asText();
        return text.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(text.substring(0, 10)));
    }

    private static boolean hidden(JsonNode component, Function<String, JsonNode> known) {
        JsonNode hide = component.path("conditional").path("hide");
        return hide.isTextual()
                && CONDITIONS.computeIfAbsent(hide.asText(), LANGUAGE::read).holds(known);
    }

    private static JsonNode orNull(JsonNode node) {
        return node instanceof MissingNode ? NullNode.instance : node;
    }
}
