package vn.thuongton.form.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thuongton.form.engine.FeelConditions;

/** One row per rule: the component, what is submitted for it, and the sentence or the value that comes of it. */
class FormCheckTest {

    /** 02/11/2026 in Vietnam, still 01/11 in UTC. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T18:00:00Z"), ZoneOffset.UTC);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String LINE = "{'type':'textfield','key':'a','label':'Tên'}";
    private static final String NEEDED_LINE =
            "{'type':'textfield','key':'a','label':'Tên','validate':{'required':true,'minLength':3,'maxLength':5}}";
    private static final String CODE =
            "{'type':'textfield','key':'a','label':'Mã','validate':{'pattern':'^[0-9]{3}$'}}";
    private static final String TEXT = "{'type':'textarea','key':'a','label':'Nội dung'}";
    private static final String NUMBER = "{'type':'number','key':'a','label':'Số','decimalDigits':1,"
            + "'validate':{'required':true,'min':'1','max':9}}";
    private static final String COUNT = "{'type':'number','key':'a','label':'Số','decimalDigits':0}";
    private static final String DATE =
            "{'type':'datetime','subtype':'date','key':'a','dateLabel':'Ngày nhận đơn','validate':{'required':true},"
                    + "'properties':{'notAfter':'today'}}";
    private static final String STORED_DATE =
            "{'type':'datetime','subtype':'date','key':'a','dateLabel':'Ngày'," + "'properties':{'storeAs':'date'}}";
    private static final String LATER =
            "{'type':'datetime','subtype':'date','key':'a','dateLabel':'Ngày họp','properties':{'notBefore':'receivedOn'}}";
    private static final String SAME_DAY_OR_LATER =
            "{'type':'datetime','subtype':'date','key':'a','dateLabel':'Ngày họp','properties':{'notBefore':'openedAt'}}";
    private static final String MINUTE =
            "{'type':'datetime','subtype':'datetime','key':'a','dateLabel':'Lúc','properties':{'notBefore':'openedAt'}}";
    private static final String OPEN_WINDOW = "{'type':'datetime','subtype':'date','key':'a','dateLabel':'Hạn',"
            + "'properties':{'notBefore':'today','notAfter':'closesOn'}}";
    private static final String CLOSED_WINDOW = OPEN_WINDOW.replace("closesOn", "receivedOn");
    private static final String TIME = "{'type':'datetime','subtype':'time','key':'a','timeLabel':'Giờ'}";
    private static final String CHOICE = "{'type':'radio','key':'a','label':'Kết quả','validate':{'required':true},"
            + "'values':[{'label':'Có','value':'yes'},{'label':'Không','value':'no'}]}";
    private static final String LISTED = "{'type':'select','key':'a','label':'Hòa giải viên','valuesKey':'mediators'}";
    private static final String TICK = "{'type':'checkbox','key':'a','label':'Đã đọc','validate':{'required':true}}";
    private static final String FREE_TICK = "{'type':'checkbox','key':'a','label':'Đã đọc'}";
    private static final String CHECKS = "{'type':'checklist','key':'a','label':'Giấy tờ','validate':{'required':true},"
            + "'values':[{'label':'Đơn','value':'request'},{'label':'Bản đồ','value':'map'}]}";
    private static final String GROUP = "{'type':'group','path':'a','label':'Nơi ở','components':["
            + "{'type':'textfield','key':'street','label':'Đường','validate':{'required':true}}]}";
    private static final String ROWS =
            "{'type':'dynamiclist','path':'a','label':'Các bên','properties':{'minRows':'2'},"
                    + "'components':[{'type':'textfield','key':'name','label':'Họ và tên','validate':{'required':true}},"
                    + "{'type':'number','key':'birthYear','label':'Năm sinh'}]}";
    private static final String FIXED_ROWS =
            "{'type':'dynamiclist','path':'sheet','label':'Có mặt','properties':{'fixedRows':'true'},'components':["
                    + "{'type':'textfield','key':'name','label':'Tên','readonly':true},"
                    + "{'type':'radio','key':'present','label':'Có mặt','validate':{'required':true},'values':["
                    + "{'label':'Có','value':'yes'},{'label':'Không','value':'no'}]}]}";
    private static final String SEEN =
            "{'type':'textfield','key':'receivedOnText','label':'Ngày nhận','readonly':true}";
    private static final String REASONED = "{'type':'radio','key':'decision','label':'Quyết định','values':["
            + "{'label':'Nhận','value':'accepted'},{'label':'Từ chối','value':'refused'}]},"
            + "{'type':'textarea','key':'a','label':'Lý do','validate':{'required':true},"
            + "'conditional':{'hide':'=decision != \\\"refused\\\"'}}";
    private static final String FRAMED =
            "{'type':'group','label':'Khung','conditional':{'hide':'=decision = \\\"no\\\"'},"
                    + "'components':[{'type':'textfield','key':'a','label':'Tên','validate':{'required':true}}]},"
                    + "{'type':'textfield','key':'decision','label':'Quyết định'}";

    private static final String VARIABLES =
            "{'receivedOn':'2026-10-20','closesOn':'2026-12-31','openedAt':'2026-11-02T08:00:00',"
                    + "'receivedOnText':'20/10/2026','decision':'refused',"
                    + "'mediators':['Bà Tâm',{'label':'Ông Phú','value':'Ông Phú'}],"
                    + "'sheet':[{'name':'Bà Hoa','role':'bên A'},{'name':'Ông Bình','role':'bên B'}]}";

    static Stream<Arguments> refused() {
        String five = "12345";
        return Stream.of(
                arguments(NEEDED_LINE, "{}", "Trường “Tên” phải được điền."),
                arguments(NEEDED_LINE, "{'a':null}", "Trường “Tên” phải được điền."),
                arguments(NEEDED_LINE, "{'a':' \u00a0\u200b\\t'}", "Trường “Tên” phải được điền."),
                arguments(NEEDED_LINE, "{'a':'ab'}", "Trường “Tên” phải có ít nhất 3 ký tự."),
                arguments(
                        NEEDED_LINE, "{'a':'123456'}", "Trường “Tên” dài 6 ký tự, nhiều nhất là 5: hãy viết ngắn lại."),
                arguments(
                        LINE,
                        "{'a':'" + "x".repeat(256) + "'}",
                        "Trường “Tên” dài 256 ký tự, nhiều nhất là 255: hãy viết ngắn lại."),
                arguments(
                        TEXT,
                        "{'a':'" + "x".repeat(4001) + "'}",
                        "Trường “Nội dung” dài 4001 ký tự, nhiều nhất là 4000: hãy viết ngắn lại."),
                arguments(LINE, "{'a':['x']}", "Trường “Tên” phải là một đoạn văn bản."),
                arguments(LINE, "{'a':{'b':1}}", "Trường “Tên” phải là một đoạn văn bản."),
                arguments(LINE, "{'a':5}", "Trường “Tên” phải là một đoạn văn bản."),
                arguments(LINE, "{'a':true}", "Trường “Tên” phải là một đoạn văn bản."),
                arguments(
                        LINE, "{'a':'x\\u0000y'}", "Trường “Tên” có ký tự điều khiển không hiển thị được: hãy gõ lại."),
                arguments(LINE, "{'a':'x\\ny'}", "Trường “Tên” có ký tự điều khiển không hiển thị được: hãy gõ lại."),
                arguments(
                        TEXT,
                        "{'a':'x\\u0007'}",
                        "Trường “Nội dung” có ký tự điều khiển không hiển thị được: hãy gõ lại."),
                arguments(
                        TEXT,
                        "{'a':'x\\ud800'}",
                        "Trường “Nội dung” có ký tự điều khiển không hiển thị được: hãy gõ lại."),
                arguments(CODE, "{'a':'12a'}", "Trường “Mã” chưa đúng mẫu: hãy xem hướng dẫn dưới trường và điền lại."),
                arguments(NUMBER, "{}", "Trường “Số” phải được điền."),
                arguments(NUMBER, "{'a':'5'}", "Trường “Số” phải là một con số."),
                arguments(NUMBER, "{'a':0.9}", "Trường “Số” không được nhỏ hơn 1."),
                arguments(NUMBER, "{'a':10}", "Trường “Số” không được lớn hơn 9."),
                arguments(NUMBER, "{'a':5.25}", "Trường “Số” chỉ được có 1 chữ số sau dấu phẩy."),
                arguments(NUMBER, "{'a':1e999}", "Trường “Số” phải là một con số."),
                arguments(COUNT, "{'a':1.5}", "Trường “Số” phải là số nguyên."),
                arguments(COUNT, "{'a':99999999999999999999}", "Trường “Số” là con số quá lớn."),
                arguments(DATE, "{}", "Trường “Ngày nhận đơn” phải được điền."),
                arguments(DATE, "{'a':'2026-11-03'}", "Trường “Ngày nhận đơn” không được sau ngày hôm nay."),
                arguments(DATE, "{'a':'2026-02-31'}", "Trường “Ngày nhận đơn” phải là ngày có thật, ví dụ 05/11/2026."),
                arguments(DATE, "{'a':'31/10/2026'}", "Trường “Ngày nhận đơn” phải là ngày có thật, ví dụ 05/11/2026."),
                arguments(DATE, "{'a':'0226-10-01'}", "Trường “Ngày nhận đơn” phải là ngày có thật, ví dụ 05/11/2026."),
                arguments(
                        DATE,
                        "{'a':'2026-10-01T00:00'}",
                        "Trường “Ngày nhận đơn” phải là ngày có thật, ví dụ 05/11/2026."),
                arguments(DATE, "{'a':20261001}", "Trường “Ngày nhận đơn” phải là ngày, ví dụ 05/11/2026."),
                arguments(OPEN_WINDOW, "{'a':'2027-01-01'}", "Trường “Hạn” không được sau ngày 31/12/2026."),
                arguments(CLOSED_WINDOW, "{'a':'2026-10-19'}", "Trường “Hạn” không được trước ngày hôm nay."),
                arguments(LATER, "{'a':'2026-10-19'}", "Trường “Ngày họp” không được trước ngày 20/10/2026."),
                arguments(
                        SAME_DAY_OR_LATER, "{'a':'2026-11-01'}", "Trường “Ngày họp” không được trước ngày 02/11/2026."),
                arguments(
                        MINUTE,
                        "{'a':'2026-11-02T07:59+07:00'}",
                        "Trường “Lúc” không được trước 08:00 ngày 02/11/2026."),
                arguments(
                        MINUTE,
                        "{'a':'2026-11-02T25:00+07:00'}",
                        "Trường “Lúc” phải là ngày giờ có thật, ví dụ 08:30 ngày 05/11/2026."),
                arguments(TIME, "{'a':'24:30+07:00'}", "Trường “Giờ” phải là giờ có thật, ví dụ 08:30."),
                arguments(CHOICE, "{}", "Trường “Kết quả” phải được chọn."),
                arguments(
                        CHOICE,
                        "{'a':'maybe'}",
                        "Trường “Kết quả” có lựa chọn không nằm trong danh sách: hãy chọn lại."),
                arguments(
                        CHOICE,
                        "{'a':['yes']}",
                        "Trường “Kết quả” có lựa chọn không nằm trong danh sách: hãy chọn lại."),
                arguments(
                        LISTED,
                        "{'a':'Bà Lạ'}",
                        "Trường “Hòa giải viên” có lựa chọn không nằm trong danh sách: hãy chọn lại."),
                arguments(TICK, "{'a':false}", "Trường “Đã đọc” phải được đánh dấu."),
                arguments(TICK, "{'a':'true'}", "Trường “Đã đọc” phải là ô đánh dấu."),
                arguments(CHECKS, "{'a':[]}", "Trường “Giấy tờ” phải có ít nhất một mục được chọn."),
                arguments(CHECKS, "{'a':['x']}", "Trường “Giấy tờ” có mục không nằm trong danh sách: hãy chọn lại."),
                arguments(CHECKS, "{'a':'map'}", "Trường “Giấy tờ” phải là danh sách các mục được chọn."),
                arguments(GROUP, "{}", "Trường “Đường” phải được điền."),
                arguments(GROUP, "{'a':'x'}", "Phần “Nơi ở” phải là một nhóm thông tin."),
                arguments(
                        GROUP,
                        "{'a':{'street':'x','b':1}}",
                        "Thông tin “b” không có trong biểu mẫu này: hãy bỏ đi rồi gửi lại."),
                arguments(ROWS, "{}", "Danh sách “Các bên” phải có ít nhất 2 dòng."),
                arguments(ROWS, "{'a':[{'name':'Hoa'}]}", "Danh sách “Các bên” phải có ít nhất 2 dòng."),
                arguments(ROWS, "{'a':{'name':'Hoa'}}", "Danh sách “Các bên” phải là các dòng."),
                arguments(
                        ROWS,
                        "{'a':[{'name':'Hoa'},{'name':' '}]}",
                        "Danh sách “Các bên”, dòng 2: trường “Họ và tên” phải được điền."),
                arguments(
                        ROWS,
                        "{'a':[{'name':'Hoa'},'Bình']}",
                        "Danh sách “Các bên”, dòng 2: phải có các ô của danh sách."),
                arguments(
                        ROWS,
                        "{'a':[{'name':'Hoa'},{'name':'Bình','birthYear':'1980'}]}",
                        "Danh sách “Các bên”, dòng 2: trường “Năm sinh” phải là một con số."),
                arguments(
                        ROWS,
                        "{'a':[{'name':'Hoa','absences':0},{'name':'Bình'}]}",
                        "Danh sách “Các bên”, dòng 1: thông tin “absences” không có trong biểu mẫu này:"
                                + " hãy bỏ đi rồi gửi lại."),
                arguments(
                        ROWS,
                        "{'a':[" + "{'name':'Hoa'},".repeat(500) + "{'name':'Hoa'}]}",
                        "Danh sách “Các bên” có quá 500 dòng."),
                arguments(
                        FIXED_ROWS,
                        "{'sheet':[{'present':'yes'}]}",
                        "Danh sách “Có mặt” phải có đúng 2 dòng như đã ghi: không thêm, không bớt."),
                arguments(
                        FIXED_ROWS,
                        "{'sheet':[{'present':'yes'},{'name':'Kẻ khác','present':'no'}]}",
                        "Danh sách “Có mặt”, dòng 2: trường “Tên” chỉ để xem, không được sửa."),
                arguments(
                        FIXED_ROWS,
                        "{'sheet':[{'present':'yes'},{'name':'Ông Bình'}]}",
                        "Danh sách “Có mặt”, dòng 2: trường “Có mặt” phải được chọn."),
                arguments(SEEN, "{'receivedOnText':'21/10/2026'}", "Trường “Ngày nhận” chỉ để xem, không được sửa."),
                arguments(REASONED, "{'decision':'refused'}", "Trường “Lý do” phải được điền."),
                arguments(
                        REASONED,
                        "{'decision':'accepted','a':'vì'}",
                        "Trường “Lý do” không áp dụng với lựa chọn đã nêu: hãy để trống."),
                arguments(
                        REASONED,
                        "{'a':'biến cũ còn là refused nhưng ô đã bỏ trống'}",
                        "Trường “Lý do” không áp dụng với lựa chọn đã nêu: hãy để trống."),
                arguments(FRAMED, "{'decision':'yes'}", "Trường “Tên” phải được điền."),
                arguments(
                        FRAMED,
                        "{'decision':'no','a':'" + five + "'}",
                        "Trường “Tên” không áp dụng với lựa chọn đã nêu: hãy để trống."),
                arguments(
                        LINE,
                        "{'caseDueAt':'2030-01-01'}",
                        "Thông tin “caseDueAt” không có trong biểu mẫu này: hãy bỏ đi rồi gửi lại."));
    }

    @ParameterizedTest
    @MethodSource("refused")
    @DisplayName("Sai quy tắc của trường thì bị từ chối bằng một câu nêu tên trường")
    void refuses(String component, String submitted, String sentence) {
        assertThat(check(component, submitted).refusals()).containsExactly(sentence);
        assertThat(check(component, submitted).values()).isEmpty();
    }

    static Stream<Arguments> accepted() {
        return Stream.of(
                arguments(LINE, "{}", null),
                arguments(LINE, "{'a':''}", null),
                arguments(LINE, "{'a':'<script>alert(1)</script>'}", "<script>alert(1)</script>"),
                arguments(LINE, "{'a':'Hu\u0065\u0302\u0323'}", "Hu\u1ec7"),
                arguments(LINE, "{'a':'" + "😀".repeat(255) + "'}", "😀".repeat(255)),
                arguments(TEXT, "{'a':'dòng 1\\n\\tdòng 2'}", "dòng 1\n\tdòng 2"),
                arguments(OPEN_WINDOW, "{'a':'2026-12-31'}", "2026-12-31"),
                arguments(CLOSED_WINDOW, "{'a':'2027-01-01'}", "2027-01-01"),
                arguments(CODE, "{'a':'123'}", "123"),
                arguments(CODE, "{'a':null}", null),
                arguments(NUMBER, "{'a':9}", 9),
                arguments(NUMBER, "{'a':1.5}", 1.5),
                arguments(COUNT, "{'a':5000000000}", 5_000_000_000L),
                arguments(DATE, "{'a':'2026-11-02'}", "2026-11-02"),
                arguments(DATE, "{'a':'2024-02-29'}", "2024-02-29"),
                arguments(STORED_DATE, "{'a':'2026-11-02'}", Date.from(Instant.parse("2026-11-01T17:00:00Z"))),
                arguments(STORED_DATE, "{}", null),
                arguments(LATER, "{'a':'2026-10-20'}", "2026-10-20"),
                arguments(MINUTE, "{'a':'2026-11-02T01:00Z'}", "2026-11-02T01:00Z"),
                arguments(TIME, "{'a':'08:30+07:00'}", "08:30+07:00"),
                arguments(CHOICE, "{'a':'no'}", "no"),
                arguments(LISTED, "{'a':'Bà Tâm'}", "Bà Tâm"),
                arguments(LISTED, "{'a':'Ông Phú'}", "Ông Phú"),
                arguments(TICK, "{'a':true}", true),
                arguments(FREE_TICK, "{}", false),
                arguments(CHECKS, "{'a':['map','map']}", json("['map']")),
                arguments(GROUP, "{'a':{'street':'Lê Lợi'}}", json("{'street':'Lê Lợi'}")),
                arguments(
                        ROWS,
                        "{'a':[{'name':'Hoa','birthYear':1980},{'name':'Bình'}]}",
                        json("[{'name':'Hoa','birthYear':1980},{'name':'Bình','birthYear':null}]")),
                arguments(REASONED, "{'decision':'accepted'}", null),
                arguments(REASONED, "{'decision':'accepted','a':''}", null),
                arguments(REASONED, "{'decision':'refused','a':'Ngoài phạm vi'}", "Ngoài phạm vi"),
                arguments(FRAMED, "{'decision':'no'}", null));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    @DisplayName("Đúng quy tắc thì được lưu đúng kiểu")
    void accepts(String component, String submitted, Object stored) {
        Outcome outcome = check(component, submitted);

        assertThat(outcome.refusals()).isEmpty();
        assertThat(outcome.values()).containsEntry("a", stored);
    }

    @Test
    @DisplayName("Ô chỉ để xem trong danh sách cố định giữ giá trị cũ, cả ô mà biểu mẫu không hiện")
    void fixedRowsKeepWhatTheyHad() {
        Outcome outcome = check(FIXED_ROWS, "{'sheet':[{'name':'Bà Hoa','present':'yes'},{'present':'no'}]}");

        assertThat(outcome.values())
                .containsEntry(
                        "sheet",
                        json("[{'name':'Bà Hoa','role':'bên A','present':'yes'},"
                                + "{'name':'Ông Bình','role':'bên B','present':'no'}]"));
    }

    @Test
    @DisplayName("Ô chỉ để xem được gửi kèm nguyên vẹn nhưng không ghi lại")
    void readonlyFieldsAreNotStored() {
        Outcome outcome = check(SEEN, "{'receivedOnText':'20/10/2026'}");

        assertThat(outcome.refusals()).isEmpty();
        assertThat(outcome.values()).isEmpty();
    }

    @Test
    @DisplayName("Danh sách bị ẩn trở thành danh sách rỗng")
    void hiddenListsAreEmpty() {
        String hiddenRows = ROWS.replace("'label':'Các bên'", "'label':'Các bên','conditional':{'hide':'=true'}");

        assertThat(check(hiddenRows, "{}").values()).containsEntry("a", json("[]"));
        assertThat(check(hiddenRows, "{'a':[]}").refusals()).isEmpty();
        assertThat(check(hiddenRows, "{'a':[{'name':'Hoa'}]}").refusals()).hasSize(1);
    }

    @Test
    @DisplayName("Điều kiện trong một dòng nhìn thấy các ô cùng dòng")
    void conditionsInRowsSeeTheirRow() {
        String list = "{'type':'dynamiclist','path':'a','label':'Các bên','components':["
                + "{'type':'textfield','key':'kind','label':'Loại'},"
                + "{'type':'textfield','key':'name','label':'Tên','validate':{'required':true},"
                + "'conditional':{'hide':'=kind = \\\"none\\\" or this.kind = \\\"nobody\\\"'}}]}";

        assertThat(check(list, "{'a':[{'kind':'none'},{'kind':'nobody'},{'kind':'one'}]}")
                        .refusals())
                .containsExactly("Danh sách “Các bên”, dòng 3: trường “Tên” phải được điền.");
    }

    @Test
    @DisplayName("Mỗi trường sai có một câu riêng")
    void everyFieldHasItsSentence() {
        assertThat(check(NEEDED_LINE + "," + CHOICE.replace("'a'", "'b'"), "{'c':1}")
                        .refusals())
                .containsExactlyInAnyOrder(
                        "Trường “Tên” phải được điền.",
                        "Trường “Kết quả” phải được chọn.",
                        "Thông tin “c” không có trong biểu mẫu này: hãy bỏ đi rồi gửi lại.");
    }

    @Test
    @DisplayName("Thông tin lạ do mô hình chuyển sang không bị xét")
    void strangersFromModelsStay() {
        Outcome outcome =
                FormCheck.check(schema(LINE), (ObjectNode) json("{'b':1}"), name -> NullNode.instance, CLOCK, false);

        assertThat(outcome.refusals()).isEmpty();
        assertThat(outcome.values()).doesNotContainKey("b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'filepicker','key':'a','label':'Tệp'}",
                "{'type':'textfield','label':'Không khóa'}",
                "{'type':'textfield','key':'a.b','label':'Tên'}",
                "{'type':'textfield','key':'a','label':'Tên','validate':{'pattern':'['}}",
                "{'type':'textfield','key':'a','label':'Tên','conditional':{'hide':'=decision !!'}}"
            })
    @DisplayName("Biểu mẫu mà máy chủ không kiểm tra được thì báo lỗi ngay khi đọc")
    void formsThatCannotBeCheckedAreNamed(String component) {
        assertThatThrownBy(() -> schema(component))
                .isInstanceOf(SchemaUnusable.class)
                .hasMessageStartingWith("Biểu mẫu thử không dùng được: ");
    }

    private static Outcome check(String components, String submitted) {
        JsonNode variables = json(VARIABLES);
        return FormCheck.check(
                schema(components),
                (ObjectNode) json(submitted),
                name -> variables.has(name) ? variables.get(name) : NullNode.instance,
                CLOCK,
                true);
    }

    private static FormSchema schema(String components) {
        return FormSchema.read(
                ("{'id':'thử','components':[" + components + ",{'type':'button','action':'submit','label':'Gửi'}]}")
                        .replace('\'', '"'),
                new FeelConditions());
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
