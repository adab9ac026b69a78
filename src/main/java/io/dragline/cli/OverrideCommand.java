package io.dragline.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets a deployment pass that waits for a window. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Let a deployment pass that waits for a window or the end of a freeze; kept in the audit log.",
        footer = {"", "Example:", "  dragline override 42 --reason 'the shop is down'"})
final class OverrideCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "ID", description = "The deployment.")
    private @Nullable Id id;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, for the audit.")
    private @Nullable String reason;

    OverrideCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String deployment = Objects.requireNonNull(id).value();
        Json answer = session.api()
                .post(
                        Address.of("deployments", deployment, "override"),
                        Json.object().with("reason", reason));
        return session.answer(answer, () -> session.screen().line(session.say("overridden", deployment)));
    }
}
