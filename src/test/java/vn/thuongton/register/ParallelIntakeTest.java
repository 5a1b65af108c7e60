package vn.thuongton.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thuongton.organization.CurrentWard;
import vn.thuongton.testing.ApplicationTest;

@ApplicationTest
class ParallelIntakeTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private CurrentWard currentWard;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private SampleCases cases;

    @BeforeEach
    void deploy() {
        cases = new SampleCases(engine, currentWard);
        cases.deploy("intakeOnly");
    }

    @Test
    @DisplayName("50 hồ sơ tiếp nhận cùng lúc nhận 50 số liền nhau")
    void fiftyIntakesGiveFiftyNumbers() throws Exception {
        atOnce(IntStream.range(0, 50).mapToObj(i -> intake("SONG", false)).toList());

        assertThat(numbers("SONG")).isEqualTo(oneToFifty("SONG"));
    }

    @Test
    @DisplayName("Tiếp nhận hỏng giữa chừng không để lại khoảng trống trong sổ")
    void failedIntakesLeaveNoGap() throws Exception {
        atOnce(IntStream.range(0, 65).mapToObj(i -> intake("HONG", i % 13 < 3)).toList());

        assertThat(numbers("HONG")).isEqualTo(oneToFifty("HONG"));
    }

    private Callable<Void> intake(String procedureCode, boolean fails) {
        return () -> {
            Map<String, Object> request = SampleCases.request(LocalDate.of(2026, 11, 2), "Trần Thị Lan", "Lê Văn Sơn");
            request.put("procedureCode", procedureCode);
            transaction.executeWithoutResult(status -> {
                cases.received("intakeOnly", request);
                if (fails) {
                    status.setRollbackOnly();
                }
            });
            return null;
        };
    }

    private static void atOnce(List<Callable<Void>> intakes) throws Exception {
        ExecutorService counters = Executors.newFixedThreadPool(intakes.size());
        try {
            CountDownLatch allReady = new CountDownLatch(intakes.size());
            List<Future<Void>> results = intakes.stream()
                    .map(intake -> counters.submit(() -> {
                        allReady.countDown();
                        allReady.await();
                        return intake.call();
                    }))
                    .toList();
            for (Future<Void> result : results) {
                result.get();
            }
        } finally {
            counters.shutdownNow();
        }
    }

    private List<String> numbers(String procedureCode) {
        return jdbc.sql("select number from case_file where number like ? order by number")
                .param("AD-" + procedureCode + "-%")
                .query(String.class)
                .list();
    }

    private static List<String> oneToFifty(String procedureCode) {
        return IntStream.rangeClosed(1, 50)
                .mapToObj(i -> "AD-%s-2026-%04d".formatted(procedureCode, i))
                .toList();
    }
}
