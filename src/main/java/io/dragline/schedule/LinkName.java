package io.dragline.schedule;

import io.dragline.deployment.Links;
import io.dragline.project.ServiceName;
import org.jspecify.annotations.Nullable;

/** What the deployments of a run are called within it: {@code deploy api}, {@code undo api 1}. */
final class LinkName {
    private static final String UNDO = "undo ";

    private LinkName() {}

    static String deploy(ServiceName service) {
        return "deploy " + service;
    }

    /** @param number which try, from 1 */
    static String undo(ServiceName service, int number) {
        return UNDO + service + " " + number;
    }

    static boolean isUndo(@Nullable String link) {
        return link != null && link.startsWith(UNDO);
    }

    static Links.Link link(Run run, ServiceName service, String name, String kind, @Nullable Integer release) {
        return new Links.Link(
                run.id(),
                name,
                run.project(),
                run.chain().environment(),
                service,
                kind,
                release,
                "chain " + run.chain().name() + ", run " + run.id() + (isUndo(name) ? ": climbs back" : ""),
                run.startedBy());
    }
}
