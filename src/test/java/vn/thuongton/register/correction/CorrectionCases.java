package vn.thuongton.register.correction;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import vn.thuongton.organization.CurrentWard;

/**
 * Cases of phường An Dương with forms: the office (van-phong) verifies, then the justice unit (tu-phap) holds sessions
 * until all parties come.
 */
class CorrectionCases {

    private final ProcessEngine engine;
    private final CurrentWard currentWard;

    CorrectionCases(ProcessEngine engine, CurrentWard currentWard) {
        this.engine = engine;
        this.currentWard = currentWard;
        String folder = "vn/thuongton/register/correction/";
        engine.getRepositoryService()
                .createDeployment()
                .name("correctionCase")
                .enableDuplicateFiltering(true)
                .addClasspathResource(folder + "correctionCase.bpmn")
                .addClasspathResource(folder + "correctionRequest.form")
                .addClasspathResource(folder + "correctionVerify.form")
                .addClasspathResource(folder + "correctionSession.form")
                .deploy();
    }

    /** Received on 30/10/2026 from Nguyễn Thị Ánh against Đặng Văn Đức; the office has it. */
    String received() {
        return received(Map.of());
    }

    String received(Map<String, ?> more) {
        Map<String, Object> request = new HashMap<>(Map.of(
                "subject", "Lối đi chung ở tổ 2",
                "field", "land",
                "receivedOn", "2026-10-30",
                "ground", "request",
                "parties",
                        List.of(
                                Map.of("name", "Nguyễn Thị Ánh", "role", "requester", "phone", "0912345678"),
                                Map.of("name", "Đặng Văn Đức", "role", "otherParty")),
                "requestContent", "Lối đi bị rào lại.",
                "area", 12.5,
                "originalReceived", true));
        request.putAll(more);
        return currentWard.in(
                "an-duong",
                () -> engine.getRuntimeService()
                        .startProcessInstanceByKey("correctionCase", submission(request))
                        .getId());
    }

    /** The office visited the place on 01/11/2026; now the justice unit has the case. */
    String verified() {
        String caseId = received();
        complete(
                caseId,
                Map.of("visitedOn", "2026-11-01", "landOrigin", "Đất cha ông để lại.", "verification", "right"));
        return caseId;
    }

    void complete(String caseId, Map<String, ?> values) {
        engine.getTaskService().complete(task(caseId).getId(), submission(values));
    }

    Task task(String caseId) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(caseId)
                .singleResult();
    }

    private static VariableMap submission(Map<String, ?> values) {
        VariableMap submission = Variables.createVariables();
        values.forEach((key, value) -> submission.put(
                key,
                value instanceof Collection
                        ? SpinValues.jsonValue(Spin.JSON(value).toString()).create()
                        : value));
        return submission;
    }
}
