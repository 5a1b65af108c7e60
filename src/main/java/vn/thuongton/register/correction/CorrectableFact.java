package vn.thuongton.register.correction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import vn.thuongton.form.schema.Fact;

/**
 * A fact as an editor shows it.
 *
 * @param hint null for nothing
 * @param value as officers write it; of a choice one of {@code options}; "" in a list
 * @param rows the cells of each row of a list
 */
public record CorrectableFact(
        String key,
        String label,
        String hint,
        Fact.Kind kind,
        boolean required,
        int maxLength,
        Map<String, String> options,
        String value,
        List<List<CorrectableFact>> rows) {

    public static CorrectableFact of(Fact fact, JsonNode now) {
        boolean list = fact.kind() == Fact.Kind.ROWS;
        return new CorrectableFact(
                fact.key(),
                fact.label(),
                fact.hint(),
                fact.kind(),
                fact.required(),
                fact.maxLength(),
                fact.options(),
                list ? "" : fact.written(now),
                list ? rows(fact, now) : List.of());
    }

    private static List<List<CorrectableFact>> rows(Fact list, JsonNode now) {
        return StreamSupport.stream(now.spliterator(), false)
                .map(row -> list.cells().stream()
                        .map(cell -> of(cell, row.has(cell.key()) ? row.get(cell.key()) : MissingNode.getInstance()))
                        .toList())
                .toList();
    }
}
