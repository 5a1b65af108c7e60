package vn.thuongton.protection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;

/**
 * Letters to phường An Dương whose writers are kept secret: the office receives them, writes a note of what was said, asks
 * for more about the writer, and hands them over to two other procedures, one of which may know the writer's name.
 */
public class ProtectedCases {

    public static final String OFFICER = "van-phong.an-duong";
    public static final String CHAIRMAN = "chu-tich.an-duong";

    private static final String PEOPLE = """
            {"type": "dynamiclist", "path": "parties", "label": "Người gửi đơn",%s
              "properties": {"protect": "identity", "minRows": "1"}, "components": [
                {"type": "textfield", "key": "name", "label": "Họ và tên", "validate": {"required": true},
                 "properties": {"neverMentioned": "true"}},
                {"type": "select", "key": "role", "label": "Tư cách", "values": [
                  {"value": "denouncer", "label": "Người tố cáo"}, {"value": "complainant", "label": "Người khiếu nại"}]},
                {"type": "textfield", "key": "identityNumber", "label": "Số căn cước",
                 "properties": {"neverMentioned": "true"}},
                {"type": "textfield", "key": "phone", "label": "Điện thoại", "properties": {"neverMentioned": "true"}}]}""";

    private static final String ABOUT = """
            {"type": "textarea", "key": "subject", "label": "Tóm tắt đơn", "validate": {"required": true}},
            {"type": "textfield", "key": "field", "label": "Lĩnh vực", "validate": {"required": true}},
            {"type": "datetime", "subtype": "date", "key": "receivedOn", "dateLabel": "Ngày nhận",
             "validate": {"required": true}, "properties": {"storeAs": "date"}},
            """;

    private static final String RECEIVED = form("secretLetter", ABOUT + PEOPLE.formatted(""));

    private static final String NOTE = form("secretNote", """
            {"type": "textarea", "key": "note", "label": "Nội dung làm việc", "validate": {"required": true}},
            {"type": "dynamiclist", "path": "papers", "label": "Giấy tờ kèm theo", "components": [
              {"type": "textfield", "key": "title", "label": "Tên giấy tờ"}]},
            {"type": "textfield", "key": "contact", "label": "Nơi ở hiện nay",
             "properties": {"protect": "identity", "neverMentioned": "true"}}""");

    private static final String OPEN_CASE = form("openLetter", ABOUT + """
            {"type": "dynamiclist", "path": "parties", "label": "Người khiếu nại", "properties": {"minRows": "1"},
             "conditional": {"hide": "=protectedIdentity != null"}, "components": [
               {"type": "textfield", "key": "name", "label": "Họ và tên", "validate": {"required": true}},
               {"type": "textfield", "key": "role", "label": "Tư cách"}]}""");

    private static final String SECRET_CASE = form(
            "secretCase", ABOUT + PEOPLE.formatted(" \"conditional\": {\"hide\": \"=protectedIdentity != null\"},"));

    private final ProcessEngine engine;

    public ProtectedCases(ProcessEngine engine) {
        this.engine = engine;
        if (engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("protectedLetter")
                        .count()
                == 0) {
            deploy();
            grantStart();
        }
    }

    private void deploy() {
        engine.getRepositoryService()
                .createDeployment()
                .name("protectedCases")
                .addModelInstance("protectedLetter.bpmn", letter())
                .addModelInstance("openLetterCase.bpmn", next("openLetterCase", "openLetter"))
                .addModelInstance("secretLetterCase.bpmn", next("secretLetterCase", "secretCase"))
                .addModelInstance("calledWork.bpmn", called())
                .addString("forms/secretLetter.form", RECEIVED)
                .addString("forms/secretNote.form", NOTE)
                .addString("forms/openLetter.form", OPEN_CASE)
                .addString("forms/secretCase.form", SECRET_CASE)
                .deploy();
    }

    private static String form(String id, String components) {
        return "{\"id\": \"" + id + "\", \"type\": \"default\", \"components\": [" + components
                + ", {\"type\": \"button\", \"action\": \"submit\", \"label\": \"Ghi\"}]}";
    }

    private static BpmnModelInstance letter() {
        BpmnModelInstance letter = Bpmn.createExecutableProcess("protectedLetter")
                .name("Xử lý đơn có người được giữ bí mật")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent("startEvent_received")
                .name("Nhận đơn")
                .camundaFormRef("secretLetter")
                .camundaFormRefBinding("deployment")
                .camundaInitiator("receivedBy")
                .serviceTask("serviceTask_register")
                .camundaDelegateExpression("${registerCase}")
                .camundaInputParameter("registerCode", "THU")
                .userTask("userTask_note")
                .name("Làm việc với người gửi đơn")
                .camundaFormRef("secretNote")
                .camundaFormRefBinding("deployment")
                .camundaAssignee(OFFICER)
                .callActivity("callActivity_work")
                .calledElement("calledWork")
                .serviceTask("serviceTask_open")
                .camundaDelegateExpression("${handOverCase}")
                .camundaInputParameter("targetProcedure", "openLetterCase")
                .camundaInputParameter("variables", "subject, field, receivedOn")
                .camundaInputParameter("revealed", "parties.name, parties.role")
                .camundaInputParameter("keptProtected", "parties.identityNumber")
                .serviceTask("serviceTask_secret")
                .camundaAsyncBefore()
                .camundaDelegateExpression("${handOverCase}")
                .camundaInputParameter("targetProcedure", "secretLetterCase")
                .camundaInputParameter("variables", "subject, field, receivedOn, receivedBy")
                .camundaInputParameter("keptProtected", "parties, contact")
                .userTask("userTask_archive")
                .camundaAssignee(OFFICER)
                .endEvent("endEvent_closed")
                .done();
        CamundaProperties properties = letter.newInstance(CamundaProperties.class);
        CamundaProperty confidential = letter.newInstance(CamundaProperty.class);
        confidential.setCamundaName("confidential");
        confidential.setCamundaValue("true");
        properties.addChildElement(confidential);
        ExtensionElements extension = letter.newInstance(ExtensionElements.class);
        extension.addChildElement(properties);
        letter.getModelElementsByType(Process.class).iterator().next().setExtensionElements(extension);
        return letter;
    }

    private static BpmnModelInstance next(String process, String form) {
        return Bpmn.createExecutableProcess(process)
                .name("Giải quyết đơn")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent("startEvent_received")
                .name("Nhận đơn")
                .camundaFormRef(form)
                .camundaFormRefBinding("deployment")
                .serviceTask("serviceTask_register")
                .camundaDelegateExpression("${registerCase}")
                .camundaInputParameter("registerCode", "THU")
                .serviceTask("serviceTask_grant")
                .camundaDelegateExpression("${grantIdentity}")
                .camundaInputParameter("reader", CHAIRMAN)
                .camundaInputParameter("reason", "Người giải quyết hồ sơ")
                .userTask("userTask_decide")
                .camundaAssignee(CHAIRMAN)
                .endEvent("endEvent_closed")
                .done();
    }

    private static BpmnModelInstance called() {
        return Bpmn.createExecutableProcess("calledWork")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent("startEvent_begun")
                .userTask("userTask_calledNote")
                .camundaFormRef("secretNote")
                .camundaFormRefBinding("deployment")
                .camundaAssignee(OFFICER)
                .endEvent("endEvent_done")
                .done();
    }

    private void grantStart() {
        var service = engine.getAuthorizationService();
        Authorization grant = service.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId("van-phong");
        grant.setResource(Resources.PROCESS_DEFINITION);
        grant.setResourceId("protectedLetter");
        grant.addPermission(ProcessDefinitionPermissions.READ);
        grant.addPermission(ProcessDefinitionPermissions.CREATE_INSTANCE);
        service.saveAuthorization(grant);
    }

    /** What the start form of a letter is filled with. */
    public static Map<String, Object> letterOf(String name, String identityNumber, String phone) {
        return new HashMap<>(Map.of(
                "subject", "Đơn về việc sử dụng kinh phí tổ dân phố",
                "field", "finance",
                "receivedOn", "2026-10-30",
                "parties",
                        List.of(Map.of(
                                "name", name, "role", "denouncer", "identityNumber", identityNumber, "phone", phone))));
    }

    /** Submitted by the office's officer with the start form. */
    public String received(Map<String, ?> letter) {
        return as(
                OFFICER,
                () -> engine.getFormService()
                        .submitStartForm(definition("protectedLetter"), submission(letter))
                        .getId());
    }

    String definition(String process) {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
    }

    /** The officer completes the open task of the case or of what it called. */
    void complete(String caseId, Map<String, ?> values) {
        String task = task(caseId).getId();
        as(OFFICER, () -> {
            engine.getFormService().submitTaskForm(task, submission(values));
            return null;
        });
    }

    Task task(String caseId) {
        String called =
                engine.getRuntimeService().createProcessInstanceQuery().superProcessInstanceId(caseId).list().stream()
                        .map(ProcessInstance::getId)
                        .findFirst()
                        .orElse(caseId);
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(called)
                .singleResult();
    }

    public <T> T as(String user, Supplier<T> work) {
        var identity = engine.getIdentityService();
        List<String> groups = identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
        List<String> wards = identity.createTenantQuery().userMember(user).list().stream()
                .map(Tenant::getId)
                .toList();
        identity.setAuthentication(user, groups, wards);
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    static VariableMap submission(Map<String, ?> values) {
        VariableMap submission = Variables.createVariables();
        values.forEach((key, value) -> submission.put(
                key,
                value instanceof Collection
                        ? SpinValues.jsonValue(Spin.JSON(value).toString()).create()
                        : value));
        return submission;
    }

    static String name(ObjectNode facts) {
        return facts.path("parties").path(0).path("name").asText();
    }
}
