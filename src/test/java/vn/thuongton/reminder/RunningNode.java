package vn.thuongton.reminder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.thuongton.testing.ForkFolders;

/** A {@link Node} as the test that started it sees it. */
final class RunningNode implements AutoCloseable {

    private final Process process;
    private final PrintWriter commands;
    private final List<String> output = Collections.synchronizedList(new ArrayList<>());

    /** @param name how it introduces itself to the mail server */
    RunningNode(String name, String database, int mailPort) throws IOException, InterruptedException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Node.class.getName(),
                        "--spring.datasource.url=" + database,
                        "--server.port=0",
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + mailPort,
                        "--spring.mail.properties.mail.smtp.localhost=" + name,
                        "--spring.mail.properties.mail.smtp.timeout=2000",
                        "--thuongton.data-dir=" + ForkFolders.DATA,
                        "--thuongton.check-templates=false",
                        "--logging.level.org.camunda=off",
                        "--camunda.bpm.job-execution.wait-time-in-millis=50",
                        "--camunda.bpm.job-execution.max-wait=100")
                .redirectErrorStream(true)
                .start();
        commands = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        CountDownLatch ready = new CountDownLatch(1);
        Thread reading = new Thread(() -> read(ready), "output of " + name);
        reading.setDaemon(true);
        reading.start();
        if (!ready.await(240, TimeUnit.SECONDS) || !output.contains(Node.READY)) {
            process.destroyForcibly();
            throw new IllegalStateException(String.join("\n", output));
        }
    }

    private void read(CountDownLatch ready) {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                output.add(line);
                if (line.equals(Node.READY)) {
                    ready.countDown();
                }
            }
        } catch (IOException e) {
            output.add("(output ended: " + e.getMessage() + ")");
        } finally {
            ready.countDown();
        }
    }

    void command(String line) {
        commands.println(line);
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        commands.close();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            kill();
        }
    }
}
