package io.dragline.server.check;

import io.dragline.server.ServerName;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What each server looked like when it was last looked at; in memory, since a look takes a moment only. */
@Component
class LastChecks {
    private final Map<ServerName, Checked> last = new ConcurrentHashMap<>();
    private final Clock clock = Clock.systemUTC();

    /** The findings about a server, and when they were made. */
    record Checked(ServerName server, Instant at, List<Finding> findings) {}

    List<Finding> keep(ServerName server, List<Finding> findings) {
        last.put(server, new Checked(server, clock.instant(), findings));
        return findings;
    }

    List<Checked> all() {
        return last.values().stream()
                .sorted(Comparator.comparing(checked -> checked.server().value()))
                .toList();
    }
}
