package vn.thuongton.deadline;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuongton.organization.CurrentWard;
import vn.thuongton.organization.Ward;
import vn.thuongton.organization.Wards;

/**
 * Notices at the start that the calendar is another than the open cases of a ward were counted with, and has them counted
 * anew by the process {@code calendarChange}. Several nodes that start at once start it once.
 */
@Component
class CalendarChanges {

    static final String PROCESS = "calendarChange";
    static final String CHANGED_DAYS = "changedDays";

    private static final Logger LOG = LoggerFactory.getLogger(CalendarChanges.class);
    private static final int DAYS_NAMED = 6;

    private final WorkingDays workingDays;
    private final AppliedCalendar applied;
    private final Wards wards;
    private final CurrentWard currentWard;
    private final RuntimeService runtime;

    CalendarChanges(
            WorkingDays workingDays,
            AppliedCalendar applied,
            Wards wards,
            CurrentWard currentWard,
            RuntimeService runtime) {
        this.workingDays = workingDays;
        this.applied = applied;
        this.wards = wards;
        this.currentWard = currentWard;
        this.runtime = runtime;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void follow() {
        wards.all().stream().map(Ward::id).forEach(this::follow);
    }

    private void follow(String ward) {
        applied.lock(ward);
        SortedMap<LocalDate, Boolean> before = applied.of(ward);
        SortedMap<LocalDate, Boolean> now = workingDays.exceptions();
        if (before.equals(now)) {
            return;
        }
        applied.replace(ward, now);
        if (before.isEmpty()) {
            return;
        }
        String days = words(before, now);
        LOG.info("Lịch ngày làm việc thay đổi, tính lại hạn của hồ sơ đang mở ở {}: {}", ward, days);
        currentWard.in(
                ward, () -> runtime.startProcessInstanceByKey(PROCESS, ward, Variables.putValue(CHANGED_DAYS, days)));
    }

    private String words(SortedMap<LocalDate, Boolean> before, SortedMap<LocalDate, Boolean> now) {
        SortedSet<LocalDate> changed = new TreeSet<>(before.keySet());
        changed.addAll(now.keySet());
        changed.removeIf(day -> worked(before, day) == worked(now, day));
        String named = changed.stream()
                .limit(DAYS_NAMED)
                .map(day -> VietnameseDate.text(day) + (worked(now, day) ? " làm việc" : " nghỉ"))
                .collect(Collectors.joining(", "));
        return changed.size() > DAYS_NAMED ? named + " và " + (changed.size() - DAYS_NAMED) + " ngày khác" : named;
    }

    private static boolean worked(SortedMap<LocalDate, Boolean> days, LocalDate day) {
        return days.getOrDefault(day, !CalendarDay.isWeeklyRest(day));
    }
}
