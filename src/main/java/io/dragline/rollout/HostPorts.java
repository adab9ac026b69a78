package io.dragline.rollout;

import io.dragline.server.ServerName;
import io.dragline.step.StepOutcome;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Hands out the ports of servers that lead to replicas where an environment has several servers. */
final class HostPorts {
    private static final int FIRST = 20_000;
    private static final int LAST = 29_999;

    private final Map<ServerName, Set<Integer>> taken = new HashMap<>();
    private int next;

    HostPorts(List<Replica> replicas, long start) {
        this.next = FIRST + (int) Math.floorMod(start, (long) (LAST - FIRST + 1));
        for (Replica replica : replicas) {
            if (replica.hostPort() != null)
                taken.computeIfAbsent(replica.server(), server -> new HashSet<>())
                        .add(replica.hostPort());
        }
    }

    int take(ServerName server) {
        Set<Integer> known = taken.computeIfAbsent(server, name -> new HashSet<>());
        for (int tried = FIRST; tried <= LAST; tried++) {
            int port = next;
            next = next == LAST ? FIRST : next + 1;
            if (known.add(port)) return port;
        }
        throw new StepOutcome(
                "does-not-fit", "server " + server + " has no free port between " + FIRST + " and " + LAST);
    }
}
