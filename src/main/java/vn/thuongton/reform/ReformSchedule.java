package vn.thuongton.reform;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuongton.organization.CurrentWard;
import vn.thuongton.organization.DataFiles;
import vn.thuongton.organization.UnitReform;
import vn.thuongton.organization.Ward;
import vn.thuongton.organization.WardFileInvalid;
import vn.thuongton.organization.Wards;

/** Keeps one {@code unitReform} waiting for the day of the next reform of each ward that has one ahead. */
@Component
class ReformSchedule {

    static final String PROCESS = "unitReform";
    static final String WAITING = "event_reformDayReached";

    private final Wards wards;
    private final CarriedOut carriedOut;
    private final CurrentWard currentWard;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final Clock clock;

    ReformSchedule(
            Wards wards,
            CarriedOut carriedOut,
            CurrentWard currentWard,
            RuntimeService runtime,
            ManagementService management,
            Clock clock) {
        this.wards = wards;
        this.carriedOut = carriedOut;
        this.currentWard = currentWard;
        this.runtime = runtime;
        this.management = management;
        this.clock = clock;
    }

    /** @throws WardFileInvalid when a file now says otherwise what has been carried out already */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void scheduleAll() {
        wards.all().forEach(this::schedule);
    }

    private void schedule(Ward ward) {
        carriedOut.lock(ward.id());
        checkCarriedOut(ward);
        Optional<Date> next = nextAt(ward);
        waiting(ward.id()).stream()
                .filter(job -> !job.getDuedate().equals(next.orElse(null)))
                .forEach(job -> runtime.deleteProcessInstance(
                        job.getProcessInstanceId(), "Dữ liệu của phường có ngày sắp xếp khác"));
        if (next.isPresent() && running(ward.id()) == 0) {
            currentWard.in(ward.id(), () -> runtime.startProcessInstanceByKey(PROCESS, ward.id()));
        }
    }

    /** The beginning of the day of the next reform; empty when every one has been carried out. */
    Optional<Date> nextAt(Ward ward) {
        Map<String, String> done = carriedOut.of(ward.id());
        return ward.reforms().stream()
                .filter(reform -> !done.keySet().containsAll(reform.from()))
                .map(UnitReform::on)
                .min(LocalDate::compareTo)
                .map(day -> Date.from(day.atStartOfDay(clock.getZone()).toInstant()));
    }

    private void checkCarriedOut(Ward ward) {
        Map<String, String> done = carriedOut.of(ward.id());
        List<UnitReform> reforms = ward.reforms();
        for (int index = 0; index < reforms.size(); index++) {
            UnitReform reform = reforms.get(index);
            for (String from : reform.from()) {
                String to = done.getOrDefault(from, reform.to());
                if (!to.equals(reform.to())) {
                    throw new WardFileInvalid(
                            DataFiles.nameOfWard(ward.id(), "ward.yaml"),
                            "reforms[" + index + "]",
                            "công việc của đơn vị \"" + from + "\" đã được chuyển cho đơn vị \"" + to
                                    + "\", không sửa lại được; cần chuyển tiếp thì khai thêm một lần sắp xếp từ \"" + to
                                    + "\"");
                }
            }
        }
    }

    private List<Job> waiting(String wardId) {
        return management
                .createJobQuery()
                .processDefinitionKey(PROCESS)
                .activityId(WAITING)
                .tenantIdIn(wardId)
                .list();
    }

    private long running(String wardId) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(PROCESS)
                .tenantIdIn(wardId)
                .count();
    }
}
