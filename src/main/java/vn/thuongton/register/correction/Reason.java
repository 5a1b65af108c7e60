package vn.thuongton.register.correction;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Clock;
import vn.thuongton.form.schema.Condition;
import vn.thuongton.form.schema.FormCheck;
import vn.thuongton.form.schema.FormSchema;
import vn.thuongton.form.schema.Outcome;

/** Why something is corrected, checked as a field of a form would be. */
final class Reason {

    static final String KEY = "reason";
    static final String LABEL = "Lý do đính chính";

    private static final FormSchema FORM = FormSchema.read("""
            {"id": "correction", "components": [{"type": "textarea", "key": "reason", "label": "%s",
              "validate": {"required": true, "minLength": 5, "maxLength": 1000}}]}""".formatted(LABEL), condition -> Condition.NEVER);

    private Reason() {}

    static Outcome check(String reason, Clock clock) {
        return FormCheck.check(
                FORM, JsonNodeFactory.instance.objectNode().put(KEY, reason), name -> NullNode.instance, clock, true);
    }
}
