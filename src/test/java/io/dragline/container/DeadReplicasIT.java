package io.dragline.container;

import static io.dragline.fakes.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.fakes.Sample;
import io.dragline.project.Variable;
import io.dragline.rollout.Replica;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Why a replica does not run, asked of a real engine. */
class DeadReplicasIT {
    private final Lab lab = new Lab();

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void seesThatOneWasStartedAgainThoughItRuns() throws Exception {
        lab.freeze(9, 0);
        lab.ensureNetwork(9);
        lab.sample = lab.sample.with(Map.of("DIE_AFTER", Variable.text("500")));
        Replica replica = lab.freeze(1, 1).start().get(0);
        lab.start(1);
        DeadReplicas dead = new DeadReplicas(lab.engines, new LastWords(lab.engines, lab.servers));
        assertThat(dead.deadBecause(replica)).isEmpty();

        lab.containers.promote(Sample.LOCAL, replica.container(), lab.log);
        await().until(() -> find(replica)
                .filter(found -> found.restarts() > 0 && found.isRunning())
                .isPresent());

        assertThat(dead.deadBecause(replica))
                .hasValueSatisfying(why -> assertThat(why).contains("ended and was started again"));
    }

    @Test
    void saysWithWhichCodeItEndedAndWhatItSaidLast() throws Exception {
        lab.freeze(9, 0);
        lab.ensureNetwork(9);
        lab.sample = lab.sample.with(Map.of("DIE_AFTER", Variable.text("100")));
        Replica replica = lab.freeze(1, 1).start().get(0);
        lab.start(1);
        await().until(() -> find(replica).filter(found -> !found.isRunning()).isPresent());

        DeadReplicas dead = new DeadReplicas(lab.engines, new LastWords(lab.engines, lab.servers));
        assertThat(dead.deadBecause(replica))
                .hasValueSatisfying(why -> assertThat(why).matches("(?s)exited with code \\d+: .+"));
        lab.engines.on(Sample.LOCAL).removeContainerCmd(replica.container()).exec();
        assertThat(dead.deadBecause(replica)).hasValue("its container is gone");
    }

    private Optional<Container> find(Replica replica) {
        return lab.containers.find(Sample.LOCAL, replica.container());
    }
}
