package vn.thuongton.form.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;

/** When a field is hidden, as its form says it. */
@FunctionalInterface
public interface Condition {

    Condition NEVER = values -> false;

    /** @param values answers with the value of a field or variable; {@code NullNode} when there is none */
    boolean holds(Function<String, JsonNode> values);

    /** Reads the language the forms write their conditions in. */
    @FunctionalInterface
    interface Language {

        /** @throws IllegalArgumentException when the text is not an expression of this language */
        Condition read(String expression);
    }
}
