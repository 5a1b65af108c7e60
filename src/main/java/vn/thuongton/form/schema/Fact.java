package vn.thuongton.form.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Something an officer wrote into a form because it was so, as against what he decided by it.
 *
 * @param hint what stands below the field of the form; null for nothing
 * @param maxLength of a text, in letters
 * @param options of a choice: values and labels
 * @param cells of each row
 */
public record Fact(
        Kind kind,
        String key,
        String label,
        String hint,
        boolean required,
        int maxLength,
        boolean withOffset,
        Map<String, String> options,
        List<Fact> cells) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(,\\d{1,10})?");

    /** How a fact is written. */
    public enum Kind {
        LINE,
        LINES,
        NUMBER,
        DATE,
        TIME,
        DATE_TIME,
        CHOICE,
        ROWS
    }

    static Fact of(Field field, List<Fact> cells) {
        return new Fact(
                kind(field),
                field.key(),
                field.label(),
                field.hint(),
                field.required(),
                field.maxLength(),
                field.withOffset(),
                field.options(),
                cells);
    }

    private static Kind kind(Field field) {
        return switch (field.type()) {
            case TEXTFIELD -> Kind.LINE;
            case TEXTAREA -> Kind.LINES;
            case NUMBER -> Kind.NUMBER;
            case SELECT, RADIO -> Kind.CHOICE;
            case DYNAMICLIST -> Kind.ROWS;
            case DATETIME ->
                switch (field.subtype()) {
                    case "time" -> Kind.TIME;
                    case "datetime" -> Kind.DATE_TIME;
                    default -> Kind.DATE;
                };
            case CHECKBOX, CHECKLIST, GROUP -> throw new IllegalArgumentException(field.key());
        };
    }

    /** A single value as officers write it: 05/11/2026, 08:30, 0,5; "" for none. */
    public String written(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        return switch (kind) {
            case NUMBER ->
                value.isNumber()
                        ? value.decimalValue()
                                .stripTrailingZeros()
                                .toPlainString()
                                .replace('.', ',')
                        : value.asText();
            case DATE, DATE_TIME -> Moments.written(value.asText());
            default -> value.asText();
        };
    }

    /** As {@link #written}, with the label of a choice in place of its value. */
    public String shown(JsonNode value) {
        return kind == Kind.CHOICE ? options.getOrDefault(value.asText(), written(value)) : written(value);
    }

    /** What was written, as forms submit it; left as it is when it cannot be read, for the check to refuse. */
    JsonNode read(JsonNode written) {
        if (!written.isTextual()) {
            return written;
        }
        String text = written.textValue().strip();
        return switch (kind) {
            case LINE, LINES -> TextNode.valueOf(written.textValue().replace("\r\n", "\n"));
            case NUMBER -> text.isEmpty() ? NullNode.instance : number(text);
            case DATE -> TextNode.valueOf(Moments.readDate(text));
            case DATE_TIME -> TextNode.valueOf(Moments.readDateTime(text, withOffset));
            default -> TextNode.valueOf(text);
        };
    }

    private static JsonNode number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return TextNode.valueOf(text);
        }
        BigDecimal number = new BigDecimal(text.replace(',', '.'));
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (number.scale() > 0) {
            return nodes.numberNode(number.doubleValue());
        }
        long whole = number.longValueExact();
        return whole == (int) whole ? nodes.numberNode((int) whole) : nodes.numberNode(whole);
    }
}
