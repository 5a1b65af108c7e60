package vn.thuongton.year;

import static java.util.stream.Collectors.toCollection;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thuongton.ThuongTon;
import vn.thuongton.agenda.AgendaItem;
import vn.thuongton.agenda.AgendaSource;
import vn.thuongton.deadline.WorkingDays;
import vn.thuongton.document.CaseDocuments;
import vn.thuongton.form.engine.Values;
import vn.thuongton.testing.FixedClock;
import vn.thuongton.testing.NewDatabase;

/**
 * A ward that lives through a year: the application started from the ward's folder alone on a new database. Every morning
 * on which its data calls for something the morning's jobs run, and its people do what lies on their desks.
 */
final class WardYear implements AutoCloseable {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final String ward;
    private final FixedClock clock;
    private final ConfigurableApplicationContext application;
    private final ManagementService management;
    private final TaskService tasks;
    private final Staff staff;
    private final Map<String, Function<Map<String, JsonNode>, Map<String, ?>>> choices = new HashMap<>();
    private final Set<String> left = new HashSet<>();
    private final Set<String> leftTasks = new HashSet<>();

    private String last = "";
    private LocalDate today;

    private WardYear(String ward, LocalDate today, FixedClock clock, ConfigurableApplicationContext application) {
        this.ward = ward;
        this.today = today;
        this.clock = clock;
        this.application = application;
        ProcessEngine engine = application.getBean(ProcessEngine.class);
        management = engine.getManagementService();
        tasks = engine.getTaskService();
        staff = new Staff(application, ward, this::runJobs);
    }

    /** @param day on which the application is started for the first time, before the working day begins */
    static WardYear of(String ward, String day) {
        LocalDate today = LocalDate.parse(day);
        FixedClock clock = new FixedClock();
        clock.set(today, LocalTime.of(6, 0));
        ConfigurableApplicationContext application = new SpringApplicationBuilder(ThuongTon.class)
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean("fixedClock", FixedClock.class, () -> clock, bean -> bean.setPrimary(true)))
                .run(
                        "--spring.datasource.url=" + NewDatabase.create(),
                        "--thuongton.wards=" + ward,
                        "--thuongton.data-dir=target/test-data${test.fork:}",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--server.port=0");
        WardYear year = new WardYear(ward, today, clock, application);
        year.runJobs();
        return year;
    }

    /** From now on the officers choose so in the form of this step; elsewhere they take the first option. */
    WardYear choosing(String step, Map<String, ?> options) {
        return choosing(step, facts -> options);
    }

    /** @param options by what the task knows */
    WardYear choosing(String step, Function<Map<String, JsonNode>, Map<String, ?>> options) {
        choices.put(step, options);
        return this;
    }

    /** The officers leave these steps for now. */
    WardYear leaving(String... steps) {
        left.addAll(Set.of(steps));
        return this;
    }

    /** The officers do this step only when nothing else is left to do. */
    WardYear last(String step) {
        last = step;
        return this;
    }

    /** The officers leave all steps of these tasks of the plan for now. */
    WardYear leavingTasks(String... keys) {
        leftTasks.addAll(Set.of(keys));
        return this;
    }

    /** Lives on to that day, on which the officers do these steps or tasks after all. */
    void on(String day, String... work) {
        until(day);
        left.removeAll(Set.of(work));
        leftTasks.removeAll(Set.of(work));
        work();
    }

    /** Lives on to that day; what opens on a day without work is opened on the next working morning. */
    void until(String day) {
        LocalDate last = LocalDate.parse(day);
        WorkingDays workingDays = application.getBean(WorkingDays.class);
        SortedSet<LocalDate> mornings = Stream.concat(
                        Stream.of(today.plusDays(1)),
                        items(last).stream().map(AgendaItem::opensOn).filter(opens -> opens.isAfter(today)))
                .map(workingDays::sameOrNext)
                .filter(morning -> !morning.isAfter(last))
                .collect(toCollection(TreeSet::new));
        mornings.add(last);
        for (LocalDate morning : mornings) {
            today = morning;
            clock.set(morning, MORNING);
            work();
        }
    }

    /** What the ward's data calls for until that day. */
    List<AgendaItem> items(LocalDate day) {
        return application.getBeansOfType(AgendaSource.class).values().stream()
                .flatMap(source -> source.until(ward, day).stream())
                .toList();
    }

    /** Until nothing is left to do today. */
    void work() {
        do {
            runJobs();
        } while (doOpenTasks());
    }

    private boolean doOpenTasks() {
        List<Task> tasks =
                staff.openTasks().stream().filter(task -> !isLeft(task)).toList();
        List<Task> first = tasks.stream()
                .filter(task -> !task.getTaskDefinitionKey().equals(last))
                .toList();
        (first.isEmpty() ? tasks : first)
                .forEach(task ->
                        staff.complete(task, choices.getOrDefault(task.getTaskDefinitionKey(), facts -> Map.of())));
        return !tasks.isEmpty();
    }

    private boolean isLeft(Task task) {
        return left.contains(task.getTaskDefinitionKey())
                || !leftTasks.isEmpty() && leftTasks.contains(tasks.getVariable(task.getId(), "workKey"));
    }

    private void runJobs() {
        for (List<Job> jobs = jobs(); !jobs.isEmpty(); jobs = jobs()) {
            jobs.forEach(job -> management.executeJob(job.getId()));
        }
    }

    private List<Job> jobs() {
        return management.createJobQuery().active().executable().list();
    }

    /** The ledger of what was opened, with the cases that came of it, in the order of opening. */
    List<Opened> ledger() {
        return application
                .getBean(JdbcClient.class)
                .sql("""
                        select o.kind, o.item_key as key, o.period, o.case_id, f.number, o.opened_on,
                          (f.due_at at time zone 'Asia/Ho_Chi_Minh')::date as due_on,
                          (f.closed_at at time zone 'Asia/Ho_Chi_Minh')::date as closed_on, f.outcome
                        from agenda_opening o left join case_file f on f.process_instance_id = o.case_id
                        where o.ward_id = :ward
                        order by o.opened_on, f.number""")
                .param("ward", ward)
                .query(Opened.class)
                .list();
    }

    /** What was opened of that work. */
    List<Opened> opened(String work) {
        return ledger().stream().filter(opened -> opened.work().equals(work)).toList();
    }

    /** What a case knows or knew when it ended. */
    JsonNode fact(String caseId, String name) {
        HistoricVariableInstance variable = application
                .getBean(HistoryService.class)
                .createHistoricVariableInstanceQuery()
                .processInstanceId(caseId)
                .activityInstanceIdIn(caseId)
                .variableName(name)
                .singleResult();
        return Values.read(variable.getTypedValue()).orElseThrow();
    }

    /** The names of the files in the zip of the case, in their order. */
    List<String> zip(Opened dossier) {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try {
            application
                    .getBean(CaseDocuments.class)
                    .zip(dossier.caseId(), dossier.number(), false, officer -> officer, zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> names = new ArrayList<>();
        try (ZipInputStream content = new ZipInputStream(new ByteArrayInputStream(zip.toByteArray()))) {
            for (ZipEntry entry = content.getNextEntry(); entry != null; entry = content.getNextEntry()) {
                names.add(entry.getName());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    /** The numbers of the procedure's closed cases with that outcome, the oldest first. */
    List<String> numbers(String procedure, String outcome) {
        return application
                .getBean(JdbcClient.class)
                .sql("""
                        select number from case_file
                        where ward = :ward and procedure = :procedure and outcome = :outcome order by number""")
                .param("ward", ward)
                .param("procedure", procedure)
                .param("outcome", outcome)
                .query(String.class)
                .list();
    }

    /** The last second of the day. */
    Date endOf(String day) {
        return Date.from(LocalDate.parse(day)
                .plusDays(1)
                .atStartOfDay(clock.getZone())
                .minusSeconds(1)
                .toInstant());
    }

    LocalDate today() {
        return today;
    }

    Staff staff() {
        return staff;
    }

    @Override
    public void close() {
        application.close();
    }
}
