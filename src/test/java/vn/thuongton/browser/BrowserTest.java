package vn.thuongton.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import vn.thuongton.testing.FixedClock;
import vn.thuongton.testing.NewDatabase;

/**
 * The whole application with its job executor, and a Chromium whose clock shows the same day as the engine's. A test
 * method takes the {@link Desk} it works with as parameter.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "thuongton.data-dir=target/test-data${test.fork:}",
            // a timer that a test makes due should not wait for the executor's next minute
            "camunda.bpm.job-execution.max-wait=500",
            "camunda.bpm.job-execution.wait-time-in-millis=500"
        })
@ContextConfiguration(initializers = NewDatabase.class)
@Import(FixedClock.class)
@ExtendWith(ChromiumExtension.class)
@interface BrowserTest {}
