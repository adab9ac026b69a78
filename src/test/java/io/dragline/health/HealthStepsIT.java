package io.dragline.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dragline.project.Health;
import io.dragline.project.Service.Route;
import io.dragline.project.ServiceKind;
import io.dragline.rollout.Endpoint;
import io.dragline.rollout.Rollout;
import io.dragline.server.ByteStreams;
import io.dragline.server.Machines;
import io.dragline.server.Nginx;
import io.dragline.server.ServerName;
import io.dragline.server.SshRefused;
import io.dragline.servers.DirectShell;
import io.dragline.servers.Echo;
import io.dragline.servers.Landscape;
import io.dragline.servers.LogLines;
import io.dragline.servers.SshServer;
import io.dragline.step.StepOutcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Verifying and watching real listeners. */
@Timeout(60)
class HealthStepsIT {
    private static final Duration LONG = Duration.ofSeconds(30);
    private final Echo good = Echo.start("good");
    private final Echo bad = Echo.start("bad");
    private final Landscape land = new Landscape(Nginx.DEBIAN, 80);
    private final LogLines log = new LogLines();
    private volatile Optional<String> dead = Optional.empty();
    private final Probes probes = new Probes(land.servers());
    private final VerifyReplicas verify = new VerifyReplicas(land.rollouts(), land.shells(), probes, replica -> dead);
    private final WatchReplicas watch = new WatchReplicas(land.rollouts(), land.shells(), probes, replica -> dead);

    @AfterEach
    void close() {
        good.close();
        bad.close();
    }

    @Test
    void asksUntilEnoughGoodAnswersCameInARowAndTellsEachChangeOnce() throws Exception {
        good.answers(503);
        service(health("/healthz", LONG, 3), Duration.ZERO);
        CompletableFuture<Void> later = CompletableFuture.runAsync(() -> {
            while (good.asked() < 4) Thread.onSpinWait();
            good.answers(202);
        });

        verify(land.rollout(1, "api", good.endpoint()));

        later.join();
        assertThat(good.asked()).isGreaterThanOrEqualTo(6); // three or more that were bad, then three in a row
        assertThat(log.commands()).hasSize(3).containsOnly("curl -fsS -m 1 http://" + good.endpoint() + "/healthz");
        assertThat(log.lines()).anyMatch(l -> l.startsWith("HTTP 503: ")).contains("HTTP 202");
    }

    @Test
    void namesTheReplicaTheQuestionAndTheLastLineOfTheAnswer() {
        bad.answers(500);
        service(health("/healthz", Duration.ofMillis(200), 2), Duration.ZERO);
        Rollout rollout = land.rollout(1, "api", good.endpoint(), bad.endpoint());

        assertThatThrownBy(() -> verify(rollout))
                .isInstanceOf(StepOutcome.class)
                .hasMessageContaining("replica shop-prod-api-2-1 was asked from server local by 'curl -fsS -m 1 http://"
                        + bad.endpoint() + "/healthz'")
                .hasMessageContaining("last: HTTP 500: ");
    }

    @Test
    void aContainerThatDiedIsNotWaitedFor() {
        dead = Optional.of("exited with code 1: no such table");
        service(health("/", LONG, 2), Duration.ZERO);
        bad.answers(500);

        assertThatThrownBy(() -> verify(land.rollout(1, "api", bad.endpoint())))
                .hasMessageContaining("does not run: exited with code 1: no such table");
    }

    @Test
    void withoutAPathThePortMustAcceptConnections() throws Exception {
        service(health(null, LONG, 2), Duration.ZERO);
        verify(land.rollout(1, "api", good.endpoint()));
        assertThat(log.commands())
                .contains("nc -z -w 1 " + good.endpoint().host() + " "
                        + good.endpoint().port());
        Endpoint nobody = new Endpoint(good.endpoint().host(), freePort());
        service(health(null, Duration.ofMillis(200), 2), Duration.ZERO);

        assertThatThrownBy(() -> verify(land.rollout(2, "api", nobody)))
                .isInstanceOf(StepOutcome.class)
                .hasMessageContaining("refused")
                .hasMessageContaining("nothing in it listens")
                .hasMessageContaining("listen on 0.0.0.0");
    }

    @Test
    void aListenerThatNeverAnswersIsGivenUpInTime() throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            service(
                    new Health("/", Duration.ofMillis(20), Duration.ofMillis(150), Duration.ofMillis(300), 1, 1),
                    Duration.ZERO);

            assertThatThrownBy(() -> verify(land.rollout(1, "api", new Endpoint("127.0.0.1", mute.getLocalPort()))))
                    .isInstanceOf(StepOutcome.class)
                    .hasMessageContaining("no answer within 150 ms")
                    .hasMessageNotContaining("nothing in it listens");
        }
    }

    @Test
    void theTimeInWhichTheServerThatAsksIsSilentIsNotTheReplicas() throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            AtomicInteger silences = new AtomicInteger();
            land.by(new DirectShell() {
                @Override
                public ByteStreams connect(String host, int port) throws IOException {
                    return silences.get() < 1
                            ? super.connect("127.0.0.1", mute.getLocalPort())
                            : super.connect(host, port);
                }

                @Override
                public void mustAnswer() throws InterruptedException {
                    silences.incrementAndGet();
                    Thread.sleep(1_500);
                }
            });
            service(
                    new Health("/", Duration.ofMillis(20), Duration.ofMillis(300), Duration.ofMillis(500), 1, 1),
                    Duration.ofMillis(100));
            Rollout rollout = land.rollout(1, "api", good.endpoint());

            verify(rollout);
            assertThat(silences).hasValue(1);
            silences.set(0);
            watch.run(new WatchReplicas.Input(rollout.deployment()), log);
            assertThat(silences).hasValue(1);
        }
    }

    @Test
    void aServerThatDoesNotLetUsInIsNotTheReplicasFault() throws Exception {
        try (SshServer sshd = SshServer.start();
                Machines machines = new Machines()) {
            machines.addOverSsh("a", sshd);
            sshd.changeHostKey();
            land.by(machines.shells().on(new ServerName("a")));
            service(health("/", LONG, 1), Duration.ZERO);

            assertThatThrownBy(() -> verify(land.rollout(1, "api", good.endpoint())))
                    .isInstanceOf(SshRefused.class)
                    .hasMessageContaining("is pinned");
        }
    }

    @Test
    void whatIsNotHttpIsSaid() throws Exception {
        try (ServerSocket odd = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            CompletableFuture.runAsync(() -> {
                while (!odd.isClosed()) {
                    try (var socket = odd.accept()) {
                        socket.getOutputStream()
                                .write("SSH-2.0-x\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                    } catch (IOException e) {
                        return;
                    }
                }
            });
            service(health("/", Duration.ofMillis(100), 1), Duration.ZERO);

            assertThatThrownBy(() -> verify(land.rollout(1, "api", new Endpoint("127.0.0.1", odd.getLocalPort()))))
                    .hasMessageContaining("no HTTP came back but: SSH-2.0-x");
        }
    }

    @Test
    void watchingEndsWellWhenAllStaysWell() throws Exception {
        service(health("/", LONG, 1), Duration.ofSeconds(2));

        watch.run(
                new WatchReplicas.Input(land.rollout(1, "api", good.endpoint()).deployment()), log);

        assertThat(good.asked()).isGreaterThan(2);
    }

    @Test
    void watchingFindsAReplicaThatFailsSeveralTimesInARow() {
        service(health("/", LONG, 1), LONG);
        Rollout rollout = land.rollout(1, "api", good.endpoint(), bad.endpoint());
        CompletableFuture<Void> later = CompletableFuture.runAsync(() -> {
            while (bad.asked() < 3) Thread.onSpinWait();
            bad.answers(500);
        });

        assertThatThrownBy(() -> watch.run(new WatchReplicas.Input(rollout.deployment()), log))
                .isInstanceOf(StepOutcome.class)
                .hasMessageContaining("replica shop-prod-api-2-1 failed 3 times in a row");
        later.join();
    }

    @Test
    void watchingFindsADeadContainerWhoseAddressStillAnswers() {
        service(health("/", LONG, 1), LONG);
        dead = Optional.of("exited with code 137 (out of memory)");

        assertThatThrownBy(() -> watch.run(
                        new WatchReplicas.Input(
                                land.rollout(1, "api", good.endpoint()).deployment()),
                        log))
                .isInstanceOf(StepOutcome.class)
                .hasMessageContaining("does not run any more: exited with code 137 (out of memory)");
    }

    @Test
    void anInterruptEndsVerifying() throws Exception {
        bad.answers(500);
        service(health("/", LONG, 1), Duration.ZERO);
        Rollout rollout = land.rollout(1, "api", bad.endpoint());
        AtomicReference<@org.jspecify.annotations.Nullable Throwable> thrown = new AtomicReference<>();
        Thread thread = new Thread(() -> {
            try {
                verify(rollout);
            } catch (Throwable e) {
                thrown.set(e);
            }
        });
        thread.start();
        while (bad.asked() < 2) Thread.onSpinWait();

        thread.interrupt();
        thread.join();

        assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
    }

    private void verify(Rollout rollout) throws Exception {
        verify.run(new VerifyReplicas.Input(rollout.deployment(), ServerName.LOCAL), log);
    }

    private void service(Health health, Duration watch) {
        land.service("api", ServiceKind.IMAGE, health, Duration.ZERO, watch, new Route("/", false, false));
    }

    private static Health health(@org.jspecify.annotations.Nullable String path, Duration startup, int successes) {
        return new Health(path, Duration.ofMillis(20), Duration.ofSeconds(1), startup, successes, 3);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
