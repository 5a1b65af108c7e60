package vn.thuongton.reminder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import vn.thuongton.ThuongTon;
import vn.thuongton.engine.ClockConfiguration;
import vn.thuongton.organization.CurrentWard;
import vn.thuongton.organization.Ward;
import vn.thuongton.organization.Wards;
import vn.thuongton.testing.FixedClock;

/** The application with its job executor in a process of its own; its clock and its work come as lines of text. */
public final class Node {

    static final String READY = "This node is ready";

    private final ApplicationContext application;

    private Node(ApplicationContext application) {
        this.application = application;
    }

    public static void main(String[] arguments) throws IOException {
        Node node = new Node(SpringApplication.run(ThuongTon.class, arguments));
        System.out.println(READY);
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            node.obey(line.split(" "));
        }
        System.exit(0);
    }

    private void obey(String... words) {
        switch (words[0]) {
            case "time" -> time(LocalDateTime.parse(words[1]));
            case "work" -> wards().all().forEach(ward -> work(ward, LocalDateTime.parse(words[1])));
            case "letters" -> letters(Integer.parseInt(words[1]));
            case "deploy" -> deploy(words[1]);
            case "start" -> start(words[1]);
            default -> throw new IllegalArgumentException(words[0]);
        }
    }

    private void time(LocalDateTime now) {
        application.getBean(FixedClock.class).set(now.toLocalDate(), now.toLocalTime());
    }

    /** Gives every unit of the ward a task. */
    private void work(Ward ward, LocalDateTime dueAt) {
        TaskService tasks = application.getBean(TaskService.class);
        ward.units().forEach(unit -> {
            Task task = tasks.newTask();
            task.setTenantId(ward.id());
            task.setName("Việc của " + unit.name());
            task.setDueDate(Date.from(dueAt.atZone(ClockConfiguration.VIETNAM).toInstant()));
            tasks.saveTask(task);
            tasks.addCandidateGroup(task.getId(), unit.id());
        });
    }

    private void letters(int count) {
        Outbox outbox = application.getBean(Outbox.class);
        IntStream.rangeClosed(1, count)
                .forEach(number -> outbox.put(new Letter(
                        "tu-phap.an-duong", "Thư số " + number, "chữ", "<p>chữ</p>", "an-duong", "letter-" + number)));
    }

    /** The model of a case that waits for a job and then ends. */
    private void deploy(String process) {
        application
                .getBean(RepositoryService.class)
                .createDeployment()
                .addModelInstance(
                        process + ".bpmn",
                        Bpmn.createExecutableProcess(process)
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .endEvent()
                                .camundaAsyncBefore()
                                .done())
                .deploy();
    }

    private void start(String process) {
        application
                .getBean(CurrentWard.class)
                .in("an-duong", () -> application.getBean(RuntimeService.class).startProcessInstanceByKey(process));
    }

    private Wards wards() {
        return application.getBean(Wards.class);
    }
}
