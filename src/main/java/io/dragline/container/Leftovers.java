package io.dragline.container;

import io.dragline.rollout.Rollout;
import io.dragline.rollout.Rollouts;
import io.dragline.server.ServerName;
import io.dragline.step.DeploymentId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Replicas of a service that an earlier deployment was to remove and could not. Each is one that our own frozen rollouts
 * name, of a deployment whose time is over: what others made, and what another deployment has just started, is not ours.
 */
@Component
class Leftovers {
    private final Rollouts rollouts;
    private final Containers containers;

    Leftovers(Rollouts rollouts, Containers containers) {
        this.rollouts = rollouts;
        this.containers = containers;
    }

    List<Container> of(Rollout rollout, ServerName server) {
        Set<String> expected = Stream.concat(rollout.serving().stream(), rollout.remove().stream())
                .map(replica -> replica.container())
                .collect(Collectors.toSet());
        return containers.names(server, Labels.place(rollout)).stream()
                .filter(name -> !expected.contains(name))
                .flatMap(name -> containers.find(server, name).stream())
                .filter(this::isLeft)
                .toList();
    }

    private boolean isLeft(Container found) {
        String deployment = found.labels().getOrDefault(Labels.DEPLOYMENT, "");
        return deployment.matches("[0-9]{1,18}")
                && rollouts.over(new DeploymentId(deployment))
                        .filter(past -> made(past, found))
                        .isPresent();
    }

    private static boolean made(Rollout past, Container found) {
        return past.start().stream()
                .anyMatch(replica ->
                        replica.container().equals(found.name()) && Labels.isFor(found.labels(), past, replica));
    }
}
