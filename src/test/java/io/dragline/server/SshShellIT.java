package io.dragline.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dragline.secret.SecretName;
import io.dragline.servers.SshServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What only a connection can break, over a real sshd. */
class SshShellIT {
    private static final SecretName KEY = new SecretName("key");

    static Server server(SshServer sshd, String hostKey) {
        Ssh ssh = new Ssh("127.0.0.1", sshd.port(), sshd.user(), hostKey, KEY, null);
        return new Server(
                new ServerName("a"),
                "127.0.0.1",
                ssh,
                EngineKind.DOCKER,
                "/var/run/docker.sock",
                Set.of(Role.RUN),
                Nginx.DEBIAN,
                "dragline-build",
                null);
    }

    static SshShell shell(SshServer sshd, String hostKey, String key) {
        FakeSecrets secrets = new FakeSecrets();
        secrets.set(null, KEY, key);
        Server server = server(sshd, hostKey);
        return new SshShell(server, java.util.Objects.requireNonNull(server.ssh()), secrets);
    }

    private static SshServer sshd;
    private SshShell shell;

    @BeforeAll
    static void start() {
        sshd = SshServer.start("AllowStreamLocalForwarding no");
    }

    @AfterAll
    static void stop() {
        sshd.close();
    }

    @BeforeEach
    void open() throws IOException {
        shell = shell(sshd, sshd.fingerprint(), sshd.key());
    }

    @AfterEach
    void close() throws IOException {
        shell.close();
    }

    @Test
    void runsMoreCommandsAtOnceThanOneConnectionTakes() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(20);
        try {
            List<Future<Integer>> codes = new ArrayList<>();
            for (int i = 0; i < 40; i++)
                codes.add(pool.submit(() -> shell.run(Command.of("sleep", "0.05"), line -> {})));
            for (Future<Integer> code : codes) assertThat(code.get()).isZero();
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void saysThatNobodyKnowsWhenTheConnectionIsCutInMidCommandAndConnectsAgain() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        FutureTask<Integer> task = new FutureTask<>(
                () -> shell.run(Command.of("sh", "-c", "echo running; sleep 3"), line -> running.countDown()));
        new Thread(task).start();
        running.await();
        sshd.cut();
        assertThatThrownBy(task::get).hasCauseInstanceOf(Unreachable.class).hasMessageContaining("may have run or not");
        assertThat(shell.run(Command.of("true"), line -> {})).isZero();
        sshd.restart();
        assertThat(shell.read("/etc/passwd")).isPresent();
    }

    @Test
    void tellsASilentMachineFromASilentAddressThatWasAskedFromThere() throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Curl curl = new Curl("127.0.0.1", mute.getLocalPort(), "/", null, Duration.ofMillis(500));
            assertThatThrownBy(() -> curl.get(shell)).isInstanceOf(SocketTimeoutException.class);

            sshd.fallSilent();

            assertThatThrownBy(() -> curl.get(shell))
                    .isInstanceOf(Unreachable.class)
                    .hasMessageContaining("server 'a' at " + sshd.address() + " did not answer over SSH");
        } finally {
            sshd.cut();
        }
    }

    @Test
    @Timeout(35) // one after the other they would need ten seconds each
    void manyWaitNoLongerThanOneForAMachineThatIsSilent() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                SshShell silent = shell(mute.getLocalPort())) {
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) all.add(pool.submit(() -> silent.run(Command.of("true"), line -> {})));
            for (Future<Integer> one : all)
                assertThatThrownBy(one::get)
                        .hasCauseInstanceOf(Unreachable.class)
                        .hasMessageContaining("127.0.0.1:" + mute.getLocalPort() + " does not answer as SSH");
        } finally {
            pool.shutdownNow();
        }
    }

    private static SshShell shell(int port) throws IOException {
        FakeSecrets secrets = new FakeSecrets();
        secrets.set(null, KEY, sshd.key());
        Server server = server(sshd, sshd.fingerprint());
        return new SshShell(server, new Ssh("127.0.0.1", port, sshd.user(), sshd.fingerprint(), KEY, null), secrets);
    }

    @Test
    void refusesAMachineWhoseHostKeyHasChangedAndNamesBothPrints() throws Exception {
        try (SshServer changing = SshServer.start()) {
            String pinned = changing.fingerprint();
            changing.changeHostKey();
            assertThat(changing.fingerprint()).isNotEqualTo(pinned);
            try (SshShell wary = shell(changing, pinned, changing.key())) {
                assertThatThrownBy(() -> wary.run(Command.of("true"), line -> {}))
                        .isInstanceOf(HostKeyMismatch.class)
                        .hasMessageContaining(pinned)
                        .hasMessageContaining(changing.fingerprint());
            }
        }
    }

    @Test
    void showsTheHostKeyThatAMachinePresentsWithoutSigningIn() throws Exception {
        assertThat(new HostKeys().presentedBy("127.0.0.1", sshd.port()))
                .isEqualTo(new HostKey(sshd.fingerprint(), "ssh-ed25519"));
    }

    @Test
    void saysWhichAccountAndSecretAreRefused() throws Exception {
        try (SshServer other = SshServer.start();
                SshShell stranger = shell(sshd, sshd.fingerprint(), other.key())) {
            assertThatThrownBy(() -> stranger.run(Command.of("true"), line -> {}))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("'key'")
                    .hasMessageContaining("authorized_keys");
        }
    }

    @Test
    void signsInWithAnOldPemKeyThatLostItsLastLineEnd() throws Exception {
        try (SshShell old = shell(sshd, sshd.fingerprint(), sshd.pemKey().strip())) {
            assertThat(old.run(Command.of("true"), line -> {})).isZero();
        }
    }

    @Test
    void neverQuotesASecretThatIsNoKey() throws Exception {
        try (SshShell broken = shell(sshd, sshd.fingerprint(), "hunter2")) {
            assertThatThrownBy(() -> broken.run(Command.of("true"), line -> {}))
                    .hasMessageContaining("ssh-keygen")
                    .hasMessageNotContaining("hunter2")
                    .hasNoCause();
        }
    }

    @Test
    void saysThatAMachineDoesNotAnswer() throws Exception {
        SshServer gone = SshServer.start();
        String key = gone.key();
        String fingerprint = gone.fingerprint();
        gone.close();
        try (SshShell lonely = shell(gone, fingerprint, key)) {
            assertThatThrownBy(() -> lonely.run(Command.of("true"), line -> {}))
                    .isInstanceOf(Unreachable.class)
                    .hasMessageContaining(gone.address());
        }
    }

    @Test
    void saysThatANameIsNotKnown() {
        assertThatThrownBy(() -> new HostKeys().presentedBy("no-such-host.invalid", 22))
                .isInstanceOf(Unreachable.class)
                .hasMessageContaining("no-such-host.invalid:22 cannot be found");
    }

    @Test
    void reachesTheEngineThroughItsCommandWhereSshdForwardsNoSockets() throws Exception {
        try (ByteStreams streams = shell.socket("/var/run/docker.sock")) {
            streams.out().write("GET /_ping HTTP/1.0\r\nHost: docker\r\n\r\n".getBytes());
            streams.out().flush();
            assertThat(new String(streams.in().readAllBytes())).contains("200 OK");
        }
    }
}
