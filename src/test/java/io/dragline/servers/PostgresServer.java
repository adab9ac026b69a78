package io.dragline.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** Debian's PostgreSQL in a folder of its own. */
public final class PostgresServer implements AutoCloseable {
    private final Path folder;
    private final int port;
    private final Program program;

    private PostgresServer(Path folder, int port, Program program) {
        this.folder = folder;
        this.port = port;
        this.program = program;
    }

    public static PostgresServer start() {
        try {
            Path folder = Files.createTempDirectory("dragline-postgres");
            int port = Program.freePort();
            asPostgres(List.of("chown", "-R", "postgres:postgres", folder.toString()), folder, false);
            asPostgres(
                    List.of(
                            binaries() + "/initdb",
                            "-D",
                            folder + "/data",
                            "--no-sync",
                            "-A",
                            "trust",
                            "-U",
                            "dragline",
                            "-E",
                            "UTF8",
                            "--locale=C"),
                    folder,
                    true);
            List<String> words = new ArrayList<>(demoted());
            words.addAll(List.of(
                    binaries() + "/postgres",
                    "-D",
                    folder + "/data",
                    "-p",
                    "" + port,
                    "-k",
                    folder + "/data",
                    "-c",
                    "listen_addresses=127.0.0.1",
                    "-c",
                    "fsync=off"));
            PostgresServer server = new PostgresServer(
                    folder,
                    port,
                    Program.start(Files.createTempDirectory("dragline-postgres-log"), words)
                            .listensOn(port));
            server.program.answers("PostgreSQL", () -> {
                server.dataSource().getConnection().close();
                return true;
            });
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    public String user() {
        return "dragline";
    }

    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(address());
        source.setUser(user());
        return source;
    }

    /** With all of Dragline's tables. */
    public DataSource migrated() {
        Flyway.configure().dataSource(dataSource()).load().migrate();
        return dataSource();
    }

    private static Path binaries() throws IOException {
        try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.max(Comparator.naturalOrder()).orElseThrow().resolve("bin");
        }
    }

    /** PostgreSQL refuses to run as root. */
    private static List<String> demoted() {
        return System.getProperty("user.name").equals("root")
                ? List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups")
                : List.of();
    }

    private static void asPostgres(List<String> command, Path folder, boolean demote) throws IOException {
        List<String> words = new ArrayList<>(demote ? demoted() : List.of());
        words.addAll(command);
        Process process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) throw new IllegalStateException(words + " failed:\n" + output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        program.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
