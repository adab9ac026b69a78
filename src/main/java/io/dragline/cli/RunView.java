package io.dragline.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs of chains for people. */
final class RunView {
    private final Session session;
    private final Map<String, String> shown = new HashMap<>();

    RunView(Session session) {
        this.session = session;
    }

    /** @return the run as it was last seen: ended, or still running when the time was over */
    Json follow(Json begun, @Nullable Duration timeout) {
        String id = begun.text("id");
        Deployments deployments = new Deployments(session);
        long since = System.nanoTime();
        Json seen = begun;
        try (EventStream events = deployments.events(id, false)) {
            while (true) {
                Json now = deployments.patiently(Address.of("chain-runs", id));
                if (now != null) seen = now;
                tell(seen);
                Duration left = Deployments.left(timeout, since);
                if (Deployments.ended(seen) || left.isNegative() || left.isZero()) return seen;
                events.await(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.of(Exit.FAILED, session.say("interrupted"), session.say("run-goes-on", id));
        }
    }

    /** A line for each change. */
    private void tell(Json run) {
        note(run.text("id"), run.text("state"), sentence(run));
        for (Json link : run.get("deployments")) {
            Json deployment = link.get("deployment");
            note(deployment.text("id"), deployment.text("state"), "  " + line(link));
        }
    }

    private void note(String id, String state, String line) {
        if (!state.equals(shown.put(id, state))) session.screen().note(Harmless.line(line));
    }

    private String line(Json link) {
        Json deployment = link.get("deployment");
        String what = link.text("undo").equals("true") ? session.say("link-undo") + " " : "";
        return link.text("position") + ". " + what + deployment.text("service") + ": " + deployment.text("state") + " ("
                + deployment.text("id") + ")";
    }

    String started(Json run) {
        return session.say("run-started", run.text("id"), subject(run), run.text("state"));
    }

    String sentence(Json run) {
        String sentence = session.say("run-state", run.text("id"), subject(run), run.text("state"));
        return run.text("reason").isEmpty() ? sentence : sentence + ": " + run.text("reason");
    }

    private static String subject(Json run) {
        return run.text("project") + "/" + run.text("chain") + "@" + run.text("environment");
    }

    void show(Json run) {
        session.screen().line(sentence(run));
        Table table = session.table("link", "what", "kind", "state", "release", "took", "id");
        for (Json link : run.get("deployments")) {
            Json each = link.get("deployment");
            table.row(
                    link.text("position"),
                    each.text("service"),
                    each.text("kind"),
                    coloured(each),
                    Shown.release(each),
                    Times.between(each.text("startedAt"), each.text("endedAt")),
                    each.text("id"));
        }
        table.print();
    }

    void runs(Json runs) {
        Table table = session.table("id", "what", "state", "started", "took", "by", "reason");
        for (Json each : runs)
            table.row(
                    each.text("id"),
                    subject(each),
                    coloured(each),
                    Times.ago(session.messages(), each.text("queuedAt")),
                    Times.between(each.text("startedAt"), each.text("endedAt")),
                    each.text("startedBy"),
                    Width.cut(each.text("reason"), 60));
        table.print();
    }

    void chains(Json chains) {
        Table table = session.table("what", "links", "at", "next", "last");
        for (Json each : chains)
            table.row(
                    subject(each),
                    links(each.get("services")),
                    each.text("at").isEmpty() ? "" : each.text("at") + " " + each.text("zone"),
                    first(each.get("next")),
                    each.get("last").text("id").isEmpty() ? "" : coloured(each.get("last")));
        table.print();
    }

    private String coloured(Json each) {
        return session.screen().coloured(Colour.ofState(each.text("state")), each.text("state"));
    }

    private static String links(Json services) {
        List<String> links = new ArrayList<>();
        for (Json link : services) {
            List<String> names = new ArrayList<>();
            for (Json name : link) names.add(name.text());
            links.add(String.join("+", names));
        }
        return String.join(" → ", links);
    }

    private static String first(Json times) {
        for (Json time : times) return time.text();
        return "";
    }
}
