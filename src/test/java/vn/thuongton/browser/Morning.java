package vn.thuongton.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import vn.thuongton.testing.FixedClock;

/**
 * The run of a ward's morning, which writes the mails and opens the work of plans and programmes. It waits until a test asks
 * for it: a test that moves the clock past a morning would otherwise find cases it knows nothing of.
 */
final class Morning {

    private static final String PROCESS = "dailyReminder";

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private Morning() {}

    /** Once the run that may be under way, the one at the start of the application for instance, has ended. */
    static void hold(ManagementService management) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(jobs(management).timers().list()).isNotEmpty();
            assertThat(jobs(management).messages().list()).isEmpty();
        });
        management
                .updateJobDefinitionSuspensionState()
                .byProcessDefinitionKey(PROCESS)
                .includeJobs(true)
                .suspend();
    }

    /** The next run begins and ends, whichever morning it waits for; the clock stays at 07:31. */
    static void pass(ManagementService management, FixedClock clock, LocalDate day) {
        clock.set(day, LocalTime.of(7, 31));
        List<String> timers =
                jobs(management).timers().list().stream().map(Job::getId).toList();
        timers.forEach(timer -> management.setJobDuedate(timer, Date.from(clock.instant())));
        management
                .updateJobDefinitionSuspensionState()
                .byProcessDefinitionKey(PROCESS)
                .includeJobs(true)
                .activate();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(jobs(management).timers().list())
                        .extracting(Job::getId)
                        .doesNotContainAnyElementsOf(timers));
        hold(management);
    }

    private static JobQuery jobs(ManagementService management) {
        return management.createJobQuery().processDefinitionKey(PROCESS);
    }
}
