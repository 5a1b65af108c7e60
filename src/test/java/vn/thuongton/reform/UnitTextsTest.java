package vn.thuongton.reform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thuongton.organization.Unit;
import vn.thuongton.organization.Ward;
import vn.thuongton.testing.WardOfTests;

class UnitTextsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final UnitTexts texts = new UnitTexts(new Replacement(ward(), Map.of("cu", "moi", "cu-hai", "moi")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "coordinatingUnits | [\"cu\", \"khac\"] | [\"moi\", \"khac\"]",
                "coordinatingUnits | [\"cu\", \"cu-hai\", \"khac\"] | [\"moi\", \"khac\"]",
                "coordinatingUnits | [\"cu\", \"moi\"] | [\"moi\"]",
                "unitOptions | [{\"label\": \"Phòng Cũ\", \"value\": \"cu\"}] | [{\"label\": \"Phòng Mới\", \"value\": \"moi\"}]",
                "unitOptions | [{\"label\": \"Phòng Cũ\", \"value\": \"cu\"}, {\"label\": \"Phòng Cũ Hai\", \"value\": \"cu-hai\"}]"
                        + " | [{\"label\": \"Phòng Mới\", \"value\": \"moi\"}]",
                "assignments | [{\"indicator\": \"1.1\", \"unit\": \"cu\", \"unitName\": \"Phòng Cũ\"}]"
                        + " | [{\"indicator\": \"1.1\", \"unit\": \"moi\", \"unitName\": \"Phòng Mới\"}]",
                "assignments | [{\"indicator\": \"1.1\", \"unit\": \"cu\"}, {\"indicator\": \"1.2\", \"unit\": \"cu\"}]"
                        + " | [{\"indicator\": \"1.1\", \"unit\": \"moi\"}, {\"indicator\": \"1.2\", \"unit\": \"moi\"}]",
                "plan | {\"leadUnit\": {\"id\": \"cu\"}} | {\"leadUnit\": {\"id\": \"moi\"}}",
            })
    @DisplayName(
            "Mã đơn vị đứng dưới tên có chữ unit thì đổi; tên đơn vị đổi khi đứng cạnh mã; đơn vị sáp nhập chỉ ghi một lần")
    void replaces(String name, String value, String expected) throws Exception {
        assertThat(texts.in(name, json(value))).contains(json(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "coordinatingUnits | [\"khac\", \"khac\"]",
                "parties | [{\"name\": \"cu\"}]",
                "accusedUnits | [\"Phòng Cũ\"]",
                "coordinatingUnits | [\"cu và khac\"]",
                "rows | [{\"label\": \"Phòng Cũ\", \"value\": \"cu\"}]",
            })
    @DisplayName("Chữ khác, và tên đơn vị do người viết, giữ nguyên")
    void keeps(String name, String value) throws Exception {
        assertThat(texts.in(name, json(value))).isEmpty();
        assertThat(texts.found()).isEmpty();
    }

    @Test
    @DisplayName("Biến văn bản: chỉ mã đơn vị dưới tên có chữ unit")
    void texts() {
        assertThat(texts.in("handlingUnit", "cu")).contains("moi");
        assertThat(texts.in("handlingUnit", "khac")).isEmpty();
        assertThat(texts.in("subject", "cu")).isEmpty();
        assertThat(texts.in("accusedUnit", "Phòng Cũ")).isEmpty();
        assertThat(texts.found()).containsExactly("cu");
    }

    private static JsonNode json(String text) throws Exception {
        return JSON.readTree(text);
    }

    private static Ward ward() {
        return WardOfTests.of(
                "phuong",
                "P",
                Stream.of("cu:Phòng Cũ", "cu-hai:Phòng Cũ Hai", "moi:Phòng Mới", "khac:Phòng Khác")
                        .map(unit -> unit.split(":"))
                        .map(unit -> new Unit(unit[0], unit[1], List.of(), false, null))
                        .toArray(Unit[]::new));
    }
}
