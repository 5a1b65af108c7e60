package vn.thuongton.secrecy;

import static vn.thuongton.testing.November2026.MONDAY;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import vn.thuongton.testing.ForkFolders;

/**
 * Cases of a procedure that says {@code confidential}: who receives one has the first step, then the chairman, then the
 * verifier he names. A sealed receipt and a proposal without names are drafted at once.
 */
public class SecretCases {

    public static final String RECEIVER = "van-phong.an-duong";
    public static final String CHAIRMAN = "chu-tich.an-duong";
    public static final String VERIFIER = "tu-phap.an-duong";
    public static final String SUBJECT = "Đơn tố cáo về việc thu tiền trái quy định";
    public static final String SEALED = "secretReceipt";
    public static final String OPEN = "secretNotice";

    /** What the report forms of the procedure take. */
    public static final Map<String, Object> REPORT = Map.of("findings", "Đã xem xét nội dung đơn");

    private static final Path TEMPLATES = ForkFolders.DOCUMENTS.resolve("secrecy");

    private final ProcessEngine engine;

    public SecretCases(ProcessEngine engine) {
        this.engine = engine;
        template(SEALED, "Người nộp đơn: {{?parties}}{{name}}, {{identityNumber}}, {{phone}}{{/parties}}");
        template(OPEN, "Hồ sơ {{caseNumber}}: {{subject}}");
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

    static void template(String name, String text) {
        try (XWPFDocument word = new XWPFDocument()) {
            word.createParagraph().createRun().setText(text);
            Files.createDirectories(TEMPLATES);
            try (OutputStream file = Files.newOutputStream(TEMPLATES.resolve(name + ".docx"))) {
                word.write(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By nobody in particular. @return the id of the case */
    String received() {
        return received("Người nộp đơn thử", "031000000000", "0900000000");
    }

    /** Submitted with the start form by {@link #RECEIVER}. @return the id of the case */
    public String received(String name, String identityNumber, String phone) {
        return received(
                SUBJECT,
                List.of(Map.of("name", name, "role", "denouncer", "identityNumber", identityNumber, "phone", phone)));
    }

    /** By somebody who is named nowhere else. @return the id of the case */
    String receivedAbout(String subject) {
        return received(
                subject,
                List.of(Map.of("name", "Người nộp đơn khác", "role", "denouncer", "identityNumber", "", "phone", "")));
    }

    private String received(String subject, List<Map<String, String>> parties) {
        Map<String, Object> request = new HashMap<>(Map.of("subject", subject, "field", "finance"));
        request.put("receivedOn", MONDAY.toString());
        request.put("parties", parties);
        return as(
                RECEIVER,
                () -> engine.getFormService()
                        .submitStartForm(procedure(), submission(request))
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

    public Task task(String caseId) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(caseId)
                .singleResult();
    }

    /** The open step is done by whom it is given to. */
    public void completed(String caseId, Map<String, Object> result) {
        Task task = task(caseId);
        as(task.getAssignee(), () -> {
            engine.getFormService().submitTaskForm(task.getId(), submission(result));
            return null;
        });
    }

    /** The case is with its verifier. */
    void appointed(String caseId) {
        completed(caseId, REPORT);
        completed(caseId, Map.of("verifier", VERIFIER));
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

    private static VariableMap submission(Map<String, ?> values) {
        VariableMap submission = Variables.createVariables();
        values.forEach((key, value) -> submission.put(
                key,
                value instanceof List
                        ? SpinValues.jsonValue(Spin.JSON(value).toString()).create()
                        : value));
        return submission;
    }
}
