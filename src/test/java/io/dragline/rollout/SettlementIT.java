package io.dragline.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dragline.fakes.FakeProjects;
import io.dragline.fakes.Sample;
import io.dragline.servers.PostgresServer;
import io.dragline.step.DeploymentId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which rollout serves, on a real database. */
class SettlementIT {
    private static final PostgresServer POSTGRES = PostgresServer.start();
    private static final JdbcClient DB = JdbcClient.create(POSTGRES.migrated());
    private static final DeploymentId FIRST = new DeploymentId("1");
    private static final DeploymentId SECOND = new DeploymentId("2");

    private final Sample sample = Sample.random().ofImage("redis:7");
    private final RolloutText text = new RolloutText(json());
    private final DatabaseRollouts rollouts = new DatabaseRollouts(DB, text, new FakeProjects(sample.configuration()));
    private final Settlement settlement = new Settlement(DB, text, rollouts);

    private static ObjectMapper json() {
        return JsonMapper.builder().findAndAddModules().build();
    }

    @AfterAll
    static void stopDatabase() {
        POSTGRES.close();
    }

    private void freeze(int deployment) {
        DB.sql("delete from rollout where deployment >= :deployment")
                .param("deployment", deployment)
                .update();
        settlement.freeze(sample.rollout(deployment, List.of(), List.of()));
    }

    private List<DeploymentId> serving() {
        return rollouts.serving(sample.project(), sample.environment()).stream()
                .map(Rollout::deployment)
                .toList();
    }

    @Test
    void theNewestThatSettledServes() {
        freeze(1);
        settlement.settle(FIRST);
        settlement.settle(FIRST); // a step may run twice
        assertThat(serving()).containsExactly(FIRST);

        freeze(2);
        settlement.settle(SECOND);
        assertThat(serving()).containsExactly(SECOND);
        assertThat(rollouts.over(FIRST)).isPresent();
    }

    @Test
    void aControlPlaneThatWakesUpLateSettlesNothing() {
        freeze(1);
        settlement.settle(FIRST);
        freeze(2);
        settlement.settle(SECOND);

        settlement.settle(FIRST);

        assertThat(serving()).containsExactly(SECOND);
    }

    @Test
    void aRemovalThatWakesUpLateTakesNothingOutOfService() {
        freeze(1);
        settlement.settleRemoval(FIRST);
        freeze(2);
        settlement.settle(SECOND);

        settlement.settleRemoval(FIRST);

        assertThat(serving()).containsExactly(SECOND);
    }
}
