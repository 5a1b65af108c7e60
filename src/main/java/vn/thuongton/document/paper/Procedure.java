package vn.thuongton.document.paper;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a procedure's model and forms say about its papers.
 *
 * @param id of this version of the procedure
 * @param name as officers read it
 * @param titles of the papers its steps make, by template
 * @param onDemand titles of the papers officers may ask for at any time, by template
 * @param sealed templates of papers for readers of the protected identity only
 * @param fields all names
 * @param secret those among the names that are kept apart as a protected identity
 */
record Procedure(
        String id,
        String name,
        Map<String, String> titles,
        Map<String, String> onDemand,
        Set<String> sealed,
        Map<String, Field> fields,
        Set<String> secret) {

    /** The names that a template may use: a secret one only where the paper is sealed. */
    Map<String, Field> fieldsOf(String template) {
        if (sealed.contains(template)) {
            return fields;
        }
        Map<String, Field> known = new HashMap<>(fields);
        known.keySet().removeAll(secret);
        return known;
    }

    Stream<String> templates() {
        return Stream.concat(titles.keySet().stream(), onDemand.keySet().stream());
    }
}
