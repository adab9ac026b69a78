package io.dragline.deployment;

import io.dragline.engine.Planner;
import io.dragline.policy.Opening;
import io.dragline.policy.Windows;
import io.dragline.step.DeploymentId;
import io.dragline.user.Action;
import io.dragline.user.Audit;
import io.dragline.user.Caller;
import io.dragline.user.NotAllowed;
import io.dragline.user.Scope;
import org.springframework.stereotype.Component;

/** Refuses at the door what may not wait, and lets pass what somebody with the right to do so takes upon himself. */
@Component
class WindowCheck {
    private static final String STEP = "check-window";

    private final Windows windows;
    private final Planner planner;
    private final Audit audit;

    WindowCheck(Windows windows, Planner planner, Audit audit) {
        this.windows = windows;
        this.planner = planner;
        this.audit = audit;
    }

    /**
     * Whoever builds changes no environment, so nothing holds that.
     *
     * @throws IllegalStateException it is closed, and this may not or cannot wait
     */
    void admit(Admission.Admitted admitted, Caller caller) {
        DeploymentRequest request = admitted.request();
        if (request.environment() == null) {
            if (request.override() != null)
                throw new IllegalArgumentException("override: a build changes no environment; leave it out");
            return;
        }
        if (request.override() != null) {
            mayOverride(Permission.place(request), caller);
            return;
        }
        Opening opening = windows.ask(
                request.project(),
                request.environment(),
                request.service(),
                request.kind().word());
        if (opening.isOpen()) return;
        if (Boolean.FALSE.equals(request.waitWindow()) || opening.opensAt() == null)
            throw new IllegalStateException(opening.why());
        if (planner.way(admitted.model()).stream()
                .noneMatch(stop -> stop.topic().equals(STEP)))
            throw new IllegalStateException(
                    opening.why() + "; model " + admitted.model() + " cannot wait for it, since it" + " has no step "
                            + STEP + "; add one as in the shipped models, or ask again when it is open");
    }

    /** In the transaction in which it was queued. */
    void admitted(DeploymentId id, DeploymentRequest request, String object, Caller caller) {
        if (request.override() != null) letPass(id, request.override(), object, caller);
    }

    /** Whether the caller may is for who asks for it to see to. */
    void letPass(DeploymentId id, String reason, String object, Caller caller) {
        windows.letPass(id, reason, caller.user());
        audit.record(caller, "window.override", object, "deployment " + id + ": " + reason);
    }

    static void mayOverride(Scope place, Caller caller) {
        if (!caller.may(Action.ADMIN, place))
            throw new NotAllowed("'" + caller.user() + "' may not let a deployment pass a closed window or a freeze in "
                    + place + "; ask an administrator, or wait");
    }
}
