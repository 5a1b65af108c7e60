package vn.thuongton.form.schema;

import static vn.thuongton.form.schema.Texts.quoted;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Checks one submission against one form. */
public final class FormCheck {

    /** More rows than any paper of a ward has. */
    public static final int MOST_ROWS = 500;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final FormSchema schema;
    private final Function<String, JsonNode> variables;
    private final LocalDate today;
    private final boolean rowsKept;
    private final List<String> refusals = new ArrayList<>();
    private final Set<String> dates = new HashSet<>();

    private FormCheck(FormSchema schema, Function<String, JsonNode> variables, Clock clock, boolean rowsKept) {
        this.schema = schema;
        this.variables = variables;
        this.today = LocalDate.ofInstant(clock.instant(), Moments.VIETNAM);
        this.rowsKept = rowsKept;
    }

    /**
     * @param submitted the values by key, empty ones null or absent
     * @param variables the current variable of a name, dates as ISO text; {@code NullNode} when there is none
     * @param strangersRefused whether keys that the form does not have are refused or left alone
     */
    public static Outcome check(
            FormSchema schema,
            ObjectNode submitted,
            Function<String, JsonNode> variables,
            Clock clock,
            boolean strangersRefused) {
        FormCheck check = new FormCheck(schema, variables, clock, false);
        return check.outcome(check.checkAll(submitted, strangersRefused));
    }

    /**
     * Checks the new value of one visible field of a form that was submitted before. A list keeps its rows in number and
     * order, and in each row what its fields do not ask for.
     *
     * @param whole all values of the form, the new ones among them
     * @param variables as they were before
     */
    static Outcome recheck(
            FormSchema schema, Field field, ObjectNode whole, Function<String, JsonNode> variables, Clock clock) {
        FormCheck check = new FormCheck(schema, variables, clock, true);
        ObjectNode stored = NODES.objectNode();
        Function<String, JsonNode> values = name -> whole.has(name) ? whole.get(name) : variables.apply(name);
        Level level = check.new Level(whole, stored, variables, values, "", false);
        stored.set(field.key(), level.checked(field, orNull(whole.get(field.key()))));
        return check.outcome(stored);
    }

    private Outcome outcome(ObjectNode stored) {
        return new Outcome(refusals.isEmpty() ? values(stored) : Map.of(), List.copyOf(refusals));
    }

    private ObjectNode checkAll(ObjectNode submitted, boolean strangersRefused) {
        Map<String, Field> known = FormSchema.byKey(schema.fields());
        if (strangersRefused) {
            refuseStrangers(submitted, known, "");
        }
        Function<String, JsonNode> values = name -> {
            Field field = known.get(name);
            boolean own = field != null && !(field.fixed() && absent(submitted.get(name)));
            return own ? orNull(submitted.get(name)) : variables.apply(name);
        };
        ObjectNode stored = NODES.objectNode();
        new Level(submitted, stored, variables, values, "", false).check(schema.fields(), false);
        return stored;
    }

    private Map<String, Object> values(ObjectNode stored) {
        Map<String, Object> values = new LinkedHashMap<>();
        stored.fields().forEachRemaining(entry -> values.put(entry.getKey(), value(entry.getKey(), entry.getValue())));
        return values;
    }

    private Object value(String key, JsonNode node) {
        if (node.isContainerNode()) {
            return node;
        }
        if (node.isNull()) {
            return null;
        }
        if (node.isTextual()) {
            return dates.contains(key)
                    ? Moments.date(node.textValue())
                            .map(day ->
                                    Date.from(day.atStartOfDay(Moments.VIETNAM).toInstant()))
                            .orElseThrow()
                    : node.textValue();
        }
        return node.isBoolean() ? (Object) node.booleanValue() : node.numberValue();
    }

    private void refuseStrangers(ObjectNode submitted, Map<String, Field> known, String place) {
        submitted.fieldNames().forEachRemaining(name -> {
            if (!known.containsKey(name)) {
                refusals.add(sentence(place, FormSchema.unknown(name)));
            }
        });
    }

    private static String sentence(String place, String sentence) {
        return place.isEmpty() ? sentence : place + sentence.substring(0, 1).toLowerCase() + sentence.substring(1);
    }

    private static boolean absent(JsonNode value) {
        return value == null || value.isNull() || value.isMissingNode();
    }

    private static JsonNode orNull(JsonNode value) {
        return absent(value) ? NullNode.instance : value;
    }

    /** Nothing an officer would call an entry is in it. */
    private static boolean empty(JsonNode value) {
        if (value.isContainerNode()) {
            return StreamSupport.stream(value.spliterator(), false).allMatch(FormCheck::empty);
        }
        return absent(value)
                || value.isBoolean() && !value.booleanValue()
                || value.isTextual() && value.textValue().isEmpty();
    }

    /**
     * The fields of a form, of a group with a path, or of one row.
     *
     * @param current the value a key has now
     * @param values what conditions and date limits may name
     * @param place begins the sentences, "" at the top
     * @param keeps the fields are part of an object, so the fixed ones keep their value in it
     */
    private final class Level {

        private final ObjectNode submitted;
        private final ObjectNode stored;
        private final Function<String, JsonNode> current;
        private final Function<String, JsonNode> values;
        private final String place;
        private final boolean keeps;

        Level(
                ObjectNode submitted,
                ObjectNode stored,
                Function<String, JsonNode> current,
                Function<String, JsonNode> values,
                String place,
                boolean keeps) {
            this.submitted = submitted;
            this.stored = stored;
            this.current = current;
            this.values = values;
            this.place = place;
            this.keeps = keeps;
        }

        void check(List<Field> fields, boolean allHidden) {
            for (Field field : fields) {
                boolean hidden = allHidden || field.hidden().holds(values);
                if (field.framesOnly()) {
                    check(field.children(), hidden);
                } else if (hidden) {
                    checkHidden(field);
                } else if (field.fixed()) {
                    checkFixed(field);
                } else {
                    stored.set(field.key(), checked(field, orNull(submitted.get(field.key()))));
                }
            }
        }

        private void checkHidden(Field field) {
            if (!empty(orNull(submitted.get(field.key())))) {
                refuse("Trường " + quoted(field.label()) + " không áp dụng với lựa chọn đã nêu: hãy để trống.");
            }
            stored.set(field.key(), nothing(field));
        }

        /** Empty rather than null for what is JSON: Tasklist returns the type it was given, and "Null" loses all. */
        private JsonNode nothing(Field field) {
            return switch (field.type()) {
                case GROUP -> NODES.objectNode();
                case DYNAMICLIST, CHECKLIST -> NODES.arrayNode();
                default -> NullNode.instance;
            };
        }

        private void checkFixed(Field field) {
            JsonNode now = current.apply(field.key());
            JsonNode value = orNull(submitted.get(field.key()));
            if (!empty(value) && !same(value, now)) {
                refuse("Trường " + quoted(field.label()) + " chỉ để xem, không được sửa.");
            }
            if (keeps) {
                stored.set(field.key(), now);
            }
        }

        private boolean same(JsonNode value, JsonNode now) {
            if (value.isNumber() && now.isNumber()) {
                return value.decimalValue().compareTo(now.decimalValue()) == 0;
            }
            if (!value.isTextual() || !now.isTextual()) {
                return value.equals(now);
            }
            return Texts.normalised(value.textValue()).equals(Texts.normalised(now.textValue()));
        }

        private JsonNode checked(Field field, JsonNode value) {
            return switch (field.type()) {
                case GROUP -> group(field, value);
                case DYNAMICLIST -> rows(field, value);
                default -> {
                    if (field.storedAsDate() && !keeps) {
                        dates.add(field.key());
                    }
                    yield new ValueCheck(field, today, values, this::refuse).check(value);
                }
            };
        }

        private JsonNode group(Field group, JsonNode value) {
            if (!value.isNull() && !value.isObject()) {
                refuse("Phần " + quoted(group.label()) + " phải là một nhóm thông tin.");
                return NullNode.instance;
            }
            JsonNode now = current.apply(group.key());
            return nested(group, value, now, NODES.objectNode(), NODES.objectNode(), place);
        }

        private JsonNode rows(Field list, JsonNode value) {
            ArrayNode rows = NODES.arrayNode();
            if (!value.isNull() && !value.isArray()) {
                refuse("Danh sách " + quoted(list.label()) + " phải là các dòng.");
                return rows;
            }
            JsonNode now = current.apply(list.key());
            boolean fixedRows = rowsKept || list.fixedRows();
            if (fixedRows && value.size() != now.size()) {
                refuse("Danh sách " + quoted(list.label()) + " phải có đúng " + now.size()
                        + " dòng như đã ghi: không thêm, không bớt.");
                return rows;
            }
            if (value.size() < list.minRows()) {
                refuse("Danh sách " + quoted(list.label()) + " phải có ít nhất " + list.minRows() + " dòng.");
            }
            if (value.size() > MOST_ROWS) {
                refuse("Danh sách " + quoted(list.label()) + " có quá " + MOST_ROWS + " dòng.");
                return rows;
            }
            for (int i = 0; i < value.size(); i++) {
                rows.add(row(list, i, value.get(i), fixedRows ? now.path(i) : MissingNode.getInstance()));
            }
            return rows;
        }

        private JsonNode row(Field list, int index, JsonNode row, JsonNode now) {
            String rowPlace = place + "Danh sách " + quoted(list.label()) + ", dòng " + (index + 1) + ": ";
            if (!row.isObject()) {
                refusals.add(rowPlace + "phải có các ô của danh sách.");
                return NullNode.instance;
            }
            ObjectNode position = NODES.objectNode();
            position.set("this", row);
            position.set("parent", submitted);
            position.set("i", NODES.arrayNode().add(IntNode.valueOf(index + 1)));
            ObjectNode kept = now.isObject() ? now.deepCopy() : NODES.objectNode();
            return nested(list, row, now, kept, position, rowPlace);
        }

        private JsonNode nested(
                Field holder, JsonNode value, JsonNode now, ObjectNode kept, ObjectNode extra, String nestedPlace) {
            ObjectNode object = value.isObject() ? (ObjectNode) value : NODES.objectNode();
            Map<String, Field> known = FormSchema.byKey(holder.children());
            refuseStrangers(object, known, nestedPlace);
            Function<String, JsonNode> nestedValues = name -> {
                Field own = known.get(name);
                if (own != null) {
                    return orNull(own.fixed() && absent(object.get(name)) ? now.path(name) : object.get(name));
                }
                return extra.has(name) ? extra.get(name) : values.apply(name);
            };
            new Level(object, kept, name -> orNull(now.path(name)), nestedValues, nestedPlace, true)
                    .check(holder.children(), false);
            return kept;
        }

        private void refuse(String sentence) {
            refusals.add(sentence(place, sentence));
        }
    }
}
