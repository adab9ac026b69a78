package io.dragline.cli;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Deployments of the control plane, asked for with patience: it may be away for a moment. */
final class Deployments {
    private static final Set<String> ENDED = Set.of("SUCCEEDED", "ROLLED_BACK", "FAILED", "REJECTED", "CANCELLED");
    private static final int ERRORS_IN_A_ROW = 30;

    private final Session session;
    private final Api api;
    private boolean away;
    private int errors;

    Deployments(Session session) {
        this.session = session;
        this.api = session.api();
    }

    static boolean ended(Json deployment) {
        return ENDED.contains(deployment.text("state"));
    }

    static int exit(Json deployment) {
        return deployment.text("state").equals("SUCCEEDED") ? Exit.DONE : Exit.FAILED;
    }

    static Address address(String id) {
        return Address.of("deployments", id);
    }

    Json start(Json request) {
        return api.post(Address.of("deployments"), request);
    }

    EventStream events(String id, boolean alsoOutput) {
        return EventStream.open(api, id, alsoOutput);
    }

    /** What is at the address; null while the control plane is away or starting. */
    @Nullable
    Json patiently(Address address) {
        try {
            Json answer = api.glance(address);
            if (away) session.screen().note(session.say("back"));
            away = false;
            errors = 0;
            return answer;
        } catch (Problem problem) {
            // one that is going down may answer 500; one that always does is broken
            boolean passing =
                    problem.exit() == Exit.UNREACHABLE || problem.status() >= 500 && ++errors < ERRORS_IN_A_ROW;
            if (!passing) throw problem;
            if (!away) session.screen().note(session.say("away", session.url()));
            away = true;
            return null;
        }
    }

    /** How much of the given time is left since then; a very long time if none was given. */
    static Duration left(@Nullable Duration timeout, long since) {
        return timeout == null ? Duration.ofDays(1) : timeout.minusNanos(System.nanoTime() - since);
    }
}
