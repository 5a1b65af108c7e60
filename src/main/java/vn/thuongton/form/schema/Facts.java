package vn.thuongton.form.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterators;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The facts in a form that was submitted before, and whether they may be written otherwise.
 *
 * <p>Facts are its texts, numbers, dates and lists. What was chosen is no fact but led somewhere; so is a list whose rows
 * were given and only ticked off. In the rows of other lists a choice says who somebody is, and is a fact.
 */
public final class Facts {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final FormSchema schema;
    private final Map<String, JsonNode> variables;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, Fact> facts = new LinkedHashMap<>();

    /** @param variables what the case has now, dates as ISO text; a field without a variable is no fact any more */
    public Facts(FormSchema schema, Map<String, JsonNode> variables) {
        this.schema = schema;
        this.variables = variables;
        collect(schema.fields());
    }

    private void collect(List<Field> level) {
        for (Field field : level) {
            if (field.hidden().holds(this::now)) {
                continue;
            }
            if (field.framesOnly()) {
                collect(field.children());
            } else if (variables.containsKey(field.key()) && isFact(field)) {
                fields.put(field.key(), field);
                facts.put(field.key(), Fact.of(field, cells(field)));
            }
        }
    }

    private static boolean isFact(Field field) {
        return !field.fixed()
                && !field.isProtected()
                && switch (field.type()) {
                    case TEXTFIELD, TEXTAREA, NUMBER, DATETIME -> true;
                    case DYNAMICLIST -> !field.fixedRows();
                    default -> false;
                };
    }

    private static List<Fact> cells(Field list) {
        return FormSchema.byKey(list.children()).values().stream()
                .filter(cell -> isFact(cell) && cell.type() != FieldType.DYNAMICLIST || isOpenChoice(cell))
                .map(cell -> Fact.of(cell, List.of()))
                .toList();
    }

    private static boolean isOpenChoice(Field cell) {
        boolean choice = cell.type() == FieldType.SELECT || cell.type() == FieldType.RADIO;
        return choice && !cell.fixed() && cell.optionsVariable() == null;
    }

    public List<Fact> all() {
        return List.copyOf(facts.values());
    }

    public JsonNode now(String key) {
        return variables.getOrDefault(key, NullNode.instance);
    }

    /**
     * @param written new values by key, as {@link Fact#written} writes them; a list as rows of such values by key, of which
     *     those left out stay as they are
     */
    public Corrected check(Map<String, JsonNode> written, Clock clock) {
        Corrected corrected =
                new Corrected(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>(), new LinkedHashMap<>());
        ObjectNode whole = NODES.objectNode();
        schema.keys().forEach(key -> whole.set(key, now(key)));
        written.forEach((key, value) -> {
            if (facts.containsKey(key)) {
                whole.set(key, read(key, value));
            }
            noFacts(key, value).ifPresent(sentence -> corrected.refusals().put(key, List.of(sentence)));
        });
        facts.keySet().stream()
                .filter(key -> written.containsKey(key)
                        && !corrected.refusals().containsKey(key)
                        && !whole.get(key).equals(now(key)))
                .forEach(key -> check(key, whole, clock, corrected));
        return corrected;
    }

    /** The sentence for what was written of something that is no fact. */
    private Optional<String> noFacts(String key, JsonNode written) {
        if (!facts.containsKey(key)) {
            return Optional.of(FormSchema.noFact(schema.fields(), key));
        }
        List<Field> asked = fields.get(key).children();
        Set<String> cells = facts.get(key).cells().stream().map(Fact::key).collect(Collectors.toSet());
        return StreamSupport.stream(written.spliterator(), false)
                .flatMap(row -> StreamSupport.stream(Spliterators.spliteratorUnknownSize(row.fieldNames(), 0), false))
                .filter(cell -> !cells.contains(cell))
                .findFirst()
                .map(cell -> FormSchema.noFact(asked, cell));
    }

    private void check(String key, ObjectNode whole, Clock clock, Corrected corrected) {
        Outcome outcome = FormCheck.recheck(schema, fields.get(key), whole, this::now, clock);
        if (!outcome.refusals().isEmpty()) {
            corrected.refusals().put(key, outcome.refusals());
            return;
        }
        JsonNode value = node(outcome.values().get(key), whole.get(key));
        List<FactChange> changes = changes(facts.get(key), now(key), value);
        if (!changes.isEmpty()) {
            corrected.values().put(key, outcome.values().get(key));
            corrected.facts().put(key, value);
            corrected.changes().addAll(changes);
        }
    }

    private static JsonNode node(Object stored, JsonNode submitted) {
        if (stored instanceof JsonNode list) {
            return list;
        }
        if (stored instanceof String text) {
            return NODES.textNode(text);
        }
        return stored == null ? NullNode.instance : submitted;
    }

    private JsonNode read(String key, JsonNode written) {
        Fact fact = facts.get(key);
        return fact.kind() == Fact.Kind.ROWS ? rows(fact, written, now(key)) : unlessSame(fact, written, now(key));
    }

    /** A value that was sent back as it was shown is no change, however it is stored. */
    private static JsonNode unlessSame(Fact fact, JsonNode written, JsonNode now) {
        JsonNode read = fact.read(written);
        boolean same =
                read.isTextual() ? fact.read(NODES.textNode(fact.written(now))).equals(read) : read.equals(now);
        return same ? now : read;
    }

    /** Whatever does not fit is left as it is, for the check to refuse. */
    private JsonNode rows(Fact list, JsonNode written, JsonNode now) {
        if (!written.isArray() || written.size() != now.size()) {
            return written;
        }
        ArrayNode rows = NODES.arrayNode();
        for (int i = 0; i < written.size(); i++) {
            rows.add(written.get(i).isObject() ? row(list, written.get(i), now.get(i)) : written.get(i));
        }
        return rows;
    }

    private ObjectNode row(Fact list, JsonNode written, JsonNode now) {
        ObjectNode row = NODES.objectNode();
        FormSchema.byKey(fields.get(list.key()).children()).forEach((key, field) -> {
            if (!field.fixed()) {
                row.set(key, orNull(now.get(key)));
            }
        });
        list.cells().stream()
                .filter(cell -> written.has(cell.key()))
                .forEach(cell ->
                        row.set(cell.key(), unlessSame(cell, written.get(cell.key()), orNull(now.get(cell.key())))));
        return row;
    }

    private static JsonNode orNull(JsonNode value) {
        return value == null ? NullNode.instance : value;
    }

    private static List<FactChange> changes(Fact fact, JsonNode before, JsonNode after) {
        List<FactChange> changes = new ArrayList<>();
        if (fact.kind() == Fact.Kind.ROWS) {
            for (int i = 0; i < after.size(); i++) {
                String row = "[" + (i + 1) + "].";
                for (Fact cell : fact.cells()) {
                    add(
                            changes,
                            fact.key() + row + cell.key(),
                            fact.label() + ", dòng " + (i + 1) + ": " + cell.label(),
                            cell.shown(before.get(i).path(cell.key())),
                            cell.shown(after.get(i).path(cell.key())));
                }
            }
        } else {
            add(changes, fact.key(), fact.label(), fact.shown(before), fact.shown(after));
        }
        return changes;
    }

    private static void add(List<FactChange> changes, String key, String label, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new FactChange(key, label, before, after));
        }
    }

    /**
     * What this form, though not corrected itself, says of dates it measures by corrected ones.
     *
     * @return sentences by the corrected key
     */
    public Map<String, List<String>> contradictions(Map<String, JsonNode> corrected, Clock clock) {
        Map<String, List<String>> sentences = new LinkedHashMap<>();
        ObjectNode whole = NODES.objectNode();
        schema.keys().forEach(key -> whole.set(key, now(key)));
        whole.setAll(corrected);
        for (Field field : fields.values()) {
            List<String> limits = field.limits().filter(corrected::containsKey).toList();
            if (!limits.isEmpty()
                    && !corrected.containsKey(field.key())
                    && !now(field.key()).isNull()) {
                List<String> refusals = FormCheck.recheck(
                                schema, field, whole, key -> corrected.getOrDefault(key, now(key)), clock)
                        .refusals();
                if (!refusals.isEmpty()) {
                    sentences.put(limits.get(0), refusals);
                }
            }
        }
        return sentences;
    }
}
