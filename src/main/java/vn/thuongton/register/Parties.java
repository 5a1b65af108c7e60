package vn.thuongton.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads the list of parties that forms fill in. */
final class Parties {

    private Parties() {}

    /** Their names joined by "; ". */
    static String names(JsonNode parties) {
        return StreamSupport.stream(parties.spliterator(), false)
                .map(party -> party.path("name").asText().strip())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining("; "));
    }
}
