package vn.thuongton.form.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The part of a form that the server checks, read once. */
public final class FormSchema {

    /** What a text may have when its form states no length. */
    public static final int LINE_LENGTH = 255;

    public static final int TEXT_LENGTH = 4000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Field> fields;

    private FormSchema(List<Field> fields) {
        this.fields = fields;
    }

    /**
     * @param form the content of a {@code .form} file
     * @throws SchemaUnusable when it has what the server cannot check
     */
    public static FormSchema read(String form, Condition.Language language) {
        try {
            JsonNode root = JSON.readTree(form);
            try {
                return new FormSchema(fields(root.path("components"), language, true));
            } catch (IllegalArgumentException | SchemaUnusable e) {
                throw new SchemaUnusable(root.path("id").asText(), e);
            }
        } catch (JsonProcessingException e) {
            throw new SchemaUnusable("không đọc được: " + e.getOriginalMessage());
        }
    }

    List<Field> fields() {
        return fields;
    }

    /** The fields by the keys of the submission, without the groups that only frame. */
    static Map<String, Field> byKey(List<Field> fields) {
        Map<String, Field> known = new LinkedHashMap<>();
        for (Field field : fields) {
            if (field.framesOnly()) {
                known.putAll(byKey(field.children()));
            } else {
                known.put(field.key(), field);
            }
        }
        return known;
    }

    /** The keys of what an officer can fill in. */
    public Stream<String> changeable() {
        return byKey(fields).values().stream().filter(field -> !field.fixed()).map(Field::key);
    }

    Set<String> keys() {
        return byKey(fields).keySet();
    }

    /** The keys of what is never to become a variable. */
    public Set<String> protectedKeys() {
        return byKey(fields).values().stream()
                .filter(Field::isProtected)
                .map(Field::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A form of nothing but the protected fields, with which {@link #read} makes ordinary fields of them. */
    public ObjectNode protectedPart() {
        ObjectNode form = JSON.createObjectNode();
        ArrayNode components = form.putArray("components");
        byKey(fields).values().stream().filter(Field::isProtected).forEach(field -> components.add(field.secret()));
        return form;
    }

    /** This form for a case whose protected facts are kept already. */
    public FormSchema withoutProtected() {
        return new FormSchema(withoutProtected(fields));
    }

    private static List<Field> withoutProtected(List<Field> fields) {
        return fields.stream()
                .filter(field -> !field.isProtected())
                .map(field -> field.framesOnly() ? field.with(withoutProtected(field.children())) : field)
                .toList();
    }

    /** The sentence for a protected field that came another way than by its form. */
    public String onlyByForm(String key) {
        return "Trường " + Texts.quoted(byKey(fields).get(key).label())
                + " là thông tin được giữ bí mật nên chỉ nhận qua biểu mẫu: hãy điền biểu mẫu, không gửi kèm cách khác.";
    }

    public boolean asksFor(String key) {
        return byKey(fields).containsKey(key);
    }

    /** The sentence for a value that is malformed or of a kind that no form submits. */
    public String unreadable(String key) {
        Field field = byKey(fields).get(key);
        return field == null
                ? unknown(key)
                : "Trường " + Texts.quoted(field.label()) + " gửi lên không đọc được: hãy điền lại.";
    }

    static String unknown(String key) {
        return "Thông tin " + Texts.quoted(key) + " không có trong biểu mẫu này: hãy bỏ đi rồi gửi lại.";
    }

    /** The sentence for what shall be corrected and cannot be. */
    static String noFact(List<Field> fields, String key) {
        Field field = byKey(fields).get(key);
        return field == null
                ? unknown(key)
                : "Trường " + Texts.quoted(field.label())
                        + " không đính chính được: hồ sơ đã đi tiếp theo nội dung này.";
    }

    private static List<Field> fields(JsonNode components, Condition.Language language, boolean top) {
        List<Field> fields = new ArrayList<>();
        for (JsonNode component : components) {
            FieldType.of(component.path("type").asText())
                    .ifPresent(type -> fields.add(field(type, component, language, top)));
        }
        return List.copyOf(fields);
    }

    private static Field field(FieldType type, JsonNode component, Condition.Language language, boolean top) {
        JsonNode validate = component.path("validate");
        JsonNode properties = component.path("properties");
        boolean nests = type == FieldType.GROUP || type == FieldType.DYNAMICLIST;
        String key = text(component, nests ? "path" : "key");
        if (key == null && type != FieldType.GROUP) {
            throw new SchemaUnusable("một trường loại " + type.name().toLowerCase() + " không có khóa");
        }
        if (key != null && key.contains(".")) {
            throw new SchemaUnusable("khóa \"" + key + "\" có dấu chấm");
        }
        boolean framesOnly = type == FieldType.GROUP && key == null;
        if (isProtected(component) && (framesOnly || !top)) {
            throw new SchemaUnusable("chỉ bảo vệ được cả một trường hoặc cả một danh sách, không riêng " + key);
        }
        String pattern = text(validate, "pattern");
        return new Field(
                type,
                key,
                label(component, key),
                text(component, "description"),
                component.path("readonly").asBoolean()
                        || component.path("disabled").asBoolean(),
                validate.path("required").asBoolean(),
                integer(validate, "minLength"),
                validate.path("maxLength").asInt(type == FieldType.TEXTAREA ? TEXT_LENGTH : LINE_LENGTH),
                pattern == null ? null : Pattern.compile(pattern),
                decimal(validate, "min"),
                decimal(validate, "max"),
                integer(component, "decimalDigits"),
                options(component.path("values")),
                text(component, "valuesKey"),
                component.path("subtype").asText("date"),
                !"no_timezone".equals(text(component, "timeSerializingFormat")),
                "date".equals(text(properties, "storeAs")),
                text(properties, "notAfter"),
                text(properties, "notBefore"),
                properties.path("minRows").asInt(validate.path("required").asBoolean() ? 1 : 0),
                properties.path("fixedRows").asBoolean(),
                isProtected(component) ? shownToReaders(component) : null,
                properties.path("neverMentioned").asBoolean(),
                hidden(component, language),
                nests ? fields(component.path("components"), language, top && framesOnly) : List.of());
    }

    private static boolean isProtected(JsonNode component) {
        return component.path("properties").path("protect").asText().equals("identity");
    }

    /** Whoever may read it reads it whatever else stands in the form. */
    private static JsonNode shownToReaders(JsonNode component) {
        ObjectNode shown = component.deepCopy();
        ((ObjectNode) shown.get("properties")).remove("protect");
        shown.remove("conditional");
        return shown;
    }

    private static Condition hidden(JsonNode component, Condition.Language language) {
        String expression = text(component.path("conditional"), "hide");
        return expression == null ? Condition.NEVER : language.read(expression);
    }

    private static Map<String, String> options(JsonNode values) {
        Map<String, String> options = new LinkedHashMap<>();
        values.forEach(option -> {
            String value = option.path("value").asText();
            options.put(value, option.path("label").asText(value));
        });
        return options;
    }

    private static String label(JsonNode component, String key) {
        for (String name : List.of("label", "dateLabel", "timeLabel")) {
            String label = text(component, name);
            if (label != null) {
                return label;
            }
        }
        return key;
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isMissingNode() || value.isNull() || value.asText().isBlank() ? null : value.asText();
    }

    private static Integer integer(JsonNode node, String name) {
        String text = text(node, name);
        return text == null ? null : Integer.valueOf(text);
    }

    private static BigDecimal decimal(JsonNode node, String name) {
        String text = text(node, name);
        return text == null ? null : new BigDecimal(text);
    }
}
