package vn.thuongton.document.paper;

import java.util.Map;
import java.util.stream.Stream;

/**
 * What a procedure's model and forms say about its papers.
 *
 * @param id of this version of the procedure
 * @param name as officers read it
 * @param titles of the papers its steps make, by template
 * @param onDemand titles of the papers officers may ask for at any time, by template
 * @param fields the names its templates may use
 */
record Procedure(
        String id, String name, Map<String, String> titles, Map<String, String> onDemand, Map<String, Field> fields) {

    Stream<String> templates() {
        return Stream.concat(titles.keySet().stream(), onDemand.keySet().stream());
    }
}
