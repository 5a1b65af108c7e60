package vn.thuongton.secrecy;

import static vn.thuongton.testing.November2026.MONDAY;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;

/**
 * Cases of a procedure that says {@code confidential}: who receives one has the first step, then the chairman, then the
 * verifier he names.
 */
class SecretCases {

    static final String RECEIVER = "van-phong.an-duong";
    static final String CHAIRMAN = "chu-tich.an-duong";
    static final String VERIFIER = "tu-phap.an-duong";
    static final String SUBJECT = "Đơn tố cáo về việc thu tiền trái quy định";

    private final ProcessEngine engine;

    SecretCases(ProcessEngine engine) {
        this.engine = engine;
        engine.getRepositoryService()
                .createDeployment()
                .name("secretCase")
                .enableDuplicateFiltering(true)
                .addClasspathResource("vn/thuongton/secrecy/secretCase.bpmn")
                .addClasspathResource("vn/thuongton/secrecy/secretRequest.form")
                .addClasspathResource("vn/thuongton/secrecy/secretAppointment.form")
                .addClasspathResource("vn/thuongton/secrecy/secretReport.form")
                .deploy();
    }

    /** @return the id of the case */
    String received() {
        return received(Map.of());
    }

    String received(Map<String, Object> more) {
        Map<String, Object> request =
                new HashMap<>(Map.of("subject", SUBJECT, "field", "finance", "receivedOn", MONDAY.toString()));
        request.putAll(more);
        return as(
                RECEIVER,
                () -> engine.getFormService()
                        .submitStartForm(procedure(), request)
                        .getId());
    }

    private String procedure() {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("secretCase")
                .latestVersion()
                .singleResult()
                .getId();
    }

    Task task(String caseId) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(caseId)
                .singleResult();
    }

    /** What the report forms of the procedure take. */
    static final Map<String, Object> REPORT = Map.of("findings", "Đã xem xét nội dung đơn");

    /** The open step is done by whom it is given to. */
    void completed(String caseId, Map<String, Object> result) {
        Task task = task(caseId);
        as(task.getAssignee(), () -> {
            engine.getFormService().submitTaskForm(task.getId(), result);
            return null;
        });
    }

    <T> T as(String user, Supplier<T> work) {
        IdentityService identity = engine.getIdentityService();
        identity.setAuthentication(
                user,
                identity.createGroupQuery().groupMember(user).list().stream()
                        .map(Group::getId)
                        .toList(),
                List.of("an-duong"));
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }
}
