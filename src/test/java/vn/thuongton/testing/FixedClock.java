package vn.thuongton.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import vn.thuongton.engine.ClockConfiguration;

/** Stands still until a test moves it; the engine's clock goes with it. Starts on Monday 02/11/2026 at 09:00. */
@Component
@Primary
public class FixedClock extends Clock {

    private volatile Instant now;

    public FixedClock() {
        set(LocalDate.of(2026, 11, 2), LocalTime.of(9, 0));
    }

    public void set(LocalDate day, LocalTime time) {
        now = LocalDateTime.of(day, time).atZone(ClockConfiguration.VIETNAM).toInstant();
        ClockUtil.setCurrentTime(Date.from(now));
    }

    @Override
    public ZoneId getZone() {
        return ClockConfiguration.VIETNAM;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
