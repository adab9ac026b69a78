package io.dragline.servers;

import io.dragline.server.EngineKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A docker engine: the machine's own when it answers, else one of the tests' own. */
public final class DockerEngine implements Engine {
    private static final String OWN = "/var/run/docker.sock";

    private final String socket;
    private final @Nullable Program program;

    private DockerEngine(String socket, @Nullable Program program) {
        this.socket = socket;
        this.program = program;
    }

    public static DockerEngine start() {
        if (Engine.answers(OWN)) return new DockerEngine(OWN, null);
        Path folder = folder();
        return run(folder, folder.resolve("data"));
    }

    /** One beside the machine's own, which keeps what it has on that disk, and leaves the machine's firewall alone. */
    public static DockerEngine on(SmallDisk disk) {
        return run(folder(), disk.folder().resolve("docker"), "--bridge=none", "--iptables=false");
    }

    private static DockerEngine run(Path folder, Path data, String... more) {
        String socket = folder.resolve("docker.sock").toString();
        List<String> words = new ArrayList<>(List.of("dockerd", "-H", "unix://" + socket));
        words.addAll(List.of("--data-root", data.toString(), "--exec-root", folder + "/exec"));
        words.addAll(List.of("--pidfile", folder + "/pid"));
        words.addAll(List.of(more));
        return new DockerEngine(socket, Program.start(folder, words).answers("dockerd", () -> Engine.answers(socket)));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("dragline-docker");
        } catch (IOException e) {
            throw new IllegalStateException("no folder for dockerd", e);
        }
    }

    @Override
    public String address() {
        return socket;
    }

    @Override
    public EngineKind kind() {
        return EngineKind.DOCKER;
    }

    @Override
    public void close() {
        if (program != null) program.close();
    }
}
