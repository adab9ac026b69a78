package io.dragline.container;

import io.dragline.rollout.Replica;
import io.dragline.rollout.Rollout;
import io.dragline.server.ServerName;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code ps}.
 *
 * @param container its id; null: nobody can say, or there is none
 * @param state of the engine, in capitals; UNKNOWN: its server does not answer; MISSING: it should serve and is not there
 * @param health of the image's own check; null: it brings none
 */
record ReplicaView(
        String project,
        String service,
        String environment,
        int release,
        int replica,
        String server,
        @Nullable String container,
        String name,
        @Nullable String address,
        List<String> ports,
        String state,
        @Nullable String health,
        String image,
        @Nullable Instant startedAt) {

    static ReplicaView of(ServerName server, Container container) {
        Map<String, String> labels = container.labels();
        String health = container.health();
        return new ReplicaView(
                labels.getOrDefault(Labels.PROJECT, ""),
                labels.getOrDefault(Labels.SERVICE, ""),
                labels.getOrDefault(Labels.ENVIRONMENT, ""),
                number(labels, Labels.RELEASE),
                number(labels, Labels.REPLICA),
                server.value(),
                container.id(),
                container.name(),
                container.address(),
                container.ports(),
                container.state().toUpperCase(Locale.ROOT),
                health == null ? null : health.toUpperCase(Locale.ROOT),
                container.image(),
                container.startedAt());
    }

    /** What ought to be there. */
    static ReplicaView expected(Rollout rollout, Replica replica, String state) {
        return new ReplicaView(
                rollout.project().value(),
                rollout.service().value(),
                rollout.environment().value(),
                replica.release(),
                replica.number(),
                replica.server().value(),
                null,
                replica.container(),
                replica.address(),
                List.of(),
                state,
                null,
                replica.image(),
                null);
    }

    boolean isOf(@Nullable String project, @Nullable String service) {
        return (project == null || this.project.equals(project)) && (service == null || this.service.equals(service));
    }

    /** Anyone may put any label on a container of theirs: what is no number is no reason to show nothing. */
    private static int number(Map<String, String> labels, String key) {
        String text = labels.getOrDefault(key, "");
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }
}
