package vn.thuongton.form.schema;

import java.util.Arrays;
import java.util.Optional;

/** The components a form of this house may have. */
public enum FieldType {
    TEXTFIELD,
    TEXTAREA,
    NUMBER,
    DATETIME,
    SELECT,
    RADIO,
    CHECKBOX,
    CHECKLIST,
    GROUP,
    DYNAMICLIST;

    /** @return empty for components that show something and submit nothing */
    static Optional<FieldType> of(String type) {
        return switch (type) {
            case "text", "html", "button", "separator", "spacer" -> Optional.empty();
            default ->
                Optional.of(Arrays.stream(values())
                        .filter(known -> known.name().equalsIgnoreCase(type))
                        .findFirst()
                        .orElseThrow(() -> new SchemaUnusable("loại trường \"" + type + "\" không được hỗ trợ")));
        };
    }
}
