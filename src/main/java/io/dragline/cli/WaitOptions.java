package io.dragline.cli;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Starting something, with a note why, and staying until it has ended if asked to. */
final class WaitOptions {
    @Option(names = "--note", paramLabel = "TEXT", description = "Why, for the history.")
    private @Nullable String note;

    @Option(names = "--wait", description = "Follow it to its end; the exit code says how it ended.")
    private boolean wait;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            description = "Wait no longer than this, such as 10m; exit code 6, and it goes on.")
    private @Nullable Duration timeout;

    int start(Session session, Json request) {
        if (timeout != null && !wait)
            throw Problem.of(Exit.WRONG, session.say("timeout-alone"), session.say("timeout-alone-do"));
        Deployments deployments = new Deployments(session);
        Json begun = deployments.start(noted(request).with("trigger", "cli"));
        if (!wait) return session.answer(begun, () -> session.screen().line(started(session, begun)));
        Json end = new Watch(session, deployments).follow(begun, timeout);
        session.answer(end, () -> session.screen().line(sentence(session, end)));
        return Deployments.ended(end) ? Deployments.exit(end) : Exit.STILL_RUNNING;
    }

    Json noted(Json request) {
        return request.with("note", note);
    }

    private static String started(Session session, Json begun) {
        return session.say("started", begun.text("id"), Shown.subject(begun), begun.text("state"));
    }

    private static String sentence(Session session, Json end) {
        String state = session.screen().coloured(Colour.ofState(end.text("state")), end.text("state"));
        if (!Deployments.ended(end)) return session.say("still-running", end.text("id"), Shown.subject(end), state);
        String release = Shown.release(end);
        String sentence = session.say("ended", end.text("id"), Shown.subject(end), state)
                + (release.isEmpty() ? "" : ", " + session.say("release", release));
        String reason = end.text("reason");
        return reason.isEmpty() ? sentence : sentence + ": " + reason;
    }
}
