package io.dragline.cli;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Reads a deployment's output page by page, from where it stopped last. */
final class OutputReader {
    private static final int PAGE = 2000;
    private static final Duration FOREVER = Duration.ofDays(1);

    /** Lines come in bursts; a burst is asked for at once. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Session session;
    private final Deployments deployments;
    private final String id;
    private final OutputView view;
    private final Map<String, String> names = new HashMap<>();
    private long next;

    OutputReader(Session session, String id, long from, OutputView view) {
        this.session = session;
        this.deployments = new Deployments(session);
        this.id = id;
        this.next = from;
        this.view = view;
    }

    /** Shows what there is. */
    void drain() {
        Json page;
        do {
            page = session.api().get(address());
        } while (show(page));
    }

    /** Shows what there is and what comes, until the deployment has ended. */
    void follow() {
        session.api().get(Deployments.address(id)); // an unknown one is told at once
        try (EventStream events = deployments.events(id, true)) {
            while (true) {
                // asked first: what was said before the end is then in the pages that follow
                Json deployment = deployments.patiently(Deployments.address(id));
                boolean all = drainPatiently();
                if (all && deployment != null && Deployments.ended(deployment)) return;
                Thread.sleep(PAUSE.toMillis());
                events.await(FOREVER);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.of(Exit.FAILED, session.say("interrupted"), session.say("goes-on", id));
        }
    }

    /** @return whether everything was shown; false if the control plane is away */
    private boolean drainPatiently() {
        Json page;
        do {
            page = deployments.patiently(address());
            if (page == null) return false;
        } while (show(page));
        return true;
    }

    private Address address() {
        return Address.of("deployments", id, "output").with("from", next).with("limit", PAGE);
    }

    /** @return whether there may be more */
    private boolean show(Json page) {
        long before = next;
        for (Json line : page.get("lines")) {
            long number = line.number("line", next);
            if (number < next) continue;
            view.show(line, nameOf(line.text("step")));
            next = number + 1;
        }
        next = Math.max(next, page.number("next", next));
        return next > before && !page.get("lines").isEmpty();
    }

    /** Asked for once per step. */
    private String nameOf(String step) {
        if (!names.containsKey(step)) {
            Json deployment = deployments.patiently(Deployments.address(id));
            if (deployment != null) for (Json each : deployment.get("steps")) names.put(each.text("id"), heading(each));
            names.putIfAbsent(step, step);
        }
        return names.getOrDefault(step, step);
    }

    private static String heading(Json step) {
        String server = step.text("server");
        return step.text("name") + (server.isEmpty() ? "" : " (" + server + ")");
    }
}
