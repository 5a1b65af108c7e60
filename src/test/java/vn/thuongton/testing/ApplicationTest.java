package vn.thuongton.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on a random port with a new PostgreSQL database, without the job executor: a test runs the jobs
 * it waits for. Tests with this annotation and nothing more share one application, so each uses cases of its own; a
 * test that needs other settings is tagged {@code own-application} and gets a JVM of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "thuongton.data-dir=target/test-data${test.fork:}",
            "thuongton.documents-location=file:target/test-documents${test.fork:}/"
        })
@ContextConfiguration(initializers = NewDatabase.class)
@Import({FixedClock.class, AgendaOfTests.class})
public @interface ApplicationTest {}
