package vn.thuongton.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.thuongton.form.engine.FeelConditions;
import vn.thuongton.form.schema.FormSchema;

/** What every form of this house has in common. */
class FormConventionsTest {

    private static final Path FORMS = Path.of("forms");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Set<String> INPUTS = Set.of(
            "textfield", "textarea", "number", "datetime", "select", "radio", "checkbox", "checklist", "dynamiclist");
    private static final Set<String> FRAMES = Set.of("group", "text", "html", "button");
    private static final Set<String> CHOICES = Set.of("select", "radio", "checklist");

    private static final Set<String> PROPERTIES =
            Set.of("storeAs", "notAfter", "notBefore", "minRows", "fixedRows", "protect", "neverMentioned");
    private static final Set<String> RULES =
            Set.of("required", "minLength", "maxLength", "pattern", "min", "max", "validationType");

    /** What the browser would do and the server cannot check. */
    private static final Set<String> UNCHECKED = Set.of("valuesExpression", "disallowPassedDates", "serializeToString");

    private static final Pattern KEY = Pattern.compile("[a-z][a-zA-Z0-9]*");

    /** A word that ASCII alone can spell is no proof, so a label shows a Vietnamese letter or one of these words. */
    private static final Pattern VIETNAMESE = Pattern.compile(
            "[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]|\\b(?:khu|hai|ba|ghi|tin|email)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @Test
    @DisplayName("Không có hai biểu mẫu trùng tên")
    void idsAreUnique() throws IOException {
        assertThat(files().map(Path::getFileName).map(Path::toString)).doesNotHaveDuplicates();
    }

    @TestFactory
    @DisplayName("Biểu mẫu theo quy ước chung")
    Stream<DynamicTest> forms() throws IOException {
        return files().map(file -> DynamicTest.dynamicTest(file.toString(), () -> check(file)));
    }

    private static void check(Path file) throws IOException {
        String source = Files.readString(file);
        JsonNode form = JSON.readTree(source);
        SoftAssertions softly = new SoftAssertions();

        softly.assertThat(form.path("id").asText() + ".form")
                .as("id")
                .isEqualTo(file.getFileName().toString());
        softly.assertThat(form.path("type").asText()).as("type").isEqualTo("default");
        softly.assertThat(form.path("schemaVersion").asInt())
                .as("schemaVersion")
                .isEqualTo(16);
        softly.assertThat(form.path("executionPlatform").asText())
                .as("executionPlatform")
                .isEqualTo("Camunda Platform");
        softly.assertThat(form.path("executionPlatformVersion").asText())
                .as("executionPlatformVersion")
                .isEqualTo("7.24.0");

        JsonNode components = form.path("components");
        JsonNode last = components.path(components.size() - 1);
        softly.assertThat(last.path("type").asText() + " " + last.path("action").asText())
                .as("last component")
                .isEqualTo("button submit");
        softly.assertThat(all(components)
                        .filter(component -> component.path("action").asText().equals("submit")))
                .as("submit buttons")
                .hasSize(1);

        all(components).forEach(component -> checkComponent(softly, component));
        outsideRows(components).forEach(component -> checkHelp(softly, component));
        checkIds(softly, components);
        checkKeys(softly, components);
        softly.assertThatCode(() -> FormSchema.read(source, new FeelConditions()))
                .as("the server can check it")
                .doesNotThrowAnyException();
        softly.assertAll();
    }

    private static void checkComponent(SoftAssertions softly, JsonNode component) {
        String type = component.path("type").asText();
        String name = type + " " + key(component);
        boolean input = INPUTS.contains(type);

        softly.assertThat(input || FRAMES.contains(type)).as("type of " + name).isTrue();
        softly.assertThat(names(component)).as(name).doesNotContainAnyElementsOf(UNCHECKED);
        softly.assertThat(names(component.path("validate")))
                .as("validate of " + name)
                .isSubsetOf(RULES);
        softly.assertThat(names(component.path("properties")))
                .as("properties of " + name)
                .isSubsetOf(PROPERTIES);
        softly.assertThat(component.path("properties"))
                .as("properties of " + name)
                .allMatch(JsonNode::isTextual);
        softly.assertThat(component.path("properties").path("protect").asText("identity"))
                .as("what protects " + name)
                .isEqualTo("identity");
        softly.assertThat(component.path("properties").path("neverMentioned").asText("true"))
                .as("neverMentioned of " + name)
                .isEqualTo("true");
        for (String flag : List.of("readonly", "disabled")) {
            softly.assertThat(component.path(flag).isTextual())
                    .as(flag + " of " + name)
                    .isFalse();
        }
        if (component.path("properties").has("storeAs")) {
            softly.assertThat(key(component)).as("stored as a date").isEqualTo("receivedOn");
        }
        if (type.equals("button")) {
            softly.assertThat(component.path("label").asText())
                    .as("label of " + name)
                    .containsPattern(VIETNAMESE);
        }
        if (!input) {
            return;
        }
        softly.assertThat(key(component)).as("key").matches(KEY);
        softly.assertThat(label(component)).as("label of " + name).containsPattern(VIETNAMESE);
        if (type.equals("radio")) {
            softly.assertThat(component.has("defaultValue"))
                    .as("a decision made in advance: " + name)
                    .isFalse();
        }
        if (CHOICES.contains(type)) {
            checkOptions(softly, name, component);
        }
    }

    /** The cells of a list have no room for help; the text above the list gives it. */
    private static void checkHelp(SoftAssertions softly, JsonNode component) {
        boolean asks = INPUTS.contains(component.path("type").asText())
                && !component.path("type").asText().equals("dynamiclist")
                && !component.path("readonly").asBoolean();
        if (asks) {
            softly.assertThat(component.path("description").asText()
                            + component.path("appearance").path("placeholder").asText())
                    .as("help of " + key(component))
                    .isNotBlank();
        }
    }

    private static void checkOptions(SoftAssertions softly, String name, JsonNode component) {
        softly.assertThat(component.has("values") ^ component.has("valuesKey"))
                .as("either values or valuesKey of " + name)
                .isTrue();
        List<String> values = new ArrayList<>();
        component.path("values").forEach(option -> {
            values.add(option.path("value").asText());
            softly.assertThat(option.path("value").isTextual())
                    .as("option of " + name)
                    .isTrue();
            softly.assertThat(option.path("label").asText())
                    .as("label of an option of " + name)
                    .isNotBlank();
        });
        softly.assertThat(values).as("options of " + name).doesNotHaveDuplicates();
    }

    /** form-js mixes up components of one id. */
    private static void checkIds(SoftAssertions softly, JsonNode components) {
        softly.assertThat(all(components)
                        .filter(component -> component.has("id"))
                        .map(component -> component.get("id").asText()))
                .as("ids of components")
                .doesNotHaveDuplicates();
    }

    /** A group without a path frames keys of the level it stands in. */
    private static void checkKeys(SoftAssertions softly, JsonNode components) {
        List<String> keys = new ArrayList<>();
        collectKeys(softly, components, keys);
        softly.assertThat(keys).as("keys of one level").doesNotHaveDuplicates();
    }

    private static void collectKeys(SoftAssertions softly, JsonNode components, List<String> keys) {
        for (JsonNode component : components) {
            String key = key(component);
            boolean nested = component.has("components");
            if (!key.isEmpty()) {
                keys.add(key);
            }
            if (nested && key.isEmpty()) {
                collectKeys(softly, component.get("components"), keys);
            } else if (nested) {
                checkKeys(softly, component.get("components"));
            }
        }
    }

    private static String key(JsonNode component) {
        return switch (component.path("type").asText()) {
            case "group", "dynamiclist" -> component.path("path").asText();
            case "text", "html", "button" -> "";
            default -> component.path("key").asText();
        };
    }

    private static String label(JsonNode component) {
        return component.path("label").asText()
                + component.path("dateLabel").asText()
                + component.path("timeLabel").asText();
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Stream<JsonNode> all(JsonNode components) {
        return StreamSupport.stream(components.spliterator(), false)
                .flatMap(component -> Stream.concat(Stream.of(component), all(component.path("components"))));
    }

    private static Stream<JsonNode> outsideRows(JsonNode components) {
        return StreamSupport.stream(components.spliterator(), false)
                .flatMap(component -> component.path("type").asText().equals("group")
                        ? outsideRows(component.path("components"))
                        : Stream.of(component));
    }

    private static Stream<Path> files() throws IOException {
        assertThat(FORMS).isDirectory();
        try (Stream<Path> tree = Files.walk(FORMS)) {
            return tree.filter(file -> file.toString().endsWith(".form")).sorted().toList().stream();
        }
    }
}
