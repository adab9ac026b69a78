package io.dragline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * What every embedded database makes first: its programs unpacked, and a folder for tables with none of Dragline's in it.
 * Made once in this run, and copied for each control plane that is not about its very first start.
 */
public final class PreparedPostgres {
    private static final Path HOME = make();

    private PreparedPostgres() {}

    /** @param data the folder of a control plane that never ran, on a disk of no certain size; it need not be there yet */
    public static void into(Path data) {
        Path home = data.resolve("postgres");
        if (Files.exists(home)) return;
        try {
            Files.createDirectories(data);
            if (!Files.getFileStore(data).equals(Files.getFileStore(HOME))) return;
            copy("-al", programs(), home); // nobody writes to a program: links do
            copy("-a", HOME.resolve("password"), home);
            copy("-a", HOME.resolve("data"), home);
        } catch (IOException e) {
            throw new IllegalStateException("cannot prepare the database in " + home, e);
        }
    }

    private static Path programs() throws IOException {
        try (var folders = Files.newDirectoryStream(HOME, "programs-*")) {
            return folders.iterator().next();
        }
    }

    private static void copy(String how, Path what, Path home) throws IOException {
        Files.createDirectories(home);
        Process copy = new ProcessBuilder("cp", how, what.toString(), home.toString())
                .inheritIO()
                .start();
        if (copy.onExit().join().exitValue() != 0) throw new IOException("cp " + how + " " + what + " failed");
    }

    private static Path make() {
        try {
            Path home = Files.createTempDirectory("dragline-prepared");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(home)));
            DatabasePassword password = new DatabasePassword(home.resolve("password"));
            password.readOrCreate();
            new PostgresCluster(home.resolve("data"))
                    .createOnce(PostgresBinaries.unpackedIn(home), password.file(), "dragline");
            return home;
        } catch (IOException e) {
            throw new IllegalStateException("cannot make a database", e);
        }
    }

    private static void remove(Path home) {
        try {
            FileSystemUtils.deleteRecursively(home);
        } catch (IOException e) {
            System.err.println(home + " stays: " + e);
        }
    }
}
