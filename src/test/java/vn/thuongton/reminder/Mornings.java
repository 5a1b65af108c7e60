package vn.thuongton.reminder;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thuongton.engine.ClockConfiguration;
import vn.thuongton.organization.CurrentWard;
import vn.thuongton.testing.FixedClock;

/** Lets mornings pass in a ward: cases with tasks, the clock, the jobs of the reminder. */
public class Mornings {

    private static final String CASE = "reminderTestCase";
    private static final String CALLER = "reminderTestCaller";
    private static final String SECRET_SUBJECT = "Tranh chấp ngõ đi chung";
    private static final String SECRET_PARTIES = "Nguyễn Văn Kín";

    private final FixedClock clock;
    private final DigestSchedule schedule;
    private final CurrentWard currentWard;
    private final JdbcClient jdbc;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final ProcessEngine engine;

    private boolean deployed;

    public Mornings(ApplicationContext application) {
        clock = application.getBean(FixedClock.class);
        schedule = application.getBean(DigestSchedule.class);
        currentWard = application.getBean(CurrentWard.class);
        jdbc = application.getBean(JdbcClient.class);
        engine = application.getBean(ProcessEngine.class);
        runtime = engine.getRuntimeService();
        tasks = engine.getTaskService();
        management = engine.getManagementService();
    }

    /** Leaves no case of these tests, no letter sent, nothing scheduled. */
    public void clear() {
        for (String process : List.of(CALLER, CASE, DigestSchedule.PROCESS, Outbox.PROCESS)) {
            runtime.createProcessInstanceQuery().processDefinitionKey(process).list().stream()
                    .map(ProcessInstance::getId)
                    .forEach(id -> runtime.deleteProcessInstance(id, "test"));
        }
        jdbc.sql("delete from outbox").update();
    }

    /** The application starts, and its first jobs have run. */
    public void start(LocalDate day, String time) {
        clock.set(day, LocalTime.parse(time));
        schedule.scheduleAll();
        runJobs();
    }

    public void at(LocalDate day, String time) {
        clock.set(day, LocalTime.parse(time));
        runJobs();
    }

    /** Runs what is due until nothing is; a failed job is due again later. */
    public void runJobs() {
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            due.forEach(job -> run(job.getId()));
        }
    }

    boolean run(String jobId) {
        try {
            management.executeJob(jobId);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private List<Job> due() {
        return Stream.concat(reminders().executable().list().stream(), deliveries().executable().list().stream())
                .toList();
    }

    /** Wards whose next morning is scheduled. */
    public long waiting() {
        return reminders().activityId(DigestSchedule.WAITING).count();
    }

    JobQuery reminders() {
        return management.createJobQuery().processDefinitionKey(DigestSchedule.PROCESS);
    }

    JobQuery deliveries() {
        return management.createJobQuery().processDefinitionKey(Outbox.PROCESS);
    }

    /** Lets the morning's letters be written; each waits to be sent by a job of its own. */
    List<Job> letters(LocalDate day, String time) {
        clock.set(day, LocalTime.parse(time));
        for (List<Job> due = reminders().executable().list();
                !due.isEmpty();
                due = reminders().executable().list()) {
            due.forEach(job -> run(job.getId()));
        }
        return deliveries().list();
    }

    /** What the operator does in Cockpit with every mail that has failed for good. */
    void raiseRetries() {
        management
                .setJobRetries(1)
                .jobIds(deliveries().noRetriesLeft().list().stream()
                        .map(Job::getId)
                        .toList())
                .dueDate(Date.from(clock.instant()))
                .execute();
        runJobs();
    }

    /** Opens a case with one task of the unit; returns the task's id. */
    String task(String ward, String unit, String taskName, LocalDate dueOn, String caseNumber) {
        return task(ward, unit, taskName, dueOn, caseNumber, false);
    }

    String confidentialTask(String ward, String unit, String taskName, LocalDate dueOn, String caseNumber) {
        return task(ward, unit, taskName, dueOn, caseNumber, true);
    }

    /** A task of one officer outside every process; to be deleted by the test. */
    String loneTask(String ward, String assignee, String taskName, LocalDate dueOn) {
        Task task = tasks.newTask();
        task.setTenantId(ward);
        task.setName(taskName);
        task.setAssignee(assignee);
        task.setDueDate(endOf(dueOn));
        tasks.saveTask(task);
        return task.getId();
    }

    void delete(String taskId) {
        tasks.deleteTask(taskId, true);
    }

    void claim(String taskId, String userId) {
        tasks.setAssignee(taskId, userId);
    }

    void moveDueDate(String taskId, LocalDate dueOn) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        task.setDueDate(endOf(dueOn));
        tasks.saveTask(task);
    }

    /** The task of a process that the case calls and that knows nothing of the case. */
    void calledTask(
            String ward, String unit, String taskName, LocalDate dueOn, String caseNumber, boolean confidential) {
        open(CALLER, ward, variables(unit, taskName, dueOn, caseNumber, confidential));
    }

    private String task(
            String ward, String unit, String taskName, LocalDate dueOn, String caseNumber, boolean confidential) {
        ProcessInstance opened = open(CASE, ward, variables(unit, taskName, dueOn, caseNumber, confidential));
        return tasks.createTaskQuery()
                .processInstanceId(opened.getId())
                .singleResult()
                .getId();
    }

    private ProcessInstance open(String process, String ward, Map<String, Object> variables) {
        deploy();
        return currentWard.in(ward, () -> runtime.startProcessInstanceByKey(process, variables));
    }

    private static Map<String, Object> variables(
            String unit, String taskName, LocalDate dueOn, String caseNumber, boolean confidential) {
        return Variables.putValue("taskName", taskName)
                .putValue("handlingUnit", unit)
                .putValue("taskDueAt", endOf(dueOn))
                .putValue("caseNumber", caseNumber)
                .putValue("confidential", confidential)
                .putValue("subject", SECRET_SUBJECT)
                .putValue("partiesText", SECRET_PARTIES);
    }

    private static Date endOf(LocalDate day) {
        return Date.from(
                day.atTime(23, 59, 59).atZone(ClockConfiguration.VIETNAM).toInstant());
    }

    private void deploy() {
        if (deployed) {
            return;
        }
        deployed = true;
        engine.getRepositoryService()
                .createDeployment()
                .name(CASE)
                .enableDuplicateFiltering(true)
                .addModelInstance(
                        CASE + ".bpmn",
                        Bpmn.createExecutableProcess(CASE)
                                .name("Hồ sơ thử")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent("startEvent_opened")
                                .userTask("userTask_work")
                                .name("${taskName}")
                                .camundaCandidateGroups("${handlingUnit}")
                                .camundaDueDate("${taskDueAt}")
                                .endEvent("endEvent_closed")
                                .done())
                .addModelInstance(
                        CALLER + ".bpmn",
                        Bpmn.createExecutableProcess(CALLER)
                                .name("Hồ sơ thử gọi quy trình khác")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent("startEvent_opened")
                                .callActivity("callActivity_work")
                                .calledElement(CASE)
                                .camundaIn("taskName", "taskName")
                                .camundaIn("handlingUnit", "handlingUnit")
                                .camundaIn("taskDueAt", "taskDueAt")
                                .endEvent("endEvent_closed")
                                .done())
                .deploy();
    }
}
