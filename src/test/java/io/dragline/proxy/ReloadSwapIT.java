package io.dragline.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.project.Service.Route;
import io.dragline.rollout.Rollout;
import io.dragline.server.Curl;
import io.dragline.servers.DirectShell;
import io.dragline.servers.Echo;
import io.dragline.servers.Landscape;
import io.dragline.servers.NginxServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The swap where nginx has no lua. */
class ReloadSwapIT {
    private final NginxServer nginx = NginxServer.start(false);
    private final Landscape land =
            new Landscape(nginx.nginx(), nginx.port()).service("api", new Route("/", false, false));
    private final Steps steps = new Steps(land);
    private final Echo one = Echo.start("one");
    private final Echo two = Echo.start("two");

    @AfterEach
    void close() {
        nginx.close();
        one.close();
        two.close();
    }

    @Test
    void reloadsAndSaysSoAndHowToGetBetter() throws Exception {
        swapped(1, one);
        swapped(2, two);

        assertThat(get()).startsWith("two");
        assertThat(steps.log.lines())
                .anyMatch(l -> l.contains("has the lua module but does not load it"))
                .anyMatch(l -> l.contains("swapped by reload"));
        assertThat(nginx.folder().resolve("state/routes")).doesNotExist();
    }

    @Test
    void seesAModuleThatIsInstalledLaterButOnlyInTheNextDeployment() throws Exception {
        Rollout first = land.rollout(1, "api", one.endpoint());
        steps.swap(first);
        nginx.stop();
        nginx.loadLua();
        nginx.startAgain();

        steps.swap(first);
        assertThat(nginx.folder().resolve("state/routes")).doesNotExist();

        swapped(2, two);
        assertThat(nginx.folder().resolve("state/routes/shop.prod.api")).exists();
        assertThat(get()).startsWith("two");
    }

    @Test
    void restoresByteForByteByAnotherReload() throws Exception {
        swapped(1, one);
        String before = Files.readString(site());
        Rollout second = land.rollout(2, "api", two.endpoint());
        steps.swap(second);
        steps.swap(second);

        steps.restore(second);

        assertThat(Files.readString(site())).isEqualTo(before);
        assertThat(get()).startsWith("one");
    }

    @Test
    void keepsTheEndpointsOfTheOtherServices() throws Exception {
        land.service("api", new Route("/api/", false, false)).service("web", new Route("/", false, false));
        steps.swap(land.rollout(1, "api", one.endpoint()));
        steps.swap(land.rollout(2, "web", two.endpoint()));

        assertThat(get("/api/")).startsWith("one /api/");
        assertThat(get("/")).startsWith("two /");
    }

    @Test
    void aPortInUseIsFoundAfterTheReloadAndTheFilesArePutBack() throws Exception {
        try (java.net.ServerSocket taken = new java.net.ServerSocket(0)) {
            land.environment("prod", taken.getLocalPort(), "shop.localhost");

            org.assertj.core.api.Assertions.assertThatThrownBy(() -> swapped(1, one))
                    .isInstanceOf(io.dragline.step.StepOutcome.class)
                    .hasMessageContaining("did not take its new configuration");

            assertThat(site()).doesNotExist();
        }
    }

    private void swapped(int deployment, Echo echo) throws Exception {
        Rollout rollout = land.rollout(deployment, "api", echo.endpoint());
        steps.swap(rollout);
        land.serves(rollout);
        steps.drain(rollout);
    }

    private String get() throws Exception {
        return get("/");
    }

    private String get(String path) throws Exception {
        return new Curl("127.0.0.1", nginx.port(), path, "shop.localhost", Duration.ofSeconds(5))
                .get(new DirectShell())
                .body();
    }

    private Path site() {
        return nginx.folder().resolve("sites/dragline-shop-prod.conf");
    }
}
