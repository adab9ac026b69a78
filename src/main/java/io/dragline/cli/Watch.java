package io.dragline.cli;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Follows one deployment to its end and shows its steps meanwhile. */
final class Watch {
    /** Between two looks: several events come at once, and the facts are asked for once. */
    private static final Duration PAUSE = Duration.ofMillis(250);

    private static final Duration REDRAW = Duration.ofSeconds(1);

    private final Session session;
    private final Deployments deployments;
    private final StepList steps;

    Watch(Session session, Deployments deployments) {
        this.session = session;
        this.deployments = deployments;
        this.steps = new StepList(session);
    }

    /** @return the deployment as it was last seen: ended, or still running when the time was over */
    Json follow(Json begun, @Nullable Duration timeout) {
        String id = begun.text("id");
        long since = System.nanoTime();
        Json seen = begun;
        try (EventStream events = deployments.events(id, false)) {
            while (true) {
                long looked = System.nanoTime();
                Json now = deployments.patiently(Deployments.address(id));
                if (now != null) seen = now;
                steps.show(seen);
                Duration left = Deployments.left(timeout, since);
                if (Deployments.ended(seen) || left.isNegative() || left.isZero()) return seen;
                await(events, seen, left);
                events.gather(PAUSE.minusNanos(System.nanoTime() - looked));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.of(Exit.FAILED, session.say("interrupted"), session.say("goes-on", id));
        } finally {
            steps.close();
        }
    }

    /** On a terminal the durations go on meanwhile. */
    private void await(EventStream events, Json seen, Duration left) throws InterruptedException {
        if (!session.screen().live()) {
            events.await(left);
            return;
        }
        steps.show(seen);
        events.await(left.compareTo(REDRAW) < 0 ? left : REDRAW);
    }
}
