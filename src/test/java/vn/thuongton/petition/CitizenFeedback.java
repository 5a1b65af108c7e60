package vn.thuongton.petition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import vn.thuongton.organization.CurrentWard;
import vn.thuongton.testing.Officers;

/** A citizen of phường An Dương reports rubbish in a lane; the officers work on it step by step. */
class CitizenFeedback {

    static final String SENDER = "Phùng Thị Hạnh";
    static final String ADDRESS = "Số 12, tổ dân phố số 2";
    static final String WARD = "an-duong";
    static final String LAND_OFFICER = "kinh-te-ha-tang.an-duong";
    static final String LAND_HEAD = "truong-kinh-te-ha-tang.an-duong";
    static final String OFFICE = "van-phong.an-duong";
    static final String CHAIRMAN = "chu-tich.an-duong";
    static final String COMMUNICATION = "su-nghiep-cong.an-duong";

    private final Officers officers;
    private final Clock clock;
    private final ProcessInstance file;

    private CitizenFeedback(Officers officers, Clock clock, ProcessInstance file) {
        this.officers = officers;
        this.clock = clock;
        this.file = file;
    }

    /** Handed over on Monday 02/11/2026, as the one front door does: no officer starts it himself. */
    static CitizenFeedback received(ProcessEngine engine, CurrentWard currentWard, Clock clock, String field) {
        VariableMap request = Variables.putValue("subject", "Rác thải ứ đọng ở ngõ 12, tổ dân phố số 2")
                .putValue("field", field)
                .putValue("feedbackKind", "report")
                .putValue("receivedOn", "2026-11-02")
                .putValue("receivedVia", "transferred")
                .putValue("transferredBy", "Hội Phụ nữ phường")
                .putValue("feedbackPlace", "Ngõ 12")
                .putValue("summary", "Rác để ở đầu ngõ ba ngày không được thu gom, mùi hôi vào nhà dân.")
                .putValue(
                        "parties",
                        SpinValues.jsonValue(Spin.JSON(parties()).toString()).create());
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("feedback")
                .latestVersion()
                .singleResult()
                .getId();
        ProcessInstance file =
                currentWard.in(WARD, () -> engine.getFormService().submitStartForm(definition, request));
        return new CitizenFeedback(new Officers(engine), clock, file);
    }

    ProcessInstance file() {
        return file;
    }

    CitizenFeedback examined(Map<String, ?> examination) {
        return submitted(LAND_OFFICER, "userTask_examineFeedback", examination);
    }

    CitizenFeedback handled() {
        return examined(Map.of(
                        "examination",
                        "handled",
                        "handlingPlan",
                        "Kiểm tra hiện trường và làm việc với đơn vị thu gom."))
                .submitted(
                        LAND_OFFICER,
                        "userTask_noticeHandling",
                        Map.of("noticeDelivery", List.of("spoken"), "noticeOn", today()));
    }

    CitizenFeedback moreFactsAsked() {
        return examined(Map.of(
                "examination",
                "moreFacts",
                "factsAsked",
                "Ảnh chụp đầu ngõ\nNgày thu gom gần nhất",
                "factsExpectedOn",
                "2026-11-09"));
    }

    CitizenFeedback forwarded() {
        return examined(Map.of(
                "examination",
                "forwarded",
                "forwardedTo",
                "Sở Nông nghiệp và Môi trường",
                "forwardReason",
                "Bãi tập kết thuộc quản lý của thành phố."));
    }

    CitizenFeedback answered(String signer) {
        return submitted(
                LAND_OFFICER,
                "userTask_answerFeedback",
                Map.of(
                        "findings", "Đã kiểm tra ngày 02/11/2026: rác tồn khoảng 2 m3 ở đầu ngõ.",
                        "measures", "Đã yêu cầu thu gom trong ngày; từ nay thu gom hai ngày một lần.",
                        "answerSignedBy", signer));
    }

    /** @param publication what the form says of it */
    static Map<String, Object> signature(Map<String, ?> publication) {
        Map<String, Object> signature = new HashMap<>(publication);
        signature.put("signing", "signed");
        signature.put("answerNumber", "48/UBND-KT");
        signature.put("answeredOn", "2026-11-02");
        return signature;
    }

    CitizenFeedback resultTold() {
        return submitted(
                LAND_OFFICER,
                "userTask_tellResult",
                Map.of("resultDelivery", List.of("inPerson"), "resultToldOn", today(), "resultToSender", true));
    }

    CitizenFeedback submitted(String user, String activity, Map<String, ?> values) {
        officers.submit(user, file, activity, values);
        return this;
    }

    private static String parties() {
        return "[{\"name\": \"%s\", \"role\": \"petitioner\", \"address\": \"%s\", \"phone\": \"0912345678\"}]"
                .formatted(SENDER, ADDRESS);
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }
}
