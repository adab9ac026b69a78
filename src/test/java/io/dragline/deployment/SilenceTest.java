package io.dragline.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.engine.Incidents;
import io.dragline.step.DeploymentId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When an incident is tried again without a person. */
class SilenceTest {
    private static final DeploymentId ONE = new DeploymentId("1");
    private static final Incidents.At AT_A = new Incidents.At(ONE, "a");
    private static final Incidents.At AT_B = new Incidents.At(ONE, "b");

    private final Silence silence = new Silence();

    @Test
    void isOverWhenTheServerAnswersAgainAndThenIsSaidOnce() {
        assertThat(silence.over(List.of(AT_A), server -> false)).isEmpty();
        assertThat(silence.over(List.of(AT_A), server -> true)).containsExactly(ONE);
        assertThat(silence.over(List.of(AT_A), server -> true)).isEmpty();
    }

    @Test
    void wasNoneWhereTheServerAnsweredAllTheWhile() {
        assertThat(silence.over(List.of(AT_A), server -> true)).isEmpty();
        assertThat(silence.over(List.of(AT_A), server -> true)).isEmpty();
    }

    @Test
    void lastsUntilAllServersOfADeploymentAnswer() {
        assertThat(silence.over(List.of(AT_A, AT_B), server -> false)).isEmpty();
        assertThat(silence.over(List.of(AT_A, AT_B), server -> server.equals("a")))
                .isEmpty();
        assertThat(silence.over(List.of(AT_A, AT_B), server -> true)).containsExactly(ONE);
    }

    @Test
    void isForgottenWithAnIncidentThatAPersonHasEnded() {
        assertThat(silence.over(List.of(AT_A), server -> false)).isEmpty();
        assertThat(silence.over(List.of(), server -> true)).isEmpty();
        assertThat(silence.over(List.of(AT_A), server -> true)).isEmpty();
    }
}
