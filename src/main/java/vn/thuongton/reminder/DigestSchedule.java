package vn.thuongton.reminder;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuongton.organization.CurrentWard;
import vn.thuongton.organization.Ward;
import vn.thuongton.organization.Wards;

/** Keeps exactly one {@code dailyReminder} waiting for the next working morning of each ward. */
@Component
class DigestSchedule {

    static final String PROCESS = "dailyReminder";
    static final String WAITING = "event_workingMorningReached";

    private final Wards wards;
    private final CurrentWard currentWard;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final RepositoryService repository;
    private final JdbcClient jdbc;

    DigestSchedule(
            Wards wards,
            CurrentWard currentWard,
            RuntimeService runtime,
            ManagementService management,
            RepositoryService repository,
            JdbcClient jdbc) {
        this.wards = wards;
        this.currentWard = currentWard;
        this.runtime = runtime;
        this.management = management;
        this.repository = repository;
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void scheduleAll() {
        wards.all().stream().map(Ward::id).forEach(this::schedule);
    }

    /** May be repeated, also by several nodes at once: starts a reminder only when none waits. */
    @Transactional
    public void schedule(String wardId) {
        lock(wardId);
        List<Job> waiting = waiting(wardId);
        waiting.forEach(this::underNewestModel);
        if (waiting.isEmpty()) {
            currentWard.in(wardId, () -> runtime.startProcessInstanceByKey(PROCESS, wardId));
        }
    }

    /** Until the end of the transaction. */
    private void lock(String wardId) {
        jdbc.sql("""
                        insert into reminder_schedule (ward_id) values (:ward)
                        on conflict (ward_id) do update set ward_id = excluded.ward_id
                        """).param("ward", wardId).update();
    }

    private List<Job> waiting(String wardId) {
        return management
                .createJobQuery()
                .processDefinitionKey(PROCESS)
                .activityId(WAITING)
                .tenantIdIn(wardId)
                .list();
    }

    /** After a new version was installed, what waits goes on under its model; the hour it waits for stays. */
    private void underNewestModel(Job waiting) {
        String newest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(PROCESS)
                .latestVersion()
                .singleResult()
                .getId();
        if (!waiting.getProcessDefinitionId().equals(newest)) {
            MigrationPlan plan = runtime.createMigrationPlan(waiting.getProcessDefinitionId(), newest)
                    .mapEqualActivities()
                    .build();
            runtime.newMigration(plan)
                    .processInstanceIds(waiting.getProcessInstanceId())
                    .execute();
        }
    }
}
