package io.dragline.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Stops a deployment; what it changed is undone. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Stop a deployment; what it changed is undone.",
        footer = {"", "Example:", "  dragline cancel 42"})
final class CancelCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "ID", description = "As listed by `dragline deployments`.")
    private @Nullable Id id;

    CancelCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String deployment = Objects.requireNonNull(id).value();
        Json answer = session.api().post(Address.of("deployments", deployment, "cancel"), Json.object());
        return session.answer(answer, () -> session.screen().line(session.say("cancelling", deployment)));
    }
}
