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
            if (stats.isEmpty()) session.screen().note(session.say("no-replicas"));
            else show(stats);
        });
    }

    private void show(Json stats) {
        Table table = session.table("what", "server", "name", "cpu", "memory", "limit");
        for (Json each : stats)
            table.row(
                    Shown.subject(each),
                    each.text("server"),
                    each.text("name"),
                    each.get("cpu").isAbsent() ? "" : Math.round(each.decimal("cpu")) + " %",
                    Shown.bytes(each.number("memory", -1)),
                    Shown.bytes(each.number("limit", -1)));
        table.print();
    }
}
