package vn.thuongton.protection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.thuongton.form.SubmissionRefused;

/** Nothing was corrected; says what to write otherwise, field by field. */
public class IdentityCorrectionRefused extends SubmissionRefused {

    private final transient Map<String, List<String>> byField;

    /** @param byField sentences by the key of the field, {@code reason} for the reason */
    IdentityCorrectionRefused(Map<String, List<String>> byField) {
        super(byField.values().stream().flatMap(Collection::stream).toList());
        this.byField = byField;
    }

    public Map<String, List<String>> byField() {
        return byField;
    }
}
