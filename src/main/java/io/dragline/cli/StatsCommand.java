package io.dragline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** What servers and replicas use now. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Show what servers and replicas use now.",
        footer = {"", "Example:", "  dragline stats"})
final class StatsCommand implements Callable<Integer> {
    private final Session session;

    StatsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Json stats = session.api().get(Address.of("stats"));
        return session.answer(stats, () -> {
            if (stats.isArray() && stats.isEmpty()) session.screen().note(session.say("no-replicas"));
            else new Facts(session.screen()).show(stats);
        });
    }
}
