package io.dragline.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/** The folder that PostgreSQL keeps its data in. */
record PostgresCluster(Path folder) {
    /** The data format; a newer one needs a dump and a restore. */
    private static final String MAJOR = "18";

    /** Makes the tables' folder at the first start; a start that was killed half-way leaves nothing that counts. */
    void createOnce(PostgresPrograms programs, Path passwordFile, String user) throws IOException {
        if (Files.exists(folder)) {
            refuseAnotherMajor();
            return;
        }
        Path unfinished = folder.resolveSibling("data.unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        programs.run(
                "initdb",
                "--pgdata=" + unfinished,
                "--username=" + user,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions");
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private void refuseAnotherMajor() throws IOException {
        String found = Files.readString(folder.resolve("PG_VERSION")).strip();
        if (!found.equals(MAJOR))
            throw new IllegalStateException("the embedded database in " + folder + " was written by PostgreSQL " + found
                    + ", and this Dragline brings " + MAJOR + "; dump it with the Dragline that wrote it, and restore");
    }

    /** Ours is the whole configuration: small, on loopback only, and nobody enters without the password. */
    void configure(int port) throws IOException {
        Files.writeString(folder.resolve("postgresql.conf"), """
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                max_connections = 40
                shared_buffers = 16MB
                work_mem = 2MB
                maintenance_work_mem = 16MB
                io_method = sync
                huge_pages = off
                jit = off
                wal_level = minimal
                max_wal_senders = 0
                max_wal_size = 128MB
                min_wal_size = 32MB
                max_logical_replication_workers = 0
                max_parallel_workers = 0
                autovacuum_max_workers = 1
                log_min_messages = warning
                log_line_prefix = '%%m '
                timezone = 'UTC'
                """.formatted(port));
        Files.writeString(folder.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
    }

    /**
     * The server that runs on this folder. What its own file says is not enough: after the machine was restarted the
     * number in it may belong to any program.
     */
    Optional<ProcessHandle> running() {
        Path file = folder.resolve("postmaster.pid");
        if (!Files.exists(file)) return Optional.empty();
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(this::isOnThisFolder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e, e);
        }
    }

    private boolean isOnThisFolder(ProcessHandle process) {
        return process.isAlive() && process.info().commandLine().orElse("").contains(folder.toString());
    }
}
