package vn.thuongton.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Vietnamese texts of the web applications against the English ones the platform ships. */
class LocalesTest {

    private static final String APP = "/META-INF/resources/webjars/camunda/app/";

    /** A byte order mark, written as a number so that no editor or formatter can lose it. */
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    /** {@code {{name}}} of the web applications, {@code %d} and {@code %s} of the relative times. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}|%[ds]|\\{}");

    private static final Pattern MARKUP = Pattern.compile("</?(?:a|br|strong|em|b|i)\\b[^>]*>");

    /** The same in both languages: symbols, abbreviations, proper nouns. */
    private static final Set<String> SAME_IN_BOTH =
            Set.of("<", "<=", ">", ">=", "ID", "URL", "REST", "API", "JSON", "XML");

    private static final ObjectMapper JSON =
            new ObjectMapper(new JsonFactory().configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, true));

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void hasEveryKeyAndNoOther(String app) throws IOException {
        assertThat(texts(app, "vi").keySet())
                .containsExactlyInAnyOrderElementsOf(texts(app, "en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void hasNoEmptyText(String app) throws IOException {
        assertThat(texts(app, "vi"))
                .allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void keepsPlaceholdersAndMarkup(String app) throws IOException {
        Map<String, String> vietnamese = texts(app, "vi");
        texts(app, "en").forEach((key, english) -> {
            String text = vietnamese.getOrDefault(key, "");
            assertThat(found(PLACEHOLDER, text)).as("placeholders of %s", key).isEqualTo(found(PLACEHOLDER, english));
            assertThat(found(MARKUP, text)).as("markup of %s", key).isEqualTo(found(MARKUP, english));
        });
    }

    /** Letters composed as one code point each: what search, fonts and the engine expect. */
    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void isInNormalFormC(String app) throws IOException {
        assertThat(texts(app, "vi"))
                .allSatisfy((key, text) -> assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC))
                        .as(key)
                        .isTrue());
    }

    /** The two applications every officer sees. Much of Cockpit's text never shows. */
    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void leavesNothingInEnglish(String app) throws IOException {
        Map<String, String> english = texts(app, "en");
        Map<String, String> same = new TreeMap<>();
        texts(app, "vi").forEach((key, text) -> {
            // date patterns such as "DD/MM/YYYY" and "HH:mm" are no language
            if (key.startsWith("labels.") && text.equals(english.get(key)) && !SAME_IN_BOTH.contains(text)) {
                same.put(key, text);
            }
        });
        assertThat(same).isEmpty();
    }

    /** Every text of a locale file by its path; list elements by their index. */
    private static Map<String, String> texts(String app, String language) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        collect("", read(APP + app + "/locales/" + language + ".json"), texts);
        assertThat(texts).isNotEmpty();
        return texts;
    }

    private static void collect(String path, JsonNode node, Map<String, String> texts) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> collect(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), texts));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(path + "[" + i + "]", node.get(i), texts);
            }
        } else {
            texts.put(path, node.asText());
        }
    }

    private static JsonNode read(String resource) throws IOException {
        try (InputStream stream = LocalesTest.class.getResourceAsStream(resource)) {
            assertThat(stream).as(resource).isNotNull();
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return JSON.readTree(!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text);
        }
    }

    /** Sorted, as Vietnamese word order may move a placeholder. */
    private static List<String> found(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group().replaceAll("\\s+", " "));
        }
        found.sort(null);
        return found;
    }
}
