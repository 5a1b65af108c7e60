package vn.thuongton.petition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.spin.json.SpinJsonNode;

/** What forms ask for. */
final class FormKeys {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FormKeys() {}

    /** The keys of the fields and lists a form asks for. */
    static Set<String> of(String form) {
        return components(form).keySet();
    }

    /** The keys of those that a case with a protected record does not show. */
    static List<String> hiddenBesideProtected(String form) {
        return components(form).entrySet().stream()
                .filter(entry -> entry.getValue()
                        .path("conditional")
                        .path("hide")
                        .asText()
                        .contains("protectedIdentity != null"))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A list as forms submit it. */
    static Object plain(Object value) {
        return value instanceof SpinJsonNode json ? JSON.convertValue(json.unwrap(), Object.class) : value;
    }

    private static Map<String, JsonNode> components(String form) {
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            Path file = files.filter(path -> path.endsWith(form + ".form"))
                    .findFirst()
                    .orElseThrow();
            Map<String, JsonNode> found = new LinkedHashMap<>();
            collect(JSON.readTree(file.toFile()).path("components"), found);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(JsonNode components, Map<String, JsonNode> found) {
        for (JsonNode component : components) {
            String key = component.path("key").asText(component.path("path").asText());
            if (!key.isEmpty()) {
                found.put(key, component);
            } else {
                collect(component.path("components"), found);
            }
        }
    }
}
