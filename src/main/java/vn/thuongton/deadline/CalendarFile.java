package vn.thuongton.deadline;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;

/**
 * The special days of one year: {@code calendar-<year>.yaml}, a list of {@link CalendarDay}s.
 *
 * @param year from the file's name
 */
record CalendarFile(int year, List<CalendarDay> days) {

    private static final Pattern NAME = Pattern.compile("calendar-(\\d{4})\\.yaml");

    private static final ObjectReader DAYS = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build()
            .readerFor(CalendarDay.class);

    /** @throws CalendarMalformed naming file, line, column and reason */
    static CalendarFile read(Resource file) {
        String name = file.getFilename();
        Matcher year = NAME.matcher(name);
        if (!year.matches()) {
            throw new CalendarMalformed(name, "tên tệp phải có dạng calendar-<năm>.yaml.");
        }
        return new CalendarFile(Integer.parseInt(year.group(1)), days(file, Integer.parseInt(year.group(1))));
    }

    private static List<CalendarDay> days(Resource file, int year) {
        List<CalendarDay> days = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        try (InputStream content = file.getInputStream();
                MappingIterator<CalendarDay> entries = DAYS.readValues(content)) {
            while (entries.hasNextValue()) {
                JsonLocation place = entries.getParser().currentTokenLocation();
                CalendarDay day = entries.nextValue();
                if (day.date().getYear() != year) {
                    throw new CalendarMalformed(
                            file.getFilename(), place, "ngày " + day.date() + " không thuộc năm " + year + ".", null);
                }
                if (!seen.add(day.date())) {
                    throw new CalendarMalformed(
                            file.getFilename(), place, "ngày " + day.date() + " được ghi hai lần.", null);
                }
                days.add(day);
            }
        } catch (JsonProcessingException e) {
            throw new CalendarMalformed(file.getFilename(), e.getLocation(), reason(e), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (days.isEmpty()) {
            throw new CalendarMalformed(file.getFilename(), "chưa có ngày nào.");
        }
        return List.copyOf(days);
    }

    private static String reason(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "mục \"" + unknown.getPropertyName()
                    + "\" không có trong mẫu (date, kind, reason, source, confirmed).";
        }
        if (e instanceof InvalidFormatException wrong) {
            return "giá trị \"" + wrong.getValue() + "\" không hợp lệ cho mục \"" + field(wrong) + "\".";
        }
        if (e instanceof ValueInstantiationException refused && refused.getCause() != null) {
            return refused.getCause().getMessage();
        }
        if (e instanceof JsonMappingException incomplete
                && !incomplete.getPath().isEmpty()) {
            return "thiếu hoặc sai mục \"" + field(incomplete) + "\".";
        }
        return "không đúng cú pháp YAML (" + e.getOriginalMessage() + ").";
    }

    private static String field(JsonMappingException e) {
        return e.getPath().get(e.getPath().size() - 1).getFieldName();
    }
}
