package io.dragline.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One webhook: what was delivered to it. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Show what was delivered to a webhook, replay it, print the script for svn.",
        footer = {"", "Example:", "  dragline hook deliveries shop/main"})
final class HookCommand {
    private final Session session;

    HookCommand(Session session) {
        this.session = session;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "List its deliveries with their verdicts, newest first.",
            footer = {"", "Example:", "  dragline hook deliveries shop/main --limit 10"})
    int deliveries(
            @Parameters(paramLabel = "ID", description = "Its id, its address or P/NAME.") String id,
            @Option(names = "--limit", paramLabel = "N", description = "At most so many.") @Nullable Integer limit,
            @Option(names = "--before", paramLabel = "ID", description = "Only older ones.") @Nullable Id before) {
        Json deliveries = session.api()
                .get(Address.of("hooks", new HookPlaces(session).id(id), "deliveries")
                        .with("limit", limit)
                        .with("before", before));
        return session.answer(deliveries, () -> {
            if (deliveries.isEmpty()) session.screen().note(session.say("no-deliveries"));
            else show(deliveries);
        });
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Have a delivery start again what it would start now.",
            footer = {"", "Example:", "  dragline hook replay shop/main 17"})
    int replay(
            @Parameters(paramLabel = "ID", description = "The hook's id, its address or P/NAME.") String id,
            @Parameters(paramLabel = "DELIVERY", description = "The number of the delivery.") Id delivery) {
        Json replayed = session.api()
                .post(
                        Address.of("hooks", new HookPlaces(session).id(id), "deliveries", "" + delivery, "replay"),
                        Json.object());
        session.answer(replayed, () -> show(Json.array().add(replayed)));
        return replayed.text("verdict").equals("REFUSED") ? Exit.REFUSED : Exit.DONE;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Print the post-commit script of a webhook for svn.",
            footer = {"", "Example:", "  dragline hook script shop/trunk > /srv/svn/shop/hooks/post-commit"})
    int script(@Parameters(paramLabel = "ID", description = "The hook's id, its address or P/NAME.") String id) {
        String script = session.api()
                .text(Address.of("hooks", new HookPlaces(session).id(id), "script")
                        .with("base", session.url().toString()));
        return session.answer(
                Json.object().with("script", script), () -> script.lines().forEach(session.screen()::line));
    }

    private void show(Json deliveries) {
        Table table = session.table("id", "received", "verdict", "ref", "revision", "deployment", "reason");
        for (Json each : deliveries)
            table.row(
                    each.text("id"),
                    Times.ago(session.messages(), each.text("receivedAt")),
                    each.text("verdict"),
                    each.text("ref"),
                    Shown.revision(each.text("revision")),
                    each.text("chainRun").isEmpty() ? each.text("deployment") : each.text("chainRun"),
                    each.text("reason"));
        table.print();
    }
}
