package vn.thuongton.form.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thuongton.form.engine.FeelConditions;

class FactsTest {

    /** 02/11/2026 in Vietnam, still 01/11 in UTC. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T18:00:00Z"), ZoneOffset.UTC);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String FORM = """
            {'components':[
              {'type':'textfield','key':'line','label':'Tên'},
              {'type':'number','key':'count','label':'Số hộ'},
              {'type':'datetime','subtype':'date','key':'stored','dateLabel':'Ngày nhận','properties':{'storeAs':'date'}},
              {'type':'datetime','subtype':'date','key':'day','dateLabel':'Ngày xem','properties':{'notBefore':'stored'}},
              {'type':'datetime','subtype':'datetime','key':'local','dateLabel':'Họp lúc',
               'timeSerializingFormat':'no_timezone'},
              {'type':'datetime','subtype':'datetime','key':'minute','dateLabel':'Lúc'},
              {'type':'datetime','subtype':'time','key':'time','timeLabel':'Giờ','timeSerializingFormat':'no_timezone'},
              {'type':'radio','key':'decision','label':'Kết luận','values':[{'label':'Có','value':'yes'}]},
              {'type':'checkbox','key':'tick','label':'Đã đọc'},
              {'type':'textfield','key':'seen','label':'Đã xem','readonly':true},
              {'type':'group','label':'Khung','conditional':{'hide':'=decision = null'},'components':[
                {'type':'textfield','key':'framed','label':'Lý do'}]},
              {'type':'textfield','key':'gone','label':'Không còn'},
              {'type':'dynamiclist','path':'sheet','label':'Có mặt','properties':{'fixedRows':'true'},'components':[
                {'type':'textfield','key':'name','label':'Tên'}]},
              {'type':'dynamiclist','path':'people','label':'Thành viên','components':[
                {'type':'textfield','key':'name','label':'Tên','validate':{'required':true}},
                {'type':'select','key':'capacity','label':'Tư cách','values':[{'label':'Già làng','value':'elder'}]},
                {'type':'checkbox','key':'sworn','label':'Đã tuyên thệ'},
                {'type':'textfield','key':'fixed','label':'Cố định','readonly':true}]}
            ]}""";

    private static final String VARIABLES = """
            {'line':'Lan','count':2,'stored':'2026-10-30','day':'2026-11-01','local':'2026-11-16T08:30',
             'minute':'2026-11-16T01:30:00Z','time':'08:30','decision':null,'tick':true,'seen':'x','framed':null,
             'sheet':[{'name':'Lan'}],
             'people':[{'name':'Phú','capacity':'elder','sworn':true,'fixed':'y','absences':1},{'name':'Mai'}]}""";

    @Test
    @DisplayName(
            "Chữ, số, ngày giờ, danh sách là thông tin; lựa chọn, ô đánh dấu, mục ẩn, mục chỉ xem, bảng điểm danh thì không")
    void factsOfAForm() {
        assertThat(facts(VARIABLES).all())
                .extracting(Fact::key)
                .containsExactly("line", "count", "stored", "day", "local", "minute", "time", "people");
        assertThat(fact("people").cells()).extracting(Fact::key).containsExactly("name", "capacity");
        assertThat(facts(VARIABLES.replace("'decision':null", "'decision':'yes'"))
                        .all())
                .extracting(Fact::key)
                .contains("framed");
    }

    @ParameterizedTest
    @CsvSource({
        "line, Lan",
        "count, 2",
        "stored, 30/10/2026",
        "local, 16/11/2026 08:30",
        "minute, 16/11/2026 08:30",
        "time, 08:30"
    })
    @DisplayName("Giá trị hiện như cán bộ viết; gửi lại nguyên như đã hiện thì không phải là đổi")
    void shownAndSentBack(String key, String written) {
        assertThat(fact(key).written(facts(VARIABLES).now(key))).isEqualTo(written);
        assertThat(check("{'" + key + "':'" + written + "'}"))
                .isEqualTo(new Corrected(Map.of(), Map.of(), List.of(), Map.of()));
    }

    @Test
    @DisplayName("Giá trị mới được lưu đúng kiểu mà biểu mẫu lưu")
    void storedAsTheFormDoes() {
        Corrected corrected = check("""
                {'line':'La\u0300n','count':'3,5','stored':'1/11/2026','local':'17/11/2026 9:05',
                 'minute':'17/11/2026 09:05','time':'09:05'}""");

        assertThat(corrected.refusals()).isEmpty();
        assertThat(corrected.values())
                .containsEntry("line", "L\u00e0n")
                .containsEntry("count", 3.5)
                .containsEntry("stored", Date.from(Instant.parse("2026-10-31T17:00:00Z")))
                .containsEntry("local", "2026-11-17T09:05")
                .containsEntry("minute", "2026-11-17T09:05+07:00")
                .containsEntry("time", "09:05");
        assertThat(corrected.changes())
                .contains(new FactChange("stored", "Ngày nhận", "30/10/2026", "01/11/2026"))
                .contains(new FactChange("count", "Số hộ", "2", "3,5"));
    }

    @Test
    @DisplayName("Bỏ trống mục không bắt buộc thì không còn giá trị")
    void emptied() {
        Corrected corrected = check("{'line':'','count':'','day':''}");

        assertThat(corrected.values())
                .containsEntry("line", null)
                .containsEntry("count", null)
                .containsEntry("day", null);
        assertThat(corrected.changes()).contains(new FactChange("count", "Số hộ", "2", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "count | mười | Trường “Số hộ” phải là một con số.",
                "count | 1.000 | Trường “Số hộ” phải là một con số.",
                "day | 32/10/2026 | Trường “Ngày xem” phải là ngày có thật, ví dụ 05/11/2026.",
                "day | 29/10/2026 | Trường “Ngày xem” không được trước ngày 30/10/2026.",
                "local | 16/11/2026 | Trường “Họp lúc” phải là ngày giờ có thật, ví dụ 08:30 ngày 05/11/2026.",
                "time | 25:00 | Trường “Giờ” phải là giờ có thật, ví dụ 08:30.",
                "decision | yes | Trường “Kết luận” không đính chính được: hồ sơ đã đi tiếp theo nội dung này.",
                "gone | x | Trường “Không còn” không đính chính được: hồ sơ đã đi tiếp theo nội dung này.",
                "strange | x | Thông tin “strange” không có trong biểu mẫu này: hãy bỏ đi rồi gửi lại.",
                "people | x | Danh sách “Thành viên” phải là các dòng."
            })
    @DisplayName("Sai thì một câu nói rõ phải sửa gì")
    void refused(String key, String written, String sentence) {
        Corrected corrected = check("{'" + key + "':'" + written + "'}");

        assertThat(corrected.refusals()).isEqualTo(Map.of(key, List.of(sentence)));
        assertThat(corrected.values()).isEmpty();
    }

    @Test
    @DisplayName("Trong một dòng chỉ ô được sửa đổi theo; ô khác và số đã đếm giữ nguyên")
    void rowsKeepTheRest() {
        Corrected corrected = check("{'people':[{'name':'Phúc'},{'name':'Mai','capacity':'elder'}]}");

        assertThat(corrected.facts().get("people"))
                .isEqualTo(json("[{'name':'Phúc','capacity':'elder','sworn':true,'fixed':'y','absences':1},"
                        + "{'name':'Mai','capacity':'elder','sworn':false,'fixed':null}]"));
        assertThat(corrected.changes())
                .containsExactly(
                        new FactChange("people[1].name", "Thành viên, dòng 1: Tên", "Phú", "Phúc"),
                        new FactChange("people[2].capacity", "Thành viên, dòng 2: Tư cách", "", "Già làng"));
    }

    @Test
    @DisplayName("Ô của dòng không đính chính được thì từ chối, không lẳng lặng bỏ qua")
    void cellsThatAreNoFacts() {
        assertThat(check("{'people':[{'sworn':false},{}]}").refusals().get("people"))
                .containsExactly("Trường “Đã tuyên thệ” không đính chính được: hồ sơ đã đi tiếp theo nội dung này.");
        assertThat(check("{'people':[{'absences':'0'},{}]}").refusals().get("people"))
                .hasSize(1);
        assertThat(check("{'people':['x',{}]}").refusals().get("people"))
                .containsExactly("Danh sách “Thành viên”, dòng 1: phải có các ô của danh sách.");
    }

    @Test
    @DisplayName("Ngày mới làm sai một ngày khác đã ghi thì được nói rõ ngày nào")
    void contradictions() {
        assertThat(facts(VARIABLES).contradictions(Map.of("stored", json("'2026-11-02'")), CLOCK))
                .isEqualTo(Map.of("stored", List.of("Trường “Ngày xem” không được trước ngày 02/11/2026.")));
        assertThat(facts(VARIABLES).contradictions(Map.of("stored", json("'2026-11-01'")), CLOCK))
                .isEmpty();
        assertThat(facts(VARIABLES)
                        .contradictions(Map.of("stored", json("'2026-11-02'"), "day", json("'2026-11-02'")), CLOCK))
                .isEmpty();
    }

    private static Corrected check(String written) {
        return facts(VARIABLES).check(map(written), CLOCK);
    }

    private static Fact fact(String key) {
        return facts(VARIABLES).all().stream()
                .filter(fact -> fact.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Facts facts(String variables) {
        return new Facts(FormSchema.read(quoted(FORM), new FeelConditions()), map(variables));
    }

    private static Map<String, JsonNode> map(String text) {
        return JSON.convertValue(json(text), new TypeReference<>() {});
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(quoted(text));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static String quoted(String text) {
        return text.replace('\'', '"');
    }
}
