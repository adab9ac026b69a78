package io.dragline.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own in {@code <data>/postgres}.
 *
 * <pre>
 *   programs-…  unpacked once      password  0400      data  tables      log  what it says
 * </pre>
 *
 * It runs in a session of its own, so it survives a killed control plane: the next one stops it, which ends whatever the
 * dead one had begun, and starts it again with its own settings. If it dies, it is started again on the same port.
 */
final class EmbeddedPostgres implements Database {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String USER = "dragline";
    private static final int ATTEMPTS = 25;
    private static final long LOG_LIMIT = 4L << 20;

    private final PostgresPrograms programs;
    private final PostgresCluster cluster;
    private final Path logFile;
    private final String password;
    private int port;
    private volatile boolean closed;

    private EmbeddedPostgres(PostgresPrograms programs, PostgresCluster cluster, Path logFile, String password) {
        this.programs = programs;
        this.cluster = cluster;
        this.logFile = logFile;
        this.password = password;
    }

    static EmbeddedPostgres start(Path data) {
        Path home = data.toAbsolutePath().resolve("postgres");
        try {
            Files.createDirectories(home);
            DatabasePassword password = new DatabasePassword(home.resolve("password"));
            String secret = password.readOrCreate();
            PostgresPrograms programs = PostgresBinaries.unpackedIn(home);
            PostgresCluster cluster = new PostgresCluster(home.resolve("data"));
            cluster.createOnce(programs, password.file(), USER);
            EmbeddedPostgres postgres = new EmbeddedPostgres(programs, cluster, home.resolve("log"), secret);
            postgres.stopWhatWasLeft();
            postgres.begin();
            return postgres;
        } catch (IOException e) {
            throw new IllegalStateException("cannot prepare the embedded database in " + home + ": " + e, e);
        }
    }

    private void stopWhatWasLeft() throws IOException {
        if (Files.exists(logFile) && Files.size(logFile) > LOG_LIMIT) Files.delete(logFile);
        if (cluster.running().isEmpty()) return;
        log.info("The embedded database of a control plane that died is still running; it is restarted");
        stop();
    }

    /** Tries again: a free port may be taken by another, and the last processes of a killed server need a moment. */
    private synchronized void begin() throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                if (port == 0) port = freePort();
                cluster.configure(port);
                programs.run("pg_ctl", "start", "-D", "" + cluster.folder(), "-l", "" + logFile, "-w", "-t", "60");
                break;
            } catch (IllegalStateException e) {
                if (attempt == ATTEMPTS || closed)
                    throw new IllegalStateException(e.getMessage() + "; see " + logFile, e);
                pause(Duration.ofMillis(200));
            }
        }
        cluster.running().ifPresent(this::watch);
    }

    private void watch(ProcessHandle server) {
        server.onExit().thenRun(() -> new Thread(this::startAgain, "embedded-postgres").start());
    }

    /** As often as it takes: where the disk is full it cannot start until somebody makes room. */
    private void startAgain() {
        if (closed) return;
        log.warn("The embedded database ended; it is started again (see {})", logFile);
        for (boolean told = false; !closed; told = true) {
            try {
                begin();
                return;
            } catch (IOException | RuntimeException e) {
                if (!told && !closed)
                    log.error("The embedded database does not start, which is tried until it does: {}", e.getMessage());
                pause(Duration.ofSeconds(2));
            }
        }
    }

    private void stop() {
        String folder = cluster.folder().toString();
        try {
            programs.run("pg_ctl", "stop", "-D", folder, "-m", "fast", "-w", "-t", "20");
        } catch (IllegalStateException e) {
            log.warn(
                    "The embedded database does not stop, so it is cut off; it will repair itself: {}", e.getMessage());
            programs.run("pg_ctl", "stop", "-D", folder, "-m", "immediate", "-w", "-t", "20");
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (cluster.running().isPresent()) stop();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the embedded database was started", e);
        }
    }

    @Override
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    @Override
    public String user() {
        return USER;
    }

    @Override
    public String password() {
        return password;
    }
}
