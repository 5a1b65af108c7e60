package vn.thuongton.engine;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the application; it never follows the machine's zone. */
@Configuration(proxyBeanMethods = false)
public class ClockConfiguration {

    /** Vietnam has one zone and no summer time. */
    public static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    @Bean
    Clock clock() {
        return Clock.system(VIETNAM);
    }
}
