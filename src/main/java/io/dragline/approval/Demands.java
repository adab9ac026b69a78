package io.dragline.approval;

import io.dragline.policy.Decision;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What several rules ask for: each of them must be met, and one approval may serve several. */
record Demands(List<Decision> all) {
    Demands {
        all = List.copyOf(all);
    }

    boolean fourEyes() {
        return all.stream().anyMatch(Decision::fourEyes);
    }

    /** Empty: whoever may approve there. */
    Set<String> by() {
        Set<String> by = new TreeSet<>();
        all.forEach(demand -> by.addAll(demand.by()));
        return by;
    }

    int needed() {
        return missing(List.of());
    }

    /** At least so many more; 0: it is enough. */
    int missing(Collection<Approver> approvers) {
        return all.stream().mapToInt(demand -> missing(demand, approvers)).max().orElse(0);
    }

    /** Whether this one's approval would bring it further. */
    boolean wants(Approver approver, Collection<Approver> approvers) {
        return all.stream().anyMatch(demand -> missing(demand, approvers) > 0 && approver.isOneOf(demand.by()));
    }

    private static int missing(Decision demand, Collection<Approver> approvers) {
        long fit = approvers.stream()
                .filter(approver -> approver.isOneOf(demand.by()))
                .count();
        return (int) Math.max(0, demand.approvals() - fit);
    }
}
