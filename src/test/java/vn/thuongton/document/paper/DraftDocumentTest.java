package vn.thuongton.document.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thuongton.document.CaseDocument;
import vn.thuongton.document.CaseDocuments;
import vn.thuongton.document.DocumentVersion;
import vn.thuongton.organization.CurrentWard;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.FixedClock;
import vn.thuongton.testing.ForkFolders;

/** Papers that a small procedure drafts, from templates in a folder of the ward's clerk. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class DraftDocumentTest {

    private static final String TEMPLATE = "samplePaper";
    private static final Path FILE = ForkFolders.DOCUMENTS.resolve("sample").resolve(TEMPLATE + ".docx");
    private static final WordFile GOOD = new WordFile()
            .paragraph("{{ward.issuerText}}")
            .paragraph("{{ward.place}}, {{todayWords}}")
            .paragraph("Kính gửi {{?parties}}{{name}}{{?!isLast}}, {{/}}{{/parties}}: {{requestNote}}")
            .paragraph("{{modelFact}}");

    @Autowired
    ProcessEngine engine;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    CurrentWard currentWard;

    @Autowired
    CaseDocuments documents;

    @Autowired
    Papers papers;

    @Autowired
    TemplateCheck check;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FixedClock clock;

    @BeforeEach
    void deploy() throws IOException {
        engine.getRepositoryService()
                .createDeployment()
                .name("draftsPaper")
                .enableDuplicateFiltering(true)
                .addClasspathResource("vn/thuongton/document/paper/draftsPaper.bpmn")
                .addClasspathResource("vn/thuongton/document/paper/signPaper.form")
                .deploy();
        template(GOOD);
    }

    @AfterEach
    void mended() throws IOException {
        template(GOOD);
    }

    @Test
    @DisplayName("Bước của quy trình soạn văn bản vào tài liệu của hồ sơ, hệ thống là người soạn")
    void stepDraftsPaper() {
        ProcessInstance instance = drafted("Xin giải quyết.");

        CaseDocument paper = paper(instance);
        assertThat(paper.title()).isEqualTo("Giấy mẫu");
        assertThat(paper.failure()).isNull();
        assertThat(paper.versions())
                .singleElement()
                .extracting(DocumentVersion::number, DocumentVersion::fileName, DocumentVersion::createdBy)
                .containsExactly(1, "Giấy mẫu.docx", null);
        assertThat(sheet(instance).paragraphs())
                .containsExactly(
                        "ỦY BAN NHÂN DÂN\nPHƯỜNG AN DƯƠNG",
                        "An Dương, ngày 02 tháng 11 năm 2026",
                        "Kính gửi Trần Thị Ánh, Lê Văn Đức: Xin giải quyết.",
                        "Mô hình ghi");
    }

    @Test
    @DisplayName("Mẫu hỏng: hồ sơ vẫn đi tiếp, văn bản ghi rõ mẫu và chỗ sai; sửa mẫu rồi soạn lại được bản 1, bản 2")
    void brokenTemplateDoesNotStopTheCase() throws IOException {
        template(new WordFile().paragraph("Kính gửi {{requestNoteWords}} và {{partis}}"));
        ProcessInstance instance = drafted("Xin giải quyết.");

        assertThat(instance).isWaitingAt("userTask_signPaper");
        assertThat(paper(instance).versions()).isEmpty();
        assertThat(paper(instance).failure())
                .isEqualTo("Mẫu văn bản “samplePaper” có lỗi: {{requestNoteWords}} không phải tên nào của hồ sơ này;"
                        + " {{partis}} không phải tên nào của hồ sơ này. Hãy nhờ văn thư sửa mẫu rồi bấm Soạn lại.");
        assertThat(check.faults()).contains("samplePaper: {{partis}} không phải tên nào của hồ sơ này");

        assertThatThrownBy(() -> redraft(instance))
                .isInstanceOf(TemplateBroken.class)
                .hasMessageContaining("{{partis}}");

        template(GOOD);
        assertThat(redraft(instance).number()).isEqualTo(1);
        assertThat(paper(instance).failure()).isNull();
        assertThat(redraft(instance))
                .extracting(DocumentVersion::number, DocumentVersion::createdBy)
                .containsExactly(2, "van-phong.an-duong");
        assertThat(check.faults()).isEmpty();
    }

    @Test
    @DisplayName("Mẫu mất, không phải tệp Word, phần không đóng hay ngoặc thiếu cũng được nêu rõ")
    void otherFaultsAreNamed() throws IOException {
        Files.delete(FILE);
        assertThat(failureOfNewCase()).contains("“samplePaper” có lỗi: không có tệp samplePaper.docx");
        Files.writeString(FILE, "không phải Word");
        assertThat(failureOfNewCase()).contains("không đọc được, phải là tệp Word dạng .docx");
        template(new WordFile().paragraph("{{?parties}} chưa đóng"));
        assertThat(failureOfNewCase()).contains("{{?parties}} không có phần mở hoặc phần đóng");
        template(new WordFile().paragraph("{{subject} thiếu ngoặc"));
        assertThat(failureOfNewCase()).contains("{{subject}");
    }

    @Test
    @DisplayName("Mẫu hỏng sau khi đã có bản trước: bản trước còn nguyên, lỗi ghi bên cạnh")
    void earlierVersionSurvivesABrokenTemplate() throws IOException {
        ProcessInstance instance = drafted("Bản đầu.");
        template(new WordFile().paragraph("{{partis}}"));
        assertThatThrownBy(() -> redraft(instance)).isInstanceOf(TemplateBroken.class);
        assertThat(paper(instance).versions()).hasSize(1);
        assertThat(paper(instance).failure()).contains("{{partis}}");
        assertThat(sheet(instance).text()).contains("Bản đầu.");
    }

    @Test
    @DisplayName("Đính chính rồi soạn lại thì bản mới theo nội dung mới, bản cũ còn nguyên")
    void redraftFollowsCorrection() {
        ProcessInstance instance = drafted("Nội dung cũ.");
        runtime.setVariable(instance.getId(), "requestNote", "Nội dung đã đính chính.");

        assertThat(redraft(instance).number()).isEqualTo(2);
        assertThat(sheet(instance).text()).contains("Nội dung đã đính chính.").doesNotContain("Nội dung cũ.");
        assertThat(paper(instance).versions()).hasSize(2);
    }

    @Test
    @DisplayName("Mã lệnh trong lời người dân viết chỉ là chữ")
    void typedExpressionsStayText() {
        String typed = "{{subject}} {{?parties}} #{T(java.lang.Runtime).getRuntime()} ${execution} [name] & <b>";
        assertThat(sheet(drafted(typed)).text()).contains(": " + typed);
    }

    @Test
    @DisplayName("Hai người cùng bấm Soạn lại: hai bản nối số nhau, không bản nào mất")
    void redraftsAtOnceGetNumbersOfTheirOwn() throws Exception {
        ProcessInstance instance = drafted("Xin giải quyết.");
        ExecutorService officers = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> redraft = () -> redraft(instance).number();
            List<Future<Integer>> numbers = officers.invokeAll(List.of(redraft, redraft, redraft, redraft));
            assertThat(List.of(
                            numbers.get(0).get(),
                            numbers.get(1).get(),
                            numbers.get(2).get(),
                            numbers.get(3).get()))
                    .containsExactlyInAnyOrder(2, 3, 4, 5);
        } finally {
            officers.shutdown();
        }
    }

    @Test
    @DisplayName("Khi khởi động, mỗi chỗ sai của mỗi mẫu là một dòng lỗi nêu mẫu và chỗ điền")
    void faultsAreLoggedAtStart(CapturedOutput log) throws IOException {
        template(new WordFile().paragraph("{{partis}} và {{sbject}}"));
        check.report();
        assertThat(log.getOut())
                .containsPattern("ERROR.*Mẫu văn bản samplePaper: \\{\\{partis}} không phải tên")
                .containsPattern("ERROR.*Mẫu văn bản samplePaper: \\{\\{sbject}} không phải tên");
    }

    @Test
    @DisplayName("Văn bản mà thủ tục không có thì không soạn được")
    void otherTemplatesAreUnknown() {
        ProcessInstance instance = drafted("Xin giải quyết.");
        assertThatThrownBy(() -> papers.redraft(instance.getId(), "otherPaper", "van-phong.an-duong"))
                .isInstanceOf(PaperUnknown.class);
    }

    @Test
    @DisplayName("Lỗi của máy làm hỏng công việc nền để chạy lại, không ghi thành lỗi của mẫu")
    void machineFaultsFailTheJob() {
        ProcessInstance instance = started("Xin giải quyết.");
        jdbc.sql("alter table document_version rename to document_version_gone").update();
        try {
            assertThatThrownBy(() -> management.executeJob(job(instance).getId()));
        } finally {
            jdbc.sql("alter table document_version_gone rename to document_version")
                    .update();
        }
        assertThat(job(instance).getRetries()).isPositive();
        assertThat(documents.page(instance.getId(), 0, 10).documents()).isEmpty();

        management.executeJob(job(instance).getId());
        assertThat(paper(instance).versions()).hasSize(1);
    }

    @Test
    @DisplayName("Thư mục mang tên phường đứng trước thư mục chung; mẫu của phường khác không dùng tới")
    void folderOfTheWardComesFirst() throws IOException {
        Path own = FILE.resolveSibling("an-duong").resolve(TEMPLATE + ".docx");
        Files.createDirectories(own.getParent());
        Files.write(own, new WordFile().paragraph("Mẫu riêng của {{ward.name}}").content());
        try {
            assertThat(sheet(drafted("x")).text()).isEqualTo("Mẫu riêng của phường An Dương");
        } finally {
            Files.delete(own);
        }
    }

    private ProcessInstance drafted(String note) {
        ProcessInstance instance = started(note);
        management.executeJob(job(instance).getId());
        return instance;
    }

    private ProcessInstance started(String note) {
        Map<String, Object> request = Map.of(
                "subject",
                "Lối đi chung",
                "field",
                "land",
                "receivedOn",
                Date.from(clock.instant()),
                "requestNote",
                note,
                "parties",
                Spin.JSON("[{\"name\": \"Trần Thị Ánh\"}, {\"name\": \"Lê Văn Đức\"}]"));
        return currentWard.in("an-duong", () -> runtime.startProcessInstanceByKey("draftsPaper", request));
    }

    private String failureOfNewCase() {
        return paper(drafted("x")).failure();
    }

    private Job job(ProcessInstance instance) {
        return management.createJobQuery().processInstanceId(instance.getId()).singleResult();
    }

    private DocumentVersion redraft(ProcessInstance instance) {
        return papers.redraft(instance.getId(), TEMPLATE, "van-phong.an-duong");
    }

    private CaseDocument paper(ProcessInstance instance) {
        List<CaseDocument> papers = documents.page(instance.getId(), 0, 10).documents();
        assertThat(papers).hasSize(1);
        return papers.get(0);
    }

    private PaperSheet sheet(ProcessInstance instance) {
        return PaperSheet.of(documents, instance.getId(), TEMPLATE);
    }

    private static void template(WordFile content) throws IOException {
        Files.createDirectories(FILE.getParent());
        Files.write(FILE, content.content());
    }
}
