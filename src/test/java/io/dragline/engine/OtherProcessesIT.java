package io.dragline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** deploy-static.bpmn and remove.bpmn on the real engine. */
@ExtendWith(SharedHouse.class)
class OtherProcessesIT {
    private final EngineHouse house;

    OtherProcessesIT(EngineHouse house) {
        this.house = house;
    }

    @Test
    void staticFilesServe() throws Exception {
        house.steps().only("a");
        house.start("deploy-static", 3);

        Map<String, Object> end = house.ends().next();
        assertThat(end).containsEntry("failure", null);
        assertThat(house.steps().calls()).endsWith("settle-rollout", "drain-upstream a", "prune-files a", "push-state");
    }

    @Test
    void staticFilesAreRestoredInReverse() throws Exception {
        house.steps().only("a");
        house.steps().when("verify-route", server -> ScriptedSteps.refuse("unhealthy", "404"));
        house.start("deploy-static", 3);

        assertThat(house.ends().next()).containsEntry("failure", "unhealthy");
        assertThat(house.steps().calls())
                .containsExactly(
                        "check-window",
                        "freeze-rollout",
                        "publish-files a",
                        "swap-upstream a",
                        "verify-route a",
                        "restore-upstream a",
                        "restore-files a",
                        "push-state");
    }

    @Test
    void theRouteGoesBeforeWhatServes() throws Exception {
        house.steps().only("a");
        house.start("remove", 3);

        assertThat(house.ends().next()).containsEntry("failure", null);
        assertThat(house.steps().calls())
                .containsExactly(
                        "check-window",
                        "freeze-rollout",
                        "swap-upstream a",
                        "settle-rollout",
                        "drain-upstream a",
                        "prune-files a",
                        "remove-old a",
                        "push-state");
    }

    @Test
    void aRouteThatCannotGoIsBroughtBackEverywhere() throws Exception {
        house.steps().when("swap-upstream", server -> {
            if ("b".equals(server)) ScriptedSteps.refuse("proxy-broken", "nginx -t ended with 1");
        });
        house.start("remove", 3);

        assertThat(house.ends().next()).containsEntry("failure", "proxy-broken");
        assertThat(house.steps().calls())
                .contains("restore-upstream a", "push-state")
                .doesNotContain("settle-rollout", "remove-old a");
    }
}
