package io.dragline.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a service out of an environment. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Take a service out of an environment: its route, then what serves it.",
        footer = {
            "",
            "Releases stay, so that a rollback or a deploy brings it back.",
            "",
            "Example:",
            "  dragline remove shop/api --env prod --wait"
        })
final class RemoveCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "P/S", description = "Project and service.")
    private @Nullable Target target;

    @Option(
            names = {"-e", "--env"},
            required = true,
            paramLabel = "E",
            description = "The environment.")
    private @Nullable Name environment;

    @Option(names = "--note", paramLabel = "TEXT", description = "Why, for the history.")
    private @Nullable String note;

    @Mixin
    private final WaitOptions wait = new WaitOptions();

    RemoveCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return wait.start(
                session,
                Requests.of("remove", Objects.requireNonNull(target), environment)
                        .with("note", note));
    }
}
