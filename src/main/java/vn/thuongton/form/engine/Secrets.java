package vn.thuongton.form.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thuongton.form.schema.Contents;
import vn.thuongton.form.schema.FormSchema;

/**
 * A checked submission, taken apart.
 *
 * @param form of the protected fields alone
 * @param values what the protected fields are filled with; those left empty are not there
 * @param stored what the engine gets, as {@code Outcome} describes it
 * @param texts what else was written
 */
record Secrets(ObjectNode form, ObjectNode values, Map<String, Object> stored, List<Contents.Line> texts) {

    /** @param outcome by key, as {@code Outcome} describes it */
    static Secrets of(FormSchema form, Map<String, Object> outcome) {
        Set<String> keys = form.protectedKeys();
        ObjectNode secret = JsonNodeFactory.instance.objectNode();
        ObjectNode ordinary = JsonNodeFactory.instance.objectNode();
        Map<String, Object> stored = new LinkedHashMap<>();
        outcome.forEach((key, value) -> {
            JsonNode node = Values.node(value);
            if (!keys.contains(key)) {
                ordinary.set(key, node);
                stored.put(key, Values.write(value));
            } else if (!empty(node)) {
                secret.set(key, node);
            }
        });
        List<Contents.Line> texts = Contents.of(form, ordinary).stream()
                .flatMap(Contents.Line::all)
                .filter(Contents.Line::typed)
                .toList();
        return new Secrets(form.protectedPart(), secret, stored, texts);
    }

    static boolean empty(JsonNode value) {
        return value.isNull() || value.isContainerNode() && value.isEmpty();
    }

    boolean hasTexts() {
        return !texts.isEmpty();
    }
}
