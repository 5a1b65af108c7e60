package vn.thuongton.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.NewDatabase;
import vn.thuongton.testing.Statements;

/**
 * Cases per second of the application beside plain Camunda: the same models, the same PostgreSQL server, the same run,
 * turn by turn. A ratio is printed; no time is asserted.
 */
@Tag("benchmark")
@ApplicationTest
class ThroughputBenchmark {

    private static final int THREADS = 4;
    private static final int POOL = 30;
    private static final int ROUNDS = 7;
    private static final int CASES_PER_ROUND = 60;

    private static final Statements OURS = new Statements();
    private static final Statements PLAIN = new Statements();

    /** Plain Camunda makes no papers: the ratio compares what both do, what papers cost is told beside it. */
    private static volatile boolean papers;

    @TestConfiguration
    static class Counting {
        @Bean
        static BeanPostProcessor countStatements() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    if (name.equals("draftDocument")) {
                        return drafting((JavaDelegate) bean);
                    }
                    return bean instanceof DataSource database ? OURS.counted(database) : bean;
                }
            };
        }

        private static JavaDelegate drafting(JavaDelegate delegate) {
            return execution -> {
                if (papers) {
                    delegate.execute(execution);
                }
            };
        }
    }

    @Autowired
    private ProcessEngine ours;

    @Test
    @DisplayName("Số hồ sơ mỗi giây so với Camunda nguyên bản")
    void comparesThroughput() throws Exception {
        try (HikariDataSource database = new HikariDataSource()) {
            database.setJdbcUrl(NewDatabase.create());
            database.setMaximumPoolSize(POOL);
            ProcessEngine plain = PlainCamunda.start(PLAIN.counted(database));
            RefusedLandDispute ourCase = new RefusedLandDispute(ours);
            RefusedLandDispute plainCase = new RefusedLandDispute(plain);
            papers = true;
            round(ourCase);
            round(plainCase);
            double withPapers = median(List.of(round(ourCase), round(ourCase), round(ourCase)));
            papers = false;
            OURS.sinceLastAsked();
            PLAIN.sinceLastAsked();

            List<Double> oursPerSecond = new ArrayList<>();
            List<Double> plainPerSecond = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                oursPerSecond.add(round(ourCase));
                plainPerSecond.add(round(plainCase));
            }
            report(median(oursPerSecond), median(plainPerSecond), withPapers);
            plain.close();
        }
    }

    private static double round(RefusedLandDispute work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Void>> cases = new ArrayList<>();
            for (int number = 0; number < CASES_PER_ROUND; number++) {
                cases.add(() -> {
                    work.run();
                    return null;
                });
            }
            long begin = System.nanoTime();
            for (Future<Void> done : threads.invokeAll(cases)) {
                done.get();
            }
            return CASES_PER_ROUND / ((System.nanoTime() - begin) / 1e9);
        } finally {
            threads.shutdown();
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static void report(double oursPerSecond, double plainPerSecond, double withPapers) throws Exception {
        double steps = (double) ROUNDS * CASES_PER_ROUND * RefusedLandDispute.STEPS;
        String report = String.format(
                """
                Land dispute received, examined, refused, answered; %d threads, %d rounds of %d cases, medians
                                cases/s   SQL statements per step
                Thượng Tôn      %7.1f   %7.1f
                plain Camunda   %7.1f   %7.1f
                ratio           %7.2f   (goal 0.90 or more)
                Thượng Tôn drafting the notice as a Word file: %.1f cases/s, %.2f of itself without
                """,
                THREADS,
                ROUNDS,
                CASES_PER_ROUND,
                oursPerSecond,
                OURS.sinceLastAsked() / steps,
                plainPerSecond,
                PLAIN.sinceLastAsked() / steps,
                oursPerSecond / plainPerSecond,
                withPapers,
                withPapers / oursPerSecond);
        System.out.println(report);
        Files.writeString(Path.of("target", "benchmark.txt"), report);
        assertThat(report).isNotBlank();
    }
}
