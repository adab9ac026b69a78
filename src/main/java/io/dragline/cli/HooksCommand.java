package io.dragline.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The webhooks with their addresses. */
@Command(
        mixinStandardHelpOptions = true,
        description = "List webhooks and the addresses at which they are delivered.",
        footer = {"", "Example:", "  dragline hooks shop"})
final class HooksCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(arity = "0..1", paramLabel = "P", description = "Only of this project.")
    private @Nullable Name project;

    HooksCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Json hooks = new HookPlaces(session).list(project);
        return session.answer(hooks, () -> {
            if (hooks.isEmpty()) session.screen().note(session.say("no-hooks"));
            else show(hooks);
        });
    }

    private void show(Json hooks) {
        Table table = session.table("project", "name", "provider", "url", "delivered");
        for (Json each : hooks) {
            Json last = each.get("last");
            table.row(
                    each.text("project"),
                    each.text("name"),
                    each.text("provider"),
                    each.text("url"),
                    last.isAbsent()
                            ? ""
                            : last.text("verdict") + " " + Times.ago(session.messages(), last.text("receivedAt")));
        }
        table.print();
        for (Json each : hooks)
            if (!each.isTrue("secretSet"))
                session.screen().note(session.say("hook-secret", each.text("secret"), each.text("project")));
    }
}
