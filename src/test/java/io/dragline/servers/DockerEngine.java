package io.dragline.servers;

import io.dragline.docker.Engines;
import io.dragline.docker.LocalEngine;
import io.dragline.server.ServerName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A docker engine: the machine's own when it answers, else one of the tests' own. */
public final class DockerEngine implements AutoCloseable {
    private static final Path OWN = Path.of("/var/run/docker.sock");

    private final Path socket;
    private final @Nullable Program program;

    private DockerEngine(Path socket, @Nullable Program program) {
        this.socket = socket;
        this.program = program;
    }

    public static DockerEngine start() {
        if (answers(OWN)) return new DockerEngine(OWN, null);
        try {
            Path folder = Files.createTempDirectory("dragline-docker");
            Path socket = folder.resolve("docker.sock");
            Program program = Program.start(
                    folder,
                    List.of(
                            "dockerd",
                            "-H",
                            "unix://" + socket,
                            "--data-root",
                            folder + "/data",
                            "--exec-root",
                            folder + "/exec",
                            "--pidfile",
                            folder + "/pid"));
            return new DockerEngine(socket, program.answers("dockerd", () -> answers(socket)));
        } catch (IOException e) {
            throw new IllegalStateException("no folder for dockerd", e);
        }
    }

    /** Its unix socket. */
    public String address() {
        return socket.toString();
    }

    /** The same engine, whatever the server is called. */
    public Engines engines() {
        return LocalEngine.behind(socket.toString());
    }

    private static boolean answers(Path socket) {
        try {
            LocalEngine.behind(socket.toString()).on(ServerName.LOCAL).pingCmd().exec();
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    @Override
    public void close() {
        if (program != null) program.close();
    }
}
