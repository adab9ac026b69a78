package io.dragline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServerCommandTest {
    private static final String[] ADD =
            "server add a --host 10.0.0.5 --key-secret deploy-key --roles run,proxy".split(" ");

    private final FakeControlPlane plane = FakeControlPlane.start()
            .answers("POST /api/servers/host-key", "{\"fingerprint\": \"SHA256:abc\", \"type\": \"ssh-ed25519\"}")
            .answers("POST /api/servers", "{}");

    @AfterEach
    void stop() {
        plane.close();
    }

    @Test
    void addsNoServerWhoseHostKeyNobodyConfirmed() {
        Typed.Result result = Typed.at(plane).run(ADD);

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err())
                .contains("SHA256:abc")
                .endsWith("  dragline server add a --host 10.0.0.5 --key-secret deploy-key --roles run,proxy"
                        + " --host-key SHA256:abc\n");
        assertThat(plane.requests("POST /api/servers")).isEmpty();
    }

    @Test
    void addsAServerWithTheFactsThatWereSaid() throws IOException {
        String[] words = (String.join(" ", ADD) + " --host-key SHA256:abc --port 2222 --engine podman").split(" ");

        assertThat(Typed.at(plane).run(words).exit()).isZero();

        assertThat(Json.parse(plane.only("POST /api/servers").body()))
                .hasToString(Json.parse("""
                {"name": "a",
                 "ssh": {"host": "10.0.0.5", "port": 2222, "hostKey": "SHA256:abc", "key": "deploy-key"},
                 "engine": "PODMAN", "roles": ["RUN", "PROXY"]}""").toString());
    }

    @Test
    void changesOnlyTheFactsThatAreSaid() throws IOException {
        plane.answers("PUT /api/servers/a", "{}");

        Typed.at(plane)
                .run("server", "set", "a", "--nginx-test", "nginx -c /x/nginx.conf -t", "--disable", "moving house");

        assertThat(Json.parse(plane.only("PUT /api/servers/a").body()))
                .hasToString(Json.parse("""
                {"nginx": {"test": ["nginx", "-c", "/x/nginx.conf", "-t"]}, "disabled": "moving house"}""").toString());
    }

    @Test
    void anotherWayToSignInTakesTheOldOnesPlace() throws IOException {
        plane.answers("PUT /api/servers/a", "{}");

        Typed.at(plane).run("server", "set", "a", "--password-secret", "pw", "--enable");

        assertThat(Json.parse(plane.only("PUT /api/servers/a").body()))
                .hasToString(Json.parse("{\"ssh\": {\"password\": \"pw\", \"key\": null}, \"disabled\": null}")
                        .toString());
    }

    @Test
    void tellsWhatIsWrongWithAServerAndHowToMendIt() {
        plane.answers("POST /api/servers/a/check", """
                [{"what": "engine", "ok": true, "found": "docker 28"},
                 {"what": "clock", "ok": false, "found": "40 s behind", "mend": "run chronyc makestep"}]""");

        Typed.Result result = Typed.at(plane).run("server", "check", "a");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).isEqualTo("""
                ok     engine: docker 28
                wrong  clock: 40 s behind
                       → run chronyc makestep
                """);
    }
}
