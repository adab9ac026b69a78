package io.dragline.server.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.dragline.server.Machines;
import io.dragline.server.Nginx;
import io.dragline.server.Role;
import io.dragline.server.Server;
import io.dragline.server.ServerName;
import io.dragline.servers.SshServer;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check against the real machine, with an nginx configuration of its own. */
class ServerCheckIT {
    private static final String ACCEPTS = "nginx accepts its configuration";

    @TempDir
    Path folder;

    private final Machines machines = new Machines();
    private final ServerCheck check = new ServerCheck(machines.shells(), Path.of("/tmp"));

    @BeforeEach
    void configure() throws Exception {
        Files.createDirectories(folder.resolve("sites"));
        write("nginx.conf", "pid %1$s/pid; error_log stderr; events {} http { access_log off; include sites/*.conf; }");
    }

    @AfterEach
    void close() {
        machines.close();
    }

    private void write(String file, String text) throws Exception {
        Files.writeString(folder.resolve(file), text.formatted(folder));
    }

    private Map<String, Finding> findings(String socket, String buildUser) throws Exception {
        List<String> test = List.of("nginx", "-e", "stderr", "-c", folder + "/nginx.conf", "-t");
        Nginx nginx = new Nginx(folder + "/sites", folder + "/not/yet", test, List.of("true"), 9400);
        Server usual = Machines.local(socket);
        Server server = new Server(
                ServerName.LOCAL,
                usual.address(),
                null,
                usual.engine(),
                socket,
                Set.of(Role.values()),
                nginx,
                buildUser,
                null);
        machines.save(server);
        return check.of(server).stream().collect(Collectors.toMap(Finding::what, Function.identity()));
    }

    @Test
    void findsWhatIsRight() throws Exception {
        Map<String, Finding> findings = findings("/var/run/docker.sock", "nobody");
        assertThat(findings.values().stream().filter(finding -> !finding.ok()))
                .extracting(Finding::what)
                .isSubsetOf("containers outlive the engine", "runc has no known hole", "Engine has no known hole");
        assertThat(findings.keySet())
                .contains(
                        "reachable",
                        "engine answers",
                        "engine API is 1.41 or newer",
                        "disk of the engine",
                        "nginx is there",
                        "nginx reads " + folder + "/sites",
                        "nginx can change endpoints without a reload",
                        "disk of the proxy",
                        "memory",
                        "clock",
                        "engine is closed to the network",
                        "account for builds");
        assertThat(findings.values())
                .allSatisfy(finding -> assertThat(finding.ok()).isEqualTo(finding.mend() == null));
    }

    @Test
    void namesTheFileAndTheLineThatNginxRefuses() throws Exception {
        write("sites/hand-made.conf", "server {\n  listen 1;\n  nonsense on;\n}\n");
        Finding finding = finding(findings("/var/run/docker.sock", "nobody"), ACCEPTS);
        assertThat(finding.ok()).isFalse();
        assertThat(finding.found()).contains(folder + "/sites/hand-made.conf:3").contains("nonsense");
    }

    @Test
    void seesThatTheSitesAreNotRead() throws Exception {
        write("nginx.conf", "pid %1$s/pid; events {} http { access_log off; # include sites/*.conf;\n}");
        Finding finding = finding(findings("/var/run/docker.sock", "nobody"), "nginx reads " + folder + "/sites");
        assertThat(finding.ok()).isFalse();
        assertThat(finding.mend()).contains("include " + folder + "/sites/*.conf;");
    }

    @Test
    void goesOnWithoutAnEngineAndWithoutABuildAccount() throws Exception {
        Map<String, Finding> findings = findings(folder + "/no.sock", "no-such-account");
        assertThat(finding(findings, "engine answers").mend()).contains("systemctl");
        assertThat(finding(findings, "account for builds").mend()).contains("useradd");
        assertThat(finding(findings, "memory").ok()).isTrue();
    }

    @Test
    void noticesAClockThatIsWrong() throws Exception {
        Server server = Machines.local("/var/run/docker.sock");
        Machine machine = new Machine(server, machines.shells().on(ServerName.LOCAL));
        Clock ahead = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(2));
        assertThat(new MachineInspection(ahead).look(machine))
                .filteredOn(finding -> finding.what().equals("clock"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.found()).matches("1(19|20) s away from ours"));
    }

    @Test
    void noticesAnEngineThatIsOpenToTheNetwork() throws Exception {
        HttpServer engine = HttpServer.create(new InetSocketAddress("127.0.0.1", 2375), 0);
        engine.createContext("/version", exchange -> {
            byte[] body = "{\"ApiVersion\": \"1.41\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        engine.start();
        try {
            Finding finding = finding(findings("/var/run/docker.sock", "nobody"), "engine is closed to the network");
            assertThat(finding.ok()).isFalse();
            assertThat(finding.found()).contains("127.0.0.1:2375");
        } finally {
            engine.stop(0);
        }
    }

    @Test
    void checksAMachineOverSshAndGivesOneLineWhenItIsGone() throws Exception {
        Server server;
        try (SshServer sshd = SshServer.start()) {
            server = machines.addOverSsh("a", sshd);
            assertThat(check.of(server))
                    .filteredOn(finding ->
                            List.of("reachable", "engine answers", "clock").contains(finding.what()))
                    .hasSize(3)
                    .allMatch(Finding::ok);
        }
        assertThat(check.of(server)).singleElement().satisfies(finding -> {
            assertThat(finding.ok()).isFalse();
            assertThat(finding.mend()).contains("does not answer as SSH");
        });
    }

    @Test
    void saysOnItsLineThatTheSecretToSignInWithIsNotSet() throws Exception {
        try (SshServer sshd = SshServer.start()) {
            Server server = machines.addOverSsh("a", sshd);
            machines.forgetKey();

            assertThat(check.of(server)).singleElement().satisfies(finding -> {
                assertThat(finding.what()).isEqualTo("reachable");
                assertThat(finding.mend()).contains("dragline secret set");
            });
        }
    }

    private static Finding finding(Map<String, Finding> findings, String what) {
        return java.util.Objects.requireNonNull(findings.get(what), what);
    }
}
