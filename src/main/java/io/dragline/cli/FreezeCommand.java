package io.dragline.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Times in which nothing is changed. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Add, list and remove freezes: times in which nothing is changed.",
        footer = {
            "",
            "Example:",
            "  dragline freeze add shop --env prod --to 2026-12-28T08:00 --reason 'holidays'",
            "  dragline freeze list"
        })
final class FreezeCommand {
    private final Session session;

    FreezeCommand(Session session) {
        this.session = session;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Hold every deployment of a project, an environment, or everything.",
            footer = {"", "Example:", "  dragline freeze add --to 4h --reason 'the database is being moved'"})
    int add(
            @Parameters(arity = "0..1", paramLabel = "PROJECT", description = "Its name (default: every project).")
                    @Nullable
                    Name project,
            @Option(
                            names = {"-e", "--env"},
                            paramLabel = "E",
                            description = "The environment (default: every one).")
                    @Nullable
                    Name environment,
            @Option(names = "--from", paramLabel = "TIME", description = "When it begins (default: now).") @Nullable
                    Moment from,
            @Option(
                            names = "--to",
                            required = true,
                            paramLabel = "TIME",
                            description = "When it ends, such as 2026-12-28T08:00, or 4h from now.")
                    Moment to,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, for who is held.")
                    String reason) {
        Json body = Json.object()
                .with("project", project == null ? null : project.value())
                .with("environment", environment == null ? null : environment.value())
                .with("from", from == null ? null : from.at().toString())
                .with("to", to.at().toString())
                .with("reason", reason);
        Json answer = session.api().post(Address.of("freezes"), body);
        return session.answer(
                answer, () -> session.screen().line(session.say("freeze-added", answer.text("id"), answer.text("to"))));
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "List the freezes that hold, and those to come.",
            footer = {"", "Example:", "  dragline freeze list"})
    int list() {
        Json freezes = session.api().get(Address.of("freezes"));
        return session.answer(freezes, () -> {
            if (freezes.isEmpty()) session.screen().note(session.say("no-freezes"));
            else show(freezes);
        });
    }

    private void show(Json freezes) {
        Table table = session.table("id", "project", "environment", "from", "to", "by", "reason");
        for (Json freeze : freezes)
            table.row(
                    freeze.text("id"),
                    freeze.text("project"),
                    freeze.text("environment"),
                    freeze.text("from"),
                    freeze.text("to"),
                    freeze.text("createdBy"),
                    freeze.text("reason"));
        table.print();
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Remove a freeze; what it held goes on.",
            footer = {"", "Example:", "  dragline freeze remove 3"})
    int remove(@Parameters(paramLabel = "ID", description = "As listed by `dragline freeze list`.") Id id) {
        Json answer = session.api().delete(Address.of("freezes", id.value()));
        return session.answer(answer, () -> session.screen().line(session.say("removed", id)));
    }
}
