package io.dragline.proxy;

import io.dragline.project.ServiceName;
import java.util.List;
import java.util.Optional;

/** A site file as it stands on a server. */
record WrittenSite(String text) {
    List<Location> locations() {
        return text.lines().filter(Location::isLine).map(Location::parse).toList();
    }

    List<Location> locations(ServiceName service) {
        return locations().stream().filter(l -> l.service().equals(service)).toList();
    }

    Optional<Upstream> upstream(ServiceName service) {
        return text.lines()
                .filter(Upstream::isLine)
                .map(Upstream::parse)
                .filter(u -> u.service().equals(service))
                .findFirst();
    }
}
