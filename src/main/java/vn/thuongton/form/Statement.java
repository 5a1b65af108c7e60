package vn.thuongton.form;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import vn.thuongton.form.schema.Condition;
import vn.thuongton.form.schema.FormCheck;
import vn.thuongton.form.schema.FormSchema;
import vn.thuongton.form.schema.Outcome;

/** A place outside the forms where somebody says why he does something: checked as the field of a form would be. */
public final class Statement {

    private static final String KEY = "stated";

    /** No date is checked here. */
    private static final Clock ANY_DAY = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    private final String label;
    private final FormSchema form;

    /** @param label as the place is named on the screen */
    public Statement(String label) {
        this.label = label;
        this.form = FormSchema.read("""
                {"id": "stated", "components": [{"type": "textarea", "key": "stated", "label": "%s",
                  "validate": {"required": true, "minLength": 5, "maxLength": 1000}}]}""".formatted(label), condition -> Condition.NEVER);
    }

    public String label() {
        return label;
    }

    /** A sentence when the text is missing, too short to say anything or longer than 1000 characters; else none. */
    public List<String> refusals(String text) {
        return check(text).refusals();
    }

    /**
     * The text as it is to be kept.
     *
     * @throws SubmissionRefused with what {@link #refusals} says
     */
    public String accepted(String text) {
        Outcome outcome = check(text);
        if (!outcome.refusals().isEmpty()) {
            throw new SubmissionRefused(outcome.refusals());
        }
        return (String) outcome.values().get(KEY);
    }

    private Outcome check(String text) {
        return FormCheck.check(
                form, JsonNodeFactory.instance.objectNode().put(KEY, text), name -> NullNode.instance, ANY_DAY, true);
    }
}
