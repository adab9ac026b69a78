package io.dragline.deployment;

import io.dragline.engine.Incidents;
import io.dragline.step.DeploymentId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Remembers which incidents are at a server that was seen to be silent. */
final class Silence {
    private Set<Incidents.At> silent = Set.of();

    /**
     * @param answers asked once for each server
     * @return whose servers were silent and answer again; an incident at a server that answered all the while has another
     *     cause, and is a person's to judge
     */
    List<DeploymentId> over(List<Incidents.At> incidents, Predicate<String> answers) {
        Map<String, Boolean> asked = new HashMap<>();
        Set<Incidents.At> still = new HashSet<>();
        Set<DeploymentId> waiting = new HashSet<>();
        for (Incidents.At incident : incidents) {
            if (asked.computeIfAbsent(incident.server(), answers::test)) continue;
            still.add(incident);
            waiting.add(incident.deployment());
        }
        List<DeploymentId> over = incidents.stream()
                .filter(silent::contains)
                .map(Incidents.At::deployment)
                .filter(deployment -> !waiting.contains(deployment))
                .distinct()
                .toList();
        // one of them waits for another server: it is tried again when that answers, too
        incidents.stream()
                .filter(silent::contains)
                .filter(incident -> waiting.contains(incident.deployment()))
                .forEach(still::add);
        silent = still;
        return over;
    }
}
