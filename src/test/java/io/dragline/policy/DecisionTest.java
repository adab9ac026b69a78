package io.dragline.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class DecisionTest {
    @Test
    void theStricterOfTwoCounts() {
        Decision one = new Decision(2, Set.of("ops"), false, true);
        Decision other = new Decision(1, Set.of("leads"), true, false);

        assertThat(one.and(other)).isEqualTo(new Decision(2, Set.of("leads", "ops"), true, true));
        assertThat(Decision.NOTHING.and(one)).isEqualTo(one);
    }
}
