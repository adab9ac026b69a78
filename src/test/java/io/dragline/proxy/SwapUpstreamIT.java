package io.dragline.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.project.EnvironmentName;
import io.dragline.project.Health;
import io.dragline.project.Service.Route;
import io.dragline.project.ServiceKind;
import io.dragline.rollout.Rollout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The swap against a real nginx with lua. */
class SwapUpstreamIT extends SwapCase {
    @Test
    void aFirstSwapMakesARouteAndASecondNeedsNoReload() throws Exception {
        swapped(1, one);
        assertThat(get("/x").body()).startsWith("one /x");
        steps.log.clear();

        swapped(2, two);

        assertThat(get("/x").body()).startsWith("two /x");
        assertThat(steps.log.commands()).noneMatch(c -> c.contains("-s reload")).anyMatch(c -> c.contains("curl -fsS"));
    }

    @Test
    void aSecondRunChangesNothing() throws Exception {
        Rollout rollout = land.rollout(1, "api", one.endpoint());
        steps.swap(rollout);
        Map<String, String> files = files();
        steps.log.clear();

        steps.swap(rollout);

        assertThat(files()).isEqualTo(files);
        assertThat(steps.log.commands()).noneMatch(c -> c.contains("install") || c.contains("reload"));
    }

    @Test
    void restoresByteForByteAlsoAfterASecondRun() throws Exception {
        swapped(1, one);
        steps.drain(land.rollouts().get(new io.dragline.step.DeploymentId("1")));
        Map<String, String> before = files();
        Rollout second = land.rollout(2, "api", two.endpoint());
        steps.swap(second);
        steps.swap(second);
        assertThat(get("/").body()).startsWith("two");

        steps.restore(second);

        assertThat(files()).isEqualTo(before);
        assertThat(get("/").body()).startsWith("one");
    }

    @Test
    void restoringTheFirstDeploymentTakesTheRouteAway() throws Exception {
        Rollout first = land.rollout(1, "api", one.endpoint());
        steps.swap(first);

        steps.restore(first);
        steps.restore(first);

        assertThat(site()).doesNotExist();
        assertThat(nginx.folder().resolve("state/routes/shop.prod.api")).doesNotExist();
    }

    @Test
    void stripsThePrefixAndTellsWhoAsked() throws Exception {
        land.service("api", new Route("/api/", true, false), new Route("/raw", false, false));

        swapped(1, one);

        assertThat(get("/api/x?y=1").body())
                .startsWith("one /x?y=1\n")
                .contains("X-real-ip: 127.0.0.1", "X-forwarded-proto: http", "X-forwarded-host: shop.localhost");
        assertThat(get("/raw/x").body()).startsWith("one /raw/x\n");
        assertThat(get("/raw").body()).startsWith("one /raw\n");
        assertThat(get("/rawx").status()).isEqualTo(404);
    }

    @Test
    void joinsServicesByLocationAndServesFiles() throws Exception {
        land.service("api", new Route("/api/", true, false))
                .service(
                        "web",
                        ServiceKind.STATIC,
                        Health.DEFAULT,
                        Duration.ZERO,
                        Duration.ZERO,
                        new Route("/", false, false))
                .service(
                        "docs",
                        ServiceKind.STATIC,
                        Health.DEFAULT,
                        Duration.ZERO,
                        Duration.ZERO,
                        new Route("/docs", false, false));
        bundle("web", "index.html", "home");
        bundle("docs", "guide/index.html", "guide");
        Files.createSymbolicLink(nginx.folder().resolve("state/bundles/shop/prod/web/7/out"), Path.of("/etc/passwd"));
        swapped(1, one);
        swapped(2, "web");
        swapped(3, "docs");

        assertThat(get("/").body()).isEqualTo("home");
        assertThat(get("/docs/guide/").body()).isEqualTo("guide");
        assertThat(get("/docs").status()).isEqualTo(301);
        assertThat(get("/api/y").body()).startsWith("one /y");
        assertThat(get("/missing").status()).isEqualTo(404);
        assertThat(get("/out").status()).isEqualTo(404);
    }

    @Test
    void twoEnvironmentsDoNotMeet() throws Exception {
        EnvironmentName test = new EnvironmentName("test");
        land.environment("test", nginx.port(), "test.localhost", "*.test.localhost");
        swapped(1, one);
        Rollout other = land.rollout(2, test, "api", two.endpoint());
        steps.swap(other);

        assertThat(get("/").body()).startsWith("one");
        assertThat(get("any.test.localhost", "/").body()).startsWith("two");
    }

    @Test
    void anEndpointsFileBrokenByHandLeavesTheLastGoodList() throws Exception {
        swapped(1, one);
        Files.writeString(nginx.folder().resolve("state/routes/shop.prod.api"), "dragline 1 9\nrubbish");
        assertThat(get("/").body()).startsWith("one");

        swapped(2, two);

        assertThat(get("/").body()).startsWith("two");
    }

    @Test
    void anotherServiceSwappedMeanwhileKeepsItsRouteWhenOursIsTakenBack() throws Exception {
        land.service("api", new Route("/api/", false, false)).service("web", new Route("/", false, false));
        Rollout api = land.rollout(1, "api", one.endpoint());
        Rollout web = land.rollout(2, "web", two.endpoint());
        steps.swap(api);
        steps.swap(web);

        steps.restore(api);

        assertThat(get("/api/").body()).startsWith("two /api/");
        assertThat(get("/").body()).startsWith("two");
    }

    @Test
    void aPlanShowsCommandsAndDifferenceAndChangesNothing() throws Exception {
        Map<String, String> before = files();

        steps.plan(land.rollout(1, "api", one.endpoint()));

        assertThat(files()).isEqualTo(before);
        assertThat(steps.log.commands())
                .anyMatch(c -> c.startsWith("nginx -T"))
                .anyMatch(c -> c.startsWith("nginx -s reload"));
        assertThat(steps.log.lines())
                .contains("+  server_name shop.localhost;", one.endpoint().toString());
    }

    @Test
    void drainsUntilTheOldReplicasHaveNothingInFlightAndForgetsTheWayBack() throws Exception {
        swapped(1, one);
        get("/");
        Rollout second = land.rollout(2, "api", two.endpoint());
        steps.swap(second);
        assertThat(nginx.folder().resolve("state/undo/2")).exists();

        steps.drain(second);

        assertThat(nginx.folder().resolve("state/undo/2")).doesNotExist();
        assertThat(steps.log.lines()).anyMatch(l -> l.equals("inflight " + one.endpoint() + " 0"));
    }
}
