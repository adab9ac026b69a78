package io.dragline.approval;

import io.dragline.engine.PersonTasks;
import io.dragline.policy.Decision;
import io.dragline.step.DeploymentId;
import io.dragline.user.Scope;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked about a deployment.
 *
 * @param startedBy who may be kept from it by four eyes; null: no rule asks, only the model that drew the task
 */
record Asked(
        DeploymentId deployment,
        Scope place,
        Demands demands,
        @Nullable String startedBy) {
    static Asked of(Request request) {
        return new Asked(request.deployment(), request.place(), request.demands(), request.startedBy());
    }

    /** By the groups that the model names. */
    static Asked of(PersonTasks.Open task, Scope place) {
        Decision named = new Decision(1, Set.copyOf(task.groups()), false, false);
        return new Asked(task.deployment(), place, new Demands(List.of(named)), null);
    }

    boolean isByModel() {
        return startedBy == null;
    }

    /** By four eyes. */
    boolean keepsOut(String user) {
        return demands.fourEyes() && user.equals(startedBy);
    }

    boolean isFor(Approver approver) {
        return demands.all().stream().anyMatch(demand -> approver.isOneOf(demand.by()));
    }
}
