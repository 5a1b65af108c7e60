package vn.thuongton.form.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One component of a form that takes a value, or holds such components.
 *
 * @param key of the value in the submission; null for a group that only frames its fields
 * @param hint what stands below the field; null for nothing
 * @param fixed the officer sees the value but cannot change it
 * @param options allowed values and their labels; empty when they come from {@code optionsVariable}
 * @param optionsVariable JSON variable with the allowed values
 * @param decimals most digits after the decimal point; null = any
 * @param subtype of a date field: {@code date}, {@code time} or {@code datetime}
 * @param withOffset a time carries its offset from UTC
 * @param storedAsDate becomes a {@code java.util.Date} at the start of the day
 * @param notAfter {@code today}, a field or a variable
 * @param notBefore {@code today}, a field or a variable
 * @param fixedRows the list has exactly the rows of the current variable
 * @param secret the component as it is shown to those who may know what stands in it; null when everybody may
 * @param neverMentioned what stands here is not to stand in any other text of the case
 */
record Field(
        FieldType type,
        String key,
        String label,
        String hint,
        boolean fixed,
        boolean required,
        Integer minLength,
        int maxLength,
        Pattern pattern,
        BigDecimal min,
        BigDecimal max,
        Integer decimals,
        Map<String, String> options,
        String optionsVariable,
        String subtype,
        boolean withOffset,
        boolean storedAsDate,
        String notAfter,
        String notBefore,
        int minRows,
        boolean fixedRows,
        JsonNode secret,
        boolean neverMentioned,
        Condition hidden,
        List<Field> children) {

    /** What the date is measured by. */
    Stream<String> limits() {
        return Stream.of(notAfter, notBefore).filter(Objects::nonNull);
    }

    /** This group with other fields in it. */
    Field with(List<Field> others) {
        return new Field(
                type,
                key,
                label,
                hint,
                fixed,
                required,
                minLength,
                maxLength,
                pattern,
                min,
                max,
                decimals,
                options,
                optionsVariable,
                subtype,
                withOffset,
                storedAsDate,
                notAfter,
                notBefore,
                minRows,
                fixedRows,
                secret,
                neverMentioned,
                hidden,
                others);
    }

    boolean isProtected() {
        return secret != null;
    }

    boolean framesOnly() {
        return type == FieldType.GROUP && key == null;
    }
}
