package vn.thuongton.packaged;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The jar as it is shipped, running in a process of its own with nothing but the given environment. */
final class PackagedApplication implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    private final Process process;
    private final List<String> output = Collections.synchronizedList(new ArrayList<>());
    private volatile int port;

    PackagedApplication(Map<String, String> environment) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // the port is the container's affair; here any free one will do
        ProcessBuilder builder = new ProcessBuilder(
                java,
                "-Dfile.encoding=UTF-8",
                // it ends before the second compiler pays off
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                System.getProperty("thuongton.jar"),
                "--server.port=0");
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        process = builder.start();
        readUntilStartedOrEnded();
    }

    private void readUntilStartedOrEnded() throws InterruptedException {
        CountDownLatch startedOrEnded = new CountDownLatch(1);
        Thread reading = new Thread(() -> read(startedOrEnded), "output of the packaged application");
        reading.setDaemon(true);
        reading.start();
        if (!startedOrEnded.await(240, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Neither started nor ended:\n" + output());
        }
    }

    private void read(CountDownLatch startedOrEnded) {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                output.add(line);
                Matcher listening = PORT.matcher(line);
                if (listening.find()) {
                    port = Integer.parseInt(listening.group(1));
                }
                if (line.contains("Started ThuongTon")) {
                    startedOrEnded.countDown();
                }
            }
        } catch (IOException e) {
            output.add("(output ended: " + e.getMessage() + ")");
        } finally {
            startedOrEnded.countDown();
        }
    }

    int port() {
        return port;
    }

    List<ProcessHandle> childProcesses() {
        return process.descendants().toList();
    }

    String output() {
        return String.join("\n", output);
    }

    /** @return the exit code of an application that ended by itself */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Still running");
        }
        return process.exitValue();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
