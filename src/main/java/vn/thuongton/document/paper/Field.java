package vn.thuongton.document.paper;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A name that templates may use.
 *
 * @param options labels by value; empty when the values come from elsewhere
 * @param optionsVariable the variable that holds value and label of each option; null when there is none
 * @param children the names in a group or in each row of a list
 */
record Field(FieldKind kind, Map<String, String> options, String optionsVariable, Map<String, Field> children) {

    static Field of(FieldKind kind) {
        return new Field(kind, Map.of(), null, Map.of());
    }

    static Field of(FieldKind kind, Map<String, Field> children) {
        return new Field(kind, Map.of(), null, children);
    }

    /** A variable set by a model, of which only the name is known: instants end in "At", days in "On". */
    static Field named(String name) {
        if (name.endsWith("At")) {
            return of(FieldKind.MOMENT);
        }
        return of(name.endsWith("On") ? FieldKind.DATE : FieldKind.ANY);
    }

    /** The same name in another form: the form that says more about it counts. */
    Field and(Field other) {
        boolean plain = kind == FieldKind.TEXT || kind == FieldKind.ANY;
        Map<String, String> labels = new LinkedHashMap<>(other.options);
        labels.putAll(options);
        Map<String, Field> names = new LinkedHashMap<>(children);
        other.children.forEach((name, field) -> names.merge(name, field, Field::and));
        return new Field(
                plain ? other.kind : kind,
                labels,
                optionsVariable == null ? other.optionsVariable : optionsVariable,
                names);
    }
}
