package io.dragline.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.github.dockerjava.api.DockerClient;
import io.dragline.docker.Engines;
import io.dragline.docker.LocalEngine;
import io.dragline.fakes.FakeServers;
import io.dragline.project.Variable;
import io.dragline.rollout.Rollout;
import io.dragline.server.ServerName;
import io.dragline.user.Action;
import io.dragline.user.Caller;
import io.dragline.user.Scope;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What runs, what it prints and what it uses, read from a real engine. */
class ReplicasIT {
    private final Lab lab = new Lab();
    private final EveryServer everyServer = new EveryServer();

    @BeforeEach
    void start() throws Exception {
        lab.freeze(9, 0);
        lab.ensureNetwork(9);
        lab.sample = lab.sample.with(Map.of("VER", Variable.text("7-canary"), "GRACE", Variable.text("0")));
        Rollout rollout = lab.freeze(1, 2);
        lab.start(1);
        lab.rollouts.serve(rollout);
    }

    @AfterEach
    void close() {
        everyServer.destroy();
        lab.close();
    }

    @Test
    void listsWhatRunsAndWhatShouldRun() {
        Rollout rollout = lab.rollouts.serving().get(0);
        lab.engine
                .removeContainerCmd(rollout.start().get(1).container())
                .withForce(true)
                .exec();

        List<ReplicaView> views = list(lab.engines).list(lab.sample.name(), "api");

        assertThat(views)
                .extracting(ReplicaView::replica, ReplicaView::state, ReplicaView::address, ReplicaView::release)
                .containsExactly(
                        tuple(1, "RUNNING", rollout.start().get(0).address(), 1),
                        tuple(2, "MISSING", rollout.start().get(1).address(), 1));
        assertThat(views.get(0).startedAt()).isNotNull();
        assertThat(views.get(0).ports()).containsExactly("8080/tcp");
        assertThat(list(lab.engines).list(lab.sample.name(), "other")).isEmpty();
    }

    @Test
    void aSilentServerIsUnknownAndHidesNoOther() {
        lab.servers.save(FakeServers.server("silent", "10.0.0.1"));
        Engines engines = new Engines() {
            private final DockerClient nowhere =
                    LocalEngine.behind("/nowhere/docker.sock").on(ServerName.LOCAL);

            @Override
            public DockerClient on(ServerName server) {
                return server.equals(ServerName.LOCAL) ? nowhere : lab.engine;
            }
        };

        assertThat(list(engines).list(lab.sample.name(), null))
                .extracting(ReplicaView::server, ReplicaView::state)
                .contains(tuple("silent", "RUNNING"));

        assertThat(list(server -> LocalEngine.behind("/nowhere/docker.sock").on(ServerName.LOCAL))
                        .list(lab.sample.name(), null))
                .extracting(ReplicaView::state)
                .containsExactly("UNKNOWN", "UNKNOWN");
    }

    @Test
    void printsTheLogsOfAllReplicasMaskedAndNumbered() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new ReplicaLogs(lab.engines, text -> text.replace("canary", "***"))
                .write(lab.rollouts.serving().get(0).serving(), false, 10, () -> true, out);

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactlyInAnyOrder("1 | version 7-*** starts", "2 | version 7-*** starts");
    }

    /** Whether the reader may look is asked every few seconds, also of a replica that prints nothing for longer. */
    @Test
    @Timeout(60)
    void followsUntilTheReplicaEnds() throws Exception {
        lab.sample = lab.sample.with(Map.of("DIE_AFTER", Variable.text("4000")));
        Rollout rollout = lab.freeze(2, 1);
        lab.start(2);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new ReplicaLogs(lab.engines, text -> text).write(rollout.start(), true, 10, () -> true, out);

        assertThat(out.toString(StandardCharsets.UTF_8).lines()).containsExactly("version 1 starts", "dying as told");
    }

    @Test
    void stopsFollowingWhenNobodyReads() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("the reader hung up");
            }
        };
        Thread reader = new Thread(() -> {
            try {
                new ReplicaLogs(lab.engines, text -> text)
                        .write(lab.rollouts.serving().get(0).serving(), true, 10, () -> true, gone);
                ended.countDown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        reader.start();

        assertThat(ended.await(60, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        reader.join();
    }

    @Test
    @Timeout(60)
    void stopsFollowingWhenTheReaderMayNoLongerLook() throws Exception {
        Rollout rollout = lab.rollouts.serving().get(0);
        Scope place = new Scope(
                rollout.project().value(),
                rollout.environment().value(),
                rollout.service().value());
        Caller reader = Caller.at(List.of(place), "ann", Set.of(Action.VIEW));
        Caller moved = Caller.at(List.of(Scope.of("other")), "ann", Set.of(Action.VIEW));
        Iterator<Caller> now = List.of(reader, moved).iterator();
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new ReplicasApi(
                        list(lab.engines),
                        new ReplicaLogs(lab.engines, text -> text),
                        new ReplicaStats(lab.servers, lab.engines, everyServer),
                        lab.rollouts)
                .logs(
                        rollout.project(),
                        rollout.service(),
                        rollout.environment(),
                        true,
                        10,
                        () -> Optional.of(now.next()))
                .getBody()
                .writeTo(out);

        assertThat(now).isExhausted();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("version 7-canary starts");
    }

    @Test
    void measuresEveryReplica() {
        List<ReplicaStats.Sample> samples = new ReplicaStats(lab.servers, lab.engines, everyServer)
                .now().stream()
                        .filter(s -> s.project().equals(lab.sample.name()))
                        .toList();

        assertThat(samples).hasSize(2).allSatisfy(sample -> {
            assertThat(sample.cpu()).isNotNull().isGreaterThanOrEqualTo(0);
            assertThat(sample.memory()).isNotNull().isPositive();
            assertThat(sample.limit()).isEqualTo(64L << 20);
        });
    }

    private ReplicaList list(Engines engines) {
        return new ReplicaList(
                lab.servers,
                new DockerContainers(engines, lab.servers, lab.secrets, lab.disk),
                lab.rollouts,
                everyServer);
    }
}
