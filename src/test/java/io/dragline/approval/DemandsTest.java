package io.dragline.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.policy.Decision;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Counting of approvals. */
class DemandsTest {
    private static final Approver ANN = new Approver("ann", Set.of("ops"));
    private static final Approver BOB = new Approver("bob", Set.of("ops", "security"));
    private static final Approver EVE = new Approver("eve", Set.of());

    private static Decision demand(int approvals, String... by) {
        return new Decision(approvals, Set.of(by), false, false);
    }

    @Test
    void countsOnlyThoseWhoAreAsked() {
        Demands demands = new Demands(List.of(demand(2, "ops")));

        assertThat(demands.missing(List.of())).isEqualTo(2);
        assertThat(demands.missing(List.of(ANN, EVE))).isEqualTo(1);
        assertThat(demands.missing(List.of(ANN, BOB))).isZero();
    }

    @Test
    void takesUsersByTheirNamesAndWhoeverMayWhereNobodyIsNamed() {
        assertThat(new Demands(List.of(demand(1, "eve"))).missing(List.of(EVE))).isZero();
        assertThat(new Demands(List.of(demand(1))).missing(List.of(EVE))).isZero();
    }

    @Test
    void ofTwoRulesBothMustBeMetAndOneApprovalMayServeBoth() {
        Demands demands = new Demands(List.of(demand(1, "ops"), demand(1, "security")));

        assertThat(demands.needed()).isEqualTo(1);
        assertThat(demands.missing(List.of(ANN))).isEqualTo(1);
        assertThat(demands.missing(List.of(BOB))).isZero();
        assertThat(demands.wants(new Approver("al", Set.of("ops")), List.of(ANN)))
                .isFalse();
        assertThat(demands.wants(BOB, List.of(ANN))).isTrue();
    }
}
