package io.dragline.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dragline.secret.SecretName;
import io.dragline.servers.PostgresServer;
import io.dragline.servers.SshServer;
import io.dragline.user.Action;
import io.dragline.user.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Servers in a real database, added by hand. */
class ServersApiIT {
    private static final ObjectMapper JSON =
            JsonMapper.builder().findAndAddModules().build();
    private static final Caller ADMIN = new Caller("admin", Set.of(Action.ADMIN));
    private static PostgresServer postgres;
    private static SshServer sshd;
    private static StoredServers servers;

    private final List<String> audited = new ArrayList<>();
    private final ServersApi api = api(audited);

    private static final ServerUsage usage = name ->
            name.value().equals("busy") ? Optional.of("shop/api@prod serves release 7 on it") : Optional.empty();

    private static ServersApi api(List<String> audited) {
        ServerRegister register = new ServerRegister(
                servers,
                new StaticListableBeanFactory(Map.of("usage", usage)).getBeanProvider(ServerUsage.class),
                (caller, verb, object, detail) -> audited.add(caller.user() + " " + verb + " " + object));
        return new ServersApi(servers, register, new HostKeys(), new ServerPatch(JSON), (server, caller) -> true);
    }

    @BeforeAll
    static void start() {
        postgres = PostgresServer.start();
        sshd = SshServer.start();
        servers = new StoredServers(JdbcClient.create(postgres.migrated()), JSON);
    }

    @AfterAll
    static void stop() {
        postgres.close();
        sshd.close();
    }

    @Test
    void knowsThisMachineFromTheFirstStart() {
        assertThat(servers.get(ServerName.LOCAL)).isEqualTo(Machines.local("/var/run/docker.sock"));
        assertThatThrownBy(() -> api.remove("local", ADMIN))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("disable");
    }

    @Test
    void asksForTheHostKeyAndKeepsWhatWasConfirmed() {
        assertThatThrownBy(() -> api.add(body("b", null), ADMIN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(sshd.fingerprint())
                .hasMessageContaining("ssh-keygen -lf");
        assertThat(servers.find(new ServerName("b"))).isEmpty();

        String found =
                api.hostKey(new ServersApi.Place("127.0.0.1", sshd.port())).fingerprint();
        Server added = api.add(body("b", found), ADMIN);
        assertThat(api.show("b", ADMIN)).isEqualTo(added);
        assertThat(api.list(ADMIN)).contains(added);
        assertThatThrownBy(() -> api.add(body("b", found), ADMIN)).isInstanceOf(IllegalStateException.class);

        Server disabled = api.change("b", changes("{'address': '10.0.0.9', 'disabled': 'moves house'}"), ADMIN);
        assertThat(disabled.address()).isEqualTo("10.0.0.9");
        assertThat(disabled.disabled()).isEqualTo("moves house");

        api.remove("b", ADMIN);
        assertThatThrownBy(() -> api.show("b", ADMIN)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> servers.get(new ServerName("b"))).hasMessageContaining("known are local");
        assertThat(audited).containsExactly("admin server.add b", "admin server.change b", "admin server.remove b");
    }

    @Test
    void keepsAServerThatIsInUse() {
        api.add(body("busy", sshd.fingerprint()), ADMIN);
        assertThatThrownBy(() -> api.remove("busy", ADMIN))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("server 'busy' is in use: shop/api@prod serves release 7 on it");
        assertThat(servers.find(new ServerName("busy"))).isPresent();
        servers.remove(new ServerName("busy")); // the other tests look at all there are
    }

    @Test
    void aChangeKeepsWhatItDoesNotNameAndNullMakesItUsual() {
        Server added = api.add(body("kept", sshd.fingerprint()), ADMIN);
        assertThat(added.nginx().test()).containsExactly("nginx", "-t");

        Server changed = api.change(
                "kept",
                changes(
                        "{'socket': '/run/x.sock', 'roles': ['RUN'], 'disabled': 'moves', 'nginx': {'readBack': 9777}}"),
                ADMIN);
        assertThat(changed.ssh()).isEqualTo(added.ssh());
        assertThat(changed.nginx().sites()).isEqualTo(added.nginx().sites());
        assertThat(changed.nginx().readBack()).isEqualTo(9777);

        Server again = api.change("kept", changes("{'disabled': null, 'socket': null}"), ADMIN);
        assertThat(again.disabled()).isNull();
        assertThat(again.socket()).isEqualTo("/var/run/docker.sock");
        assertThat(again.roles()).containsExactly(Role.RUN);
        assertThat(again.nginx()).isEqualTo(changed.nginx());
        assertThatThrownBy(() -> api.change("kept", changes("{'ssh': {'key': 5, 'port': 'x'}}"), ADMIN))
                .isInstanceOf(IllegalArgumentException.class);
        servers.remove(new ServerName("kept"));
    }

    @Test
    void anAccountThatIsNotRootReachesNginxBySudo() {
        ServerBody.SshBody ssh =
                new ServerBody.SshBody("10.0.0.9", 22, "deploy", sshd.fingerprint(), new SecretName("k"), null);
        ServerBody body = new ServerBody(new ServerName("d"), null, ssh, null, null, null, null, null, null);
        assertThat(api.add(body, ADMIN).nginx().reload()).containsExactly("sudo", "-n", "nginx", "-s", "reload");
        servers.remove(new ServerName("d"));
    }

    private static ObjectNode changes(String text) {
        try {
            return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static ServerBody body(String name, @org.jspecify.annotations.Nullable String hostKey) {
        return new ServerBody(
                new ServerName(name),
                null,
                new ServerBody.SshBody("127.0.0.1", sshd.port(), null, hostKey, new SecretName("k"), null),
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
