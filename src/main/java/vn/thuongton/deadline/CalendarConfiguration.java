package vn.thuongton.deadline;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/** Reads the calendars of all years at the start, and says which days still wait for their official notice. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarConfiguration.class);
    private static final String SHIPPED = "classpath:wards/";

    /**
     * The calendars that come with the application; one in the wards' own folder takes the place of that year's.
     *
     * @throws CalendarMalformed when a file cannot be used; the application then does not start
     */
    @Bean
    WorkingDays workingDays(
            ResourcePatternResolver resources, @Value("${thuongton.wards-location}") String wardsLocation)
            throws IOException {
        Map<Integer, List<CalendarDay>> calendars = new TreeMap<>();
        for (String location : List.of(SHIPPED, wardsLocation)) {
            for (Resource file : resources.getResources(location + "calendar-*.yaml")) {
                CalendarFile calendar = CalendarFile.read(file);
                calendars.put(calendar.year(), calendar.days());
            }
        }
        calendars.forEach(CalendarConfiguration::tellUnconfirmed);
        return new WorkingDays(calendars);
    }

    private static void tellUnconfirmed(int year, List<CalendarDay> days) {
        String unconfirmed = days.stream()
                .filter(day -> !day.confirmed())
                .map(day -> day.date().toString())
                .collect(Collectors.joining(", "));
        if (!unconfirmed.isEmpty()) {
            LOG.warn("Lịch năm {} còn ngày chưa có thông báo chính thức: {}", year, unconfirmed);
        }
    }
}
