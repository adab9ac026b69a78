package io.dragline.health;

import io.dragline.project.Health;
import io.dragline.rollout.Endpoint;
import io.dragline.rollout.Replica;
import io.dragline.server.Curl;
import io.dragline.server.Dial;
import io.dragline.server.ServerName;
import io.dragline.server.Shell;
import io.dragline.server.SshRefused;
import io.dragline.server.Unreachable;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One question to one replica, asked from one server.
 *
 * @param from the server that asks, as its nginx would
 * @param at where; null: it has no port, so only its container is looked at
 */
record Probe(Replica replica, ServerName from, @Nullable Endpoint at, Health health) {
    /** @param said what came back, without what changes from one answer to the next */
    record Answer(boolean good, int exit, String said) {
        private static final int REFUSED = 7;
        private static final int BROKEN = 56;

        static Answer none(IOException e) {
            int exit = e instanceof ConnectException ? REFUSED : BROKEN;
            return new Answer(false, exit, e.getMessage() == null ? e.toString() : e.getMessage());
        }

        /** Not even a connection came to be. */
        boolean nobodyListens() {
            return exit == REFUSED;
        }
    }

    /** As a person would type it. */
    String text() {
        if (at == null) return "docker inspect -f '{{.State.Status}}' " + replica.container();
        return health.path() == null ? "nc -z -w " + seconds() + " " + at.host() + " " + at.port() : curl(at).text();
    }

    /** What came back is an answer even when nobody listens; only a server that is away is none. */
    Answer ask(Shell shell) throws IOException, InterruptedException {
        if (at == null) return new Answer(true, 0, "running");
        try {
            return health.path() == null ? connect(shell, at) : get(shell, at);
        } catch (Unreachable | SshRefused e) {
            throw e;
        } catch (IOException e) {
            return Answer.none(e);
        }
    }

    private Answer get(Shell shell, Endpoint at) throws IOException, InterruptedException {
        Curl.Answer answer = curl(at).get(shell);
        boolean good = answer.status() >= 200 && answer.status() < 400;
        String last = answer.lastLine();
        return new Answer(
                good,
                good ? 0 : 22,
                "HTTP " + answer.status()
                        + (good || last.isEmpty() ? "" : ": " + last.substring(0, Math.min(200, last.length()))));
    }

    private Answer connect(Shell shell, Endpoint at) throws IOException, InterruptedException {
        return Dial.within(
                health.timeout(), shell, at.host(), at.port(), streams -> new Answer(true, 0, "accepts connections"));
    }

    private Curl curl(Endpoint at) {
        return new Curl(at.host(), at.port(), Objects.requireNonNull(health.path()), null, health.timeout());
    }

    private long seconds() {
        return Math.max(1, Duration.ofMillis(health.timeout().toMillis() + 999).toSeconds());
    }
}
