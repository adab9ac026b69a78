package io.dragline.container;

import io.dragline.rollout.Replica;
import io.dragline.rollout.Rollout;
import io.dragline.rollout.Rollouts;
import io.dragline.server.Server;
import io.dragline.server.ServerName;
import io.dragline.server.Servers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What runs now: what the engines say, beside what ought to serve. */
@Component
class ReplicaList {
    private final Servers servers;
    private final Containers containers;
    private final Rollouts rollouts;
    private final EveryServer everyServer;

    ReplicaList(Servers servers, Containers containers, Rollouts rollouts, EveryServer everyServer) {
        this.servers = servers;
        this.containers = containers;
        this.rollouts = rollouts;
        this.everyServer = everyServer;
    }

    List<ReplicaView> list(@Nullable String project, @Nullable String service) {
        Map<ServerName, Optional<List<Container>>> answers = everyServer.ask(
                servers.all().stream().map(Server::name).toList(),
                server -> containers.list(server, filter(project, service)));
        List<ReplicaView> views = new ArrayList<>();
        answers.forEach((server, found) ->
                found.ifPresent(all -> all.forEach(container -> views.add(ReplicaView.of(server, container)))));
        Set<String> seen = views.stream().map(ReplicaView::name).collect(Collectors.toSet());
        for (Rollout rollout : rollouts.serving())
            for (Replica replica : rollout.serving())
                if (!seen.contains(replica.container()))
                    views.add(ReplicaView.expected(rollout, replica, absent(answers.get(replica.server()))));
        return views.stream()
                .filter(view -> view.isOf(project, service))
                .sorted(ORDER)
                .toList();
    }

    private static final Comparator<ReplicaView> ORDER = Comparator.comparing(ReplicaView::project)
            .thenComparing(ReplicaView::environment)
            .thenComparing(ReplicaView::service)
            .thenComparing(ReplicaView::replica)
            .thenComparing(ReplicaView::name);

    private static String absent(@Nullable Optional<List<Container>> answer) {
        return answer != null && answer.isPresent() ? "MISSING" : "UNKNOWN";
    }

    private static Map<String, String> filter(@Nullable String project, @Nullable String service) {
        Map<String, String> labels = new TreeMap<>();
        if (project != null) labels.put(Labels.PROJECT, project);
        if (service != null) labels.put(Labels.SERVICE, service);
        return labels;
    }
}
