package vn.thuongton.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuongton.testing.FixedClock;

@BrowserTest
class PetitionSplitIT {

    private static final String COUNTER = "hanh-chinh-cong.an-duong";
    private static final String CHAIRMAN = "chu-tich.an-duong";
    private static final String TODAY = "02/11/2026";
    private static final String PETITIONER = "Khổng Thị Tường Vi";
    private static final String IDENTITY_NUMBER = "031185009911";
    private static final Set<String> PROCEDURES = Set.of("complaint", "denunciation", "feedback");

    @Autowired
    private HistoryService history;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FixedClock clock;

    private final Set<String> earlier = new HashSet<>();
    private CaseWork work;
    private String caseNumber;

    @BeforeEach
    void mondayMorning() {
        clock.set(LocalDate.of(2026, 11, 2), LocalTime.of(9, 0));
        runtime.createProcessInstanceQuery().list().forEach(running -> earlier.add(running.getId()));
    }

    @Test
    @DisplayName("Một đơn lẫn khiếu nại, tố cáo, phản ánh: tách thành ba hồ sơ, không ai từ đó lần ra người tố cáo")
    void aMixedPetitionIsSplitInThree(Desk desk) {
        work = new CaseWork(desk, "petition");
        received();
        classified();
        waitsAt("userTask_decideProposal");
        decided();
        completed();
        waitsAt("userTask_sendResult");
        resultSent();

        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .count())
                .isZero();
        JsonNode complainants = parties("complaint");
        assertThat(complainants).hasSize(1);
        assertThat(complainants.get(0).path("name").asText()).isEqualTo(PETITIONER);
        assertThat(parties("feedback").get(0).path("name").asText()).isEqualTo(PETITIONER);
        assertThat(everything("complaint")).doesNotContain(IDENTITY_NUMBER, number("denunciation"), caseNumber);
        assertThat(everything("denunciation")).doesNotContain(PETITIONER, IDENTITY_NUMBER, caseNumber);
        assertThat(everything("petitionIntake")).doesNotContain(PETITIONER, IDENTITY_NUMBER, number("denunciation"));
    }

    private void received() {
        work.start(COUNTER, "Tiếp công dân, tiếp nhận và xử lý đơn", "Tiếp nhận và vào sổ", form -> {
            form.date("Ngày tiếp, ngày nhận đơn", TODAY)
                    .choose("Nhận bằng cách nào", "Trực tiếp tại nơi tiếp công dân")
                    .choose("Hình thức", "Có đơn")
                    .choose("Người nộp đơn", "Có họ tên, địa chỉ")
                    .choose("Chữ ký trên đơn hoặc bản ghi", "Đã ký")
                    .fill("Số người cùng đứng đơn", "1")
                    .choose("Ai nộp", "Tự mình nộp (kể cả người đại diện của nhóm)")
                    .choose("Có nhận đơn, giấy tờ và lập giấy biên nhận?", "Có")
                    .fill("Nội dung (ngắn gọn)", "Đơn về việc dỡ bếp tạm và vệ sinh ngõ 12")
                    .select("Lĩnh vực", "Xây dựng, trật tự đô thị")
                    .fill(
                            "Tóm tắt nội dung",
                            "Người nộp đơn khiếu nại quyết định dỡ bếp tạm, tố cáo cán bộ nhận tiền, phản ánh rác thải.")
                    .addRow("Đơn, giấy tờ đã nhận");
            form.row("Những người nộp đơn", 1)
                    .fill("Họ và tên", PETITIONER)
                    .select("Tư cách", "Người nộp đơn")
                    .fill("Số căn cước, định danh, hộ chiếu", IDENTITY_NUMBER)
                    .fill("Điện thoại", "0913 445 566")
                    .fill("Địa chỉ", "Số 41, tổ dân phố số 2");
            form.row("Đơn, giấy tờ đã nhận", 1)
                    .fill("Tên giấy tờ", "Đơn")
                    .fill("Số bản", "1")
                    .select("Bản", "Bản chính");
        });
        caseNumber = runtime.createProcessInstanceQuery().processDefinitionKey("petitionIntake").list().stream()
                .map(ProcessInstance::getBusinessKey)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        assertThat(caseNumber).matches("AD-XLD-2026-\\d{4}");
        work.hasNumber(caseNumber);
    }

    private void classified() {
        work.ownStep(
                COUNTER, "Phân loại, tách nội dung đơn", "classify", "Lập phiếu đề xuất, trình quyết định", form -> {
                    form.addRow("Các nội dung của đơn").addRow("Các nội dung của đơn");
                    form.row("Các nội dung của đơn", 1)
                            .select("Loại nội dung", "Khiếu nại")
                            .fill("Nội dung (ngắn gọn, không ghi tên người)", "Khiếu nại quyết định dỡ bếp tạm")
                            .fill("Tóm tắt nội dung này", "Quyết định buộc tháo dỡ bếp tạm không đúng trình tự.")
                            .date("Ngày nhận, biết quyết định, hành vi", "20/10/2026")
                            .select("Đã được giải quyết chưa", "Chưa");
                    form.row("Các nội dung của đơn", 2)
                            .select("Loại nội dung", "Tố cáo")
                            .fill("Nội dung (ngắn gọn, không ghi tên người)", "Tố cáo cán bộ nhận tiền")
                            .fill("Tóm tắt nội dung này", "Cán bộ xây dựng nhận tiền để bỏ qua vi phạm của nhà khác.")
                            .select("Tố cáo ai", "Cán bộ, công chức do Chủ tịch UBND phường quản lý")
                            .select("Nội dung rõ, có tài liệu, chứng cứ cụ thể?", "Có");
                    form.row("Các nội dung của đơn", 3)
                            .select("Loại nội dung", "Kiến nghị, phản ánh")
                            .fill("Nội dung (ngắn gọn, không ghi tên người)", "Rác thải ứ đọng ở ngõ 12")
                            .fill("Tóm tắt nội dung này", "Rác để ở đầu ngõ ba ngày không được thu gom.");
                });
    }

    private void decided() {
        work.ownStep(
                CHAIRMAN,
                "Quyết định cách xử lý đơn",
                "decide",
                "Ghi quyết định",
                form -> form.choose("Quyết định", "Đồng ý đề xuất"));
    }

    /** Each target's own form, in which the officer writes only what the petition did not say yet. */
    private void completed() {
        work.ownStep(
                COUNTER,
                "Ghi nội dung khiếu nại",
                "complaint",
                "Tiếp nhận khiếu nại",
                form -> form.fill("Người bị khiếu nại", "Chủ tịch UBND phường An Dương")
                        .choose("Khiếu nại đối với", "Quyết định hành chính")
                        .fill(
                                "Số, ngày, trích yếu của quyết định bị khiếu nại",
                                "Quyết định số 45/QĐ-UBND ngày 15/10/2026 về tháo dỡ bếp tạm")
                        .fill("Yêu cầu của người khiếu nại", "Hủy quyết định tháo dỡ."));
        work.ownStep(
                COUNTER,
                "Ghi nội dung tố cáo",
                "denunciation",
                "Tiếp nhận tố cáo và vào sổ",
                form -> form.fill("Người bị tố cáo", "Lê Văn Cảnh").fill("Chức vụ, nghề nghiệp", "Công chức"));
        work.ownStep(
                COUNTER,
                "Ghi kiến nghị, phản ánh",
                "feedback",
                "Tiếp nhận và vào sổ",
                form -> form.choose("Loại", "Phản ánh"));
    }

    private void resultSent() {
        work.ownStep(
                COUNTER,
                "Ký, gửi thông báo kết quả",
                "result",
                "Ghi đã thông báo, kết thúc xử lý đơn",
                form -> form.fill("Số, ký hiệu thông báo", "40/TB-UBND")
                        .date("Ngày gửi", TODAY)
                        .choose("Cách gửi", "Giao trực tiếp"));
    }

    /** The papers are made by the engine's own jobs. */
    private void waitsAt(String activity) {
        await().until(() -> tasks.createTaskQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .taskDefinitionKey(activity)
                        .count()
                == 1);
    }

    private JsonNode parties(String procedure) {
        return (JsonNode) ((SpinJsonNode) runtime.getVariable(opened(procedure), "parties")).unwrap();
    }

    private String number(String procedure) {
        return (String) runtime.getVariable(opened(procedure), "caseNumber");
    }

    /** Whatever the history keeps of the case. */
    private String everything(String procedure) {
        String caseId = PROCEDURES.contains(procedure)
                ? opened(procedure)
                : history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .singleResult()
                        .getId();
        return history.createHistoricVariableInstanceQuery().processInstanceId(caseId).list().stream()
                .map(HistoricVariableInstance::getValue)
                .toList()
                .toString();
    }

    /** The case of the procedure that this petition began. */
    private String opened(String procedure) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(procedure).list().stream()
                .map(ProcessInstance::getId)
                .filter(id -> !earlier.contains(id))
                .reduce((one, other) -> {
                    throw new AssertionError("Two cases of " + procedure);
                })
                .orElseThrow();
    }
}
