package vn.thuongton.document.paper;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the placeholders in one part of a template stand for: in the whole template the case, in a repeated part one row,
 * whose names hide those around it.
 */
final class Scope {

    private static final String NAME = "[A-Za-z][A-Za-z0-9]*(?:\\.[A-Za-z][A-Za-z0-9]*)*";
    private static final Pattern TEXT = Pattern.compile(NAME);
    private static final Pattern CONDITION = Pattern.compile("(!?)(" + NAME + ")(?:(!?=)([^=]*))?");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Map<String, Field> PLACE_IN_LIST = Map.of(
            "number", Field.of(FieldKind.NUMBER),
            "isFirst", Field.of(FieldKind.CHECKBOX),
            "isLast", Field.of(FieldKind.CHECKBOX));
    private static final Field LINE = Field.of(FieldKind.LIST, Map.of("line", Field.of(FieldKind.TEXT)));

    private final Map<String, Field> fields;
    private final JsonNode values;
    private final Scope outer;
    private final Wording wording;
    private final Findings findings;

    private Scope(Map<String, Field> fields, JsonNode values, Scope outer, Wording wording, Findings findings) {
        this.fields = fields;
        this.values = values;
        this.outer = outer;
        this.wording = wording;
        this.findings = findings;
    }

    static Scope of(Map<String, Field> fields, JsonNode values, Wording wording, Findings findings) {
        return new Scope(fields, values, null, wording, findings);
    }

    /** The text in place of {@code {{name}}}; dotted lines when the case does not have it. */
    String text(String name) {
        Optional<Named> found = TEXT.matcher(name).matches() ? find(name) : Optional.empty();
        if (found.isEmpty()) {
            return findings.unknown("{{" + name + "}}");
        }
        Named named = found.get();
        if (named.repeats() && named.field.kind() != FieldKind.CHECKLIST || named.field.kind() == FieldKind.GROUP) {
            return findings.fault("{{" + name + "}}", "là một danh sách, phải viết {{?" + name + "}}…{{/}}");
        }
        return wording.text(named.field, named.derived, named.value, options(named.field));
    }

    /** The rows of a list for {@code {{?name}}}, or for any other name whether the part stays. */
    Object section(String condition) {
        Matcher parts = CONDITION.matcher(condition);
        Optional<Named> found = parts.matches() ? find(parts.group(2)) : Optional.empty();
        if (found.isEmpty()) {
            findings.unknown("{{?" + condition + "}}");
            return true;
        }
        Named named = found.get();
        String comparison = parts.group(3);
        boolean negated = !parts.group(1).isEmpty();
        if (comparison == null && !negated && named.repeats()) {
            return rows(named);
        }
        if (comparison == null) {
            return findings.everythingStays() || negated != isTrue(named.value);
        }
        String option = parts.group(4).strip();
        if (!option.isEmpty()
                && !named.field.options().isEmpty()
                && !named.field.options().containsKey(option)) {
            findings.fault("{{?" + condition + "}}", "so với “" + option + "”, không phải lựa chọn nào của biểu mẫu");
        }
        return findings.everythingStays() || comparison.equals("=") == holds(named.value, option);
    }

    /** The rows of a list for {@code {{%name}}}; one row of dotted lines when there is none. */
    List<Scope> rows(String name) {
        Optional<Named> found = TEXT.matcher(name).matches() ? find(name) : Optional.empty();
        if (found.isEmpty() || !found.get().repeats()) {
            findings.fault("{{%" + name + "}}", "không phải tên một danh sách của hồ sơ");
            return List.of();
        }
        return rows(found.get());
    }

    private List<Scope> rows(Named list) {
        Map<String, Field> names = new LinkedHashMap<>(list.rowFields());
        PLACE_IN_LIST.forEach(names::putIfAbsent);
        List<JsonNode> rows = list.rows();
        List<Scope> scopes = new ArrayList<>();
        for (int index = 0; index < Math.max(1, rows.size()); index++) {
            ObjectNode row = NODES.objectNode();
            row.put("number", index + 1).put("isFirst", index == 0).put("isLast", index >= rows.size() - 1);
            if (!rows.isEmpty() && rows.get(index) instanceof ObjectNode values) {
                row.setAll(values);
            }
            scopes.add(new Scope(names, row, this, wording, findings));
        }
        return scopes;
    }

    private static boolean isTrue(JsonNode value) {
        return value.isBoolean() ? value.booleanValue() : !isEmpty(value);
    }

    private static boolean holds(JsonNode value, String option) {
        if (option.isEmpty()) {
            return isEmpty(value);
        }
        for (JsonNode element : value.isArray() ? value : NODES.arrayNode().add(value)) {
            if (element.asText().equals(option)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || value.isContainerNode() && value.isEmpty()
                || value.isTextual() && value.textValue().isBlank();
    }

    private Optional<Named> find(String path) {
        String[] names = path.split("\\.");
        Map<String, Field> known = fields;
        JsonNode here = values;
        for (int index = 0; index < names.length - 1; index++) {
            Field group = known.get(names[index]);
            if (group == null || group.kind() != FieldKind.GROUP) {
                return outer == null ? Optional.empty() : outer.find(path);
            }
            known = group.children();
            here = here.path(names[index]);
        }
        Optional<Named> found = find(known, here, names[names.length - 1]);
        return found.isPresent() || outer == null ? found : outer.find(path);
    }

    private static Optional<Named> find(Map<String, Field> known, JsonNode here, String name) {
        if (known.containsKey(name)) {
            return Optional.of(new Named(known.get(name), null, here.path(name)));
        }
        for (Derived derived : Derived.values()) {
            Field base = derived.ends(name) ? known.get(derived.base(name)) : null;
            if (base != null && derived.comesWith(base.kind())) {
                return Optional.of(new Named(base, derived, here.path(derived.base(name))));
            }
        }
        return Optional.empty();
    }

    private Map<String, String> options(Field field) {
        if (field.optionsVariable() == null) {
            return field.options();
        }
        Map<String, String> options = new LinkedHashMap<>();
        value(field.optionsVariable())
                .forEach(option -> options.put(
                        option.path("value").asText(), option.path("label").asText()));
        return options;
    }

    private JsonNode value(String name) {
        return values.has(name) || outer == null ? values.path(name) : outer.value(name);
    }

    private record Named(Field field, Derived derived, JsonNode value) {

        Named {
            // a field left empty is kept as null, whose text would be "null"
            value = value == null || value.isNull() ? MissingNode.getInstance() : value;
        }

        boolean repeats() {
            return derived == Derived.LINES
                    || derived == null && (field.kind() == FieldKind.LIST || field.kind() == FieldKind.CHECKLIST);
        }

        Map<String, Field> rowFields() {
            if (derived == Derived.LINES) {
                return LINE.children();
            }
            return field.kind() == FieldKind.LIST
                    ? field.children()
                    : Map.of("value", new Field(FieldKind.CHOICE, field.options(), field.optionsVariable(), Map.of()));
        }

        List<JsonNode> rows() {
            List<JsonNode> rows = new ArrayList<>();
            if (derived == Derived.LINES) {
                value.asText()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .forEach(line -> rows.add(NODES.objectNode().put("line", line)));
            } else if (field.kind() == FieldKind.CHECKLIST) {
                value.forEach(option -> rows.add(NODES.objectNode().set("value", option)));
            } else {
                value.forEach(rows::add);
            }
            return rows;
        }
    }
}
