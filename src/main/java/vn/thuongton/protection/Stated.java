package vn.thuongton.protection;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import vn.thuongton.form.SubmissionRefused;
import vn.thuongton.form.schema.Condition;
import vn.thuongton.form.schema.FormCheck;
import vn.thuongton.form.schema.FormSchema;
import vn.thuongton.form.schema.Outcome;

/** Why somebody reads, names a reader or corrects: checked as a field of a form would be. */
final class Stated {

    static final String PURPOSE = "Mục đích xem";
    static final String REASON = "Lý do";

    private static final String KEY = "stated";

    /** No date is checked here. */
    private static final Clock ANY_DAY = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    private Stated() {}

    /** @throws SubmissionRefused when it is missing or too short to say anything */
    static String purpose(String text) {
        return required(PURPOSE, text);
    }

    /** @throws SubmissionRefused when it is missing or too short to say anything */
    static String reason(String text) {
        return required(REASON, text);
    }

    private static String required(String label, String text) {
        Outcome outcome = outcome(label, text);
        if (!outcome.refusals().isEmpty()) {
            throw new SubmissionRefused(outcome.refusals());
        }
        return (String) outcome.values().get(KEY);
    }

    static List<String> refusals(String label, String text) {
        return outcome(label, text).refusals();
    }

    private static Outcome outcome(String label, String text) {
        FormSchema form = FormSchema.read("""
                {"id": "stated", "components": [{"type": "textarea", "key": "stated", "label": "%s",
                  "validate": {"required": true, "minLength": 5, "maxLength": 1000}}]}""".formatted(label), condition -> Condition.NEVER);
        return FormCheck.check(
                form, JsonNodeFactory.instance.objectNode().put(KEY, text), name -> NullNode.instance, ANY_DAY, true);
    }
}
