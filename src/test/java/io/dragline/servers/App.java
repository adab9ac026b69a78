package io.dragline.servers;

import io.dragline.rollout.Endpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small C service in a process of its own: keep-alive, websocket echo, graceful end; its version is in every answer. */
public final class App implements AutoCloseable {
    private static volatile @org.jspecify.annotations.Nullable Path binary;

    private final int port;
    private final Program program;

    private App(int port, Program program) {
        this.port = port;
        this.program = program;
    }

    public static App start(String version) {
        int port = Program.freePort();
        Path program = binary();
        List<String> words =
                List.of("env", "VER=" + version, "PORT=" + port, "DELAY=5", "GRACE=300", program.toString());
        return new App(port, Program.start(program.getParent(), words).listensOn(port));
    }

    /** Compiled once a test run. */
    private static synchronized Path binary() {
        Path known = binary;
        if (known != null) return known;
        try {
            Path folder = Files.createTempDirectory("dragline-app");
            Files.copy(Path.of("docker/images/app.c"), folder.resolve("app.c"));
            Process gcc = new ProcessBuilder("gcc", "-O2", "-o", "app", "app.c", "-lpthread")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(gcc.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (gcc.waitFor() != 0) throw new IllegalStateException("gcc failed:\n" + said);
            binary = folder.resolve("app");
            return folder.resolve("app");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Endpoint endpoint() {
        return new Endpoint("127.0.0.1", port);
    }

    public String address() {
        return "127.0.0.1:" + port;
    }

    /** SIGTERM; it finishes what it has. */
    @Override
    public void close() {
        program.close();
    }
}
