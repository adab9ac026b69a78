package io.dragline.servers;

import io.dragline.server.EngineKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** A docker engine: the machine's own when it answers, else one of the tests' own. */
public final class DockerEngine implements Engine {
    private static final String OWN = "/var/run/docker.sock";

    private final String socket;
    private final @Nullable Program program;
    private final @Nullable String bridge;

    private DockerEngine(String socket, @Nullable Program program, @Nullable String bridge) {
        this.socket = socket;
        this.program = program;
        this.bridge = bridge;
    }

    public static DockerEngine start() {
        if (Engine.answers(OWN)) return new DockerEngine(OWN, null, null);
        Path folder = folder();
        return run(folder, folder.resolve("data"), null);
    }

    /**
     * One beside the machine's own, which keeps what it has on that disk and leaves the machine's firewall alone. It gets
     * a bridge of its own: one that is told to have none takes away that of the machine's engine.
     */
    public static DockerEngine on(SmallDisk disk) {
        int number = ThreadLocalRandom.current().nextInt(1, 255);
        String bridge = "drgl-small" + number;
        Tool.run(Path.of("/"), "ip", "link", "add", bridge, "type", "bridge");
        Tool.run(Path.of("/"), "ip", "addr", "add", "10.249." + number + ".1/24", "dev", bridge);
        return run(folder(), disk.folder().resolve("docker"), bridge, "--bridge=" + bridge, "--iptables=false");
    }

    private static DockerEngine run(Path folder, Path data, @Nullable String bridge, String... more) {
        String socket = folder.resolve("docker.sock").toString();
        List<String> words = new ArrayList<>(List.of("dockerd", "-H", "unix://" + socket));
        words.addAll(List.of("--data-root", data.toString(), "--exec-root", folder + "/exec"));
        words.addAll(List.of("--pidfile", folder + "/pid"));
        words.addAll(List.of(more));
        Program program = Program.start(folder, words).answers("dockerd", () -> Engine.answers(socket));
        return new DockerEngine(socket, program, bridge);
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
        // the engine takes it away when it ends as it should
        if (bridge != null && Files.exists(Path.of("/sys/class/net", bridge)))
            Tool.run(Path.of("/"), "ip", "link", "del", bridge);
    }
}
