package vn.thuongton.protection;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * All that a protected record says; it exists in clear only while somebody works with it.
 *
 * @param form the fields, as ordinary fields of a form
 * @param values what they are filled with, by key
 * @param corrections the newest last
 * @param handedOver cases that were begun with facts of this record
 */
record Content(ObjectNode form, ObjectNode values, List<Correction> corrections, List<HandedOver> handedOver) {

    private static final String COMPONENTS = "components";

    /**
     * A value that was wrong.
     *
     * @param author user id
     */
    record Correction(String label, String before, String after, String reason, String author, LocalDate on) {}

    record HandedOver(String number, String procedure) {}

    static Content of(ObjectNode form, ObjectNode values) {
        return empty().with(form, values);
    }

    private static Content empty() {
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        form.putArray(COMPONENTS);
        return new Content(form, JsonNodeFactory.instance.objectNode(), List.of(), List.of());
    }

    /** With what another form asks for; of fields that both have, as the other one has them now. */
    Content with(ObjectNode otherForm, ObjectNode otherValues) {
        Map<String, ObjectNode> components = components(form);
        components(otherForm).forEach((key, component) -> {
            if (otherValues.has(key)) {
                components.put(key, component);
            }
        });
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        merged.putArray(COMPONENTS).addAll(components.values());
        return new Content(merged, values.deepCopy().setAll(otherValues), corrections, handedOver);
    }

    Content corrected(ObjectNode newValues, List<Correction> entries) {
        List<Correction> all = new ArrayList<>(corrections);
        all.addAll(entries);
        return new Content(form, newValues, all, handedOver);
    }

    Content handedOverTo(HandedOver next) {
        List<HandedOver> all = new ArrayList<>(handedOver);
        all.add(next);
        return new Content(form, values, corrections, all);
    }

    static Map<String, ObjectNode> components(ObjectNode form) {
        return StreamSupport.stream(form.path(COMPONENTS).spliterator(), false)
                .map(ObjectNode.class::cast)
                .collect(Collectors.toMap(
                        Content::key, component -> component, (one, other) -> other, LinkedHashMap::new));
    }

    private static String key(ObjectNode component) {
        return component.path(component.has("path") ? "path" : "key").asText();
    }
}
