package io.dragline.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Debian's PostgreSQL in a folder of its own, started by the first who asks and ended with this run. */
final class PostgresProgram {
    static final String USER = "dragline";

    private static final PostgresProgram SHARED = start();

    private final Path folder;
    private final int port;
    private Program program;

    private PostgresProgram(Path folder, int port, Program program) {
        this.folder = folder;
        this.port = port;
        this.program = program;
    }

    static String address(String database) {
        return address(SHARED.port, database);
    }

    private static String address(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static PostgresProgram start() {
        try {
            Path folder = Files.createTempDirectory("dragline-postgres");
            int port = Program.freePort();
            if (isRoot()) run(List.of("chown", "postgres:postgres", folder.toString()), folder);
            run(demoted(initdb(folder)), folder);
            PostgresProgram started = new PostgresProgram(folder, port, program(folder, port));
            Runtime.getRuntime().addShutdownHook(new Thread(started::end));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Program program(Path folder, int port) throws IOException {
        return Program.start(folder.resolve("log"), demoted(postgres(folder, port)))
                .answers("PostgreSQL", () -> {
                    DriverManager.getConnection(address(port, "postgres"), USER, "")
                            .close();
                    return true;
                });
    }

    /** As {@code pg_ctl restart -m immediate}: whoever is connected is cut off, nothing is tidied. */
    static synchronized void restart() {
        stop("QUIT");
        startAgain();
    }

    static synchronized void stop(String signal) {
        SHARED.program.signal(signal);
    }

    static synchronized void freeze() {
        SHARED.program.freeze();
    }

    static synchronized void thaw() {
        SHARED.program.thaw();
    }

    static synchronized void startAgain() {
        try {
            SHARED.program = program(SHARED.folder, SHARED.port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> initdb(Path folder) throws IOException {
        return List.of(
                binaries() + "/initdb",
                "--pgdata=" + folder + "/data",
                "--no-sync",
                "--auth=trust",
                "--username=" + USER,
                "--encoding=UTF8",
                "--locale=C");
    }

    private static List<String> postgres(Path folder, int port) throws IOException {
        List<String> words =
                new ArrayList<>(List.of(binaries() + "/postgres", "-D", folder + "/data", "-p", "" + port));
        // no test is about a machine that loses power
        for (String setting : List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=" + folder + "/data",
                "fsync=off",
                "max_connections=300")) words.addAll(List.of("-c", setting));
        return words;
    }

    private static Path binaries() throws IOException {
        try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.max(Comparator.naturalOrder()).orElseThrow().resolve("bin");
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    /** PostgreSQL refuses to run as root. */
    private static List<String> demoted(List<String> command) {
        if (!isRoot()) return command;
        List<String> words =
                new ArrayList<>(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
        words.addAll(command);
        return words;
    }

    private static void run(List<String> words, Path folder) throws IOException {
        Process process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) throw new IllegalStateException(words + " failed:\n" + output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void end() {
        program.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
