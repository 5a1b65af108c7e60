package vn.thuongton.document.paper;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import vn.thuongton.deadline.VietnameseDate;

/** How a value is written in a paper. What is missing becomes dotted lines, to be filled in by hand. */
final class Wording {

    static final String DOTS = "……………………";
    static final String DOTTED_DAY = "ngày …… tháng …… năm ……";

    private static final String DOTTED_DATE = "……/……/………";
    private static final String DOTTED_TIME = "…… giờ …… phút";
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH 'giờ' mm 'phút'");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    /** Neither XML nor a printer knows them. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}&&[^\n]]|\\p{Cs}|[\\uFFFE\\uFFFF]");

    private final Map<String, String> wardNames;

    /** @param wardNames of units and neighbourhoods by id */
    Wording(Map<String, String> wardNames) {
        this.wardNames = wardNames;
    }

    /** @param options labels by value */
    String text(Field field, Derived derived, JsonNode value, Map<String, String> options) {
        String text = printable(derived == null ? plain(field.kind(), value) : derivedText(derived, value, options));
        return text.isBlank() ? missing(field.kind(), derived) : text;
    }

    private String derivedText(Derived derived, JsonNode value, Map<String, String> options) {
        return switch (derived) {
            case LABEL -> each(value, element -> label(element.asText(), options));
            case UNIT -> label(value.asText(), Map.of());
            case UPPER, LINES -> value.asText().toUpperCase(VIETNAMESE);
            case WORDS -> day(value).map(VietnameseDate::words).orElse("");
            case DAY -> day(value).map(VietnameseDate::text).orElse("");
            case CLOCK -> time(value).map(TIME::format).orElse("");
        };
    }

    private String plain(FieldKind kind, JsonNode value) {
        if (kind == FieldKind.MOMENT || kind == FieldKind.ANY && moment(value).isPresent()) {
            return moment(value)
                    .map(at -> TIME.format(at) + ", " + VietnameseDate.words(at.toLocalDate()))
                    .or(() -> day(value).map(VietnameseDate::text))
                    .orElse("");
        } else if (kind == FieldKind.DATE || kind == FieldKind.ANY && day(value).isPresent()) {
            return day(value).map(VietnameseDate::text).orElse("");
        }
        return each(value, Wording::scalar);
    }

    private String label(String value, Map<String, String> options) {
        return options.getOrDefault(value, wardNames.getOrDefault(value, value));
    }

    private static String each(JsonNode value, Function<JsonNode, String> text) {
        if (!value.isArray()) {
            return value.isObject() ? "" : text.apply(value);
        }
        List<String> texts = new ArrayList<>();
        value.forEach(element -> texts.add(text.apply(element)));
        return String.join("; ", texts);
    }

    private static String scalar(JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue() ? "có" : "không";
        }
        return value.isNumber()
                ? new DecimalFormat("#,##0.##########", DecimalFormatSymbols.getInstance(VIETNAMESE))
                        .format(value.decimalValue())
                : value.isNull() ? "" : value.asText();
    }

    private static Optional<LocalDate> day(JsonNode value) {
        String text = value.asText();
        return DAY.matcher(text).matches()
                ? attempt(() -> LocalDate.parse(text))
                : moment(value).map(LocalDateTime::toLocalDate);
    }

    private static Optional<LocalTime> time(JsonNode value) {
        return attempt(() -> LocalTime.parse(value.asText()))
                .or(() -> moment(value).map(LocalDateTime::toLocalTime));
    }

    private static Optional<LocalDateTime> moment(JsonNode value) {
        String text = value.asText();
        return attempt(() -> LocalDateTime.parse(text))
                .or(() -> attempt(() ->
                        OffsetDateTime.parse(text).atZoneSameInstant(VIETNAM).toLocalDateTime()));
    }

    private static <T> Optional<T> attempt(Supplier<T> parse) {
        try {
            return Optional.of(parse.get());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String printable(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
        return Normalizer.normalize(UNPRINTABLE.matcher(lines).replaceAll(""), Normalizer.Form.NFC)
                .stripTrailing();
    }

    private static String missing(FieldKind kind, Derived derived) {
        if (derived == Derived.WORDS || derived == null && kind == FieldKind.MOMENT) {
            return DOTTED_DAY;
        } else if (derived == Derived.CLOCK) {
            return DOTTED_TIME;
        }
        return derived == Derived.DAY || kind == FieldKind.DATE ? DOTTED_DATE : DOTS;
    }
}
