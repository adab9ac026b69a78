package io.dragline.deployment;

import io.dragline.engine.Planner;
import io.dragline.policy.Change;
import io.dragline.policy.Policy;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many people must agree, known before a process starts: where nobody must, it has not one step more. */
@Component
class ApprovalNeed {
    /** The shipped models take their way by it. */
    static final String VARIABLE = "approvals";

    private static final String STEP = "check-approval";

    private final Policy policy;
    private final Planner planner;

    ApprovalNeed(Policy policy, Planner planner) {
        this.policy = policy;
        this.planner = planner;
    }

    /**
     * Whoever builds changes no environment, so nobody is asked.
     *
     * @throws IllegalStateException somebody must be asked, and the model does not ask
     */
    int of(DeploymentRequest request, String model) {
        if (request.environment() == null) return 0;
        int needed = policy.decide(new Change(
                        request.project(),
                        request.environment(),
                        request.service(),
                        request.kind().word()))
                .approvals();
        if (needed > 0
                && planner.way(model).stream().noneMatch(stop -> stop.topic().equals(STEP)))
            throw new IllegalStateException(request.project() + "@" + request.environment() + " asks for " + needed
                    + " approvals, and model " + model + " asks nobody, since it has no step " + STEP
                    + "; add one as in the shipped models, or take another model");
        return needed;
    }

    static boolean isNeedless(Planner.Stop stop, Map<String, @Nullable Object> variables) {
        return stop.topic().equals(STEP) && Integer.valueOf(0).equals(variables.get(VARIABLE));
    }
}
