package vn.thuongton.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;
import vn.thuongton.deadline.WorkingDays;
import vn.thuongton.organization.Ward;

/** When a ward's digests go out: on working days from the hour the ward has chosen. */
@Component
class DigestTimes {

    private final WorkingDays workingDays;
    private final Clock clock;

    DigestTimes(WorkingDays workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Strictly later than now. */
    ZonedDateTime next(Ward ward) {
        LocalDate day = today();
        while (!digestAt(ward, day).isAfter(now()) || !workingDays.isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return digestAt(ward, day);
    }

    /** Whether a digest may go out now; what could not go out in time is told by the next morning's digest. */
    boolean isOpen(Ward ward) {
        return !now().isBefore(digestAt(ward, today())) && workingDays.isWorkingDay(today());
    }

    private ZonedDateTime now() {
        return ZonedDateTime.now(clock);
    }

    private ZonedDateTime digestAt(Ward ward, LocalDate day) {
        return day.atTime(ward.digestAt()).atZone(clock.getZone());
    }
}
