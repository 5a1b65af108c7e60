package vn.thuongton.form.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What stands in the fields of a form, as officers read it. */
public final class Contents {

    /**
     * What stands in one field.
     *
     * @param label of a cell its own, without its list's
     * @param text "" for a list or a group
     * @param typed an officer wrote it as he liked
     * @param neverMentioned no other text of the case may have it
     * @param rows of a list; of a group one; otherwise none
     */
    public record Line(
            String key, String label, String text, boolean typed, boolean neverMentioned, List<List<Line>> rows) {

        /** The line and those below it. */
        public Stream<Line> all() {
            return Stream.concat(
                    Stream.of(this), rows.stream().flatMap(List::stream).flatMap(Line::all));
        }
    }

    private Contents() {}

    /** In the order of the form; fields in which nothing stands are left out. */
    public static List<Line> of(FormSchema schema, ObjectNode values) {
        return lines(schema.fields(), values);
    }

    private static List<Line> lines(List<Field> fields, JsonNode values) {
        List<Line> lines = new ArrayList<>();
        FormSchema.byKey(fields).forEach((key, field) -> {
            Line line = line(field, values.has(key) ? values.get(key) : NullNode.instance);
            if (!line.text().isEmpty() || !line.rows().isEmpty()) {
                lines.add(line);
            }
        });
        return lines;
    }

    private static Line line(Field field, JsonNode value) {
        boolean typed = field.type() == FieldType.TEXTFIELD || field.type() == FieldType.TEXTAREA;
        return new Line(
                field.key(), field.label(), text(field, value), typed, field.neverMentioned(), rows(field, value));
    }

    private static List<List<Line>> rows(Field field, JsonNode value) {
        return switch (field.type()) {
            case GROUP -> value.isObject() ? List.of(lines(field.children(), value)) : List.of();
            case DYNAMICLIST ->
                stream(value).map(row -> lines(field.children(), row)).toList();
            default -> List.of();
        };
    }

    private static String text(Field field, JsonNode value) {
        return switch (field.type()) {
            case GROUP, DYNAMICLIST -> "";
            case CHECKBOX -> value.asBoolean() ? "có" : "";
            case CHECKLIST ->
                stream(value).map(one -> label(field.options(), one)).collect(Collectors.joining("; "));
            default -> Fact.of(field, List.of()).shown(value);
        };
    }

    private static String label(Map<String, String> options, JsonNode value) {
        return options.getOrDefault(value.asText(), value.asText());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
