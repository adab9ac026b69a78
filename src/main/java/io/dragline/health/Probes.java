package io.dragline.health;

import io.dragline.rollout.Endpoint;
import io.dragline.rollout.Replica;
import io.dragline.rollout.Rollout;
import io.dragline.server.ServerName;
import io.dragline.server.Servers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Decides from where replicas are probed: by the path that nginx will use. */
@Component
class Probes {
    private final Servers servers;

    Probes(Servers servers) {
        this.servers = servers;
    }

    /** One per replica and proxy that reaches it; where none does, one from the replica's own server. */
    List<Probe> of(Rollout rollout, List<Replica> replicas) {
        List<Probe> probes = new ArrayList<>();
        for (Replica replica : replicas) {
            int before = probes.size();
            for (ServerName proxy : rollout.proxies()) {
                Optional<Endpoint> at = Endpoint.of(replica, proxy, servers);
                if (at.isPresent()) probes.add(new Probe(replica, proxy, at.get(), rollout.health()));
            }
            if (probes.size() > before) continue;
            Endpoint own = Endpoint.of(replica, replica.server(), servers).orElse(null);
            probes.add(new Probe(replica, replica.server(), own, rollout.health()));
        }
        return probes;
    }
}
