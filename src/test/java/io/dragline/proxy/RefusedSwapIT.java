package io.dragline.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dragline.project.Service.Route;
import io.dragline.server.ByteStreams;
import io.dragline.server.Nginx;
import io.dragline.server.Unreachable;
import io.dragline.servers.DirectShell;
import io.dragline.servers.Landscape;
import io.dragline.step.StepOutcome;
import io.dragline.step.StepUnknown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What stops a swap, with nothing changed. */
class RefusedSwapIT extends SwapCase {
    @Test
    void aFileBrokenByHandIsNamedAndNothingIsChanged() throws Exception {
        swapped(1, one);
        Files.writeString(nginx.folder().resolve("sites/zoo.conf"), "server { listen 1;\n  nonsense on;\n}\n");
        Map<String, String> before = files();

        assertThatThrownBy(() -> swapped(2, two))
                .isInstanceOf(StepOutcome.class)
                .hasMessageContaining("unknown directive \"nonsense\" in " + nginx.folder() + "/sites/zoo.conf:2")
                .extracting(e -> ((StepOutcome) e).code())
                .isEqualTo("proxy-broken");

        assertThat(files()).isEqualTo(before);
        assertThat(get("/").body()).startsWith("one");
    }

    @Test
    void whatKeepsNginxFromBeingStartedIsSaidAndNotTakenForABrokenFile() throws Exception {
        Path sudo = Files.writeString(
                nginx.folder().resolve("sudo"), "#!/bin/sh\necho sudo: a password is required >&2\nexit 1\n");
        Files.setPosixFilePermissions(sudo, PosixFilePermissions.fromString("rwxr-xr-x"));
        Nginx known = nginx.nginx();
        List<String> words = List.of("" + sudo, "-n", "nginx", "-t");
        Landscape strict = new Landscape(
                        new Nginx(known.sites(), known.state(), words, known.reload(), known.readBack()), nginx.port())
                .service("api", new Route("/", false, false));

        assertThatThrownBy(() -> new Steps(strict).swap(strict.rollout(1, "api", one.endpoint())))
                .isInstanceOf(StepOutcome.class)
                .hasMessageContaining(
                        "'" + sudo + " -n nginx -T' cannot be run on server local: sudo: a password is" + " required; ")
                .hasMessageContaining("dragline server check local");
    }

    @Test
    void aSiteChangedByHandIsRefusedWithTheDifference() throws Exception {
        swapped(1, one);
        Files.writeString(
                site(), Files.readString(site()).replace("client_max_body_size 64m", "client_max_body_size 1k"));

        assertThatThrownBy(() -> swapped(2, two))
                .isInstanceOf(StepOutcome.class)
                .hasMessageContaining("was changed by hand")
                .hasMessageContaining("+  client_max_body_size 1k;");

        assertThat(get("/").body()).startsWith("one");
    }

    @Test
    void nginxThatDoesNotRunIsSaidAndNotStarted() throws Exception {
        nginx.stop();

        assertThatThrownBy(() -> swapped(1, one))
                .isInstanceOf(StepOutcome.class)
                .hasMessageContaining("nginx does not run on server local");

        assertThat(site()).doesNotExist();
        nginx.startAgain();
    }

    @Test
    void nginxThatStoppedAfterTheFirstSwapIsSaidToo() throws Exception {
        swapped(1, one);
        nginx.stop();

        assertThatThrownBy(() -> swapped(2, two))
                .isInstanceOf(StepOutcome.class)
                .hasMessageContaining(
                        "does not answer on 127.0.0.1:" + nginx.nginx().readBack());

        nginx.startAgain();
        assertThat(get("/").body()).startsWith("one");
    }

    @Test
    void aNameThatAnotherSiteAnswersToIsRefused() throws Exception {
        Files.writeString(
                nginx.folder().resolve("sites/theirs.conf"),
                "server { listen " + nginx.port() + "; server_name shop.localhost; return 200 theirs; }\n");

        assertThatThrownBy(() -> swapped(1, one))
                .isInstanceOf(StepOutcome.class)
                .hasMessageContaining("already answers to shop.localhost on 0.0.0.0:" + nginx.port());
        assertThat(site()).doesNotExist();
    }

    @Test
    void aNameThatAnotherSiteTookSinceIsRefusedThoughOnlyEndpointsChange() throws Exception {
        swapped(1, one);
        Files.writeString(
                nginx.folder().resolve("sites/a-site-before-ours.conf"),
                "server { listen " + nginx.port() + "; server_name shop.localhost; return 200 theirs; }\n");

        assertThatThrownBy(() -> swapped(2, two))
                .isInstanceOf(StepOutcome.class)
                .hasMessageContaining("already answers to shop.localhost on 0.0.0.0:" + nginx.port());
        assertThat(get("/").body()).startsWith("one");
    }

    @Test
    void aNameThatOtherSitesDisputeIsTheirs() throws Exception {
        Files.writeString(
                nginx.folder().resolve("sites/theirs.conf"),
                "server { listen %1$d; server_name o.localhost; }\nserver { listen %1$d; server_name o.localhost; }\n"
                        .formatted(nginx.port()));

        swapped(1, one);

        assertThat(get("/").body()).startsWith("one");
    }

    @Test
    void aDirectiveThatAnotherFileHasTooIsNamed() throws Exception {
        Files.writeString(nginx.folder().resolve("sites/theirs.conf"), "lua_package_path \"/x/?.lua;;\";\n");

        assertThatThrownBy(() -> swapped(1, one))
                .isInstanceOf(StepOutcome.class)
                .hasMessageContaining(
                        "\"lua_package_path\" directive is duplicate in " + nginx.folder() + "/sites/theirs.conf:1");
    }

    @Test
    void duplicatePathsAreRefusedByName() throws Exception {
        land.service("web", new Route("/", false, false));
        swapped(1, one);

        assertThatThrownBy(() -> steps.swap(land.rollout(2, "web", two.endpoint())))
                .isInstanceOf(StepOutcome.class)
                .hasMessageContaining("path / of service web is already taken by service api");
    }

    @Test
    void aSwapThatFailsHalfWayPutsBackWhatWasRouted() throws Exception {
        swapped(1, one);
        land.by(failingAtTheSecond(new IOException("cut")));

        assertThatThrownBy(() -> swapped(2, two)).hasMessage("cut");

        assertThat(get("/").body()).startsWith("one");
        assertThat(nginx.folder().resolve("state/undo/2")).doesNotExist();
    }

    @Test
    void aServerThatGoesAwayHalfWayIsUnknownAndNotAFailure() throws Exception {
        swapped(1, one);
        land.by(failingAtTheSecond(new Unreachable("gone", new IOException())));

        assertThatThrownBy(() -> swapped(2, two))
                .isInstanceOf(StepUnknown.class)
                .hasMessage("nobody can say what server local routes to: gone; when it answers again this goes on by"
                        + " itself");
    }

    /** The first question finds nginx running, the second would read back what was swapped. */
    private DirectShell failingAtTheSecond(IOException failure) {
        AtomicInteger asked = new AtomicInteger();
        return new DirectShell() {
            @Override
            public ByteStreams connect(String host, int port) throws IOException {
                int now = asked.incrementAndGet();
                if (now == 2 || (now > 2 && failure instanceof Unreachable)) throw failure;
                return super.connect(host, port);
            }
        };
    }
}
