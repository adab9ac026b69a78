package io.dragline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.step.DeploymentId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** deploy-approved.bpmn on the real engine: what each answer leads to. */
class ApprovalProcessIT {
    private static EngineHouse house;

    @BeforeAll
    static void open() {
        house = new EngineHouse();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void reset() {
        EngineHouse.STEPS.reset();
        EngineHouse.ENDS.ended.clear();
        EngineHouse.ENDS.asked.clear();
    }

    @Test
    void goesOnWhenItIsApproved() throws Exception {
        PersonTasks.Open task = asked(house.start("deploy-approved", 3));
        assertThat(EngineHouse.STEPS.calls()).containsExactly("freeze-rollout");
        assertThat(task.form()).isEqualTo("approve-deployment");
        assertThat(task.groups()).containsExactly("ops");

        tasks().complete(task.id(), Map.of("decision", "approve"));

        assertThat(EngineHouse.ENDS.next()).containsEntry("failure", null);
        assertThat(EngineHouse.STEPS.calls()).contains("swap-upstream a", "settle-rollout");
    }

    @Test
    void endsWithNothingChangedWhenItIsRejected() throws Exception {
        PersonTasks.Open task = asked(house.start("deploy-approved", 3));

        tasks().reject(task.id(), "rejected by ops: not today");

        assertThat(EngineHouse.ENDS.next())
                .containsEntry("failure", "rejected")
                .containsEntry("reason", "rejected by ops: not today");
        assertThat(EngineHouse.STEPS.calls()).containsExactly("freeze-rollout", "push-state");
        assertThat(tasks().open()).isEmpty();
    }

    @Test
    void endsWhenItIsCancelledWhileItWaits() throws Exception {
        DeploymentId id = house.start("deploy-approved", 3);
        asked(id);
        assertThat(house.get(Processes.class).progress(id).orElseThrow().asks()).isTrue();

        house.get(Processes.class).cancel(id);

        assertThat(EngineHouse.ENDS.next()).containsEntry("failure", "cancelled");
    }

    @Test
    void stillWaitsAfterTheControlPlaneWasRestarted() throws Exception {
        PersonTasks.Open task = asked(house.start("deploy-approved", 3));

        house.restart();

        assertThat(tasks().open()).extracting(PersonTasks.Open::id).containsExactly(task.id());
        tasks().complete(task.id(), Map.of("decision", "approve"));
        assertThat(EngineHouse.ENDS.next()).containsEntry("failure", null);
    }

    private static PersonTasks tasks() {
        return house.get(PersonTasks.class);
    }

    private static PersonTasks.Open asked(DeploymentId deployment) throws InterruptedException {
        String task = Objects.requireNonNull(EngineHouse.ENDS.asked.poll(20, TimeUnit.SECONDS), "nobody was asked");
        List<PersonTasks.Open> open = tasks().open();
        assertThat(open).extracting(PersonTasks.Open::deployment).containsExactly(deployment);
        assertThat(open.get(0).id()).isEqualTo(task);
        return open.get(0);
    }
}
