package io.dragline.proxy;

import io.dragline.project.EnvironmentName;
import io.dragline.project.ProjectName;
import io.dragline.step.DeploymentId;

/** Where our files lie on a server. */
record Places(StatePath sites, StatePath state) {
    static final String HOST_PIECE = "00-dragline.conf";

    StatePath hostPiece() {
        return sites.in(HOST_PIECE);
    }

    StatePath site(ProjectName project, EnvironmentName environment) {
        return sites.in("dragline-" + project + "-" + environment + ".conf");
    }

    StatePath code() {
        return state.in("lua/dragline.lua");
    }

    StatePath endpoints(RouteName route) {
        return state.in("routes/" + route);
    }

    StatePath certificate(ProjectName project, EnvironmentName environment, String hash) {
        return certificates().in(project + "." + environment + "." + hash.substring(0, 16) + ".pem");
    }

    StatePath certificates() {
        return state.in("tls");
    }

    StatePath undos() {
        return state.in("undo");
    }

    /** A copy of what we wrote to a site, to show what somebody changed. */
    StatePath original(StatePath site) {
        return state.in("written/" + site.value().substring(site.value().lastIndexOf('/') + 1));
    }

    /** What was there before a deployment acted. */
    StatePath undo(DeploymentId deployment) {
        return undos().in("" + deployment);
    }

    StatePath fence() {
        return state.in("fence");
    }

    StatePath scratch(String what) {
        return state.in("scratch/" + what);
    }
}
