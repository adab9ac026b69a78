package io.dragline.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.servers.PostgresServer;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a listener of the event stream hears, and stops hearing. */
@Timeout(60)
class StreamIT {
    @TempDir
    static Path folder;

    private static PostgresServer database;
    private static Application application;
    private static JdbcTemplate jdbc;
    private static Landlord landlord;

    @BeforeAll
    static void start() throws Exception {
        database = PostgresServer.start();
        application = Application.start(folder, database);
        jdbc = application.bean(JdbcTemplate.class);
        landlord = new Landlord(jdbc);
        landlord.accounts();
        landlord.objects();
    }

    @AfterAll
    static void stop() {
        application.close();
        database.close();
    }

    @AfterEach
    void restore() {
        landlord.grants();
        jdbc.update("update account set disabled_at = null");
    }

    /** As any control plane tells it that shares the database. */
    private static void tell(String kind, String project, String mark) {
        jdbc.update(
                "insert into event (deployment, kind, payload) values (?::bigint, 'state', ?)",
                landlord.id(kind, project),
                "{\"mark\":\"" + mark + "\"}");
    }

    private static BufferedReader listen(String who) throws Exception {
        return listen(who, "");
    }

    private static BufferedReader listen(String who, String query) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(application.address() + "/api/events" + query))
                .header("Authorization", "Bearer dragline_" + who)
                .build();
        HttpResponse<InputStream> answer =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        BufferedReader stream = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        assertThat(stream.readLine()).startsWith(": from ");
        return stream;
    }

    /** Null: the stream has ended. */
    private static @Nullable String mark(BufferedReader stream) throws Exception {
        String line = stream.readLine();
        while (line != null && !line.startsWith("data: ")) line = stream.readLine();
        return line == null ? null : line.replaceAll(".*:\"|\"}", "");
    }

    @Test
    void tellsAListenerOnlyOfWhatHeMayLookAt() throws Exception {
        BufferedReader stream = listen("viewer-api-test");
        tell("deployment", Who.FOREIGN, "another project");
        tell("run", Who.FOREIGN, "a chain of another project");
        tell("wide run", Who.OWN, "a chain with a service that he may not look at");
        tell("deployment", Who.OWN, "his own");
        tell("run", Who.OWN, "a chain of his service");
        tell("grant", "nothing", "what is not there");
        tell("deployment", Who.OWN, "the last");

        assertThat(mark(stream)).isEqualTo("his own");
        assertThat(mark(stream)).isEqualTo("a chain of his service");
        assertThat(mark(stream)).isEqualTo("the last");
    }

    @Test
    void tellsNoMoreOfWhatAListenerMayNoLongerLookAt() throws Exception {
        BufferedReader stream = listen("viewer-shop");
        tell("deployment", Who.OWN, "before");
        assertThat(mark(stream)).isEqualTo("before");

        jdbc.update("update granted set scope = ? where account = 'viewer-shop'", Who.FOREIGN);
        AtomicBoolean heard = new AtomicBoolean();
        Thread teller = new Thread(() -> {
            while (!heard.get()) tell("deployment", Who.FOREIGN, "moved");
        });
        teller.start();
        try {
            assertThat(mark(stream)).isEqualTo("moved");
        } finally {
            heard.set(true);
            teller.join();
        }
        tell("deployment", Who.OWN, "after");
        tell("deployment", Who.FOREIGN, "the last");
        String mark = mark(stream);
        while ("moved".equals(mark)) mark = mark(stream);
        assertThat(mark).isEqualTo("the last");
    }

    @Test
    void endsWhenTheAccountIsDisabledOrItsTokenRevoked() throws Exception {
        BufferedReader disabled = listen("viewer-shop");
        BufferedReader revoked = listen("dev-shop");

        jdbc.update("update account set disabled_at = now() where name = 'viewer-shop'");
        jdbc.update("delete from token where account = 'dev-shop'");

        assertThat(mark(disabled)).isNull();
        assertThat(mark(revoked)).isNull();
    }

    @Test
    void endsWithTheDeploymentWhereThatIsWanted() throws Exception {
        long id = Long.parseLong(landlord.id("deployment", Who.OWN));
        jdbc.update("update deployment set state = 'STARTED' where id = ?", id);
        BufferedReader stream = listen("viewer-shop", "?untilEnd=true&deployment=" + id);
        tell("deployment", Who.OWN, "under way");
        assertThat(mark(stream)).isEqualTo("under way");

        jdbc.update("update deployment set state = 'SUCCEEDED' where id = ?", id);
        jdbc.update(
                "insert into event (deployment, kind, payload) values (?, 'deployment', '{\"mark\":\"its end\"}')", id);

        assertThat(mark(stream)).isEqualTo("its end");
        assertThat(mark(stream)).isNull();
        assertThat(mark(listen("viewer-shop", "?untilEnd=true&deployment=" + id)))
                .isNull();
    }
}
