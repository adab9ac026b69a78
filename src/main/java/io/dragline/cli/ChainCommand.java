package io.dragline.cli;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Chains: services upgraded in order, undone in reverse if one fails. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Upgrade services in order; if one fails, all before it are brought back in reverse.",
        footer = {"", "Example:", "  dragline chain run shop/nightly --wait", "  dragline chain runs shop"})
final class ChainCommand {
    private final Session session;

    ChainCommand(Session session) {
        this.session = session;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Run a chain now.",
            footer = {"", "Example:", "  dragline chain run shop/nightly --wait --timeout 1h"})
    int run(
            @Parameters(paramLabel = "P/CHAIN", description = "Project and chain.") Target chain,
            @Option(names = "--note", paramLabel = "TEXT", description = "Why, for the history.") @Nullable String note,
            @Option(names = "--wait", description = "Follow it to its end; the exit code says how it ended.")
                    boolean wait,
            @Option(
                            names = "--timeout",
                            paramLabel = "TIME",
                            description = "Wait no longer than this, such as 1h; exit code 6, and it goes on.")
                    @Nullable
                    Duration timeout) {
        if (timeout != null && !wait)
            throw Problem.of(Exit.WRONG, session.say("timeout-alone"), session.say("timeout-alone-do"));
        Json begun = session.api()
                .post(
                        Address.of("chain-runs"),
                        Json.object()
                                .with("project", chain.project().value())
                                .with("chain", chain.service().value())
                                .with("note", note)
                                .with("trigger", "cli"));
        RunView view = new RunView(session);
        if (!wait) return session.answer(begun, () -> session.screen().line(view.started(begun)));
        Json end = view.follow(begun, timeout);
        session.answer(end, () -> session.screen().line(view.sentence(end)));
        return Deployments.ended(end) ? Deployments.exit(end) : Exit.STILL_RUNNING;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "List the chains, when they start by themselves, and how they ended last.",
            footer = {"", "Example:", "  dragline chain list shop"})
    int list(
            @Parameters(arity = "0..1", paramLabel = "P", description = "Only of this project.") @Nullable
                    Name project) {
        Json chains = session.api().get(Address.of("chains").with("project", project));
        return session.answer(chains, () -> {
            if (chains.isEmpty()) session.screen().note(session.say("no-chains"));
            else new RunView(session).chains(chains);
        });
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "List runs of chains, newest first.",
            footer = {"", "Example:", "  dragline chain runs shop/nightly --limit 5"})
    int runs(
            @Parameters(arity = "0..1", paramLabel = "P[/CHAIN]", description = "Only of this project or chain.")
                    @Nullable
                    Scope scope,
            @Option(names = "--limit", paramLabel = "N", description = "At most so many.") @Nullable Integer limit) {
        Address address = Address.of("chain-runs").with("limit", limit);
        if (scope != null) address = address.with("project", scope.project()).with("chain", scope.service());
        Json runs = session.api().get(address);
        return session.answer(runs, () -> {
            if (runs.isEmpty()) session.screen().note(session.say("no-runs"));
            else new RunView(session).runs(runs);
        });
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Show a run with its deployments, in order.",
            footer = {"", "Example:", "  dragline chain show 42"})
    int show(@Parameters(paramLabel = "ID", description = "As listed by `dragline chain runs`.") Id id) {
        Json run = session.api().get(Address.of("chain-runs", id.value()));
        return session.answer(run, () -> new RunView(session).show(run));
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Stop a run; what it upgraded is brought back, the last one first.",
            footer = {"", "Example:", "  dragline chain cancel 42"})
    int cancel(@Parameters(paramLabel = "ID", description = "As listed by `dragline chain runs`.") Id id) {
        return act(id, "cancel", "chain-cancelling");
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Go on with a run that waits because a service could not be brought back.",
            footer = {"", "Example:", "  dragline chain retry 42"})
    int retry(@Parameters(paramLabel = "ID", description = "As listed by `dragline chain runs`.") Id id) {
        return act(id, "retry", "chain-retrying");
    }

    private int act(Id id, String what, String said) {
        Json answer = session.api().post(Address.of("chain-runs", id.value(), what), Json.object());
        return session.answer(answer, () -> session.screen().line(session.say(said, id.value())));
    }
}
