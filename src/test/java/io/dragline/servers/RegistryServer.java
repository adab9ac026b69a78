package io.dragline.servers;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Debian's docker-registry in a folder of its own, with or without users. */
public final class RegistryServer implements AutoCloseable {
    private final int port;
    private final Program program;

    private RegistryServer(int port, Program program) {
        this.port = port;
        this.program = program;
    }

    public static RegistryServer start() {
        return start(null, null);
    }

    /** One that lets only this user in. */
    public static RegistryServer start(@Nullable String user, @Nullable String password) {
        try {
            Path folder = Files.createTempDirectory("dragline-registry");
            int port = Program.freePort();
            Path config = Files.writeString(
                    folder.resolve("config.yml"),
                    """
                    version: 0.1
                    log: { level: warn }
                    storage: { filesystem: { rootdirectory: %s }, delete: { enabled: true } }
                    http: { addr: "127.0.0.1:%d" }
                    """.formatted(folder.resolve("data"), port)
                            + (user == null
                                    ? ""
                                    : "auth: { htpasswd: { realm: tests, path: " + users(folder, user, password)
                                            + " } }\n"));
            Program program = Program.start(folder, List.of("docker-registry", "serve", config.toString()));
            return new RegistryServer(port, program.answers("docker-registry", () -> status(port) > 0));
        } catch (IOException e) {
            throw new IllegalStateException("no folder for docker-registry", e);
        }
    }

    /** {@code host:port} */
    public String address() {
        return "127.0.0.1:" + port;
    }

    private static Path users(Path folder, String user, @Nullable String password) throws IOException {
        Process htpasswd = new ProcessBuilder("htpasswd", "-Bbn", user, String.valueOf(password)).start();
        String line = new String(htpasswd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return Files.writeString(folder.resolve("users"), line);
    }

    private static int status(int port) throws IOException {
        HttpURLConnection http = (HttpURLConnection)
                URI.create("http://127.0.0.1:" + port + "/v2/").toURL().openConnection();
        return http.getResponseCode();
    }

    @Override
    public void close() {
        program.close();
    }
}
