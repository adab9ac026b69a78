package io.dragline.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What runs now. */
@Command(
        mixinStandardHelpOptions = true,
        description = "List the replicas that run now.",
        footer = {"", "Example:", "  dragline ps shop"})
final class PsCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(arity = "0..1", paramLabel = "P[/S]", description = "Only of this project or service.")
    private @Nullable Scope scope;

    PsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Json replicas = session.api().get(Scope.narrow(Address.of("replicas"), scope));
        return session.answer(replicas, () -> {
            if (replicas.isEmpty())
                session.screen()
                        .note(scope == null ? session.say("no-replicas") : session.say("no-replicas-of", scope));
            else show(replicas);
        });
    }

    private void show(Json replicas) {
        Screen screen = session.screen();
        Table table =
                session.table("what", "release", "replica", "server", "address", "state", "health", "started", "name");
        for (Json each : replicas)
            table.row(
                    Shown.subject(each),
                    each.text("release"),
                    each.text("replica"),
                    each.text("server"),
                    each.text("address"),
                    screen.coloured(Colour.ofState(each.text("state")), each.text("state")),
                    screen.coloured(Colour.ofState(each.text("health")), each.text("health")),
                    Times.ago(session.messages(), each.text("startedAt")),
                    each.text("name"));
        table.print();
    }
}
