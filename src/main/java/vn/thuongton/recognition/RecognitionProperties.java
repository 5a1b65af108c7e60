package vn.thuongton.recognition;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the programmes are.
 *
 * @param programmesLocation the folder as a Spring resource location, ending with "/"
 */
@ConfigurationProperties("thuongton")
record RecognitionProperties(
        @DefaultValue("classpath:programmes/") String programmesLocation) {}
