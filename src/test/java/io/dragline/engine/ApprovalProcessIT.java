package io.dragline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dragline.journal.StepState;
import io.dragline.step.DeploymentId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** deploy-approved.bpmn on the real engine: what each answer leads to. */
@ExtendWith(SharedHouse.class)
class ApprovalProcessIT {
    private final EngineHouse house;

    ApprovalProcessIT(EngineHouse house) {
        this.house = house;
    }

    @Test
    void goesOnWhenItIsApproved() throws Exception {
        PersonTasks.Open task = asked(house.start("deploy-approved", 3));
        assertThat(house.steps().calls()).containsExactly("freeze-rollout");
        assertThat(task.form()).isEqualTo("approve-deployment");
        assertThat(task.groups()).containsExactly("ops");

        tasks().complete(task.id(), Map.of("decision", "approve"));

        assertThat(house.ends().next()).containsEntry("failure", null);
        assertThat(house.steps().calls()).contains("swap-upstream a", "settle-rollout");
    }

    @Test
    void endsWithNothingChangedWhenItIsRejected() throws Exception {
        PersonTasks.Open task = asked(house.start("deploy-approved", 3));

        tasks().reject(task.id(), "rejected by ops: not today");

        assertThat(house.ends().next())
                .containsEntry("failure", "rejected")
                .containsEntry("reason", "rejected by ops: not today");
        assertThat(house.steps().calls()).containsExactly("freeze-rollout", "push-state");
        assertThat(tasks().open()).isEmpty();
    }

    @Test
    void endsWhenItIsCancelledWhileItWaits() throws Exception {
        DeploymentId id = house.start("deploy-approved", 3);
        asked(id);
        assertThat(house.get(Processes.class).progress(id).orElseThrow().asks()).isTrue();

        house.get(Processes.class).cancel(id);

        assertThat(house.ends().next()).containsEntry("failure", "cancelled");
    }

    @Test
    void stillWaitsAfterTheControlPlaneWasRestarted() throws Exception {
        PersonTasks.Open task = asked(house.start("deploy-approved", 3));

        house.restart();

        assertThat(tasks().open()).extracting(PersonTasks.Open::id).containsExactly(task.id());
        tasks().complete(task.id(), Map.of("decision", "approve"));
        assertThat(house.ends().next()).containsEntry("failure", null);
    }

    @Test
    void knowsWhichFormWasTheNewestWhenItBegan() throws Exception {
        PublishedForms forms = house.get(PublishedForms.class);
        int before = forms.publish("ask-when", "{\"id\": \"ask-when\", \"components\": []}");
        PersonTasks.Open task = asked(house.start("deploy-approved", 3));
        Instant later = task.since().plusMillis(2);
        while (Instant.now().isBefore(later)) Thread.onSpinWait();
        int after = forms.publish("ask-when", "{\"id\": \"ask-when\", \"components\": [1]}");

        assertThat(task.formVersion()).isNull();
        assertThat(after).isEqualTo(before + 1);
        assertThat(forms.newestAt("ask-when", task.since())).contains(before);
        assertThat(forms.newestAt("ask-when", Instant.now())).contains(after);
        assertThat(forms.newestAt("ask-when", Instant.EPOCH)).isEmpty();
        assertThat(forms.json("ask-when", before)).contains("[]");
        tasks().reject(task.id(), "over");
        house.ends().next();
    }

    @Test
    void goesOnInANewerVersionWhenThatHasWhatItWaitsAt() throws Exception {
        DeploymentId id = house.start("deploy-approved", 3);
        PersonTasks.Open task = asked(id);
        Migrations migrations = house.get(Migrations.class);
        assertThat(migrations.newer(id)).isEmpty();
        String shipped = Files.readString(Path.of("processes/deploy-approved.bpmn"));
        int version = house.get(Models.class)
                .publish(shipped.replace("name=\"Swap upstream\"", "name=\"Swap, as it is called now\""))
                .version();
        assertThat(migrations.newer(id)).hasValue(version);

        assertThat(migrations.migrate(id)).isEqualTo(version);

        assertThat(migrations.newer(id)).isEmpty();
        tasks().complete(task.id(), Map.of("decision", "approve"));
        assertThat(house.ends().next()).containsEntry("failure", null);
        assertThat(house.states(id, "Swap, as it is called now")).containsOnly(StepState.COMPLETED);
        house.get(Models.class).publish(shipped);
    }

    @Test
    void staysWhereItIsWhenTheNewerVersionHasNoPlaceForIt() throws Exception {
        DeploymentId id = house.start("deploy-approved", 3);
        PersonTasks.Open task = asked(id);
        String shipped = Files.readString(Path.of("processes/deploy-approved.bpmn"));
        int version = house.get(Models.class)
                .publish(shipped.replace("\"approve\"", "\"approveOtherwise\""))
                .version();

        assertThatThrownBy(() -> house.get(Migrations.class).migrate(id))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot go on in version " + version)
                .hasMessageContaining("let it end in version " + (version - 1));

        tasks().reject(task.id(), "over");
        assertThat(house.ends().next()).containsEntry("failure", "rejected");
        house.get(Models.class).publish(shipped);
    }

    private PersonTasks tasks() {
        return house.get(PersonTasks.class);
    }

    private PersonTasks.Open asked(DeploymentId deployment) throws InterruptedException {
        String task = house.ends().nextAsked();
        List<PersonTasks.Open> open = tasks().open();
        assertThat(open).extracting(PersonTasks.Open::deployment).containsExactly(deployment);
        assertThat(open.get(0).id()).isEqualTo(task);
        return open.get(0);
    }
}
