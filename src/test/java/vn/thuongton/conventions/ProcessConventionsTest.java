package vn.thuongton.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thuongton.organization.WardFunction;

/** How a process model of this house is written. */
class ProcessConventionsTest {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Pattern ACTIVITY = Pattern.compile(
            "(userTask|serviceTask|businessRuleTask|callActivity|receiveTask|subProcess)_[a-z][A-Za-z0-9]*");
    private static final Pattern EVENT = Pattern.compile("(startEvent|event|endEvent)_[a-z][A-Za-z0-9]*");
    private static final Pattern GATEWAY = Pattern.compile("gateway_[a-z][A-Za-z0-9]*");
    private static final Pattern ROUTED = Pattern.compile("routing\\.unit\\(execution, '([^']*)'\\)");
    private static final Pattern TIME_LIMIT = Pattern.compile("deadlines\\.due\\(execution, '([^']*)'\\)");
    private static final Pattern ONE_VARIABLE_CONDITION =
            Pattern.compile("\\$\\{!?[a-z][A-Za-z0-9]*( *(==|!=|<|>|<=|>=) *('[^']*'|true|false|[0-9]+))?}");

    static List<Path> processes() {
        return Models.processes();
    }

    @ParameterizedTest
    @MethodSource("processes")
    @DisplayName("Mỗi tệp một thủ tục, mang tên tệp, có thời hạn lưu và phiên bản")
    void oneNamedProcessPerFile(Path file) {
        Collection<Process> processes = read(file).getModelElementsByType(Process.class);

        assertThat(processes).hasSize(1);
        Process process = processes.iterator().next();
        assertThat(process.getId()).isEqualTo(Models.idOf(file));
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getName()).matches(Models::isVietnamese);
        assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
        assertThat(process.getCamundaVersionTag()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("processes")
    @DisplayName("Mã của mỗi phần tử nói nó là gì và làm gì")
    void idsSayWhatElementsDo(Path file) {
        BpmnModelInstance model = read(file);

        assertThat(ids(model, Activity.class)).allMatch(matching(ACTIVITY));
        assertThat(ids(model, Event.class)).allMatch(matching(EVENT));
        assertThat(ids(model, Gateway.class)).allMatch(matching(GATEWAY));
    }

    @ParameterizedTest
    @MethodSource("processes")
    @DisplayName("Mọi tên trên sơ đồ là tiếng Việt; bước, sự kiện, câu hỏi đều có tên")
    void everythingIsNamedInVietnamese(Path file) {
        BpmnModelInstance model = read(file);

        for (FlowElement element : model.getModelElementsByType(FlowElement.class)) {
            if (element.getName() != null) {
                assertThat(element.getName()).as(element.getId()).matches(Models::isVietnamese);
            }
        }
        assertThat(model.getModelElementsByType(Activity.class)).allSatisfy(ProcessConventionsTest::isNamed);
        assertThat(model.getModelElementsByType(Event.class)).allSatisfy(ProcessConventionsTest::isNamed);
        assertThat(model.getModelElementsByType(Gateway.class))
                .filteredOn(ProcessConventionsTest::decides)
                .allSatisfy(ProcessConventionsTest::isNamed);
    }

    @ParameterizedTest
    @MethodSource("processes")
    @DisplayName("Mỗi nhánh rẽ có nhãn, một nhánh là mặc định, điều kiện chỉ đọc một biến")
    void decisionsAreLabelledAndSimple(Path file) {
        BpmnModelInstance model = read(file);

        for (ExclusiveGateway gateway : model.getModelElementsByType(ExclusiveGateway.class)) {
            if (decides(gateway)) {
                assertThat(gateway.getOutgoing()).as(gateway.getId()).allSatisfy(ProcessConventionsTest::isNamed);
                assertThat(gateway.getDefault())
                        .as(gateway.getId() + " default")
                        .isNotNull();
            }
        }
        assertThat(model.getModelElementsByType(ConditionExpression.class))
                .extracting(ModelElementInstance::getTextContent)
                .allMatch(matching(ONE_VARIABLE_CONDITION));
    }

    @ParameterizedTest
    @MethodSource("processes")
    @DisplayName("Mỗi công việc của cán bộ có đơn vị hoặc người làm, biểu mẫu có thật và căn cứ pháp lý")
    void userTasksReachSomebodyWithAForm(Path file) {
        for (UserTask task : read(file).getModelElementsByType(UserTask.class)) {
            assertThat(Objects.requireNonNullElse(task.getCamundaCandidateGroups(), task.getCamundaAssignee()))
                    .as(task.getId())
                    .startsWith("${");
            assertForm(task);
            assertThat(task.getDocumentations())
                    .as(task.getId() + " documentation")
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    @DisplayName("Ai được khởi đầu thủ tục thì phải có biểu mẫu để điền")
    void whatPeopleStartHasAForm(Path file) {
        BpmnModelInstance model = read(file);
        Process process = model.getModelElementsByType(Process.class).iterator().next();
        String starters = process.getCamundaCandidateStarterGroups();
        if (starters == null) {
            return;
        }
        assertThat(starters.split(", *")).allSatisfy(WardFunction::of);
        for (StartEvent start : process.getChildElementsByType(StartEvent.class)) {
            assertForm(start);
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    @DisplayName("Chức năng được giao và mã thời hạn đều có trong danh mục")
    void namedFunctionsAndTimeLimitsExist(Path file) throws Exception {
        String model = Files.readString(file);

        assertThat(all(ROUTED, model)).allSatisfy(WardFunction::of);
        String limits = Files.readString(Path.of("processes/shared/statutoryTimeLimit.dmn"));
        assertThat(all(TIME_LIMIT, model)).allSatisfy(code -> assertThat(limits).contains('"' + code + '"'));
    }

    @ParameterizedTest
    @MethodSource("processes")
    @DisplayName("Việc của máy gọi một năng lực theo tên; bảng quyết định gắn với bản triển khai; không có kịch bản")
    void automationCallsCapabilities(Path file) {
        BpmnModelInstance model = read(file);

        assertThat(model.getModelElementsByType(ScriptTask.class)).isEmpty();
        for (ServiceTask task : model.getModelElementsByType(ServiceTask.class)) {
            assertThat(task.getCamundaClass()).as(task.getId()).isNull();
            assertThat(task.getCamundaDelegateExpression()).as(task.getId()).matches("\\$\\{[a-z][A-Za-z0-9]*}");
        }
        for (BusinessRuleTask task : model.getModelElementsByType(BusinessRuleTask.class)) {
            assertThat(task.getCamundaDecisionRefBinding()).as(task.getId()).isEqualTo("deployment");
            assertThat(Models.decisions())
                    .extracting(Models::idOf)
                    .as(task.getId())
                    .contains(task.getCamundaDecisionRef());
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    @DisplayName("Mọi phần tử đều có trên sơ đồ")
    void everythingIsDrawn(Path file) {
        BpmnModelInstance model = read(file);
        Set<String> drawn = new HashSet<>();
        model.getModelElementsByType(BpmnShape.class)
                .forEach(shape -> drawn.add(shape.getBpmnElement().getId()));
        model.getModelElementsByType(BpmnEdge.class)
                .forEach(edge -> drawn.add(edge.getBpmnElement().getId()));

        assertThat(drawn).containsAll(ids(model, FlowNode.class)).containsAll(ids(model, SequenceFlow.class));
    }

    private static void assertForm(FlowElement element) {
        String form = element.getAttributeValueNs(CAMUNDA, "formRef");
        assertThat(Models.forms()).extracting(Models::idOf).as(element.getId()).contains(form);
        assertThat(element.getAttributeValueNs(CAMUNDA, "formRefBinding"))
                .as(element.getId())
                .isEqualTo("deployment");
    }

    private static boolean decides(Gateway gateway) {
        return gateway.getOutgoing().size() > 1 && gateway instanceof ExclusiveGateway;
    }

    private static void isNamed(FlowElement element) {
        assertThat(element.getName()).as(element.getId() + " name").isNotBlank();
    }

    private static BpmnModelInstance read(Path file) {
        return Bpmn.readModelFromFile(file.toFile());
    }

    private static <T extends FlowElement> List<String> ids(BpmnModelInstance model, Class<T> type) {
        return model.getModelElementsByType(type).stream()
                .map(FlowElement::getId)
                .toList();
    }

    private static Predicate<String> matching(Pattern pattern) {
        return text -> pattern.matcher(text).matches();
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
