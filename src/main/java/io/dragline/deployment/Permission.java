package io.dragline.deployment;

import io.dragline.user.Action;
import io.dragline.user.Caller;
import io.dragline.user.Scope;

/** Which right a deployment needs, and where. A build is of all environments: it may build who may in one of them. */
final class Permission {
    private Permission() {}

    static void check(DeploymentRequest request, Caller caller) {
        Scope place = place(request);
        check(request.kind(), place, caller, "there is no " + place + ", or you may not look at it");
    }

    static void check(DeploymentRow row, Caller caller) {
        check(Kind.of(row.kind()), place(row), caller, unknown(row.id()));
    }

    private static void check(Kind kind, Scope place, Caller caller, String unknown) {
        Action action = action(kind);
        boolean builds =
                kind == Kind.BUILD && caller.mayWithin(action, new Scope(place.project(), null, place.service()));
        if (!builds) caller.check(action, place, unknown);
    }

    private static Action action(Kind kind) {
        return switch (kind) {
            case BUILD -> Action.BUILD;
            case ROLLBACK -> Action.ROLL_BACK;
            case DEPLOY, SCALE, REMOVE -> Action.DEPLOY;
        };
    }

    static boolean shows(DeploymentRow row, Caller caller) {
        Scope place = place(row);
        return row.environment() == null ? caller.mayWithin(Action.VIEW, place) : caller.may(Action.VIEW, place);
    }

    static String unknown(long id) {
        return "there is no deployment " + id + "; list them with: dragline deployments";
    }

    static Scope place(DeploymentRequest request) {
        return new Scope(
                request.project().value(),
                request.environment() == null ? null : request.environment().value(),
                request.service().value());
    }

    static Scope place(DeploymentRow row) {
        return new Scope(row.project(), row.environment(), row.service());
    }
}
