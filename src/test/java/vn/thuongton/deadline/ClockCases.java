package vn.thuongton.deadline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import vn.thuongton.document.CaseDocuments;
import vn.thuongton.document.DocumentKind;
import vn.thuongton.document.SampleFiles;
import vn.thuongton.engine.ClockConfiguration;
import vn.thuongton.organization.CurrentWard;

/**
 * Cases of phường An Dương that follow the models {@code clockSample} and {@code clockSampleVerification}, for complaints
 * and, with the same steps, for denunciations.
 */
class ClockCases {

    static final String CHAIRMAN = "chu-tich.an-duong";
    static final String WARD = "an-duong";

    private final ProcessEngine engine;
    private final CurrentWard currentWard;
    private final CaseDocuments documents;

    ClockCases(ProcessEngine engine, CurrentWard currentWard, CaseDocuments documents) {
        this.engine = engine;
        this.currentWard = currentWard;
        this.documents = documents;
        deploy("clockSample", "complaint");
        deploy("otherClockSample", "denunciation");
    }

    private void deploy(String process, String procedure) {
        engine.getRepositoryService()
                .createDeployment()
                .name(process)
                .enableDuplicateFiltering(true)
                .addString(process + ".bpmn", model("clockSample", process, procedure))
                .addString(process + "Verification.bpmn", model("clockSampleVerification", process, procedure))
                .deploy();
    }

    private static String model(String file, String process, String procedure) {
        try (InputStream model = ClockCases.class.getResourceAsStream(file + ".bpmn")) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("clockSample", process)
                    .replace("'complaint.", "'" + procedure + ".");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A complaint received and accepted on that day; both branches are open. */
    String complaint(LocalDate acceptedOn) {
        return accepted("clockSample", acceptedOn);
    }

    /** A denunciation received and accepted on that day; both branches are open. */
    String denunciation(LocalDate acceptedOn) {
        return accepted("otherClockSample", acceptedOn);
    }

    private String accepted(String process, LocalDate acceptedOn) {
        Date day = Date.from(acceptedOn.atStartOfDay(ClockConfiguration.VIETNAM).toInstant());
        return currentWard.in(
                WARD,
                () -> engine.getRuntimeService()
                        .startProcessInstanceByKey(
                                process,
                                Variables.putValue("subject", "Thu hồi đất")
                                        .putValue("field", "land")
                                        .putValue("receivedOn", day)
                                        .putValue("acceptedOn", day))
                        .getId());
    }

    /** The signed decision, a document of the case. */
    UUID paper(String caseId) {
        try {
            return documents
                    .add(
                            caseId,
                            DocumentKind.PAPER,
                            "Quyết định",
                            "quyet-dinh.pdf",
                            new ByteArrayInputStream(SampleFiles.pdf("Quyet dinh")),
                            CHAIRMAN)
                    .documentId();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ClockDecision decision(String caseId, LocalDate day, String... grounds) {
        return new ClockDecision(List.of(grounds), "Theo quyết định kèm theo", paper(caseId), day);
    }

    /** Last day by open step. */
    Map<String, LocalDate> dueDays(String caseId) {
        Map<String, LocalDate> days = new TreeMap<>();
        for (Task task : tasks(caseId)) {
            days.put(task.getTaskDefinitionKey(), day(task.getDueDate()));
        }
        return days;
    }

    /** When the case's timers go off. */
    List<LocalDate> timerDays(String caseId) {
        return jobs(caseId).stream().map(job -> day(job.getDuedate())).toList();
    }

    LocalDate caseDueOn(String caseId) {
        return day((Date) engine.getRuntimeService().getVariable(caseId, "caseDueAt"));
    }

    List<String> openSteps(String caseId) {
        return tasks(caseId).stream().map(Task::getTaskDefinitionKey).sorted().toList();
    }

    String task(String caseId, String step) {
        return tasks(caseId).stream()
                .filter(task -> task.getTaskDefinitionKey().equals(step))
                .findFirst()
                .orElseThrow()
                .getId();
    }

    /** Does what the job executor would do now. */
    void runDueJobs(String caseId) {
        engine.getManagementService()
                .createJobQuery()
                .rootProcessInstanceId(caseId)
                .active()
                .executable()
                .list()
                .forEach(job -> engine.getManagementService().executeJob(job.getId()));
    }

    private List<Job> jobs(String caseId) {
        return engine.getManagementService()
                .createJobQuery()
                .rootProcessInstanceId(caseId)
                .timers()
                .list();
    }

    private List<Task> tasks(String caseId) {
        String[] processes =
                engine.getRuntimeService().createProcessInstanceQuery().rootProcessInstanceId(caseId).list().stream()
                        .map(process -> process.getId())
                        .toArray(String[]::new);
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceIdIn(processes)
                .list();
    }

    private static LocalDate day(Date date) {
        return date == null ? null : LocalDate.ofInstant(date.toInstant(), ClockConfiguration.VIETNAM);
    }
}
