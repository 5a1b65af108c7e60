package vn.thuongton.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import vn.thuongton.ThuongTon;
import vn.thuongton.document.CaseDocuments;
import vn.thuongton.organization.CurrentWard;
import vn.thuongton.testing.FixedClock;
import vn.thuongton.testing.NewDatabase;

/** The application is started again with another calendar, as a ward does when a holiday is announced. */
@Tag("own-application")
class CalendarChangeTest {

    private static final LocalDate HOLIDAY = LocalDate.of(2026, 11, 24);

    private final String database = NewDatabase.create();

    @Test
    @DisplayName(
            "Khởi động với lịch mới: hạn của hồ sơ đang mở, của các bước và đồng hồ dời theo; ai liên quan được báo"
                    + " một lần")
    void openDatesMove(@TempDir Path wards) throws IOException {
        FileSystemUtils.copyRecursively(Path.of("wards"), wards);
        Path calendar = wards.resolve("calendar-2026.yaml");
        String announced = Files.readString(calendar);
        Files.writeString(calendar, announced.replaceAll("(?s)- date: 2026-11-24.*?confirmed: true\\s*", ""));

        String moved;
        String suspended;
        String unmoved;
        try (var application = start(wards)) {
            ClockCases cases = cases(application);
            moved = cases.complaint(HOLIDAY.minusDays(30));
            suspended = cases.complaint(HOLIDAY.minusDays(30));
            unmoved = cases.complaint(LocalDate.of(2026, 11, 2));
            application
                    .getBean(TaskService.class)
                    .setAssignee(cases.task(moved, "userTask_resolve"), "truong-tu-phap.an-duong");
            application
                    .getBean(CaseClock.class)
                    .suspend(
                            suspended,
                            cases.decision(suspended, LocalDate.of(2026, 11, 2), "forceMajeure"),
                            ClockCases.CHAIRMAN);
            assertThat(cases.caseDueOn(moved)).isEqualTo(HOLIDAY);
            assertThat(recounts(application)).isZero();
            forgetLetters(application);
        }
        Files.writeString(calendar, announced);
        try (var application = start(wards)) {
            ClockCases cases = cases(application);
            assertThat(recounts(application)).isOne();

            runRecount(application);

            LocalDate due = LocalDate.of(2026, 11, 25);
            assertThat(cases.caseDueOn(moved)).isEqualTo(due);
            assertThat(cases.dueDays(moved)).isEqualTo(Map.of("userTask_resolve", due, "userTask_verify", due));
            assertThat(cases.timerDays(moved)).containsExactly(due, due);
            assertThat(cases.caseDueOn(suspended)).isEqualTo(due);
            assertThat(application
                            .getBean(RuntimeService.class)
                            .createProcessInstanceQuery()
                            .rootProcessInstanceId(suspended)
                            .suspended()
                            .count())
                    .isEqualTo(2);
            assertThat(cases.caseDueOn(unmoved)).isEqualTo("2026-12-02");
            assertThat(letters(application)).containsExactly("truong-tu-phap.an-duong", "tu-phap.an-duong");
            assertThat(letterText(application))
                    .contains(
                            "Lịch ngày làm việc thay đổi: 24/11/2026 nghỉ. Hạn của hồ sơ, công việc ông/bà đang làm đã"
                                    + " được tính lại");
            assertThat(recounts(application)).isZero();
        }
        try (var application = start(wards)) {
            assertThat(recounts(application)).isZero();
            assertThat(letters(application)).hasSize(2);
        }
    }

    private ConfigurableApplicationContext start(Path wards) {
        return new SpringApplicationBuilder(ThuongTon.class, FixedClock.class)
                .run(
                        "--spring.datasource.url=" + database,
                        "--thuongton.wards-location=file:" + wards + "/",
                        "--thuongton.data-dir=target/test-data${test.fork:}",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--server.port=0");
    }

    private static ClockCases cases(ConfigurableApplicationContext application) {
        return new ClockCases(
                application.getBean(ProcessEngine.class),
                application.getBean(CurrentWard.class),
                application.getBean(CaseDocuments.class));
    }

    private static long recounts(ConfigurableApplicationContext application) {
        return application
                .getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processDefinitionKey(CalendarChanges.PROCESS)
                .count();
    }

    private static void runRecount(ConfigurableApplicationContext application) {
        ManagementService management = application.getBean(ManagementService.class);
        for (List<Job> jobs = jobs(management); !jobs.isEmpty(); jobs = jobs(management)) {
            jobs.forEach(job -> management.executeJob(job.getId()));
        }
    }

    private static List<Job> jobs(ManagementService management) {
        return management
                .createJobQuery()
                .processDefinitionKey(CalendarChanges.PROCESS)
                .list();
    }

    private static void forgetLetters(ConfigurableApplicationContext application) {
        jdbc(application).sql("delete from outbox").update();
    }

    private static List<String> letters(ConfigurableApplicationContext application) {
        return jdbc(application)
                .sql("select user_id from outbox order by user_id")
                .query(String.class)
                .list();
    }

    private static String letterText(ConfigurableApplicationContext application) {
        return jdbc(application)
                .sql("select min(text) from outbox")
                .query(String.class)
                .single();
    }

    private static JdbcClient jdbc(ConfigurableApplicationContext application) {
        return application.getBean(JdbcClient.class);
    }
}
