package vn.thuongton.register.book;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Who came, as columns 3 and 4 print it, one line each.
 *
 * @param names name and address
 * @param identityNumbers a line for each name, "–" where none was shown
 */
record Persons(String names, String identityNumbers) {

    /** @param parties as forms fill them in */
    static Persons of(JsonNode parties) {
        List<JsonNode> rows = StreamSupport.stream(parties.spliterator(), false).toList();
        return new Persons(
                lines(
                        rows,
                        row -> Stream.of("name", "address")
                                .map(key -> row.path(key).asText().strip())
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining(", "))),
                lines(rows, row -> {
                    String number = row.path("identityNumber").asText("").strip();
                    return number.isEmpty() ? "–" : number;
                }));
    }

    private static String lines(List<JsonNode> rows, Function<JsonNode, String> text) {
        return rows.stream().map(text).collect(Collectors.joining("\n"));
    }
}
