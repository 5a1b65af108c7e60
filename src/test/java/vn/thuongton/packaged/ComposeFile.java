package vn.thuongton.packaged;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code docker-compose.yml} would give the application, the operator's own values filled in as Compose does. */
final class ComposeFile {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+):([-?])([^}]*)}");

    private final JsonNode services;

    ComposeFile() throws IOException {
        services = new YAMLMapper()
                .readTree(Path.of("docker-compose.yml").toFile())
                .get("services");
    }

    String image(String service) {
        return services.get(service).get("image").asText();
    }

    /** @throws IllegalStateException naming a required value that the operator does not give */
    Map<String, String> environment(Map<String, String> operator) {
        Map<String, String> environment = new LinkedHashMap<>();
        services.get("application")
                .get("environment")
                .fields()
                .forEachRemaining(entry ->
                        environment.put(entry.getKey(), filled(entry.getValue().asText(), operator)));
        return environment;
    }

    private static String filled(String value, Map<String, String> operator) {
        return VARIABLE.matcher(value).replaceAll(found -> Matcher.quoteReplacement(filled(found, operator)));
    }

    private static String filled(MatchResult variable, Map<String, String> operator) {
        String given = operator.get(variable.group(1));
        if (given != null) {
            return given;
        }
        if (variable.group(2).equals("?")) {
            throw new IllegalStateException(variable.group(1) + ": " + variable.group(3));
        }
        return variable.group(3);
    }
}
