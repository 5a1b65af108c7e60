package vn.thuongton.document.paper;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuongton.testing.ApplicationTest;

/** The models and the templates in {@code documents/} belong together. */
@ApplicationTest
class ShippedTemplatesTest {

    /** Of registers and plans and not of a case; they are printed in the tests of those. */
    private static final Set<String> SHEETS = Set.of("receptionBook", "planOverview");

    private static final String DRAFTS = "${draftDocument}";

    @Autowired
    TemplateCheck check;

    @Test
    @DisplayName(
            "Mọi mẫu văn bản mà quy trình dùng đều có, điền được, và chỉ có tên mà biểu mẫu, mô hình hoặc sổ cung cấp")
    void everyTemplateCanBeFilledIn() {
        assertThat(check.faults()).isEmpty();
    }

    @Test
    @DisplayName("Mọi mẫu trong documents/ được một quy trình hoặc một sổ dùng, tên tệp không trùng nhau")
    void everyTemplateIsUsed() throws IOException {
        List<String> shipped = below("documents", ".docx")
                .map(file -> file.getFileName().toString().replace(".docx", ""))
                .toList();
        Set<String> used = new TreeSet<>(titles().keySet());
        used.addAll(onDemand().keySet());
        used.addAll(SHEETS);
        assertThat(shipped).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(used);
        assertThat(shipped).allSatisfy(template -> assertThat(template).matches("[a-z][A-Za-z0-9]*"));
    }

    @Test
    @DisplayName("Bước soạn văn bản chạy nền, nêu mẫu và tên văn bản; một mẫu một tên")
    void draftingStepsSayTemplateAndTitle() throws IOException {
        for (ServiceTask task : draftingSteps()) {
            assertThat(task.isCamundaAsyncBefore()).as(task.getId()).isTrue();
            assertThat(Procedures.inputs(task).keySet()).as(task.getId()).contains("template", "title");
            assertThat(Procedures.inputs(task).values())
                    .as(task.getId())
                    .allSatisfy(input -> assertThat(input).isNotBlank().doesNotContain("${"));
            assertThat(titles().get(Procedures.inputs(task).get("template")))
                    .as(task.getId())
                    .isEqualTo(Procedures.inputs(task).get("title"));
        }
    }

    @Test
    @DisplayName("Văn bản soạn theo yêu cầu có tên, và không phải văn bản mà một bước soạn")
    void papersOnDemandHaveATitleOfTheirOwn() throws IOException {
        assertThat(onDemand().values())
                .allSatisfy(title -> assertThat(title).isNotBlank().isNotIn(titles().values()));
        assertThat(onDemand().keySet()).doesNotContainAnyElementsOf(titles().keySet());
    }

    private static Map<String, String> onDemand() throws IOException {
        Map<String, String> titles = new TreeMap<>();
        models().forEach(model -> titles.putAll(Procedures.onDemand(model)));
        return titles;
    }

    private static Map<String, String> titles() throws IOException {
        Map<String, String> titles = new TreeMap<>();
        draftingSteps()
                .forEach(task -> titles.put(
                        Procedures.inputs(task).get("template"),
                        Procedures.inputs(task).get("title")));
        return titles;
    }

    private static List<ServiceTask> draftingSteps() throws IOException {
        return models().flatMap(model -> model.getModelElementsByType(ServiceTask.class).stream())
                .filter(task -> DRAFTS.equals(task.getCamundaDelegateExpression()))
                .toList();
    }

    private static Stream<BpmnModelInstance> models() throws IOException {
        return below("processes", ".bpmn").map(Path::toFile).map((File file) -> Bpmn.readModelFromFile(file));
    }

    private static Stream<Path> below(String folder, String ending) throws IOException {
        if (!Files.exists(Path.of(folder))) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).collect(toSet()).stream();
        }
    }
}
