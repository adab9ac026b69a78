package io.dragline.servers;

import io.dragline.server.EngineKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Podman's service with images, containers and networks of its own; the machine's own podman does not see them. */
public final class PodmanEngine implements Engine {
    /** No limits above the caller's, and no systemd: tests also run in containers, which have neither. */
    private static final String SETTINGS = """
            [containers]
            default_ulimits = ["nofile=10000:10000", "nproc=10000:10000"]
            [engine]
            cgroup_manager = "cgroupfs"
            events_logger = "file"
            runtime = "runc"
            [network]
            network_backend = "netavark"
            network_config_dir = "%s/networks"
            """;

    private final Path folder;
    private final Program service;

    private PodmanEngine(Path folder, Program service) {
        this.folder = folder;
        this.service = service;
    }

    public static PodmanEngine start() {
        try {
            Path folder = Files.createTempDirectory("dragline-podman");
            Files.writeString(folder.resolve("containers.conf"), SETTINGS.formatted(folder));
            String socket = folder.resolve("podman.sock").toString();
            Program service = Program.start(folder, words(folder, "system", "service", "--time=0", "unix://" + socket));
            return new PodmanEngine(folder, service.answers("podman", () -> Engine.answers(socket)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> words(Path folder, String... more) {
        List<String> words =
                new ArrayList<>(List.of("env", "CONTAINERS_CONF=" + folder + "/containers.conf", "podman"));
        words.addAll(List.of("--root", folder + "/root", "--runroot", folder + "/run", "--storage-driver", "vfs"));
        words.addAll(Arrays.asList(more));
        return words;
    }

    @Override
    public String address() {
        return folder.resolve("podman.sock").toString();
    }

    @Override
    public EngineKind kind() {
        return EngineKind.PODMAN;
    }

    /** Its containers do not end with it. */
    @Override
    public void close() {
        Tool.run(folder, words(folder, "rm", "--all", "--force", "--time", "0").toArray(String[]::new));
        service.close();
        Tool.run(Path.of("/"), "rm", "-rf", folder.toString());
    }
}
