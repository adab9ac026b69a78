package io.dragline.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dragline.fakes.FakeServers;
import io.dragline.secret.SecretName;
import io.dragline.server.ServerName;
import io.dragline.servers.PostgresServer;
import io.dragline.servers.RegistryServer;
import io.dragline.user.Action;
import io.dragline.user.Caller;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Adding, creating and forgetting registries, kept in PostgreSQL. */
class RegistriesIT {
    private static final Caller ADMIN = new Caller("admin", Set.of(Action.ADMIN));
    private static PostgresServer database;

    @TempDir
    Path data;

    private Lab lab;
    private JdbcRegistries registries;
    private RegistryApi api;
    private final List<String> audit = new ArrayList<>();

    @BeforeAll
    static void startDatabase() {
        database = PostgresServer.start();
        database.migrated();
    }

    @AfterAll
    static void stopDatabase() {
        database.close();
    }

    @BeforeEach
    void open() {
        lab = new Lab(data);
        registries = new JdbcRegistries(JdbcClient.create(database.dataSource()));
        RegistryDesk desk = new RegistryDesk(
                registries,
                new RegistryProbe(lab.http),
                new RegistryContainer(lab.engines),
                lab.servers,
                (caller, verb, object, detail) -> audit.add(caller.user() + " " + verb + " " + object + " " + detail),
                new TransactionTemplate(new DataSourceTransactionManager(database.dataSource())));
        api = new RegistryApi(registries, desk);
    }

    @AfterEach
    void close() {
        registries.all().forEach(r -> registries.remove(r.name()));
        String container = RegistryContainer.name(lab.sample.name());
        lab.engine
                .listContainersCmd()
                .withShowAll(true)
                .withNameFilter(List.of(container))
                .exec()
                .forEach(c ->
                        lab.engine.removeContainerCmd(c.getId()).withForce(true).exec());
        lab.engine.listVolumesCmd().exec().getVolumes().stream()
                .filter(volume -> volume.getName().equals(container))
                .forEach(volume -> lab.engine.removeVolumeCmd(container).exec());
        lab.close();
    }

    @Test
    void theFirstIsTheStandardOneAndStaysIt() throws Exception {
        try (RegistryServer one = RegistryServer.start();
                RegistryServer two = RegistryServer.start("u", "p")) {
            lab.secrets.set(null, new SecretName("pass"), "p");
            api.add(add("one", one.address(), null, null), ADMIN);
            api.add(add("two", two.address(), "u", "pass"), ADMIN);
            api.add(add("one", one.address(), null, null), ADMIN);

            assertThat(api.list()).extracting(RegistryApi.View::name).containsExactly("one", "two");
            assertThat(api.list()).extracting(RegistryApi.View::standard).containsExactly(true, false);
            assertThat(registries.standard().orElseThrow().name()).isEqualTo("one");
            assertThat(audit).contains("admin registry.add two " + two.address());

            api.remove("one", ADMIN);
            assertThat(registries.standard().orElseThrow().name()).isEqualTo("two");
            assertThatThrownBy(() -> api.remove("one", ADMIN)).isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void saysExactlyWhatIsWrongAndStoresNothing() throws Exception {
        lab.secrets.set(null, new SecretName("pass"), "wrong");
        try (RegistryServer closed = RegistryServer.start("u", "p")) {
            assertThatThrownBy(() -> api.add(add("r", closed.address(), null, null), ADMIN))
                    .hasMessageContaining("401")
                    .hasMessageContaining("wants a sign-in");
            assertThatThrownBy(() -> api.add(add("r", closed.address(), "u", "pass"), ADMIN))
                    .hasMessageContaining("401")
                    .hasMessageContaining("set the secret pass again");
        }
        assertThatThrownBy(() -> api.add(add("r", "127.0.0.1:" + freePort(), null, null), ADMIN))
                .hasMessageContaining("connection refused");
        assertThatThrownBy(() -> add("r", "http://r.example/", null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("without a scheme");
        assertThat(api.list()).isEmpty();
        assertThat(audit).isEmpty();
    }

    @Test
    void asksARegistryAgainWhetherItCanBeUsed() throws Exception {
        try (RegistryServer one = RegistryServer.start()) {
            api.add(add("one", one.address(), null, null), ADMIN);
            assertThat(api.check("one").ok()).isTrue();
        }
        assertThat(api.check("one"))
                .matches(gone -> !gone.ok())
                .extracting(RegistryApi.Check::found)
                .asString()
                .contains("connection refused");
        assertThatThrownBy(() -> api.check("two")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void tellsHowEachEngineLearnsOfAnInsecureRegistry() {
        Registry registry = new Registry("r", new RegistryAddress("r.example:5000"), null, null, true, true);

        assertThat(RegistryProbe.advice(registry, FakeServers.of("a", "b").all()))
                .hasSize(2)
                .first()
                .asString()
                .contains("server a", "\"insecure-registries\": [\"r.example:5000\"]", "systemctl reload docker");
    }

    @Test
    void createsOneAsAContainerOnceHoweverOftenItIsAsked() throws Exception {
        int port = freePort();
        RegistryApi.Create create =
                new RegistryApi.Create(lab.sample.name(), ServerName.LOCAL, port, lab.bases.registry());

        RegistryApi.View made = api.create(create, ADMIN);
        String container = id();
        lab.engine.stopContainerCmd(container).withTimeout(0).exec();
        RegistryApi.View again = api.create(create, ADMIN);

        assertThat(made.address()).isEqualTo("127.0.0.1:" + port);
        assertThat(again).isEqualTo(made);
        assertThat(id()).isEqualTo(container);
        assertThat(lab.push(withRegistry())).startsWith("127.0.0.1:" + port + "/");
        assertThatThrownBy(() -> api.create(
                        new RegistryApi.Create(lab.sample.name(), ServerName.LOCAL, port + 1, create.image()), ADMIN))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another port");
    }

    @Test
    void leavesAForeignContainerOfThatNameAlone() throws Exception {
        String name = RegistryContainer.name(lab.sample.name());
        lab.engine.createContainerCmd(lab.bases.registry()).withName(name).exec();

        assertThatThrownBy(() -> api.create(
                        new RegistryApi.Create(lab.sample.name(), ServerName.LOCAL, freePort(), lab.bases.registry()),
                        ADMIN))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("that Dragline did not make");
        assertThat(lab.engine.inspectContainerCmd(name).exec().getState().getRunning())
                .isFalse();
    }

    private String withRegistry() throws Exception {
        registries.all().forEach(lab.registries::save);
        return lab.unique("1");
    }

    private String id() {
        return lab.engine
                .inspectContainerCmd(RegistryContainer.name(lab.sample.name()))
                .exec()
                .getId();
    }

    private static RegistryApi.Add add(String name, String address, @Nullable String user, @Nullable String password) {
        return new RegistryApi.Add(
                name, new RegistryAddress(address), user, password == null ? null : new SecretName(password), false);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
