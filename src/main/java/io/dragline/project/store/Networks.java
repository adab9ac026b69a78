package io.dragline.project.store;

import io.dragline.project.Project;
import io.dragline.project.manifest.Mistakes;
import io.dragline.project.manifest.Network;
import io.dragline.server.EngineKind;
import io.dragline.server.Server;
import io.dragline.user.Action;
import io.dragline.user.Caller;
import io.dragline.user.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Gives every project a network of its own. The caller holds the lock on the projects. */
final class Networks {
    /** Podman's own network, which every engine of it has from the first moment. */
    private static final Network PODMAN = Network.parse("10.88.0.0/16");

    private final List<Project> others;
    private final boolean podman;

    /** @param others all projects but the one that asks */
    Networks(Collection<Project> others, Collection<Server> servers) {
        this.others = List.copyOf(others);
        this.podman = servers.stream().anyMatch(server -> server.engine() == EngineKind.PODMAN);
    }

    /** The lowest free /24 from 10.88.1.0 upwards; where a server has podman, above what is podman's own. */
    String choose() {
        return IntStream.range(0, 168 * 256)
                .mapToObj(i -> "10." + (88 + (i + 1) / 256) + "." + (i + 1) % 256 + ".0/24")
                .filter(network -> !podman || !PODMAN.overlaps(Network.parse(network)))
                .filter(network -> taker(network).isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no /24 from 10.88.1.0 to 10.255.255.0 is free; remove a project, or name its 'network'"));
    }

    void check(Project project, Caller caller, Mistakes mistakes) {
        taker(project.network())
                .ifPresent(other -> mistakes.add(
                        "network",
                        "'" + project.network() + "' overlaps " + owner(other, caller)
                                + "; choose another, or leave the key out: a free one is chosen"));
    }

    private static String owner(Project other, Caller caller) {
        return caller.may(Action.VIEW, Scope.of(other.name().value()))
                ? other.network() + " of project '" + other.name() + "'"
                : "that of another project";
    }

    private Optional<Project> taker(String text) {
        Network network = Network.parse(text);
        return others.stream()
                .filter(other -> Network.parse(other.network()).overlaps(network))
                .findFirst();
    }
}
