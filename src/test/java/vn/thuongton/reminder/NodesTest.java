package vn.thuongton.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.thuongton.reminder.ScriptedMailServer.Behaviour;
import vn.thuongton.reminder.ScriptedMailServer.Taken;
import vn.thuongton.testing.NewDatabase;

/** Several nodes on one database, one of them killed: what the mail server gets. Each test goes on where the last ended. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NodesTest {

    private static final int LETTERS = 30;
    /** As many mails as the job executor of one node sends at a time. */
    private static final int AT_ONCE = 10;

    private static final ScriptedMailServer SERVER = new ScriptedMailServer();
    private static final String DATABASE = NewDatabase.create();
    private static final JdbcClient JDBC = JdbcClient.create(new DriverManagerDataSource(DATABASE));

    private static RunningNode first;
    private static RunningNode second;

    /** Both stand on Monday 02/11/2026 at 09:00; the ward waits for Tuesday's digest. */
    @BeforeAll
    static void startNodes() throws Exception {
        first = node("node-1");
        second = node("node-2");
    }

    @AfterAll
    static void stopNodes() throws Exception {
        first.close();
        second.close();
        SERVER.close();
    }

    @Test
    @Order(1)
    @DisplayName("Hai máy trên một cơ sở dữ liệu vào giờ nhắc việc: mỗi người đúng một thư, cả hai máy cùng gửi")
    void twoNodesAtTheDigestHour() {
        SERVER.takeTime(100);
        first.command("work 2026-11-03T17:00");
        await().until(() -> count("select count(*) from act_ru_task") > 0);

        first.command("time 2026-11-03T07:30");
        second.command("time 2026-11-03T07:30");

        // who watches several wards for the city is of the ward and of none of its units
        List<String> officers = JDBC.sql("""
                        select email_ from act_id_user join act_id_tenant_member on user_id_ = act_id_user.id_
                        where tenant_id_ = 'an-duong' and act_id_user.id_ like '%.an-duong'
                        """).query(String.class).list();
        eventually(() -> count("select count(*) from outbox where sent_at is not null") == officers.size());
        eventually(() -> count("select count(*) from act_hi_procinst"
                        + " where proc_def_key_ in ('dailyReminder', 'mailDelivery') and state_ = 'COMPLETED'")
                == officers.size() + 1);
        assertThat(SERVER.taken()).extracting(Taken::recipient).containsExactlyInAnyOrderElementsOf(officers);
        assertThat(SERVER.taken()).extracting(Taken::greetedAs).contains("node-1", "node-2");
        // the same morning opens what the ward's plan and programmes call for, each once
        assertThat(count("select count(*) from act_hi_procinst where id_ in (select case_id from agenda_opening)"))
                .isPositive()
                .isEqualTo(count("select count(*) from case_file"));
    }

    @Test
    @Order(2)
    @DisplayName("Máy chủ thư treo khi có 30 thư chờ: việc của hồ sơ vẫn chạy trước các thư còn lại")
    void hangingMailServerDoesNotDelayCases() throws Exception {
        second.close();
        SERVER.forget();
        SERVER.behave(Behaviour.SILENT);
        first.command("deploy ordinaryCase");
        first.command("letters " + LETTERS);
        eventually(() -> SERVER.conversations() > 0);

        first.command("start ordinaryCase");

        eventually(() -> count("select count(*) from act_hi_procinst"
                        + " where proc_def_key_ = 'ordinaryCase' and state_ = 'COMPLETED'")
                == 1);
        assertThat(SERVER.conversations()).isLessThan(LETTERS);
        eventually(() -> count("select count(*) from act_ru_job where duedate_ is not null"
                        + " and exception_msg_ like 'Chưa gửi được thư%'")
                == LETTERS);
        assertThat(SERVER.taken()).isEmpty();
    }

    @Test
    @Order(3)
    @DisplayName(
            "Máy bị tắt ngang khi đang gửi 30 thư rồi chạy lại: thư nào cũng đến, chỉ thư đang gửi dở đến hai lần, cùng mã thư")
    void killedNodeLosesNothing() throws Exception {
        SERVER.behave(Behaviour.WELL);
        SERVER.takeTime(500);
        first.command("time 2026-11-03T07:32");
        eventually(() -> count("select count(*) from outbox where key like 'letter-%' and sent_at is not null") >= 5);
        first.kill();
        eventually(() -> SERVER.openConversations() == 0);

        Set<String> unsent =
                new HashSet<>(JDBC.sql("select '<' || key || '@localhost>' from outbox where sent_at is null")
                        .query(String.class)
                        .list());
        List<String> takenBefore = messageIds();
        assertThat(unsent).hasSizeBetween(1, LETTERS - 1);
        List<String> inFlight = takenBefore.stream().filter(unsent::contains).toList();
        assertThat(inFlight).hasSizeLessThanOrEqualTo(AT_ONCE).doesNotHaveDuplicates();

        first = node("node-3");
        // jobs of a node that is gone are free again when their lock has run out
        first.command("time 2026-11-03T07:45");
        eventually(() -> count("select count(*) from outbox where sent_at is null") == 0);

        assertThat(new HashSet<>(messageIds()))
                .isEqualTo(IntStream.rangeClosed(1, LETTERS)
                        .mapToObj(number -> "<letter-" + number + "@localhost>")
                        .collect(Collectors.toSet()));
        assertThat(messageIds()).hasSize(LETTERS + inFlight.size());
    }

    private static RunningNode node(String name) throws Exception {
        return new RunningNode(name, DATABASE, SERVER.port());
    }

    private static List<String> messageIds() {
        return SERVER.taken().stream().map(Taken::messageId).toList();
    }

    private static long count(String sql) {
        return JDBC.sql(sql).query(Long.class).single();
    }

    private static void eventually(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(condition);
    }
}
