package io.dragline.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** One deployment with its steps and their commands. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Show one deployment with its steps and their commands.",
        footer = {"", "Example:", "  dragline deployment 42"})
final class DeploymentCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "ID", description = "As listed by `dragline deployments`.")
    private @Nullable Id id;

    DeploymentCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Json deployment =
                session.api().get(Deployments.address(Objects.requireNonNull(id).value()));
        return session.answer(deployment, () -> show(deployment));
    }

    private void show(Json deployment) {
        Screen screen = session.screen();
        String state = deployment.text("state");
        screen.line(session.say(
                "ended",
                deployment.text("id"),
                Shown.subject(deployment),
                screen.coloured(Colour.ofState(state), state)));
        fact("kind", deployment.text("kind"));
        fact("release", Shown.release(deployment));
        fact("image", deployment.text("image"));
        fact("revision", deployment.text("revision"));
        fact("started", Times.ago(session.messages(), deployment.text("startedAt")));
        fact("took", Times.between(deployment.text("startedAt"), deployment.text("endedAt")));
        fact("by", deployment.text("startedBy"));
        fact("note", deployment.text("note"));
        fact("waits-until", deployment.text("waitsUntil"));
        fact("override", overridden(deployment.get("override")));
        fact("reason", deployment.text("reason"));
        for (Json step : deployment.get("steps")) step(step);
    }

    private static String overridden(Json override) {
        return override.isObject() ? override.text("by") + ": " + override.text("reason") : "";
    }

    private void fact(String name, String value) {
        if (!value.isEmpty()) session.screen().line("  " + session.say("column." + name) + ": " + value);
    }

    private void step(Json step) {
        Screen screen = session.screen();
        String state = step.text("state");
        String server = step.text("server").isEmpty() ? "" : " (" + step.text("server") + ")";
        screen.line(screen.coloured(Colour.BOLD, step.text("name")) + server + "  "
                + screen.coloured(Colour.ofState(state), state) + "  "
                + Times.between(step.text("startedAt"), step.text("endedAt")));
        for (Json command : step.get("commands")) {
            String exit = command.text("exitCode");
            screen.line("    $ " + command.text("text") + (exit.isEmpty() || exit.equals("0") ? "" : "  → " + exit));
        }
    }
}
