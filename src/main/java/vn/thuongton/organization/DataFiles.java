package vn.thuongton.organization;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/** Reads the YAML files that people keep, and refuses one with file, place and reason when it is wrong. */
public class DataFiles {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addModule(new JavaTimeModule())
            .build();

    /** What the parser says, in no other words than these. */
    private static final Pattern DUPLICATE = Pattern.compile("^Duplicate field '(.+)'");

    private final ResourceLoader resources;
    private final Validator validator;
    private final String wardsLocation;

    /**
     * @param wardsLocation the folder of all wards as a Spring resource location, ending with "/"
     */
    public DataFiles(ResourceLoader resources, Validator validator, String wardsLocation) {
        this.resources = resources;
        this.validator = validator;
        this.wardsLocation = wardsLocation;
    }

    /**
     * What a file in a ward's folder says; empty when there is no such file.
     *
     * @throws WardFileInvalid when it cannot be read as {@code type}
     */
    public <T> Optional<T> ofWard(String wardId, String name, TypeReference<T> type) {
        return read(wardsLocation + wardId + "/" + name, nameOfWard(wardId, name), type);
    }

    /**
     * What a file says; empty when there is none.
     *
     * @param location as a Spring resource location
     * @param file its name as people know it
     * @throws WardFileInvalid when it cannot be read as {@code type}
     */
    public <T> Optional<T> read(String location, String file, TypeReference<T> type) {
        Resource resource = resources.getResource(location);
        if (!resource.exists()) {
            return Optional.empty();
        }
        try (var content = resource.getInputStream()) {
            T value = YAML.readValue(content, type);
            if (value == null) {
                throw new WardFileInvalid(file, "tệp rỗng");
            }
            return Optional.of(value);
        } catch (JacksonException e) {
            throw new WardFileInvalid(file, place(e), reason(e));
        } catch (IOException e) {
            throw new WardFileInvalid(file, "không đọc được: " + e.getMessage());
        }
    }

    /**
     * Checks the constraints that a record declares.
     *
     * @param prefix what the path of the property begins with, empty or ending with a full stop
     * @throws WardFileInvalid naming the first one that is broken
     */
    public void check(String file, String prefix, Object value) {
        List<ConstraintViolation<Object>> violations = new ArrayList<>(validator.validate(value));
        if (!violations.isEmpty()) {
            violations.sort((a, b) ->
                    a.getPropertyPath().toString().compareTo(b.getPropertyPath().toString()));
            ConstraintViolation<Object> first = violations.get(0);
            throw new WardFileInvalid(file, prefix + first.getPropertyPath(), first.getMessage());
        }
    }

    /** A file of a ward as people know it. */
    public static String nameOfWard(String wardId, String name) {
        return "wards/" + wardId + "/" + name;
    }

    private static String place(JacksonException e) {
        JsonLocation location = e.getLocation();
        String line = location == null
                ? "không rõ vị trí"
                : "dòng " + location.getLineNr() + ", cột " + location.getColumnNr();
        return e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()
                ? line + " (" + path(mapping) + ")"
                : line;
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static String reason(JacksonException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "không có mục tên \"" + unknown.getPropertyName() + "\"";
        }
        String message = e.getOriginalMessage();
        Matcher duplicate = DUPLICATE.matcher(message);
        if (duplicate.find()) {
            return "mục \"" + duplicate.group(1) + "\" được ghi hai lần, chỉ được ghi một";
        }
        if (e instanceof MismatchedInputException && message.contains("token `JsonToken.START_ARRAY`")) {
            return "phải là một giá trị, không phải một danh sách";
        }
        return "không đọc được: " + message;
    }
}
