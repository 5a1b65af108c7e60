package vn.thuongton.form.schema;

import static vn.thuongton.form.schema.Texts.quoted;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.thuongton.form.schema.Moments.Moment;

/**
 * Checks one value against its field.
 *
 * @param today in Vietnam
 * @param values of other fields and variables
 * @param refuse takes the rest of a sentence that begins with the field's label
 */
record ValueCheck(Field field, LocalDate today, Function<String, JsonNode> values, Consumer<String> refuse) {

    private static final String TODAY = "today";

    /** @return the value as it is to be stored, {@code NullNode} for none */
    JsonNode check(JsonNode value) {
        return switch (field.type()) {
            case TEXTFIELD, TEXTAREA -> text(value);
            case NUMBER -> number(value);
            case DATETIME -> moment(value);
            case SELECT, RADIO -> option(value);
            case CHECKBOX -> checkbox(value);
            case CHECKLIST -> checklist(value);
            case GROUP, DYNAMICLIST -> throw new IllegalArgumentException(field.key());
        };
    }

    private JsonNode text(JsonNode value) {
        if (!value.isNull() && !value.isTextual()) {
            return refused("phải là một đoạn văn bản.");
        }
        if (value.isNull() || Texts.blank(value.textValue())) {
            return missing("phải được điền.");
        }
        boolean lines = field.type() == FieldType.TEXTAREA;
        String text = Texts.normalised(value.textValue());
        int length = text.codePointCount(0, text.length());
        if (length > field.maxLength()) {
            return refused("dài " + length + " ký tự, nhiều nhất là " + field.maxLength() + ": hãy viết ngắn lại.");
        }
        if (!Texts.printable(text, lines)) {
            return refused("có ký tự điều khiển không hiển thị được: hãy gõ lại.");
        }
        if (field.minLength() != null && length < field.minLength()) {
            return refused("phải có ít nhất " + field.minLength() + " ký tự.");
        }
        if (field.pattern() != null && !field.pattern().matcher(text).find()) {
            return refused("chưa đúng mẫu: hãy xem hướng dẫn dưới trường và điền lại.");
        }
        return TextNode.valueOf(text);
    }

    private JsonNode number(JsonNode value) {
        if (empty(value)) {
            return missing("phải được điền.");
        }
        if (!value.isNumber() || value.isFloatingPointNumber() && !Double.isFinite(value.doubleValue())) {
            return refused("phải là một con số.");
        }
        BigDecimal number = value.decimalValue();
        if (field.decimals() != null && number.stripTrailingZeros().scale() > field.decimals()) {
            return refused(
                    field.decimals() == 0
                            ? "phải là số nguyên."
                            : "chỉ được có " + field.decimals() + " chữ số sau dấu phẩy.");
        }
        if (field.min() != null && number.compareTo(field.min()) < 0) {
            return refused("không được nhỏ hơn " + shown(field.min()) + ".");
        }
        if (field.max() != null && number.compareTo(field.max()) > 0) {
            return refused("không được lớn hơn " + shown(field.max()) + ".");
        }
        if (value.isIntegralNumber() && !value.canConvertToLong()) {
            return refused("là con số quá lớn.");
        }
        return value;
    }

    private JsonNode moment(JsonNode value) {
        if (empty(value)) {
            return missing("phải được điền.");
        }
        if (!value.isTextual()) {
            return refused("phải là ngày, ví dụ 05/11/2026.");
        }
        String text = value.textValue();
        if (field.subtype().equals("time")) {
            return Moments.time(text, field.withOffset()) ? value : refused("phải là giờ có thật, ví dụ 08:30.");
        }
        boolean timed = field.subtype().equals("datetime");
        Optional<Moment> moment = timed
                ? Moments.dateTime(text, field.withOffset()).map(at -> new Moment(at, true))
                : Moments.date(text).map(Moment::of);
        if (moment.isEmpty()) {
            return refused(
                    timed
                            ? "phải là ngày giờ có thật, ví dụ 08:30 ngày 05/11/2026."
                            : "phải là ngày có thật, ví dụ 05/11/2026.");
        }
        return refusedByOrder(moment.get()).<JsonNode>map(this::refused).orElse(value);
    }

    private Optional<String> refusedByOrder(Moment moment) {
        Optional<String> late = limit(field.notAfter())
                .filter(limit -> !isPast(limit))
                .filter(limit -> limit.isBefore(moment))
                .map(limit -> "không được sau " + shown(field.notAfter(), limit) + ".");
        return late.or(() -> limit(field.notBefore())
                .filter(moment::isBefore)
                .map(limit -> "không được trước " + shown(field.notBefore(), limit) + "."));
    }

    /** What must not lie in the past has no day left before a limit that does: the limit binds no longer. */
    private boolean isPast(Moment limit) {
        return TODAY.equals(field.notBefore()) && limit.isBefore(Moment.of(today));
    }

    private Optional<Moment> limit(String reference) {
        if (reference == null) {
            return Optional.empty();
        }
        return reference.equals(TODAY)
                ? Optional.of(Moment.of(today))
                : Moments.moment(values.apply(reference).asText(""))
                        .map(limit -> field.subtype().equals("date") ? limit.wholeDay() : limit);
    }

    private static String shown(String reference, Moment limit) {
        return reference.equals(TODAY) ? "ngày hôm nay" : limit.timed() ? limit.toString() : "ngày " + limit;
    }

    private JsonNode option(JsonNode value) {
        if (empty(value)) {
            return missing("phải được chọn.");
        }
        return value.isTextual() && options().contains(value.textValue())
                ? value
                : refused("có lựa chọn không nằm trong danh sách: hãy chọn lại.");
    }

    private JsonNode checkbox(JsonNode value) {
        if (!value.isNull() && !value.isBoolean()) {
            return refused("phải là ô đánh dấu.");
        }
        if (!value.asBoolean()) {
            return field.required() ? missing("phải được đánh dấu.") : BooleanNode.FALSE;
        }
        return value;
    }

    private JsonNode checklist(JsonNode value) {
        ArrayNode chosen = JsonNodeFactory.instance.arrayNode();
        if (empty(value) || value.isArray() && value.isEmpty()) {
            missing("phải có ít nhất một mục được chọn.");
            return chosen;
        }
        if (!value.isArray()) {
            return refused("phải là danh sách các mục được chọn.");
        }
        Set<String> options = options();
        Set<String> seen = new HashSet<>();
        for (JsonNode item : value) {
            if (!item.isTextual() || !options.contains(item.textValue())) {
                return refused("có mục không nằm trong danh sách: hãy chọn lại.");
            }
            if (seen.add(item.textValue())) {
                chosen.add(item);
            }
        }
        return chosen;
    }

    private Set<String> options() {
        if (field.optionsVariable() == null) {
            return field.options().keySet();
        }
        Set<String> options = new HashSet<>();
        values.apply(field.optionsVariable())
                .forEach(option ->
                        options.add(option.isObject() ? option.path("value").asText() : option.asText()));
        return options;
    }

    private static boolean empty(JsonNode value) {
        return value.isNull() || value.isTextual() && value.textValue().isEmpty();
    }

    private JsonNode missing(String sentence) {
        return field.required() ? refused(sentence) : NullNode.instance;
    }

    private JsonNode refused(String sentence) {
        refuse.accept("Trường " + quoted(field.label()) + " " + sentence);
        return NullNode.instance;
    }

    private static String shown(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
