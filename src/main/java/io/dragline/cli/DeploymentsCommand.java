package io.dragline.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The history. */
@Command(
        mixinStandardHelpOptions = true,
        description = "List deployments, newest first.",
        footer = {"", "Example:", "  dragline deployments shop/api --state FAILED --limit 10"})
final class DeploymentsCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(arity = "0..1", paramLabel = "P[/S]", description = "Only of this project or service.")
    private @Nullable Scope scope;

    @Option(
            names = {"-e", "--env"},
            paramLabel = "E",
            description = "Only in this environment.")
    private @Nullable Name environment;

    @Option(names = "--state", paramLabel = "STATE", description = "Only in this state, such as RUNNING.")
    private @Nullable String state;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many.")
    private @Nullable Integer limit;

    @Option(names = "--before", paramLabel = "ID", description = "Only older ones.")
    private @Nullable Id before;

    DeploymentsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Json deployments = session.api()
                .get(Scope.narrow(Address.of("deployments"), scope)
                        .with("environment", environment)
                        .with("state", state)
                        .with("limit", limit)
                        .with("before", before));
        return session.answer(deployments, () -> {
            if (deployments.isEmpty())
                session.screen()
                        .note(isNarrowed() ? session.say("no-such-deployments") : session.say("no-deployments"));
            else show(deployments);
        });
    }

    private boolean isNarrowed() {
        return scope != null || environment != null || state != null || before != null;
    }

    private void show(Json deployments) {
        Screen screen = session.screen();
        Table table = session.table("id", "what", "kind", "state", "release", "started", "took", "by");
        for (Json each : deployments) {
            String state = each.text("state");
            table.row(
                    each.text("id"),
                    Shown.subject(each),
                    each.text("kind"),
                    screen.coloured(Colour.ofState(state), state),
                    Shown.release(each),
                    Times.ago(session.messages(), each.text("startedAt")),
                    Times.between(each.text("startedAt"), each.text("endedAt")),
                    each.text("startedBy"));
        }
        table.print();
    }
}
