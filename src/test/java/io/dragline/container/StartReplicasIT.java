package io.dragline.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.RestartPolicy;
import io.dragline.fakes.Sample;
import io.dragline.project.Variable;
import io.dragline.rollout.Replica;
import io.dragline.rollout.Rollout;
import io.dragline.secret.SecretName;
import io.dragline.step.StepOutcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StartReplicasIT {
    private final Lab lab = new Lab();

    @BeforeEach
    void network() throws Exception {
        lab.freeze(9, 0);
        lab.ensureNetwork(9);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void startsEachReplicaAtItsAddressWithoutARestartPolicyYet() throws Exception {
        Rollout rollout = lab.freeze(1, 4);

        lab.start(1);

        for (Replica replica : rollout.start()) {
            InspectContainerResponse found = inspect(replica);
            assertThat(found.getState().getRunning()).isTrue();
            assertThat(found.getHostConfig().getRestartPolicy()).isEqualTo(RestartPolicy.noRestart());
            assertThat(found.getHostConfig().getMemory()).isEqualTo(64L << 20);
            assertThat(found.getHostConfig().getNanoCPUs()).isEqualTo(500_000_000L);
            assertThat(found.getHostConfig().getLogConfig().getConfig()).containsEntry("max-size", "10m");
            assertThat(Inspection.read(found).address()).isEqualTo(replica.address());
        }
    }

    @Test
    void runTwiceIsRunOnce() throws Exception {
        Rollout rollout = lab.freeze(1, 2);
        lab.start(1);
        String first = inspect(rollout.start().get(0)).getId();

        lab.start(1);

        assertThat(inspect(rollout.start().get(0)).getId()).isEqualTo(first);
        assertThat(lab.names()).hasSize(2);
        assertThat(lab.log.text()).contains("adopted");
    }

    @Test
    void startsWhatACrashedRunOnlyCreated() throws Exception {
        Rollout rollout = lab.freeze(1, 1);
        lab.containers.create(rollout, rollout.start().get(0), lab.log);
        String created = inspect(rollout.start().get(0)).getId();

        lab.start(1);

        assertThat(inspect(rollout.start().get(0)).getId()).isEqualTo(created);
        assertThat(inspect(rollout.start().get(0)).getState().getRunning()).isTrue();
    }

    @Test
    void makesAgainWhatWasMadeFromOtherSettings() throws Exception {
        lab.freeze(1, 1, "other", List.of());
        lab.start(1);
        Rollout rollout = lab.freeze(1, 1, "wanted", List.of());

        lab.start(1);

        assertThat(inspect(rollout.start().get(0)).getConfig().getLabels()).containsEntry(Labels.DIGEST, "wanted");
        assertThat(lab.names()).hasSize(1);
    }

    @Test
    void leavesAForeignContainerUnderItsNameUntouchedAndRemovesItsOwn() throws Exception {
        Rollout rollout = lab.freeze(1, 3);
        Replica taken = rollout.start().get(1);
        String foreign = lab.engine
                .createContainerCmd(taken.image())
                .withName(taken.container())
                .exec()
                .getId();

        assertThatThrownBy(() -> lab.start(1))
                .isInstanceOfSatisfying(
                        StepOutcome.class, e -> assertThat(e.code()).isEqualTo("start-failed"))
                .hasMessageContaining(taken.container())
                .hasMessageContaining("rename it or remove it");

        assertThat(lab.names()).containsExactly(taken.container());
        assertThat(inspect(taken).getId()).isEqualTo(foreign);
    }

    @Test
    void removesTheOthersWhenOneCannotStartAndRepeatsTheEnginesWords() {
        Rollout rollout = lab.freeze(1, 2);
        Replica good = rollout.start().get(0);
        Replica bad = lab.sample.ofImage("no-such-image:1").replica(1, 2, "d1");
        lab.rollouts.freeze(lab.sample.rollout(1, List.of(good, bad), List.of()));

        assertThatThrownBy(() -> lab.start(1))
                .isInstanceOfSatisfying(
                        StepOutcome.class, e -> assertThat(e.code()).isEqualTo("start-failed"))
                .hasMessageContaining("No such image: no-such-image:1")
                .hasMessageContaining("mend what it names");

        assertThat(lab.names()).isEmpty();
    }

    @Test
    void givesSecretsToTheContainerAndToNobodyElse() throws Exception {
        lab.secrets.set(lab.sample.name(), new SecretName("db"), "hunter2-canary");
        lab.sample = lab.sample.with(
                Map.of("PASSWORD", new Variable(null, new SecretName("db")), "LEVEL", Variable.text("debug it")));
        Rollout rollout = lab.freeze(1, 1);

        lab.start(1);

        assertThat(inspect(rollout.start().get(0)).getConfig().getEnv())
                .contains("PASSWORD=hunter2-canary", "LEVEL=debug it");
        assertThat(lab.log.text())
                .contains("-e PASSWORD ")
                .contains("-e 'LEVEL=debug it'")
                .doesNotContain("canary");
    }

    @Test
    void saysHowToSetAMissingSecretAndLeavesNothing() {
        lab.sample = lab.sample.with(Map.of("PASSWORD", new Variable(null, new SecretName("db"))));
        lab.freeze(1, 1);

        assertThatThrownBy(() -> lab.start(1))
                .isInstanceOf(StepOutcome.class)
                .hasMessageContaining("dragline secret set db");
        assertThat(lab.names()).isEmpty();
    }

    @Test
    void warnsWhenReplicasWriteToOneFolder() throws Exception {
        lab.sample = lab.sample.on("/tmp/" + lab.sample.name() + ":/data");
        lab.freeze(1, 2);

        lab.start(1);

        assertThat(lab.log.text()).contains("several replicas write to the same folder");
    }

    @Test
    void anInterruptLeavesNothingBehind() throws Exception {
        lab.freeze(1, 8);
        Throwable[] ended = new Throwable[1];
        Thread step = new Thread(() -> {
            try {
                lab.start(1);
            } catch (Exception e) {
                ended[0] = e;
            }
        });
        step.start();
        lab.log.awaitFirstCommand(); // one replica is up, the others are at it

        step.interrupt();
        step.join();

        assertThat(ended[0]).isInstanceOf(InterruptedException.class);
        assertThat(lab.names()).isEmpty();
    }

    @Test
    void undoRemovesOnlyWhatThisDeploymentStarted() throws Exception {
        Rollout old = lab.freeze(1, 1);
        lab.start(1);
        Rollout rollout = lab.freeze(2, 2);
        lab.start(2);
        String decoy = lab.sample.name() + "-decoy";
        lab.engine
                .createContainerCmd(lab.sample.image())
                .withName(decoy)
                .withLabels(Labels.of(rollout, rollout.start().get(0)))
                .exec();

        lab.removeStarted(2);
        lab.removeStarted(2);

        assertThat(lab.names())
                .containsExactlyInAnyOrder(decoy, old.start().get(0).container());
    }

    @Test
    void undoKeepsWhatAReplicaWroteLastSinceItsLogGoesWithIt() throws Exception {
        lab.sample = lab.sample.with(Map.of("DIE_AFTER", Variable.text("100")));
        Replica replica = lab.freeze(1, 1).start().get(0);
        lab.start(1);
        await().until(() -> lab.containers
                .find(Sample.LOCAL, replica.container())
                .filter(found -> !found.isRunning())
                .isPresent());

        lab.removeStarted(1);

        assertThat(lab.names()).isEmpty();
        assertThat(lab.log.text())
                .containsSubsequence(
                        "docker logs --tail 100 " + replica.container(),
                        "dying as told",
                        "docker rm -f -v " + replica.container());
    }

    @Test
    void planWritesTheSameCommandsAndDoesNothing() throws Exception {
        lab.freeze(1, 1);
        io.dragline.fakes.ListLog plan = new io.dragline.fakes.ListLog();

        new StartReplicas(lab.rollouts, lab.servers, lab.containers, lab.candidates)
                .plan(new StartReplicas.Input(new io.dragline.step.DeploymentId("1"), Sample.LOCAL), plan);
        assertThat(lab.names()).isEmpty();

        int before = lab.log.commands().size();
        lab.start(1);
        assertThat(plan.commands())
                .isEqualTo(lab.log.commands().subList(before, lab.log.commands().size()));
    }

    private InspectContainerResponse inspect(Replica replica) {
        return lab.engine.inspectContainerCmd(replica.container()).exec();
    }
}
