package vn.thuongton.document.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tags of a template become, tried on small templates and a form's own fields. */
class WordTemplateTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DOTS = "……………………";

    private final Map<String, Field> fields = new HashMap<>();
    private final ObjectNode values = JSON.createObjectNode();
    private final Findings findings = Findings.ofCase();

    @BeforeEach
    void landRequest() throws IOException {
        for (String form : List.of(
                "landConciliationRequest",
                "landRecordMinutes",
                "landIssueMinutes",
                "landScheduleSession",
                "landSendInvitation")) {
            fields.putAll(FormFields.read(Files.readString(Path.of("forms/mediation/" + form + ".form"))));
        }
        fields.put("caseDueAt", Field.named("caseDueAt"));
        fields.put("handlingUnit", Field.named("handlingUnit"));
        values.put("subject", "Ranh giới thửa đất");
        values.set("parties", parties(2));
    }

    @Test
    @DisplayName(
            "Chỗ điền lấy giá trị của hồ sơ, kể cả khi Word tách nó thành nhiều đoạn nhỏ, và ở đầu trang, chân trang")
    void tagsAreFilledIn() throws Exception {
        PaperSheet paper = filled(new WordFile()
                .paragraph("Về việc {{sub", "ject", "}}.")
                .xml("<w:p><w:r><w:rPr><w:b/><w:u w:val=\"single\"/><w:sz w:val=\"28\"/></w:rPr>"
                        + "<w:t>Đậm {{subject}} hết</w:t></w:r></w:p>")
                .header("Hồ sơ {{ subject }}")
                .footer("{{subject}}"));
        assertThat(paper.paragraphs()).containsExactly("Về việc Ranh giới thửa đất.", "Đậm Ranh giới thửa đất hết");
        paper.expectBold("Đậm Ranh giới thửa đất hết").expectSize("Đậm Ranh giới thửa đất hết", 14);
        assertThat(paper.xml()).doesNotContain("<w:u w:color").containsPattern("<w:u w:val=\"single\"");
        assertThat(paper.headers()).containsExactly("Hồ sơ Ranh giới thửa đất");
        assertThat(paper.footers()).containsExactly("Ranh giới thửa đất");
    }

    @Test
    @DisplayName("Ô bảng chỉ có một phần điều kiện bị bỏ đi vẫn còn một đoạn trống, nếu không Word không mở được tệp")
    void aCellIsNeverLeftWithoutAParagraph() throws Exception {
        PaperSheet paper = filled(new WordFile().row("{{%parties}}[number]", "[?address][address][/]", "hết"));
        assertThat(paper.table(0)).containsExactly(List.of("1", "Số 1 phố Huế", "hết"), List.of("2", "", "hết"));
        assertThat(paper.xml())
                .doesNotContainPattern("<w:tc>(?:<w:tcPr>(?:(?!</w:tcPr>).)*</w:tcPr>|<w:tcPr/>)?</w:tc>|<w:tc/>");
    }

    @Test
    @DisplayName("Đoạn, hàng bảng và câu liệt kê lặp lại theo từng bên")
    void sectionsAndRowsRepeat() throws Exception {
        PaperSheet paper = filled(new WordFile()
                .paragraph("Gồm: {{?parties}}{{name}}{{?!isLast}}; {{/}}{{/parties}}.")
                .paragraph("{{?parties}}")
                .paragraph("{{number}}. {{name}}, {{roleLabel}}, vụ {{subject}}")
                .paragraph("{{/parties}}")
                .row("{{%parties}}[number]", "[name][?address], ở [address][/]", "[subject]"));
        assertThat(paper.paragraphs())
                .startsWith(
                        "Gồm: Bên 1; Bên 2.",
                        "1. Bên 1, Người yêu cầu hòa giải, vụ Ranh giới thửa đất",
                        "2. Bên 2, Bên tranh chấp còn lại, vụ Ranh giới thửa đất");
        assertThat(paper.table(0))
                .containsExactly(
                        List.of("1", "Bên 1, ở Số 1 phố Huế", "Ranh giới thửa đất"),
                        List.of("2", "Bên 2", "Ranh giới thửa đất"));
    }

    @Test
    @DisplayName("Danh sách trống thành một hàng chấm chấm; có thể ẩn cả phần")
    void emptyListsAreDotted() throws Exception {
        values.putArray("parties");
        PaperSheet paper = filled(new WordFile()
                .paragraph("{{?parties!=}}Có bên{{/}}{{?parties=}}Không có bên{{/}}")
                .paragraph("{{?parties}}{{number}}. {{name}}{{/parties}}")
                .row("{{%parties}}[number]", "[name]"));
        assertThat(paper.paragraphs()).startsWith("Không có bên", "1. " + DOTS);
        assertThat(paper.table(0)).containsExactly(List.of("1", DOTS));
    }

    @Test
    @DisplayName("Phần có điều kiện theo giá trị, theo lựa chọn và theo ô đánh dấu")
    void conditions() throws Exception {
        values.put("sessionOutcome", "conciliated").put("agreementSignedByAll", false);
        values.putArray("papersReceived").add("map").add("contract");
        PaperSheet paper = filled(new WordFile()
                .paragraph("{{?sessionOutcome=conciliated}}thành{{/}}{{?sessionOutcome!=conciliated}}không thành{{/}}")
                .paragraph("{{?agreementSignedByAll}}đã ký{{/}}{{?!agreementSignedByAll}}chưa ký{{/}}")
                .paragraph("{{?papersReceived=map}}bản đồ{{/}}{{?papersReceived=certificate}} giấy chứng nhận{{/}}")
                .paragraph("{{?landLocation}}tại {{landLocation}}{{/}}{{?!landLocation}}chưa rõ nơi{{/}}")
                .paragraph("{{papersReceivedLabel}}: {{?papersReceived}}{{valueLabel}}{{?!isLast}} và {{/}}{{/}}"));
        assertThat(paper.paragraphs())
                .startsWith("thành", "chưa ký", "bản đồ", "chưa rõ nơi")
                .last()
                .asString()
                .startsWith("Trích lục, sơ đồ, ảnh chụp; ")
                .contains(" và ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "receivedOn            | 02/11/2026",
                "receivedOnWords       | ngày 02 tháng 11 năm 2026",
                "minutesOnWords        | ngày 05 tháng 02 năm 2026",
                "invitedOnWords        | ngày 15 tháng 9 năm 2026",
                "sessionAtTime         | 08 giờ 30 phút",
                "sessionAtWords        | ngày 16 tháng 11 năm 2026",
                "sessionAtDate         | 16/11/2026",
                "sessionAt             | 08 giờ 30 phút, ngày 16 tháng 11 năm 2026",
                "minutesStartedAtTime  | 08 giờ 05 phút",
                "minutesEndedAtTime    | …… giờ …… phút",
                "caseDueAtWords        | ngày 02 tháng 12 năm 2026",
                "disputeKindLabel      | Ranh giới",
                "handlingUnitName      | Phòng Kinh tế",
                "subjectUpper          | RANH GIỚI THỬA ĐẤT",
                "landLocation          | ……………………"
            })
    @DisplayName("Ngày, giờ, lựa chọn và đơn vị được viết thành chữ")
    void wording(String name, String text) throws Exception {
        values.put("receivedOn", "2026-11-02")
                .put("minutesOn", "2026-02-05")
                .put("invitedOn", "2026-09-15")
                .put("sessionAt", "2026-11-16T08:30")
                .put("minutesStartedAt", "08:05")
                .put("caseDueAt", "2026-12-02T23:59:59")
                .put("disputeKind", "boundary")
                .put("handlingUnit", "kinh-te");
        assertThat(filled(new WordFile().paragraph("{{" + name + "}}")).text()).startsWith(text);
    }

    @Test
    @DisplayName("Ngày chưa có thành chỗ trống để điền tay")
    void missingDates() throws Exception {
        assertThat(filled(new WordFile().paragraph("{{receivedOnWords}}|{{receivedOn}}|{{sessionAtTime}}"))
                        .text())
                .isEqualTo("ngày …… tháng …… năm ……|……/……/………|…… giờ …… phút");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{subject}}",
                "{{?parties}}x{{/parties}}",
                "[name]",
                "${T(java.lang.Runtime).getRuntime().exec('id')}",
                "#{7*7}",
                "{{T(java.lang.System).exit(1)}}",
                "{{%parties}}",
                "A & B <c> \"d\" 'e' ]]> &amp; <w:p/>",
                "Nguyễn Thị Hường – 50% đất; “ngoặc”",
                "😀 chữ ngoài mặt phẳng cơ bản"
            })
    @DisplayName("Chữ người dùng gõ luôn giữ nguyên, không bao giờ được hiểu là mẫu, mã lệnh hay XML")
    void whatOfficersTypedStaysLiteral(String typed) throws Exception {
        values.put("subject", typed).put("requestContent", typed);
        values.set("parties", JSON.createArrayNode().add(JSON.createObjectNode().put("name", typed)));
        PaperSheet paper = filled(new WordFile()
                .paragraph("{{subject}}")
                .paragraph("{{?parties}}{{name}}{{/parties}}")
                .paragraph("{{?parties}}")
                .paragraph("{{name}} {{?requestContent}}{{requestContent}}{{/}}")
                .paragraph("{{/parties}}")
                .row("{{%parties}}[name]", "[?name][name][/]", "[subject]")
                .header("{{subject}}"));
        assertThat(paper.paragraphs()).containsExactly(typed, typed, typed + " " + typed, typed, typed, typed);
        assertThat(paper.headers()).containsExactly(typed);
    }

    @Test
    @DisplayName("Xuống dòng vẫn là xuống dòng; từng dòng có thể thành đoạn riêng; ký tự không in được bị bỏ")
    void linesAndControlCharacters() throws Exception {
        values.put("requestContent", "Dòng một\r\nDòng\u0000 hai\n\nDòng\u000b ba\n");
        PaperSheet paper = filled(new WordFile()
                .paragraph("{{requestContent}}")
                .paragraph("{{?requestContentLines}}")
                .paragraph("- {{line}}")
                .paragraph("{{/}}"));
        assertThat(paper.paragraphs())
                .containsExactly("Dòng một\nDòng hai\n\nDòng ba", "- Dòng một", "- Dòng hai", "- Dòng ba");
    }

    @Test
    @DisplayName("Ô để trống, được lưu là null, in thành dòng chấm ở mọi cách viết")
    void nullIsMissing() throws Exception {
        values.putNull("subject").putNull("requestContent");
        PaperSheet paper = filled(new WordFile()
                .paragraph("{{requestContent}}")
                .paragraph("{{subjectUpper}}")
                .paragraph("{{?requestContentLines}}")
                .paragraph("{{line}}")
                .paragraph("{{/}}"));
        assertThat(paper.paragraphs()).hasSize(3).allMatch(Wording.DOTS::equals);
    }

    @Test
    @DisplayName("Chữ Việt tổ hợp được ghi thành chữ dựng sẵn")
    void vietnameseIsComposed() throws Exception {
        values.put("subject", Normalizer.normalize("Đường đi chung bị lấn chiếm", Normalizer.Form.NFD));
        assertThat(filled(new WordFile().paragraph("{{subject}}")).text()).isEqualTo("Đường đi chung bị lấn chiếm");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{{subjct}}                     | {{subjct}}",
                "{{tên vụ việc}}                | {{tên vụ việc}}",
                "{{subjectWords}}               | {{subjectWords}}",
                "{{subject.name}}               | {{subject.name}}",
                "{{#subject}}                   | {{#subject}}",
                "{{@subject}}                   | {{@subject}}",
                "{{*subject}}                   | {{*subject}}",
                "{{+subject}}                   | {{+subject}}",
                "{{=subject}}                   | {{=subject}}",
                "{{}}                           | {{}}",
                "{{T(java.lang.Math).random()}} | {{T(java.lang.Math).random()}}",
                "{{?subjct}}x{{/}}              | {{?subjct}}",
                "{{?disputeKind=sea}}x{{/}}     | {{?disputeKind=sea}}",
                "{{parties}}                    | {{parties}}",
                "{{?parties}}{{nme}}{{/}}       | {{nme}}"
            })
    @DisplayName("Chỗ điền không có trong hồ sơ được nêu đúng tên")
    void unknownNamesAreNamed(String text, String placeholder) throws Exception {
        filled(new WordFile().paragraph(text));
        assertThat(findings.faults()).extracting(Fault::placeholder).containsExactly(placeholder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{{?subject}}x             | {{?subject}}",
                "x{{/subject}}             | {{/subject}}",
                "{{?subject}}x{{/parties}} | {{?subject}}",
                "{{%parties}}              | {{%parties}}"
            })
    @DisplayName("Phần không đóng, không mở, hay hàng lặp đặt sai chỗ được nêu đúng tên")
    void partsThatDoNotFitAreNamed(String text, String placeholder) {
        assertThatThrownBy(() -> filled(new WordFile().paragraph(text)))
                .isInstanceOfSatisfying(
                        TemplateUnusable.class,
                        e -> assertThat(e.fault().placeholder()).isEqualTo(placeholder));
    }

    @Test
    @DisplayName("Trong hàng lặp không được có chỗ điền khác bằng hai ngoặc nhọn")
    void repeatedRowHasNoOtherTags() {
        assertThatThrownBy(() -> filled(new WordFile().row("{{subject}} {{%parties}}", "[name]")))
                .isInstanceOf(TemplateUnusable.class);
        assertThatThrownBy(() -> filled(new WordFile().row("{{%parties}}[name]", "{{subject}}")))
                .isInstanceOf(TemplateUnusable.class);
        assertThatThrownBy(() -> filled(new WordFile().row("[name]", "{{%parties}}")))
                .isInstanceOf(TemplateUnusable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK không phải Word", "<html></html>"})
    @DisplayName("Tệp không phải Word được báo là không đọc được")
    void otherFilesAreUnreadable(String content) {
        assertThatThrownBy(() -> WordTemplate.fillIn(content.getBytes(), scope()))
                .isInstanceOfSatisfying(
                        TemplateUnusable.class,
                        e -> assertThat(e.fault().placeholder()).isNull());
    }

    @Test
    @DisplayName("Ngoặc thiếu một bên được nhìn thấy sau khi điền")
    void unmatchedBracesAreSeen() throws Exception {
        PaperSheet paper =
                filled(new WordFile().paragraph("{{subject}} {{nameless").paragraph("nameless}}"));
        assertThat(Leftovers.in(paper.content())).containsExactly("{{nameless", "nameless}}");
    }

    @Test
    @DisplayName("Chỗ điền trong hộp văn bản, trong khung nội dung của Word và trong bảng lồng bảng cũng được điền")
    void unusualPlaces() throws Exception {
        PaperSheet paper = filled(new WordFile().xml("""
                        <w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>\
                        <w:p><w:r><w:t>Hộp {{subject}}</w:t></w:r></w:p>\
                        </w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>""").xml("""
                        <w:sdt><w:sdtPr/><w:sdtContent>\
                        <w:p><w:r><w:t>Khung {{subject}}</w:t></w:r></w:p></w:sdtContent></w:sdt>""").xml("""
                        <w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Bảng {{subject}}</w:t></w:r></w:p></w:tc>\
                        </w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>"""));
        assertThat(Leftovers.in(paper.content())).isEmpty();
        assertThat(paper.xml().replaceAll("<[^>]*>", "|").replaceAll("\\|+", "|"))
                .contains("Hộp |Ranh giới thửa đất", "Khung |Ranh giới thửa đất", "Bảng |Ranh giới thửa đất");
    }

    @Test
    @DisplayName("Ba mươi bên tranh chấp trải qua nhiều trang in")
    void thirtyPartiesFlowOverPages() throws Exception {
        values.set("parties", parties(30));
        PaperSheet paper = filled(new WordFile()
                .paragraph("{{?parties}}")
                .paragraph("{{number}}. {{name}}")
                .paragraph("(ký, ghi rõ họ tên)")
                .paragraph("{{/parties}}")
                .row("{{%parties}}[number]", "[name]"));
        assertThat(paper.table(0)).hasSize(30);
        List<String> pages = PaperPictures.pages("thirty-parties", paper.content());
        assertThat(pages).hasSizeGreaterThan(1);
        assertThat(String.join("", pages)).contains("30. Bên 30");
    }

    private PaperSheet filled(WordFile template) throws TemplateUnusable {
        return PaperSheet.of(WordTemplate.fillIn(template.content(), scope()));
    }

    private Scope scope() {
        return Scope.of(fields, values, new Wording(Map.of("kinh-te", "Phòng Kinh tế")), findings);
    }

    private static ArrayNode parties(int count) {
        var parties = JSON.createArrayNode();
        IntStream.rangeClosed(1, count)
                .forEach(number -> parties.addObject()
                        .put("name", "Bên " + number)
                        .put("role", number == 1 ? "requester" : "otherParty")
                        .put("address", number == 1 ? "Số 1 phố Huế" : null));
        return parties;
    }
}
