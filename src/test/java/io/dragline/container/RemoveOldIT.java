package io.dragline.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.model.RestartPolicy;
import io.dragline.project.Variable;
import io.dragline.rollout.Replica;
import io.dragline.rollout.Rollout;
import io.dragline.servers.Shop;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemoveOldIT {
    private final Lab lab = new Lab();

    @BeforeEach
    void oldAndNew() throws Exception {
        lab.freeze(9, 0);
        lab.ensureNetwork(9);
        lab.sample = lab.sample.with(Map.of("GRACE", Variable.text("0")));
        lab.freeze(1, 2);
        lab.start(1);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void removesExactlyTheCapturedOnesAndPromotesTheNew() throws Exception {
        Rollout old = lab.rollouts.get(new io.dragline.step.DeploymentId("1"));
        Rollout rollout = lab.freeze(2, 1, "d2", List.of(old.start().get(0)));
        lab.start(2);

        lab.removeOld(2);
        lab.removeOld(2);

        assertThat(lab.names())
                .containsExactlyInAnyOrder(
                        old.start().get(1).container(), rollout.start().get(0).container());
        assertThat(policy(rollout.start().get(0))).isEqualTo(RestartPolicy.unlessStoppedRestart());
        assertThat(lab.log.text()).contains("is gone already");
    }

    @Test
    void takesTheNetworkOfAProjectThatIsGoneWithTheLastOfItsReplicas() throws Exception {
        Rollout old = lab.rollouts.get(new io.dragline.step.DeploymentId("1"));
        lab.freeze(2, 0, "d2", List.of(old.start().get(0)));
        lab.freeze(3, 0, "d3", List.of(old.start().get(1)));
        lab.removeOld(2);
        assertThat(lab.hasNetwork()).as("of a project that is configured").isTrue();

        lab.projects = Shop.with("other", null, null);
        lab.removeOld(2);
        assertThat(lab.hasNetwork()).as("that is in use").isTrue();
        lab.removeOld(3);
        lab.removeOld(3);

        assertThat(lab.hasNetwork()).isFalse();
    }

    /** Removed by nobody: the step that was to do it was passed over. */
    @Test
    void removesWhatAnEarlierDeploymentLeftAndNothingOfOneThatIsNotOver() throws Exception {
        Rollout left = lab.rollouts.get(new io.dragline.step.DeploymentId("1"));
        lab.rollouts.end(left);
        Rollout other = lab.freeze(2, 1);
        lab.start(2);
        Rollout rollout = lab.freeze(3, 1, "d3", List.of());
        lab.start(3);

        lab.removeOld(3);

        assertThat(lab.names())
                .containsExactlyInAnyOrder(
                        other.start().get(0).container(), rollout.start().get(0).container());
        assertThat(lab.log.text()).contains(left.start().get(1).container() + " was left by an earlier deployment");
    }

    @Test
    void leavesAContainerThatTookTheNameOfAnOldOne() throws Exception {
        Replica old =
                lab.rollouts.get(new io.dragline.step.DeploymentId("1")).start().get(0);
        lab.engine.removeContainerCmd(old.container()).withForce(true).exec();
        lab.engine.createContainerCmd(old.image()).withName(old.container()).exec();
        lab.freeze(2, 0, "d2", List.of(old));

        lab.removeOld(2);

        assertThat(lab.names()).contains(old.container());
        assertThat(lab.log.text()).contains("left " + old.container() + " alone");
    }

    @Test
    void removesOneThatIgnoresTheRequestToEnd() throws Exception {
        lab.sample = lab.sample.with(Map.of("IGNORE_TERM", Variable.text("1")));
        Rollout stubborn = lab.freeze(3, 1);
        lab.start(3);
        lab.freeze(4, 0, "d4", stubborn.start());

        lab.removeOld(4);

        assertThat(lab.names())
                .noneMatch(
                        name -> Stream.of(stubborn.start().get(0).container()).anyMatch(name::equals));
    }

    private RestartPolicy policy(Replica replica) {
        return lab.engine
                .inspectContainerCmd(replica.container())
                .exec()
                .getHostConfig()
                .getRestartPolicy();
    }
}
