package io.dragline.project.store;

import io.dragline.project.Project;
import io.dragline.project.Service;
import io.dragline.project.Service.Route;
import io.dragline.project.ServiceKind;
import io.dragline.project.manifest.Mistakes;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A path leads to one service, which listens somewhere. All services of a project share the paths of an environment. */
@Component
class RouteRule implements Rule {
    @Override
    public void check(Project project, Mistakes mistakes) {
        Map<String, String> taken = new HashMap<>();
        for (Service service : project.services().values()) {
            String place = "services." + service.name();
            for (int i = 0; i < service.routes().size(); i++)
                check(service.routes().get(i), place + ".routes[" + i + "]", taken, mistakes);
            if (service.port() != null || service.kind() == ServiceKind.STATIC) continue;
            if (!service.routes().isEmpty())
                mistakes.add(place + ".routes", "a route needs 'port', where the service listens");
            if (service.health().path() != null)
                mistakes.add(place + ".health.path", "a path needs 'port', where the service listens");
        }
    }

    private static void check(Route route, String place, Map<String, String> taken, Mistakes mistakes) {
        String other = taken.putIfAbsent(route.path(), place);
        if (other == null) return;
        String kept = place.substring(0, place.lastIndexOf('.'));
        mistakes.add(
                place + ".path",
                mistakes.isWritten(kept)
                        ? "'" + route.path() + "' already leads to " + other + "; choose another path"
                        : "'" + route.path() + "' leads to " + other + " now; " + kept
                                + " is not in the manifest and stays: --prune removes it");
    }
}
