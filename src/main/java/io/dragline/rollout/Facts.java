package io.dragline.rollout;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dragline.project.Environment;
import io.dragline.project.Projects;
import io.dragline.release.Release;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Says of a rollout what somebody who approves it agrees to. Addresses and host ports are nobody's concern but ours. */
@Component
class Facts {
    private final Projects projects;
    private final ObjectMapper json;

    Facts(Projects projects, ObjectMapper json) {
        this.projects = projects;
        this.json = json;
    }

    Intent of(Rollout rollout, Release release) {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("release", "" + rollout.release());
        if (release.image() != null) facts.put("image", release.image());
        if (release.revision() != null) facts.put("revision", release.revision());
        if (rollout.bundle() != null) facts.put("bundle", rollout.bundle());
        facts.put("servers", rollout.servers().toString());
        facts.put("proxies", rollout.proxies().toString());
        rollout.serving().forEach(replica -> facts.put("replicas." + replica.number(), "" + replica.server()));
        Leaves.put("", json.valueToTree(rollout.configuration()), facts);
        projects.find(rollout.project())
                .map(project -> project.environments().get(rollout.environment()))
                .ifPresent(environment -> routed(environment, facts));
        return new Intent(rollout, facts);
    }

    /** The proxy reads these when it is told. */
    private static void routed(Environment environment, SortedMap<String, String> facts) {
        facts.put("domains", environment.domains().toString());
        facts.put("listen", "" + environment.listen());
        if (environment.tls() != null) facts.put("tls", environment.tls().value());
    }
}
