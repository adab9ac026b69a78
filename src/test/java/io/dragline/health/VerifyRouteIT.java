package io.dragline.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dragline.project.Service.Route;
import io.dragline.proxy.Routing;
import io.dragline.rollout.Endpoint;
import io.dragline.rollout.Rollout;
import io.dragline.server.ServerName;
import io.dragline.servers.Echo;
import io.dragline.servers.Landscape;
import io.dragline.servers.LogLines;
import io.dragline.servers.NginxServer;
import io.dragline.step.StepOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Asking through a real nginx. */
class VerifyRouteIT {
    private final NginxServer nginx = NginxServer.start();
    private final Landscape land = new Landscape(nginx.nginx(), nginx.port())
            .environment("prod", nginx.port(), "*.shop.localhost")
            .service("api", new Route("/api/", true, false), new Route("/ws/", false, true));
    private final Echo echo = Echo.start("one");
    private final LogLines log = new LogLines();
    private final VerifyRoute verify =
            new VerifyRoute(land.rollouts(), land.projects(), land.shells(), Routing.readBacks(land));

    @AfterEach
    void close() {
        nginx.close();
        echo.close();
    }

    @Test
    void anyAnswerOfTheServiceIsGoodAndEveryRouteIsAsked() throws Exception {
        echo.answers(404);
        Rollout rollout = land.rollout(1, "api", echo.endpoint());
        Routing.swap(land, rollout);

        verify(rollout);

        assertThat(log.commands())
                .contains(
                        "curl -fsS -m 10 -H 'Host: dragline-verifies.shop.localhost' http://127.0.0.1:" + nginx.port()
                                + "/api/",
                        "curl -fsS -m 10 -H 'Host: dragline-verifies.shop.localhost' http://127.0.0.1:" + nginx.port()
                                + "/ws/");
        assertThat(log.lines()).contains("generation 1");
    }

    @Test
    void noEndpointThatAnswersIsUnhealthy() throws Exception {
        Rollout rollout = land.rollout(1, "api", new Endpoint("127.0.0.1", 9));
        Routing.swap(land, rollout);

        assertThatThrownBy(() -> verify(rollout))
                .isInstanceOf(StepOutcome.class)
                .hasMessageContaining("HTTP 502: dragline: no endpoint answered for route shop.prod.api");
    }

    @Test
    void scaledToNothingNobodyNeedAnswer() throws Exception {
        Rollout rollout = land.rollout(1, "api");
        Routing.swap(land, rollout);

        verify(rollout);

        assertThat(log.lines()).contains("generation 1");
    }

    @Test
    void theEndpointsOfAnotherDeploymentAreUnhealthy() throws Exception {
        Routing.swap(land, land.rollout(1, "api", echo.endpoint()));

        assertThatThrownBy(() -> verify(land.rollout(2, "api", echo.endpoint())))
                .isInstanceOf(StepOutcome.class)
                .hasMessageContaining("routes to deployment 1 and not to 2");
    }

    private void verify(Rollout rollout) throws Exception {
        verify.run(new VerifyRoute.Input(rollout.deployment(), ServerName.LOCAL), log);
    }
}
