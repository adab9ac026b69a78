package io.dragline.container;

import io.dragline.rollout.Replica;
import io.dragline.rollout.Rollout;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a container says of itself, so that it is found again after a crash. */
final class Labels {
    static final String PROJECT = "dragline.project";
    static final String ENVIRONMENT = "dragline.environment";
    static final String SERVICE = "dragline.service";
    static final String REPLICA = "dragline.replica";
    static final String RELEASE = "dragline.release";
    static final String DEPLOYMENT = "dragline.deployment";
    static final String DIGEST = "dragline.digest";

    private Labels() {}

    static Map<String, String> of(Rollout rollout, Replica replica) {
        Map<String, String> labels = new TreeMap<>();
        labels.put(PROJECT, rollout.project().value());
        labels.put(ENVIRONMENT, rollout.environment().value());
        labels.put(SERVICE, rollout.service().value());
        labels.put(REPLICA, "" + replica.number());
        labels.put(RELEASE, "" + replica.release());
        labels.put(DEPLOYMENT, replica.deployment().value());
        labels.put(DIGEST, replica.digest());
        return labels;
    }

    /** What all replicas of one service in one environment bear. */
    static Map<String, String> place(Rollout rollout) {
        return Map.of(
                PROJECT, rollout.project().value(),
                ENVIRONMENT, rollout.environment().value(),
                SERVICE, rollout.service().value());
    }

    /** Ours is what bears the name of the replica, and was made for it: a name or a label alone proves nothing. */
    static boolean isFor(Map<String, String> labels, Rollout rollout, Replica replica) {
        Map<String, String> wanted = of(rollout, replica);
        return Stream.of(PROJECT, ENVIRONMENT, SERVICE, REPLICA, DEPLOYMENT)
                .allMatch(key -> String.valueOf(wanted.get(key)).equals(labels.get(key)));
    }
}
