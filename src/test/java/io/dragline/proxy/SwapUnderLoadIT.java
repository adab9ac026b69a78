package io.dragline.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.project.Service.Route;
import io.dragline.rollout.Rollout;
import io.dragline.servers.App;
import io.dragline.servers.Landscape;
import io.dragline.servers.Load;
import io.dragline.servers.NginxServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ten swaps between real processes while visitors keep asking. */
@Timeout(180)
class SwapUnderLoadIT {
    private static final int SWAPS = 10;
    private static final int RATE = 200;

    @Test
    void withLuaNoRequestIsLost() throws Exception {
        Load.Result result = swapUnderLoad(true);

        System.out.println("lua: " + result);
        assertThat(result.failures()).isEmpty();
        assertThat(result.ok()).isGreaterThan(SWAPS * RATE / 2);
        assertThat(result.versions()).containsKeys("v1", "v" + (SWAPS + 1));
    }

    @Test
    void withReloadTheProxyItselfNeverAnswersAnError() throws Exception {
        Load.Result result = swapUnderLoad(false);

        System.out.println("reload: " + result);
        assertThat(result.serverErrors()).isZero();
        assertThat(result.versions()).containsKeys("v1", "v" + (SWAPS + 1));
    }

    /** As a deployment does it: start, swap, drain, end the old. */
    private static Load.Result swapUnderLoad(boolean lua) throws Exception {
        App old = App.start("1");
        try (NginxServer nginx = NginxServer.start(lua)) {
            Landscape land = new Landscape(nginx.nginx(), nginx.port()).service("api", new Route("/", false, false));
            Steps steps = new Steps(land);
            swap(steps, land, 1, old);
            try (Load load = Load.start(nginx.port(), "shop.localhost", "/x", RATE, 20)) {
                for (int version = 2; version <= SWAPS + 1; version++) {
                    await(load, (version - 1) * RATE);
                    App next = App.start("" + version);
                    swap(steps, land, version, next);
                    old.close();
                    old = next;
                }
                await(load, (SWAPS + 1) * RATE);
                return load.stop();
            }
        } finally {
            old.close();
        }
    }

    private static void swap(Steps steps, Landscape land, int deployment, App app) throws Exception {
        Rollout rollout = land.rollout(deployment, "api", app.endpoint());
        steps.swap(rollout);
        steps.drain(rollout);
        land.serves(rollout);
    }

    /** Paced by what the visitors have done, not by the clock. */
    private static void await(Load load, int requests) throws InterruptedException {
        while (load.sent() < requests) Thread.sleep(5);
    }
}
