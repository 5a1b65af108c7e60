package vn.thuongton.report;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the figures' definitions are.
 *
 * @param programmesLocation the folder of the programmes as a Spring resource location, ending with "/"
 */
@ConfigurationProperties("thuongton")
record ReportProperties(
        @DefaultValue("classpath:programmes/") String programmesLocation) {}
