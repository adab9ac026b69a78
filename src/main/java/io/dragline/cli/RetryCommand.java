package io.dragline.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lets a deployment go on at the step that had an incident. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Let a deployment go on at the step that had an incident.",
        footer = {"", "Example:", "  dragline retry 42"})
final class RetryCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "ID", description = "As listed by `dragline deployments`.")
    private @Nullable Id id;

    RetryCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String deployment = Objects.requireNonNull(id).value();
        Json answer = session.api().post(Address.of("deployments", deployment, "retry"), Json.object());
        return session.answer(answer, () -> session.screen().line(session.say("retrying", deployment)));
    }
}
