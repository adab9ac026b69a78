package io.dragline.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.command.BuildImageResultCallback;
import com.github.dockerjava.api.model.Event;
import com.github.dockerjava.api.model.Frame;
import io.dragline.server.Machines;
import io.dragline.server.ServerName;
import io.dragline.servers.SshServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real engine of this machine, straight and over SSH. */
class EnginesIT {
    private static final Machines MACHINES = new Machines();
    private static final KeptEngines ENGINES = new KeptEngines(MACHINES, MACHINES.shells());
    private static SshServer sshd;

    @BeforeAll
    static void start() throws IOException {
        sshd = SshServer.start();
        MACHINES.addOverSsh("a", sshd);
    }

    @AfterAll
    static void stop() {
        ENGINES.destroy();
        MACHINES.close();
        sshd.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "a"})
    void asksTheEngine(String server) {
        DockerClient engine = ENGINES.on(new ServerName(server));
        engine.pingCmd().exec();
        assertThat(engine.versionCmd().exec().getApiVersion()).matches("1\\.[0-9]+");
        assertThat(engine.infoCmd().exec().getDockerRootDir()).startsWith("/");
        assertThat(engine.listContainersCmd().withShowAll(true).exec()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "a"})
    void sendsAnArchiveStreamsEventsAndTalksToAContainer(String server) throws Exception {
        DockerClient engine = ENGINES.on(new ServerName(server));
        String name = "dragline-engines-" + UUID.randomUUID();
        CountDownLatch tagged = new CountDownLatch(1);
        var events = engine.eventsCmd().withEventTypeFilter("image").exec(new ResultCallback.Adapter<Event>() {
            @Override
            public void onNext(Event event) {
                if ("tag".equals(event.getAction())) tagged.countDown();
            }
        });
        events.awaitStarted(60, TimeUnit.SECONDS);
        String image = engine.buildImageCmd(new ByteArrayInputStream(context()))
                .withTags(Set.of(name))
                .exec(new BuildImageResultCallback())
                .awaitImageId();
        try {
            assertThat(tagged.await(60, TimeUnit.SECONDS)).isTrue();
            String container = engine.createContainerCmd(image)
                    .withName(name)
                    .withNetworkMode("none")
                    .withCmd("/busybox", "sleep", "600")
                    .exec()
                    .getId();
            engine.startContainerCmd(container).exec();
            assertThat(echoed(engine, container)).isEqualTo("hello");
        } finally {
            events.close();
            engine.listContainersCmd().withShowAll(true).exec().stream()
                    .filter(container -> container.getNames()[0].equals("/" + name))
                    .forEach(container -> engine.removeContainerCmd(container.getId())
                            .withForce(true)
                            .exec());
            engine.removeImageCmd(image).withForce(true).exec();
        }
    }

    /** An exec whose standard input ends: needs the request's connection to be taken over, and closed in one direction. */
    private static String echoed(DockerClient engine, String container) throws Exception {
        String exec = engine.execCreateCmd(container)
                .withAttachStdin(true)
                .withAttachStdout(true)
                .withCmd("/busybox", "cat")
                .exec()
                .getId();
        StringBuilder out = new StringBuilder();
        engine.execStartCmd(exec)
                .withStdIn(new ByteArrayInputStream("hello".getBytes(StandardCharsets.UTF_8)))
                .exec(new ResultCallback.Adapter<Frame>() {
                    @Override
                    public void onNext(Frame frame) {
                        out.append(new String(frame.getPayload(), StandardCharsets.UTF_8));
                    }
                })
                .awaitCompletion(60, TimeUnit.SECONDS);
        return out.toString();
    }

    private static byte[] context() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            add(tar, "busybox", Files.readAllBytes(Path.of("/bin/busybox")));
            add(tar, "Dockerfile", "FROM scratch\nCOPY busybox /busybox\n".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static void add(TarArchiveOutputStream tar, String name, byte[] content) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(content.length);
        entry.setMode(0755);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    @Test
    void keepsOneClientUntilTheServerChanges() {
        DockerClient first = ENGINES.on(ServerName.LOCAL);
        assertThat(ENGINES.on(ServerName.LOCAL)).isSameAs(first);
        MACHINES.save(Machines.local("/run/docker.sock"));
        try {
            assertThat(ENGINES.on(ServerName.LOCAL)).isNotSameAs(first);
        } finally {
            MACHINES.save(Machines.local("/var/run/docker.sock"));
        }
    }

    @Test
    void saysThatThereIsNoEngineAndWhatToDo() throws Exception {
        try (Machines machines = new Machines()) {
            machines.save(Machines.local("/run/no-engine.sock"));
            KeptEngines engines = new KeptEngines(machines, machines.shells());
            DockerClient engine = engines.on(ServerName.LOCAL);
            assertThatThrownBy(() -> engine.pingCmd().exec())
                    .isInstanceOf(EngineUnreachable.class)
                    .hasMessageContaining("'local'")
                    .hasMessageContaining("/run/no-engine.sock")
                    .hasMessageContaining("server check");
            engines.destroy();
        }
    }
}
