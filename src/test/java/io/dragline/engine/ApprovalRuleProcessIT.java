package io.dragline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.engine.ScriptedSteps.Window;
import io.dragline.step.DeploymentId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way of the shipped models by which somebody is asked, on the real engine: what each answer leads to. */
@ExtendWith(SharedHouse.class)
class ApprovalRuleProcessIT {
    private static final Map<String, Object> APPROVED = Map.of("decision", "approve");

    private final EngineHouse house;

    ApprovalRuleProcessIT(EngineHouse house) {
        this.house = house;
    }

    @ParameterizedTest
    @ValueSource(strings = {"deploy", "deploy-static", "remove"})
    void nobodyIsAskedWhereNoRuleSaysSo(String model) throws Exception {
        house.start(model, 3);

        assertThat(house.ends().next()).containsEntry("failure", null);
        assertThat(house.steps().calls())
                .startsWith("check-window", "freeze-rollout")
                .doesNotContain("check-approval");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deploy", "deploy-static", "remove"})
    void nothingIsTouchedUntilEnoughHaveAgreed(String model) throws Exception {
        house.steps().approvals(2);
        house.start(model, 3);
        String first = house.ends().nextAsked();
        assertThat(house.steps().calls()).containsExactly("check-approval");

        tasks().complete(first, APPROVED);
        String second = house.ends().nextAsked();
        assertThat(second).isNotEqualTo(first);
        assertThat(house.steps().calls()).containsExactly("check-approval", "check-approval");
        tasks().complete(second, APPROVED);

        assertThat(house.ends().next()).containsEntry("failure", null);
        assertThat(house.steps().calls())
                .startsWith("check-approval", "check-approval", "check-approval", "check-window", "freeze-rollout");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deploy", "deploy-static", "remove"})
    void endsWithNothingChangedWhenItIsRejected(String model) throws Exception {
        house.steps().approvals(2);
        house.start(model, 3);
        tasks().complete(house.ends().nextAsked(), APPROVED);

        tasks().reject(house.ends().nextAsked(), "rejected by ops: not today");

        assertThat(house.ends().next())
                .containsEntry("failure", "rejected")
                .containsEntry("reason", "rejected by ops: not today");
        assertThat(house.steps().calls()).containsOnly("check-approval");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deploy", "deploy-static", "remove"})
    void endsWithNothingChangedWhenItIsCancelledMeanwhile(String model) throws Exception {
        house.steps().approvals(1);
        DeploymentId id = house.start(model, 3);
        house.ends().nextAsked();

        house.get(Processes.class).cancel(id);

        assertThat(house.ends().next()).containsEntry("failure", "cancelled");
        assertThat(house.steps().calls()).containsExactly("check-approval");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deploy", "deploy-static", "remove"})
    void whatNobodyAnswersInTimeIsAskedAboutOnceMoreAndEndsByWhatTheStepSays(String model) throws Exception {
        house.steps().approvals(3);
        house.steps().expiresIn("PT1S");
        house.start(model, 3);
        house.ends().nextAsked();
        house.steps().when("check-approval", server -> ScriptedSteps.refuse("rejected", "expired"));

        assertThat(house.ends().next()).containsEntry("failure", "rejected").containsEntry("reason", "expired");
        assertThat(house.steps().calls()).containsExactly("check-approval", "check-approval");
        assertThat(tasks().open()).isEmpty();
    }

    @Test
    void whatWaitedForAWindowIsCheckedAgainAndMayBeAskedAnew() throws Exception {
        house.steps().approvals(1);
        house.steps().window(Window.closed("P1D"));
        DeploymentId id = house.start("deploy", 3);
        tasks().complete(house.ends().nextAsked(), APPROVED);
        house.ends().nextHeld();

        house.steps().approvals(1); // something was changed
        house.steps().window(Window.OPEN);
        house.get(Waits.class).wake(id);
        tasks().complete(house.ends().nextAsked(), APPROVED);

        assertThat(house.ends().next()).containsEntry("failure", null);
        assertThat(house.steps().calls().subList(0, 7))
                .isEqualTo(List.of(
                        "check-approval",
                        "check-approval",
                        "check-window",
                        "check-approval",
                        "check-approval",
                        "check-window",
                        "freeze-rollout"));
    }

    private PersonTasks tasks() {
        return house.get(PersonTasks.class);
    }
}
