package vn.thuongton.register.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thuongton.engine.ClockConfiguration;
import vn.thuongton.form.SubmissionRefused;
import vn.thuongton.organization.CurrentWard;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.FixedClock;
import vn.thuongton.testing.Officers;

@ApplicationTest
@DisplayName("Sổ tiếp công dân")
class ReceptionBookTest {

    private static final String WARD = "an-duong";
    private static final String OFFICE = "van-phong.an-duong";
    private static final String CHAIRMAN = "chu-tich.an-duong";
    private static final String SUPERVISOR = "giam-sat.an-duong";
    private static final String PERSON = "Khúc Thị Nguyệt Quỳnh";
    private static final String IDENTITY_NUMBER = "031199004321";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private CurrentWard currentWard;

    @Autowired
    private ReceptionBooks books;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private FixedClock clock;

    private Officers officers;

    @BeforeEach
    void deploy() {
        officers = new Officers(engine);
        // a year of its own keeps the numbers of other tests away
        clock.set(LocalDate.of(2025, 11, 10), LocalTime.of(9, 0));
        engine.getRepositoryService()
                .createDeployment()
                .name("reception book")
                .enableDuplicateFiltering(true)
                .addClasspathResource("vn/thuongton/register/sampleCase.bpmn")
                .addModelInstance(
                        "bookEntry.bpmn",
                        Bpmn.createExecutableProcess("bookEntry")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .serviceTask("serviceTask_enter")
                                .camundaDelegateExpression("${enterReceptionBook}")
                                .camundaInputParameter("content", "${contentText}")
                                .camundaInputParameter("kind", "${kindText}")
                                .camundaInputParameter("people", "${peopleCount}")
                                .camundaInputParameter("ours", "${ourMatter}")
                                .camundaInputParameter("acceptedBy", "tu-phap")
                                .camundaInputParameter("transferPaper", "15/PC-UBND")
                                .camundaInputParameter("result", "Đã hướng dẫn")
                                .camundaInputParameter("secret", "${secretContent}")
                                .userTask()
                                .endEvent()
                                .done())
                .addModelInstance(
                        "bookStartedCase.bpmn",
                        Bpmn.createExecutableProcess("bookStartedCase")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .serviceTask("serviceTask_handOver")
                                .camundaDelegateExpression("${handOverCase}")
                                .camundaInputParameter("targetProcedure", "sampleCase")
                                .camundaInputParameter("variables", "subject, field, receivedOn, parties")
                                .camundaInputParameter("keptProtected", "parties.identityNumber")
                                .serviceTask("serviceTask_enter")
                                .camundaDelegateExpression("${enterReceptionBook}")
                                .camundaInputParameter("content", "Lối đi chung bị rào")
                                .camundaInputParameter("kind", "KN")
                                .camundaInputParameter("ours", "${true}")
                                .camundaInputParameter("caseStarted", "${true}")
                                .camundaInputParameter("result", "không dùng đến")
                                .userTask()
                                .endEvent()
                                .done())
                .deploy();
    }

    @AfterEach
    void today() {
        clock.set(LocalDate.of(2026, 11, 2), LocalTime.of(9, 0));
    }

    @Test
    @DisplayName("Mỗi nội dung một dòng, đủ cột; Văn phòng và lãnh đạo thấy người đến, người giám sát thấy đã che")
    void aRowPerContent() {
        entered("Đòi bồi thường đất", "KN", false);

        BookRow row = last(OFFICE);
        assertThat(row.texts())
                .isEqualTo(new BookTexts(
                        "03/11/2025",
                        PERSON + ", Số 9, tổ dân phố số 3\nLê Văn Tám, Số 10",
                        IDENTITY_NUMBER + "\n–",
                        "Đòi bồi thường đất",
                        "KN",
                        "2",
                        "",
                        "x",
                        "",
                        "Bộ phận Tư pháp - hộ tịch; 15/PC-UBND",
                        "Đã hướng dẫn",
                        ""));
        assertThat(last(CHAIRMAN).texts().persons()).contains(PERSON);
        BookRow masked = last(SUPERVISOR);
        assertThat(masked.texts().persons()).isEqualTo("(đã che)");
        assertThat(masked.texts().identityNumbers()).isEqualTo("(đã che)");
        assertThat(masked.texts().content()).isEqualTo("Đòi bồi thường đất");
    }

    @Test
    @DisplayName("Đơn vị khác và quản trị viên không mở được sổ; người giám sát không đính chính được")
    void onlyWhoMay() {
        entered("Hỏi về chính sách", "KN-PA", false);
        String id = last(OFFICE).id();

        for (String user : List.of("tu-phap.an-duong", "kinh-te-ha-tang.an-duong", "quan-tri")) {
            assertThat(officers.as(user, books::mayOpen)).as(user).isFalse();
            assertThatThrownBy(() -> open(user, 11)).as(user).isInstanceOf(BookNotReadable.class);
        }
        assertThatThrownBy(() -> correct(SUPERVISOR, id, "note", "Ghi thêm", "Bổ sung ghi chú"))
                .isInstanceOf(BookNotReadable.class);
        assertThatThrownBy(() -> officers.as(SUPERVISOR, books::readings)).isInstanceOf(BookNotReadable.class);
    }

    @Test
    @DisplayName("Mỗi lần mở sổ là một dòng trong nhật ký: ai, lúc nào, kỳ nào, có thấy người đến không")
    void everyOpeningIsLogged() {
        entered("Xin cấp lại giấy tờ", "KN-PA", false);
        long before = readings();
        open(SUPERVISOR, 11);
        open(OFFICE, 11);

        assertThat(readings()).isEqualTo(before + 2);
        List<BookReading> log = officers.as(CHAIRMAN, books::readings);
        assertThat(log.get(0).reader()).isEqualTo("Nguyễn Thị Lan");
        assertThat(log.get(0).named()).isTrue();
        assertThat(log.get(0).period()).isEqualTo("tháng 11 năm 2025");
        assertThat(log.get(0).readAt()).isEqualTo("09:00 10/11/2025");
        assertThat(log.get(1).named()).isFalse();
    }

    @Test
    @DisplayName("Trong cơ sở dữ liệu không có tên, địa chỉ, số giấy tờ của người đến, cả khi đính chính")
    void personsAreNotStoredInClear() {
        entered("Kiến nghị về đèn đường", "KN-PA", false);
        String id = last(OFFICE).id();
        correct(OFFICE, id, "persons", PERSON + ", Số 11", "Ghi nhầm số nhà của " + PERSON);

        for (String table : List.of("reception_book_entry", "reception_book_correction", "reception_book_reading")) {
            assertThat(jdbc.sql("select * from " + table).query().listOfRows())
                    .as(table)
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(inLatin(row))
                            .doesNotContain(latin(PERSON), latin("Nguyệt"), latin("Số 11"), IDENTITY_NUMBER));
        }
        assertThat(last(OFFICE).texts().persons()).isEqualTo(PERSON + ", Số 11");
    }

    @Test
    @DisplayName("Nội dung tố cáo: dãy số riêng, chỉ ghi tháng, chỉ hiện khi hết tháng; số thứ tự của sổ không hở")
    void secretContents() {
        int secretsBefore = secrets(OFFICE).size();
        entered("Khiếu nại quyết định xử phạt", "KN", false);
        int first = last(OFFICE).number();
        entered("Tố cáo cán bộ nhận tiền", "TC", true);
        entered("Kiến nghị thu gom rác", "KN-PA", false);

        assertThat(last(OFFICE).number()).isEqualTo(first + 1);
        assertThat(secrets(OFFICE)).hasSize(secretsBefore);
        assertThat(open(OFFICE, 11).rows())
                .allSatisfy(row -> assertThat(row.texts().toString()).doesNotContain("Tố cáo", "nhận tiền"));

        clock.set(LocalDate.of(2025, 12, 1), LocalTime.of(8, 0));
        List<BookPage.Secret> shown = secrets(OFFICE);
        assertThat(shown).hasSize(secretsBefore + 1);
        assertThat(shown.get(secretsBefore))
                .isEqualTo(new BookPage.Secret(secretsBefore + 1, "tháng 11 năm 2025", "TC"));
        assertThat(jdbc.sql("select * from reception_book_secret_entry").query().listOfRows())
                .allSatisfy(row -> assertThat(row).containsOnlyKeys("ward", "year", "number", "month", "kind"));
    }

    @Test
    @DisplayName("Bước bị hủy giữa chừng trả lại số; nhiều người ghi cùng lúc thì số vẫn liền nhau")
    void numbersHaveNoGap() throws Exception {
        entered("Nội dung thứ nhất", "KN", false);
        int number = last(OFFICE).number();
        transaction.executeWithoutResult(status -> {
            entered("Nội dung bị hủy", "KN", false);
            status.setRollbackOnly();
        });
        ExecutorService people = Executors.newFixedThreadPool(6);
        try {
            List<Callable<ProcessInstance>> work = List.of(
                    () -> entered("Song song 1", "KN", false),
                    () -> entered("Song song 2", "KN", false),
                    () -> entered("Song song 3", "KN", false),
                    () -> entered("Song song 4", "KN", false),
                    () -> entered("Song song 5", "KN", false),
                    () -> entered("Song song 6", "KN", false));
            for (Future<ProcessInstance> done : people.invokeAll(work)) {
                done.get();
            }
        } finally {
            people.shutdownNow();
        }

        assertThat(open(OFFICE, 11).rows().stream()
                        .map(BookRow::number)
                        .filter(taken -> taken > number)
                        .toList())
                .containsExactly(number + 1, number + 2, number + 3, number + 4, number + 5, number + 6);
    }

    @Test
    @DisplayName(
            "Cột theo dõi kết quả đi theo hồ sơ đã mở; hồ sơ tiếp nhận không giữ dấu nối sang hồ sơ ấy hay dòng sổ")
    void theResultFollowsTheStartedCase() {
        ProcessInstance intake = currentWard.in(
                WARD, () -> engine.getRuntimeService().startProcessInstanceByKey("bookStartedCase", request()));
        BookRow open = last(OFFICE);
        assertThat(open.texts().result()).matches("AD-MAU-2025-\\d{4}: đang giải quyết");
        assertThat(open.texts().people()).isEqualTo("2");

        String started = jdbc.sql("select case_id from reception_book_entry where id = ?::uuid")
                .param(open.id())
                .query(String.class)
                .single();
        assertThat(engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(intake.getId())
                        .list())
                .extracting(HistoricVariableInstance::getName)
                .doesNotContain("startedCaseId", "handedOverTo");
        assertThat(engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .variableValueEquals("startedCaseId", started)
                        .count())
                .isZero();

        engine.getRuntimeService().deleteProcessInstance(started, "nhập nhầm");
        assertThat(last(OFFICE).texts().result()).endsWith(": hồ sơ đã hủy ngày 10/11/2025");
        assertThatThrownBy(() -> correct(OFFICE, open.id(), "result", "Đã xong", "Ghi lại kết quả"))
                .isInstanceOf(SubmissionRefused.class)
                .hasMessageContaining("theo hồ sơ đang giải quyết");
    }

    @Test
    @DisplayName("Hồ sơ kết thúc: cột kết quả là tên bước kết thúc trong mô hình và ngày")
    void theResultIsTheEndOfTheModel() {
        currentWard.in(WARD, () -> engine.getRuntimeService().startProcessInstanceByKey("bookStartedCase", request()));
        String started = jdbc.sql("select case_id from reception_book_entry where id = ?::uuid")
                .param(last(OFFICE).id())
                .query(String.class)
                .single();
        engine.getRuntimeService()
                .createMessageCorrelation("sampleCase.withdrawn")
                .processInstanceId(started)
                .correlate();

        assertThat(last(OFFICE).texts().result()).matches("AD-MAU-2025-\\d{4}: \\S.* ngày 10/11/2025");
        assertThat(last(OFFICE).texts().result()).doesNotContain("đang giải quyết");
    }

    @Test
    @DisplayName("Sai thì đính chính bằng một dòng có lý do; nội dung cũ vẫn còn, không ai sửa hay xóa được")
    void correctedByAnEntry() {
        entered("Xin giấy phép xây nhà", "KN", false);
        BookRow row = last(OFFICE);
        correct(OFFICE, row.id(), "kind", "KN-PA", "Phân loại nhầm loại đơn");

        BookRow corrected = last(OFFICE);
        assertThat(corrected.texts().kind()).isEqualTo("KN-PA");
        assertThat(corrected.corrections())
                .containsExactly(new BookRow.Correction(
                        "kind",
                        "Loại đơn",
                        "KN",
                        "KN-PA",
                        "Phân loại nhầm loại đơn",
                        "Nguyễn Thị Lan",
                        "09:00 10/11/2025"));
        assertThat(last(SUPERVISOR).corrections().get(0).reason()).isEqualTo("(đã che)");
        assertThatThrownBy(() -> correct(OFFICE, row.id(), "kind", "KN-PA", "Phân loại nhầm loại đơn"))
                .hasMessageContaining("giống nội dung đang có");
        assertThatThrownBy(() -> correct(OFFICE, row.id(), "kind", "TC", "sai")).hasMessageContaining("Lý do");
        assertThatThrownBy(() -> correct(OFFICE, row.id(), "stt", "1", "Đổi số thứ tự"))
                .hasMessageContaining("không có dòng hoặc cột này");
        for (String change : List.of(
                "update reception_book_entry set content = 'x'",
                "delete from reception_book_entry",
                "delete from reception_book_correction",
                "delete from reception_book_secret_entry",
                "delete from reception_book_reading")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).as(change).hasMessageContaining("only added to");
        }
    }

    @Test
    @DisplayName("Mô hình thiếu cột bắt buộc thì bước dừng và nói thiếu gì; biến cùng tên của hồ sơ không lọt vào sổ")
    void incompleteModel() {
        Map<String, Object> request = request();
        request.putAll(Map.of("contentText", " ", "kindText", "KN", "peopleCount", 2, "ourMatter", true));
        request.put("secretContent", false);
        request.put("note", "biến của hồ sơ");
        assertThatThrownBy(() -> start("bookEntry", request)).hasStackTraceContaining("thiếu tham số \"content\"");

        request.put("contentText", "Đủ nội dung");
        start("bookEntry", request);
        assertThat(last(OFFICE).texts().note()).isEmpty();
    }

    private ProcessInstance entered(String content, String kind, boolean secret) {
        Map<String, Object> request = request();
        request.putAll(Map.of("contentText", content, "kindText", kind, "peopleCount", 2, "ourMatter", true));
        request.put("secretContent", secret);
        return start("bookEntry", request);
    }

    private ProcessInstance start(String process, Map<String, Object> request) {
        return currentWard.in(WARD, () -> engine.getRuntimeService().startProcessInstanceByKey(process, request));
    }

    private static Map<String, Object> request() {
        return new HashMap<>(Map.of(
                "subject",
                "Lối đi chung",
                "field",
                "land",
                "receivedOn",
                Date.from(LocalDate.of(2025, 11, 3)
                        .atStartOfDay(ClockConfiguration.VIETNAM)
                        .toInstant()),
                "parties",
                Spin.JSON("""
                        [{"name": "%s", "role": "petitioner", "address": "Số 9, tổ dân phố số 3", "identityNumber": "%s"},
                         {"name": "Lê Văn Tám", "role": "petitioner", "address": "Số 10"}]""".formatted(PERSON, IDENTITY_NUMBER))));
    }

    private BookPage open(String user, Integer month) {
        return officers.as(user, () -> books.open(2025, month));
    }

    private BookRow last(String user) {
        List<BookRow> rows = open(user, 11).rows();
        return rows.get(rows.size() - 1);
    }

    private List<BookPage.Secret> secrets(String user) {
        return open(user, null).secrets();
    }

    private void correct(String user, String id, String field, String text, String reason) {
        officers.as(user, () -> {
            books.correct(id, field, text, reason);
            return null;
        });
    }

    private long readings() {
        return jdbc.sql("select count(*) from reception_book_reading")
                .query(Long.class)
                .single();
    }

    /** Byte for byte, so that nothing in it hides from the search. */
    private static String inLatin(Map<String, Object> row) {
        StringBuilder text = new StringBuilder();
        row.values()
                .forEach(value -> text.append(' ')
                        .append(
                                value instanceof byte[] bytes
                                        ? new String(bytes, StandardCharsets.ISO_8859_1)
                                        : latin(String.valueOf(value))));
        return text.toString();
    }

    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
