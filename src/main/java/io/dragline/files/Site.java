package io.dragline.files;

import io.dragline.rollout.Rollout;
import io.dragline.server.Server;
import io.dragline.step.DeploymentId;

/** The folder of a static service on a server: releases, the link {@code current}, and what an undo needs. */
record Site(String folder, DeploymentId deployment, int release) {
    static Site of(Rollout rollout, Server server) {
        String folder = String.join(
                "/",
                server.nginx().state(),
                "bundles",
                rollout.project().value(),
                rollout.environment().value(),
                rollout.service().value());
        return new Site(folder, rollout.deployment(), rollout.release());
    }

    String files() {
        return folder + "/" + release;
    }

    /** Holds the bundle's id: a release is unpacked when this says so. */
    String label() {
        return files() + ".bundle";
    }

    String half() {
        return files() + ".tmp";
    }

    String archive() {
        return files() + ".tar";
    }

    String current() {
        return folder + "/current";
    }

    /** Holds what {@code current} led to before; an empty file: there was no such link. */
    String undo() {
        return folder + "/undo-" + deployment;
    }

    /** Where a new link is made before it is renamed to {@code current}. */
    String next() {
        return folder + "/current." + deployment;
    }
}
