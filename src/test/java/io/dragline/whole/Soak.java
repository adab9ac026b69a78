package io.dragline.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dragline.servers.Load;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random rounds from a seed, under load, with {@code kill -9} of the control plane at random times; see bin/soak. */
class Soak {
    private static final List<String> SERVICES = List.of("a", "b", "c");
    private static final int MOST_MILLIS = 6000;

    @TempDir
    static Path folder;

    private final long seed = Long.getLong("soak.seed", 1);
    private final Map<String, String> serving = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private Site site;

    @Test
    void everyRoundEndsOnTheNewReleaseOrOnTheOldOne() throws Exception {
        try (Site whole = new Site(folder, "soak")) {
            site = whole;
            site.apply(Manifests.soak(site));
            for (String service : SERVICES) {
                for (int i = 0; i < 2; i++) // the second one can be rolled back
                assertThat(site.deployAndAwait(service).get("state").asText()).isEqualTo("SUCCEEDED");
                serving.put(service, "1");
            }
            for (int round = 1; round <= Integer.getInteger("soak.rounds", 20); round++) round(round);
        }
        assertThat(faults).as("seed " + seed).isEmpty();
    }

    private void round(int round) throws Exception {
        Random random = new Random(seed * 1_000_003 + round);
        String service = SERVICES.get(random.nextInt(SERVICES.size()));
        int chance = random.nextInt(100);
        String kind = chance < 70 ? "deploy" : chance < 85 ? "rollback" : chance < 95 ? "scale" : "cancel";
        boolean bad = kind.equals("deploy") && random.nextInt(5) == 0;
        int dies = random.nextInt(2) == 0 ? -1 : random.nextInt(MOST_MILLIS);
        String next = "" + (round + 1);
        try (Load load = site.load(service, 50)) {
            JsonNode end = act(kind, service, bad ? "" : next, dies, random);
            String state = end.get("state").asText();
            String seen = site.seen(service);
            List<String> found = new ArrayList<>();
            if (bad && state.equals("SUCCEEDED")) found.add("a release that never gets ready was deployed");
            boolean went = state.equals("SUCCEEDED");
            String wanted = went && kind.matches("deploy|cancel") ? next : serving.get(service);
            if (!(went && kind.equals("rollback")) && !seen.equals(wanted))
                found.add("serves " + seen + " instead of " + wanted);
            if (!site.state("undo").isEmpty()) found.add("left " + site.state("undo"));
            if (site.replicas.of(service).stream().anyMatch(c -> !c.getState().equals("running")))
                found.add("left containers that do not run");
            Map<String, Integer> failures = load.stop().failures();
            if (!failures.isEmpty()) found.add("requests failed: " + failures);
            serving.put(service, seen);
            System.out.printf(
                    "round %d: %s %s%s, kill -9 %s: %s, serves %s: %s%n",
                    round,
                    kind,
                    service,
                    bad ? " (bad)" : "",
                    dies < 0 ? "never" : "after " + dies + " ms",
                    state,
                    seen,
                    found.isEmpty() ? "good" : found);
            found.forEach(
                    one -> faults.add("round " + round + " (" + end.get("id").asText() + "): " + one));
        }
    }

    /** @param version empty: one that never gets ready */
    private JsonNode act(String kind, String service, String version, int dies, Random random) throws Exception {
        if (kind.matches("deploy|cancel")) {
            site.variable(service, "READY_AFTER", version.isEmpty() ? "600000" : "0");
            site.variable(service, "VER", version.isEmpty() ? "bad" : version);
        }
        Map<String, Object> more = kind.equals("scale") ? Map.of("replicas", 1 + random.nextInt(3)) : Map.of();
        String id = site.request(kind.equals("cancel") ? "deploy" : kind, service, more);
        if (kind.equals("cancel")) {
            Thread.sleep(random.nextInt(2000));
            site.call("POST", "/api/deployments/" + id + "/cancel", null); // may be refused: too late
        }
        if (dies >= 0) {
            Thread.sleep(dies);
            site.plane().kill();
            site.startAgain();
        }
        return site.awaitEnd(id);
    }
}
